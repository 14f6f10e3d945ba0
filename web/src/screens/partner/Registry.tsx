/** The partners as an operator sees them: how the calls of each go today, and a change of its secrets. */
import { useQuery } from 'urql';
import { useLocation } from 'wouter';
import { useLastAnswer } from '../../live/last-answer.js';
import { useServerNow } from '../../live/use-server-time.js';
import { PartnerRegistryDocument, type PartnerRegistryQuery } from '../../operations/partner-registry.js';
import { Desk } from '../../parts/DeskBar.js';
import { ListDetail } from '../../parts/ListDetail.js';
import { Stale } from '../../parts/Stale.js';
import { ErrorState, Skeleton } from '../../parts/States.js';
import { Title } from '../../parts/Title.js';
import { ZONES } from '../../words/format.js';
import { useSpeech } from '../../words/language.js';
import { HealthPanel } from './HealthPanel.js';
import styles from './PartnerScreen.module.css';
import { SecretsPanel } from './SecretsPanel.js';
import { useSecretsOf } from './use-secrets.js';

type Partner = NonNullable<PartnerRegistryQuery['partners']>[number];
type Health = NonNullable<PartnerRegistryQuery['partnerHealth']>[number];
type Zone = keyof typeof ZONES;

const MINUTE_MS = 60_000;

interface OnePartnerProps {
  readonly partner: Partner;
  readonly health: Health | undefined;
  readonly zone: Zone;
  readonly now: Date;
}

function OnePartner({ partner, health, zone, now }: OnePartnerProps) {
  const steps = useSecretsOf(partner.code);
  return (
    <div className={styles['page']}>
      <SecretsPanel secrets={partner.secretsInUse} steps={steps} zone={zone} takesIssued />
      {health !== undefined && <HealthPanel health={health} zone={zone} now={now} />}
    </div>
  );
}

export function Registry() {
  const { words, format } = useSpeech();
  const say = words.partner;
  const [path, navigate] = useLocation();
  const [{ data: newest, error }, refresh] = useQuery({
    query: PartnerRegistryDocument,
    requestPolicy: 'cache-and-network',
  });
  const data = useLastAnswer(newest);
  const zone = data?.viewer?.timeZone ?? 'WIB';
  const now = useServerNow(MINUTE_MS);
  const code = path.split('/')[2] ?? '';
  // Those who may call today come first.
  const partners = (data?.partners ?? []).toSorted(
    (one, other) =>
      Number(other.secretsInUse.length > 0) - Number(one.secretsInUse.length > 0) || one.name.localeCompare(other.name),
  );
  const healthOf = (of: string) => data?.partnerHealth?.find(({ partnerCode }) => partnerCode === of);
  return (
    <Desk where={words.common.screen.partner}>
      <div className={styles['head']}>
        <div>
          <Title>{say.registry.title}</Title>
          <p className="second">{say.registry.lead}</p>
        </div>
      </div>
      {data === undefined && (error === undefined ? <Skeleton /> : <ErrorState error={error} onRetry={refresh} />)}
      {data !== undefined && error !== undefined && data.viewer !== null && (
        <Stale since={data.viewer.now} onRetry={refresh} />
      )}
      {partners.length > 0 && (
        <ListDetail
          label={say.registry.title}
          address={{
            key: partners.some((partner) => partner.code === code) ? code : null,
            onChange: (key) => navigate(`/mitra/${key}${location.search}`, { replace: true }),
          }}
          items={partners.map((partner) => ({
            key: partner.code,
            title: partner.name,
            amount: format.rupiahShort(healthOf(partner.code)?.collected ?? 0),
            about: `${partner.protocol.replaceAll('_', ' ')} · ${say.registry.secrets(partner.secretsInUse.length)}`,
            age: say.registry.calls(healthOf(partner.code)?.calls ?? 0),
          }))}
        >
          {(key) => {
            const partner = partners.find((one) => one.code === key);
            return partner !== undefined && <OnePartner key={key} {...{ partner, health: healthOf(key), zone, now }} />;
          }}
        </ListDetail>
      )}
    </Desk>
  );
}
