/** The partner's secrets: a new one beside the old, shown once, and the end of the old one when the new one works. */
import { useRef, useState } from 'react';
import type { PartnerPageQuery } from '../../operations/partner.js';
import { useAnnounce } from '../../parts/Announcer.js';
import { Button } from '../../parts/Button.js';
import { TextField } from '../../parts/Field.js';
import { Icon } from '../../parts/icons.js';
import { Note } from '../../parts/Note.js';
import { Panel } from '../../parts/Panel.js';
import { Tag } from '../../parts/Tag.js';
import { ZONES } from '../../words/format.js';
import { useSpeech } from '../../words/language.js';
import styles from './PartnerScreen.module.css';
import type { SecretSteps } from './use-secrets.js';

type Secrets = NonNullable<PartnerPageQuery['ownPartner']>['secretsInUse'];

const MOST_AT_ONCE = 2;

interface RetireButtonProps {
  readonly retire: () => ReturnType<SecretSteps['retire']>;
  readonly onTold: (text: string) => void;
}

function RetireButton({ retire, onTold }: RetireButtonProps) {
  const { keys, failed } = useSpeech().words.partner;
  const [isSure, setSure] = useState(false);
  const run = async (): Promise<void> => {
    const answer = await retire();
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

export interface SecretsPanelProps {
  readonly secrets: Secrets;
  readonly steps: SecretSteps;
  /** The zone of whoever reads the times. */
  readonly zone: keyof typeof ZONES;
  /** Whether a secret may be entered that the partner has issued. */
  readonly takesIssued?: boolean;
}

function SecretsList({ secrets, steps, zone, onRetired }: SecretsPanelProps & { onRetired: (told: string) => void }) {
  const { words, format } = useSpeech();
  const { keys } = words.partner;
  const newestFirst = secrets.toSorted((one, other) => other.createdAt.localeCompare(one.createdAt));
  return (
    <ul className={styles['secrets']}>
      {newestFirst.map(({ secretId, createdAt }, place) => (
        <li key={secretId}>
          <span>
            <span className="typed">…{secretId.slice(-6)}</span>{' '}
            <span className="small second">
              {keys.since(`${format.day(createdAt, ZONES[zone])}, ${format.timeWithZone(createdAt, ZONES[zone])}`)}
            </span>
          </span>
          {secrets.length > 1 &&
            (place === 0 ? (
              <Tag tone="note">{keys.newest}</Tag>
            ) : (
              <RetireButton retire={() => steps.retire(secretId)} onTold={onRetired} />
            ))}
        </li>
      ))}
    </ul>
  );
}

export function SecretsPanel({ secrets, steps, zone, takesIssued = false }: SecretsPanelProps) {
  const { keys, failed } = useSpeech().words.partner;
  const announce = useAnnounce();
  const [fetching, setFetching] = useState(false);
  const rotateButton = useRef<HTMLButtonElement>(null);
  const [shown, setShown] = useState<string | null>(null);
  const [told, setTold] = useState<string | null>(null);
  const [issued, setIssued] = useState('');
  const tell = (text: string): void => {
    setTold(text);
    announce(text);
  };
  const run = async (): Promise<void> => {
    setTold(null);
    setFetching(true);
    const answer = await steps.rotate(issued.trim() === '' ? null : issued.trim());
    setFetching(false);
    if (answer?.secret !== undefined) {
      setIssued('');
      setShown(answer.secret);
      announce(keys.once);
    } else tell(answer?.message ?? failed);
  };
  const retired = (text: string): void => {
    tell(text);
    rotateButton.current?.focus(); // the button that was pressed is gone
  };
  return (
    <Panel title={keys.title} lead={keys.lead} aside={<Tag icon="key">{keys.inUse(secrets.length)}</Tag>}>
      <div className={styles['body']}>
        {secrets.length === 0 && <p className="second">{keys.none}</p>}
        <SecretsList {...{ secrets, steps, zone }} onRetired={retired} />
        {shown !== null && (
          <ShownOnce
            secret={shown}
            onHide={() => {
              setShown(null);
              rotateButton.current?.focus();
            }}
          />
        )}
        {told !== null && <Note icon="info">{told}</Note>}
        {takesIssued && secrets.length > 0 && secrets.length < MOST_AT_ONCE && (
          <TextField
            label={keys.issued}
            hint={keys.issuedHint}
            typed
            value={issued}
            onChange={(event) => setIssued(event.target.value)}
          />
        )}
        {secrets.length > 0 && (
          <div>
            <Button
              ref={rotateButton}
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
