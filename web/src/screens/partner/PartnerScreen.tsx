/** A partner's page: what it sent, how each call was answered, a call acted on again, and its secrets. */
import { useEffect, useMemo, useState } from 'react';
import { useQuery } from 'urql';
import { useLocation } from 'wouter';
import { ApiProvider } from '../../live/api.js';
import { useLastAnswer } from '../../live/last-answer.js';
import { serverNow } from '../../live/server-clock.js';
import { useServerAhead, useServerNow } from '../../live/use-server-time.js';
import { type PartnerDeliveryState, PartnerPageDocument } from '../../operations/partner.js';
import { ButtonLink } from '../../parts/Button.js';
import { Desk } from '../../parts/DeskBar.js';
import { Icon } from '../../parts/icons.js';
import { Stale } from '../../parts/Stale.js';
import { ErrorState, Skeleton } from '../../parts/States.js';
import { SignedIn, useSession } from '../../session/session.js';
import { Title } from '../../parts/Title.js';
import { useSpeech } from '../../words/language.js';
import { Deliveries } from './Deliveries.js';
import { HealthPanel } from './HealthPanel.js';
import styles from './PartnerScreen.module.css';
import { Registry } from './Registry.js';
import { SecretsPanel } from './SecretsPanel.js';
import { useIsOperator } from './use-is-operator.js';
import { useOwnSecrets } from './use-secrets.js';

const PERSONAS = ['partner', 'operator', 'second-operator'];
const ANEW_EVERY_MS = 4_000;
const DAYS_BACK_MS = 7 * 86_400_000;
const PAGE = 30;
const MINUTE_MS = 60_000;

/** The call that the address names: `/mitra/<id>`. */
function useAddress() {
  const [path, navigate] = useLocation();
  const id = path.split('/')[2] ?? '';
  return {
    key: id === '' ? null : decodeURIComponent(id),
    onChange: (key: string) => navigate(`/mitra/${encodeURIComponent(key)}${location.search}`, { replace: true }),
  };
}

/** From when on calls are shown: days back by the server's clock, and anew when that turns out to be another. */
function useSince(): string {
  const ahead = useServerAhead();
  return useMemo(() => new Date(serverNow().getTime() - DAYS_BACK_MS).toISOString(), [ahead]);
}

function Calls() {
  const { words } = useSpeech();
  const say = words.partner;
  const since = useSince();
  const [state, setState] = useState<PartnerDeliveryState | null>(null);
  const [first, setFirst] = useState(PAGE);
  const [{ data: newest, error }, refresh] = useQuery({
    query: PartnerPageDocument,
    variables: { since, state, first },
    requestPolicy: 'cache-and-network',
  });
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') refresh({ requestPolicy: 'network-only' });
    }, ANEW_EVERY_MS);
    return () => clearInterval(timer);
  }, [refresh]);
  const data = useLastAnswer(newest);
  const address = useAddress();
  const steps = useOwnSecrets();
  const zone = data?.viewer?.timeZone ?? 'WIB';
  const now = useServerNow(MINUTE_MS);
  const own = data?.ownPartner ?? null;
  const health = data?.partnerHealth?.[0];
  return (
    <Desk where={own?.name ?? words.common.screen.partner}>
      <div className={styles['head']}>
        <div>
          <Title>{say.title}</Title>
          {health !== undefined && <p className="second">{say.lead(health.calls, health.confirmed, health.refused)}</p>}
        </div>
        <ButtonLink href="/partners/openapi.json">
          <Icon name="document" />
          {say.openapi}
        </ButtonLink>
      </div>
      {data === undefined && (error === undefined ? <Skeleton /> : <ErrorState error={error} onRetry={refresh} />)}
      {data !== undefined && (
        <div className={styles['page']}>
          {error !== undefined && data.viewer !== null && <Stale since={data.viewer.now} onRetry={refresh} />}
          <Deliveries
            connection={data.partnerDeliveries}
            zone={zone}
            now={now}
            address={address}
            state={state}
            onState={setState}
            onMore={() => setFirst(first + PAGE)}
            onReplayed={() => refresh({ requestPolicy: 'network-only' })}
          />
          <div className={styles['pair']}>
            {health !== undefined && <HealthPanel health={health} zone={zone} now={now} />}
            {own !== null && <SecretsPanel secrets={own.secretsInUse} steps={steps} zone={zone} />}
          </div>
        </div>
      )}
    </Desk>
  );
}

function ByRole() {
  const isOperator = useIsOperator();
  if (isOperator === null) return <Skeleton />;
  return isOperator ? <Registry /> : <Calls />;
}

function WithApi() {
  const { session } = useSession();
  return (
    <ApiProvider key={session.token} token={session.token}>
      <ByRole />
    </ApiProvider>
  );
}

export default function PartnerScreen() {
  return (
    <SignedIn screen="partner" personas={PERSONAS}>
      <WithApi />
    </SignedIn>
  );
}
