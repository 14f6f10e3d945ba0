/** A decision that needs a second person: whoever proposed it is told so, and another may approve or decline with a reason. */
import { useId, useState } from 'react';
import { useSpeech } from '../words/language.js';
import { Button } from './Button.js';
import { LongField } from './Field.js';
import { Icon } from './icons.js';
import { Note } from './Note.js';
import styles from './SecondPerson.module.css';

export interface SecondPersonProps {
  /** Who proposed it, in words. */
  readonly proposedBy: string;
  readonly isOwn: boolean;
  /** Whether the viewer's role may decide it. */
  readonly mayDecide: boolean;
  /** What follows when it is approved. */
  readonly consequence: string;
  readonly isBusy: boolean;
  /** Why the decision was not taken; null while nothing went wrong. */
  readonly problem: string | null;
  readonly onApprove: () => void;
  /** Null where it cannot be declined, but only left. */
  readonly onDecline: ((reason: string) => void) | null;
}

export function SecondPerson(props: SecondPersonProps) {
  const { proposedBy, isOwn, mayDecide, consequence, isBusy, problem, onApprove, onDecline } = props;
  const say = useSpeech().words.officer.second;
  const title = useId();
  const [reason, setReason] = useState<string | null>(null);
  const decline = (): void => {
    if (reason !== null && reason.trim() !== '') onDecline?.(reason.trim());
    else setReason('');
  };
  const barred = isOwn ? say.own : mayDecide ? undefined : say.notYours;
  return (
    <section className={styles['second']} aria-labelledby={title}>
      <h3 id={title}>{say.title}</h3>
      <Note icon={barred === undefined ? 'info' : 'alert'} tone={barred === undefined ? 'plain' : 'warning'}>
        {isOwn ? (
          <p>
            <b>{say.own}</b> {say.ownMore}
          </p>
        ) : (
          <p>
            {consequence} {say.proposedBy(proposedBy)}
            {!mayDecide && ` ${say.notYours}`}
          </p>
        )}
      </Note>
      {reason !== null && barred === undefined && (
        <LongField
          label={say.reason}
          autoFocus
          rows={2}
          maxLength={400}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      )}
      {problem !== null && (
        <div role="alert">
          <Note icon="alert" tone="bad">
            {problem}
          </Note>
        </div>
      )}
      <div className="row wrap">
        <Button kind="primary" unavailable={barred} aria-busy={isBusy} onClick={onApprove}>
          <Icon name="check" />
          {say.approve}
        </Button>
        {onDecline !== null && (
          <Button kind="danger" unavailable={barred} aria-busy={isBusy} onClick={decline}>
            {say.decline}
          </Button>
        )}
        <span className="small muted">{say.recorded}</span>
      </div>
    </section>
  );
}
