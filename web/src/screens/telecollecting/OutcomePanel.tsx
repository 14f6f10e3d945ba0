/** What the call came to: an outcome by hand or by key, the day and sum of a promise, a note; saved before the next. */
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { CallOutcome } from '../../operations/telecollecting.js';
import { todayIn } from '../../live/place-zone.js';
import { useAnnounce } from '../../parts/Announcer.js';
import { Button } from '../../parts/Button.js';
import { Note } from '../../parts/Note.js';
import { Panel } from '../../parts/Panel.js';
import { useSpeech } from '../../words/language.js';
import { CallBackAt, firstCallBack } from './CallBackAt.js';
import styles from './OutcomePanel.module.css';
import { OUTCOMES, keyOf, outcomeOfKey } from './outcomes.js';
import { type Promised, PromiseDay } from './PromiseDay.js';
import type { Call, Calls, RecordInput } from './use-calls.js';

export interface OutcomePanelProps {
  readonly call: Call;
  readonly amount: number;
  readonly calls: Calls;
  readonly onRecord: (input: RecordInput) => Promise<void>;
}

/** Whether somebody types text there, where digits are digits. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement ||
  target instanceof HTMLSelectElement ||
  (target instanceof HTMLInputElement && target.type !== 'radio');

/** Lets the keys of the digits choose an outcome, and takes the focus there, so that Enter saves it. */
function useOutcomeKeys(fieldset: { readonly current: HTMLElement | null }, choose: (outcome: CallOutcome) => void) {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target)) return;
      const outcome = outcomeOfKey(event.key);
      if (outcome === null) return;
      choose(outcome);
      fieldset.current?.querySelector<HTMLInputElement>(`[value='${outcome}']`)?.focus();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [fieldset, choose]);
}

interface OutcomesProps {
  readonly chosen: CallOutcome | null;
  readonly onChoose: (outcome: CallOutcome) => void;
}

function Outcomes({ chosen, onChoose }: OutcomesProps) {
  const { outcome: say } = useSpeech().words.telecollecting;
  const fieldset = useRef<HTMLFieldSetElement>(null);
  useOutcomeKeys(fieldset, onChoose);
  return (
    <fieldset ref={fieldset} className={styles['outcomes']}>
      <legend className="unseen">{say.title}</legend>
      {OUTCOMES.map((outcome, index) => (
        <label key={outcome} className={styles['outcome']}>
          <input
            type="radio"
            name="outcome"
            value={outcome}
            checked={outcome === chosen}
            aria-keyshortcuts={keyOf(index)}
            onChange={() => onChoose(outcome)}
          />
          <span>{say[outcome]}</span>
          <kbd aria-hidden="true">{keyOf(index)}</kbd>
        </label>
      ))}
    </fieldset>
  );
}

export function OutcomePanel({ call, amount, calls, onRecord }: OutcomePanelProps) {
  const { words } = useSpeech();
  const { telecollecting: say } = words;
  const announce = useAnnounce();
  const zone = call.family?.region.timeZone ?? 'WIB';
  const [today] = useState(() => todayIn(zone));
  const [outcome, setOutcome] = useState<CallOutcome | null>(null);
  const [promise, setPromise] = useState<Promised | null>(null);
  const [callBackAt, setCallBackAt] = useState(() => firstCallBack(call));
  const [note, setNote] = useState('');
  const missing =
    outcome === null ? say.choose : outcome === 'PROMISED_TO_PAY' && promise === null ? say.promise.unknown : undefined;

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (outcome === null || missing !== undefined) {
      announce(missing ?? say.choose, 'assertive');
      return;
    }
    if (calls.isBusy) return;
    void onRecord({
      callId: call.callId,
      outcome,
      ...(note.trim() !== '' && { note: note.trim() }),
      ...(outcome === 'PROMISED_TO_PAY' && promise !== null && { promise }),
      ...(outcome === 'CALL_BACK' && { callBackAt }),
    });
  };

  return (
    <Panel title={say.outcome.title}>
      <form className={styles['form']} onSubmit={submit}>
        <Outcomes chosen={outcome} onChoose={setOutcome} />
        {outcome === 'PROMISED_TO_PAY' && (
          <PromiseDay familyId={call.family?.id ?? ''} today={today} amountToday={amount} onPromise={setPromise} />
        )}
        {outcome === 'CALL_BACK' && (
          <CallBackAt call={call} today={today} value={callBackAt} onChange={setCallBackAt} />
        )}
        <label className={styles['note']}>
          <span>
            {say.note} <span className="muted small">{say.noteHint}</span>
          </span>
          <textarea rows={2} maxLength={400} value={note} onChange={(event) => setNote(event.target.value)} />
        </label>
        {calls.problem !== null && (
          <div role="alert">
            <Note tone="bad" icon="alert">
              {calls.problem}
            </Note>
          </div>
        )}
        <Button type="submit" kind="primary" size="big" wide unavailable={missing} aria-busy={calls.isBusy}>
          {calls.isBusy ? say.saving : say.save}
        </Button>
        <p className="small muted">{missing ?? say.savedFirst}</p>
      </form>
    </Panel>
  );
}
