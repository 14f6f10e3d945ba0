/** The partner's secrets: a new one beside the old, shown once, and the end of the old one when the new one works. */
import { useState } from 'react';
import { useMutation } from 'urql';
import type { PartnerPageQuery } from '../../operations/partner.js';
import { RetireSecretDocument } from '../../operations/partner-retire.js';
import { RotateSecretDocument } from '../../operations/partner-rotate.js';
import { useAnnounce } from '../../parts/Announcer.js';
import { Button } from '../../parts/Button.js';
import { Icon } from '../../parts/icons.js';
import { Note } from '../../parts/Note.js';
import { Panel } from '../../parts/Panel.js';
import { Tag } from '../../parts/Tag.js';
import { useSpeech } from '../../words/language.js';
import styles from './PartnerScreen.module.css';

type Secrets = NonNullable<PartnerPageQuery['ownPartner']>['secretsInUse'];

const MOST_AT_ONCE = 2;

function RetireButton({ secretId, onTold }: { secretId: string; onTold: (text: string) => void }) {
  const { keys, failed } = useSpeech().words.partner;
  const [, retire] = useMutation(RetireSecretDocument);
  const [isSure, setSure] = useState(false);
  const run = async (): Promise<void> => {
    const { data } = await retire({ input: { secretId } });
    const answer = data?.retireOwnSecret ?? null;
    onTold(answer?.__typename === 'PartnerSecretRetired' ? keys.retired : (answer?.message ?? failed));
  };
  if (!isSure)
    return (
      <Button size="small" onClick={() => setSure(true)}>
        {keys.retire}
      </Button>
    );
  return (
    <span className="row wrap">
      <span className="small second">{keys.retireAbout}</span>
      <Button size="small" kind="danger" autoFocus onClick={() => void run()}>
        {keys.retireSure}
      </Button>
    </span>
  );
}

/** The new secret, as long as it is not put away. */
function ShownOnce({ secret, onHide }: { secret: string; onHide: () => void }) {
  const { keys } = useSpeech().words.partner;
  return (
    <Note icon="key" tone="warning">
      <p>
        <b>{keys.once}</b> {keys.steps}
      </p>
      <code className={`typed ${styles['secret']}`}>{secret}</code>
      <Button size="small" onClick={onHide}>
        {keys.hide}
      </Button>
    </Note>
  );
}

export function SecretsPanel({ secrets }: { secrets: Secrets }) {
  const { words, format } = useSpeech();
  const { keys, failed } = words.partner;
  const announce = useAnnounce();
  const [{ fetching }, rotate] = useMutation(RotateSecretDocument);
  const [shown, setShown] = useState<string | null>(null);
  const [told, setTold] = useState<string | null>(null);
  const tell = (text: string): void => {
    setTold(text);
    announce(text);
  };
  const run = async (): Promise<void> => {
    setTold(null);
    const { data } = await rotate({});
    const answer = data?.rotateOwnSecret ?? null;
    if (answer?.__typename === 'PartnerSecretRotated') {
      setShown(answer.secret);
      announce(keys.once);
    } else tell(answer?.message ?? failed);
  };
  const newestFirst = secrets.toSorted((one, other) => other.createdAt.localeCompare(one.createdAt));
  return (
    <Panel title={keys.title} lead={keys.lead} aside={<Tag icon="key">{keys.inUse(secrets.length)}</Tag>}>
      <div className={styles['body']}>
        {secrets.length === 0 && <p className="second">{keys.none}</p>}
        <ul className={styles['secrets']}>
          {newestFirst.map(({ secretId, createdAt }, place) => (
            <li key={secretId}>
              <span>
                <span className="typed">…{secretId.slice(-6)}</span>{' '}
                <span className="small second">
                  {keys.since(`${format.day(createdAt)}, ${format.time(createdAt)}`)}
                </span>
              </span>
              {secrets.length > 1 &&
                (place === 0 ? (
                  <Tag tone="note">{keys.newest}</Tag>
                ) : (
                  <RetireButton secretId={secretId} onTold={tell} />
                ))}
            </li>
          ))}
        </ul>
        {shown !== null && <ShownOnce secret={shown} onHide={() => setShown(null)} />}
        {told !== null && <Note icon="info">{told}</Note>}
        {secrets.length > 0 && (
          <div>
            <Button
              kind="primary"
              aria-busy={fetching}
              unavailable={secrets.length >= MOST_AT_ONCE ? keys.rotateTwo : undefined}
              onClick={() => void (fetching || run())}
            >
              <Icon name="key" />
              {keys.rotate}
            </Button>
          </div>
        )}
      </div>
    </Panel>
  );
}
