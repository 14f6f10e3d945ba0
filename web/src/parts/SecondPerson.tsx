/**
 * A decision that needs a second person: whoever proposed it is told so, and another may approve or decline with a reason.
 * Whoever may not decide hears who may; in a sandbox the way on is as one of them.
 */
import { useId, useState } from 'react';
import { useSpeech } from '../words/language.js';
import { Button } from './Button.js';
import { LongField } from './Field.js';
import { Icon } from './icons.js';
import { Note } from './Note.js';
import styles from './SecondPerson.module.css';

export interface Deciders {
  /** Who may decide it, in words. */
  readonly text: string;
  /** The people of a sandbox who may; none elsewhere. */
  readonly others: readonly { readonly text: string; readonly onBecome: () => void }[];
}

export interface SecondPersonProps {
  /** Who proposed it, in words. */
  readonly proposedBy: string;
  readonly isOwn: boolean;
  /** Whether the viewer's role may decide it. */
  readonly mayDecide: boolean;
  readonly deciders: Deciders;
  /** What follows when it is approved. */
  readonly consequence: string;
  readonly isBusy: boolean;
  /** Why the decision was not taken; null while nothing went wrong. */
  readonly problem: string | null;
  readonly onApprove: () => void;
  /** Null where it cannot be declined, but only left. */
  readonly onDecline: ((reason: string) => void) | null;
  /** Whether a decline takes no reason. */
  readonly declinesAtOnce?: boolean;
}

export interface BarredProps extends Pick<SecondPersonProps, 'isOwn' | 'deciders'> {
  /** Why, where it is no decision that the viewer came for. */
  readonly why?: string;
}

/** Why the viewer does not decide it, and who does. */
export function Barred({ isOwn, deciders, why }: BarredProps) {
  const say = useSpeech().words.officer.second;
  return (
    <div className={styles['second']}>
      <Note icon="alert" tone="warning">
        <p>
          <b>{why ?? (isOwn ? say.own : say.notYours)}</b> {deciders.text}
        </p>
      </Note>
      {deciders.others.length > 0 && (
        <div className="row wrap">
          {deciders.others.map(({ text, onBecome }) => (
            <Button key={text} kind="quiet" onClick={onBecome}>
              <Icon name="user" />
              {text}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}

export function SecondPerson(props: SecondPersonProps) {
  const { proposedBy, isOwn, mayDecide, deciders, consequence, isBusy, problem, onApprove, onDecline } = props;
  const { declinesAtOnce = false } = props;
  const say = useSpeech().words.officer.second;
  const title = useId();
  const [reason, setReason] = useState<string | null>(null);
  const decline = (): void => {
    const written = reason?.trim() ?? '';
    if (declinesAtOnce || written !== '') onDecline?.(written);
    else setReason('');
  };
  // What needs no second person may be decided by whoever proposed it.
  const barred = mayDecide ? undefined : isOwn ? say.own : say.notYours;
  return (
    <section className={styles['second']} aria-labelledby={title}>
      <h3 id={title}>{say.title}</h3>
      <p>
        {consequence} {!isOwn && say.proposedBy(proposedBy)}
      </p>
      {barred !== undefined && <Barred isOwn={isOwn} deciders={deciders} />}
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
            {declinesAtOnce ? say.declineAtOnce : say.decline}
          </Button>
        )}
        <span className="small muted">{say.recorded}</span>
      </div>
    </section>
  );
}
