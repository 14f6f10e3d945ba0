/** What a person found about a payment in doubt that no question decides: it closes the doubt and books nothing. */
import { type FormEvent, useState } from 'react';
import { useMutation } from 'urql';
import { CloseDoubtDocument, type PaymentDoubtFinding } from '../../operations/officer-close-doubt.js';
import { Button } from '../../parts/Button.js';
import { LongField, TextField } from '../../parts/Field.js';
import { useSpeech } from '../../words/language.js';
import styles from './Morning.module.css';
import type { DetailProps, Doubt } from './morning.js';
import { Problem } from './Problem.js';
import { useSaving } from './use-saving.js';

const FINDINGS: readonly PaymentDoubtFinding[] = [
  'NO_MONEY_MOVED',
  'RETURNED_TO_PAYER',
  'SETTLED_OTHERWISE',
  'NOT_A_PAYMENT',
  'LEFT_TO_FILE',
];

interface FindingsProps {
  readonly chosen: PaymentDoubtFinding | null;
  readonly onChoose: (finding: PaymentDoubtFinding) => void;
}

function Findings({ chosen, onChoose }: FindingsProps) {
  const { closing: say } = useSpeech().words.officer.doubts;
  return (
    <fieldset>
      <legend className="unseen">{say.found}</legend>
      {FINDINGS.map((finding) => (
        <label key={finding} className={styles['choice']}>
          <input type="radio" name="finding" checked={finding === chosen} onChange={() => onChoose(finding)} />
          <span>
            <b>{say.finding[finding]}</b>
            <br />
            <span className="small second">{say.hint[finding]}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

export function CloseDoubtForm({ thing, onDone }: Pick<DetailProps<Doubt>, 'thing' | 'onDone'>) {
  const { officer } = useSpeech().words;
  const { closing: say } = officer.doubts;
  const [, close] = useMutation(CloseDoubtDocument);
  const saving = useSaving();
  const [finding, setFinding] = useState<PaymentDoubtFinding | null>(null);
  const [note, setNote] = useState('');
  const [reference, setReference] = useState('');
  const isCovered = finding === 'SETTLED_OTHERWISE';
  const missing =
    finding === null
      ? say.findingMissing
      : isCovered && reference.trim() === ''
        ? say.referenceMissing
        : note.trim() === ''
          ? say.noteMissing
          : undefined;
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (finding === null || missing !== undefined) return;
    const input = {
      paymentDoubtId: thing.id,
      finding,
      note: note.trim(),
      ...(isCovered && { paymentReference: reference.trim() }),
    };
    saving.save(
      () => close({ input }),
      () => onDone(say.done),
    );
  };
  return (
    <form className={styles['form']} onSubmit={send}>
      <h3>{say.title}</h3>
      {thing.state === 'OPEN' && thing.attempts.length === 0 && <p className="small second">{say.askFirst}</p>}
      <Findings chosen={finding} onChoose={setFinding} />
      {isCovered && (
        <TextField
          label={say.reference}
          hint={say.referenceHint}
          maxLength={128}
          typed
          value={reference}
          onChange={(event) => setReference(event.target.value)}
        />
      )}
      <LongField
        label={say.note}
        hint={say.noteHint}
        rows={2}
        maxLength={500}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      <Problem text={saving.problem} />
      <div className="row wrap">
        <Button type="submit" unavailable={missing} aria-busy={saving.isBusy}>
          {say.send}
        </Button>
        <span className="small muted">{officer.second.recorded}</span>
      </div>
    </form>
  );
}
