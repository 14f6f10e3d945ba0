/** Closes a counter's day with what was counted by hand; a difference from what was posted needs a reason. */
import { type FormEvent, useState } from 'react';
import { useMutation } from 'urql';
import { CloseCounterDocument } from '../../operations/officer-counter.js';
import { Button } from '../../parts/Button.js';
import { LongField, TextField } from '../../parts/Field.js';
import { Barred } from '../../parts/SecondPerson.js';
import { useSpeech } from '../../words/language.js';
import styles from './Morning.module.css';
import type { Approval, DetailProps } from './morning.js';
import { useDeciders } from './people.js';
import { Problem } from './Problem.js';
import { useSaving } from './use-saving.js';

/** The whole number that was typed, with or without the dots of thousands; null for anything else. */
const wholeOf = (text: string): number | null => {
  const digits = text.replaceAll(/[.,\s]/g, '').replace(/^Rp/i, '');
  return /^\d{1,12}$/.test(digits) ? Number(digits) : null;
};

export function CounterForm({ thing, viewer, onDone }: DetailProps<Approval>) {
  const { words, format } = useSpeech();
  const { counter: say, saved } = words.officer;
  const [, close] = useMutation(CloseCounterDocument);
  const saving = useSaving();
  const deciders = useDeciders(viewer)(thing.decidedByRoles, thing.proposedBy);
  const [receipts, setReceipts] = useState('');
  const [money, setMoney] = useState('');
  const [explanation, setExplanation] = useState('');
  if (!thing.mayDecide) return <Barred isOwn={thing.isOwn} deciders={deciders} />;
  const posted = thing.node?.__typename === 'CounterDay' ? thing.node.postedNow : null;
  const [payments, total] = [wholeOf(receipts), wholeOf(money)];
  const difference = total === null || posted === null ? 0 : total - posted.total;
  const differs = difference !== 0 || (payments !== null && posted !== null && payments !== posted.payments);
  const missing =
    payments === null || total === null ? say.missing : differs && explanation.trim() === '' ? say.explain : undefined;
  const save = (event: FormEvent): void => {
    event.preventDefault();
    if (missing !== undefined || payments === null || total === null) return;
    const counted = { counterDayId: thing.nodeId, declaredPayments: payments, declaredTotal: total };
    const input = { ...counted, ...(explanation.trim() !== '' && { explanation: explanation.trim() }) };
    saving.save(
      () => close({ input }),
      () => onDone(saved.done),
    );
  };
  return (
    <form className={styles['form']} onSubmit={save}>
      <h3>{say.title}</h3>
      <TextField
        label={say.receipts}
        inputMode="numeric"
        characters={6}
        typed
        value={receipts}
        onChange={(event) => setReceipts(event.target.value)}
      />
      <TextField
        label={say.money}
        inputMode="numeric"
        characters={14}
        typed
        value={money}
        onChange={(event) => setMoney(event.target.value)}
      />
      {differs && total !== null && <p aria-live="polite">{say.differs(format.rupiah(difference))}</p>}
      <LongField
        label={say.explanation}
        hint={say.explanationHint}
        rows={2}
        maxLength={400}
        value={explanation}
        onChange={(event) => setExplanation(event.target.value)}
      />
      <Problem text={saving.problem} />
      <div className="row wrap">
        <Button type="submit" kind="primary" unavailable={missing} aria-busy={saving.isBusy}>
          {say.close}
        </Button>
        <span className="small muted">{words.officer.second.recorded}</span>
      </div>
    </form>
  );
}
