/** The form in which a family asks something about its data: what it asks, why, and what became of sending it. */
import { type ReactNode, type SubmitEvent, useState } from 'react';
import type { CombinedError } from 'urql';
import { Button } from '../../parts/Button.js';
import { FieldError, LongField } from '../../parts/Field.js';
import { Icon } from '../../parts/icons.js';
import { ErrorState } from '../../parts/States.js';
import { useSpeech } from '../../words/language.js';
import { Answer } from './Answer.js';
import styles from './CitizenScreen.module.css';

const REASON_MOST = 500;

export interface RequestFormProps {
  readonly words: { readonly title: string; readonly send: string; readonly sent: string };
  readonly asking: { readonly state: 'idle' | 'asking' | 'answered' | 'failed'; readonly error: CombinedError | null };
  /** Why it was refused, in words; null while it was not. */
  readonly problem: string | null;
  /** Sends it with its reason, and says whether it was taken. */
  readonly onSend: (reason: string) => Promise<boolean>;
  readonly children: ReactNode;
}

export function RequestForm({ words, asking, problem, onSend, children }: RequestFormProps) {
  const { data: told, wait } = useSpeech().words.citizen;
  const [typed, setTyped] = useState('');
  const [isChecked, setChecked] = useState(false);
  const [isSent, setSent] = useState(false);
  const reason = typed.trim();
  const submit = async (event?: SubmitEvent<HTMLFormElement>): Promise<void> => {
    event?.preventDefault();
    setChecked(true);
    setSent(false);
    const isTaken = reason !== '' && (await onSend(reason));
    setSent(isTaken);
    if (!isTaken) return;
    setTyped('');
    setChecked(false);
  };
  return (
    <section className={styles['apart']} aria-label={words.title}>
      <h3>{words.title}</h3>
      <form className={styles['form']} noValidate onSubmit={(event) => void submit(event)}>
        {children}
        <LongField
          label={told.reason}
          hint={told.reasonHint}
          error={isChecked && reason === '' ? told.reasonMissing : undefined}
          rows={2}
          maxLength={REASON_MOST}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        {problem !== null && (
          <div role="alert">
            <FieldError>{problem}</FieldError>
          </div>
        )}
        <Button type="submit" kind="primary" size="big" unavailable={asking.state === 'asking' ? wait : undefined}>
          {words.send}
        </Button>
      </form>
      {asking.state === 'failed' && <ErrorState error={asking.error ?? {}} onRetry={() => void submit()} />}
      {isSent && (
        <Answer>
          <p className={styles['done']}>
            <Icon name="check" />
            <b>{words.sent}</b>
          </p>
        </Answer>
      )}
    </section>
  );
}
