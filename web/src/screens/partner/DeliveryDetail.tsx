/** One call of the partner: what was received, what became of it and why, how it was answered, and a replay. */
import { useState } from 'react';
import { useMutation } from 'urql';
import { ReplayOwnDeliveryDocument } from '../../operations/partner-replay.js';
import { useAnnounce } from '../../parts/Announcer.js';
import { Button } from '../../parts/Button.js';
import { Facts } from '../../parts/Facts.js';
import { Icon } from '../../parts/icons.js';
import { Note } from '../../parts/Note.js';
import { Panel } from '../../parts/Panel.js';
import { Tag } from '../../parts/Tag.js';
import { ZONES } from '../../words/format.js';
import { useSpeech } from '../../words/language.js';
import type { Delivery } from './delivery.js';
import { LOOKS } from './delivery-looks.js';
import styles from './PartnerScreen.module.css';

/** Writes JSON with its lines apart; any other body stays as it came. */
function readable(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}

interface DeliveryProps {
  readonly delivery: Delivery;
  readonly zone: keyof typeof ZONES;
}

function DeliveryFacts({ delivery, zone }: DeliveryProps) {
  const { words, format } = useSpeech();
  const { facts } = words.partner;
  const { receivedAt, deliveryKey, protocol, accountText, amount, expectedAmount, paymentId } = delivery;
  const typed = (text: string) => <span className="typed">{text}</span>;
  return (
    <Facts
      facts={[
        {
          name: facts.received,
          value: `${format.day(receivedAt, ZONES[zone])}, ${format.timeWithZone(receivedAt, ZONES[zone])}`,
        },
        { name: facts.protocol, value: typed(protocol) },
        { name: facts.key, value: typed(deliveryKey) },
        accountText === null ? null : { name: facts.account, value: typed(accountText.trim()) },
        amount === null ? null : { name: facts.amount, value: format.rupiah(amount) },
        expectedAmount === null ? null : { name: facts.expected, value: format.rupiah(expectedAmount) },
        paymentId === null ? null : { name: facts.payment, value: typed(paymentId) },
      ]}
    />
  );
}

function Replay({ delivery, onReplayed, zone }: DeliveryProps & { onReplayed: () => void }) {
  const { words, format } = useSpeech();
  const say = words.partner;
  const announce = useAnnounce();
  const [{ fetching }, replay] = useMutation(ReplayOwnDeliveryDocument);
  const [told, setTold] = useState<{ readonly text: string; readonly isDone: boolean } | null>(null);
  const run = async (): Promise<void> => {
    const { data } = await replay({ input: { deliveryId: delivery.id } });
    const answer = data?.replayDelivery ?? null;
    const isDone = answer?.__typename === 'DeliveryReplayed';
    const text = isDone ? say.replayed(answer.answer.httpStatus) : (answer?.message ?? say.failed);
    setTold({ text, isDone });
    announce(text);
    if (isDone) onReplayed();
  };
  return (
    <div className="stack">
      {delivery.replays.length > 0 && (
        <div>
          <h3>{say.replays}</h3>
          <ul>
            {delivery.replays.map(({ replayedAt, httpStatus }) => (
              <li key={replayedAt} className="small second">
                {say.replayedBy(
                  `${format.day(replayedAt, ZONES[zone])}, ${format.timeWithZone(replayedAt, ZONES[zone])}`,
                  httpStatus,
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
      {told !== null && (
        <Note icon={told.isDone ? 'check' : 'alert'} tone={told.isDone ? 'plain' : 'bad'}>
          {told.text}
        </Note>
      )}
      <div className="row wrap">
        <Button aria-busy={fetching} onClick={() => void (fetching || run())}>
          <Icon name="replay" />
          {say.replay}
        </Button>
        <span className="small muted">{say.replayAbout}</span>
      </div>
    </div>
  );
}

export function DeliveryDetail({ delivery, onReplayed, zone }: DeliveryProps & { onReplayed: () => void }) {
  const say = useSpeech().words.partner;
  const { state, outcome, reason, answer } = delivery;
  const isRefused = LOOKS[state].tone === 'bad';
  return (
    <Panel
      title={outcome === null ? say.state[state] : say.outcome[outcome]}
      lead={delivery.reference ?? '—'}
      aside={<Tag {...LOOKS[state]}>{say.state[state]}</Tag>}
    >
      <div className={styles['body']}>
        {reason !== null && (
          <Note icon={isRefused ? 'alert' : 'info'} tone={isRefused ? 'bad' : 'plain'}>
            {reason}
          </Note>
        )}
        <DeliveryFacts delivery={delivery} zone={zone} />
        <Replay {...{ delivery, onReplayed, zone }} />
        <div>
          <h3>{say.sent}</h3>
          <pre className={styles['code']} tabIndex={0} aria-label={say.sent}>
            {readable(delivery.rawBody)}
          </pre>
        </div>
        <div>
          <h3>{answer === null ? say.unanswered : say.answered(answer.httpStatus)}</h3>
          {answer !== null && (
            <pre className={styles['code']} tabIndex={0} aria-label={say.answered(answer.httpStatus)}>
              {readable(answer.body)}
            </pre>
          )}
        </div>
      </div>
    </Panel>
  );
}
