/** The promise: a day, and the sum that is owed on that day. */
import { useState } from 'react';
import { useQuery } from 'urql';
import { useConnection } from '../../live/api.js';
import { todayIn } from '../../live/place-zone.js';
import { ChoiceCards } from '../../parts/ChoiceCards.js';
import { DateFields, NO_DATE, civilDateOf } from '../../parts/DateFields.js';
import { SumOnThePromisedDayDocument } from '../../operations/promise.js';
import { type Speech, useSpeech } from '../../words/language.js';
import type { Family } from './family-at-the-door.js';
import { headOf } from './moment-of.js';
import { promiseDays } from './promise-days.js';
import { RecordForm } from './RecordForm.js';
import styles from './Record.module.css';
import { useRecordVisit } from './record-visit.js';

interface SumOnDay {
  readonly amount: number;
  /** Whether the server told it for that day; `asking` while it is asked. */
  readonly isKnown: boolean | 'asking';
}

function useSumOn(family: Family, day: string | null): SumOnDay {
  const isConnected = useConnection() === 'connected';
  const [{ data, fetching }] = useQuery({
    query: SumOnThePromisedDayDocument,
    variables: { id: family.id, on: day ?? '' },
    pause: day === null,
  });
  const told = day === null ? undefined : data?.family?.arrears.dueNow;
  return {
    amount: told ?? family.arrears.dueNow,
    isKnown: told !== undefined || (fetching && isConnected && 'asking'),
  };
}

/** What to know about the sum: without signal the phone knows this month's bill alone. */
function remarkOf(
  { amount, isKnown }: SumOnDay,
  { family, day }: { family: Family; day: string },
  speech: Speech,
): string {
  const { format, words } = speech;
  const { record } = words.cadre;
  const more = amount - family.arrears.dueNow;
  if (isKnown === 'asking') return record.asking;
  if (isKnown) return more > 0 ? record.moreSum(format.rupiah(more)) : record.sameSum;
  const month = day.slice(0, 7);
  const isLater = month > todayIn(family.region.timeZone).slice(0, 7);
  return isLater ? record.sumLater(format.month(month)) : record.sumThisMonth;
}

function Sum({ family, sum, day }: { family: Family; sum: SumOnDay; day: string }) {
  const speech = useSpeech();
  const { record } = speech.words.cadre;
  return (
    <div className={styles['sum']} aria-live="polite">
      <p className="second">{sum.isKnown === false ? record.sumKept : record.sumOnDay}</p>
      <b>{speech.format.rupiah(sum.amount)}</b>
      <p className="second small">{remarkOf(sum, { family, day }, speech)}</p>
    </div>
  );
}

export function PromiseView({ family, onSaved }: { family: Family; onSaved: (id: string) => void }) {
  const { words, format } = useSpeech();
  const { record } = words.cadre;
  const save = useRecordVisit();
  const today = todayIn(family.region.timeZone);
  const days = promiseDays(today);
  const [chosen, setChosen] = useState(days[1] ?? today);
  const [typed, setTyped] = useState(NO_DATE);
  const day = chosen === 'other' ? civilDateOf(typed) : chosen;
  const sum = useSumOn(family, day !== null && day >= today ? day : null);
  const nameOfDay = (date: string, index: number): string =>
    [record.today, record.tomorrow][index] ?? format.day(`${date}T12:00:00Z`, 'UTC');
  const missing =
    day === null ? record.noDay : day < today ? record.dayPassed : sum.amount <= 0 ? record.nothingDue : undefined;
  return (
    <RecordForm
      question={record.promiseQuestion}
      label={headOf(family)?.name ?? family.label}
      save={record.savePromise}
      missing={() => missing}
      onSave={async (note, withPosition) => {
        if (day === null) return;
        const promise = { amount: sum.amount, promisedFor: day };
        onSaved(await save({ family, outcome: 'PROMISED_TO_PAY', promise, note, withPosition }));
      }}
    >
      <ChoiceCards
        label={record.promiseDay}
        isLabelled
        abreast
        choices={[
          ...days.map((date, index) => ({ value: date, text: nameOfDay(date, index) })),
          { value: 'other', text: record.otherDay },
        ]}
        value={chosen}
        onChange={setChosen}
      />
      {chosen === 'other' && (
        <DateFields
          label={record.otherDay}
          value={typed}
          onChange={setTyped}
          error={typed.year.length === 4 ? missing : undefined}
        />
      )}
      <Sum family={family} sum={sum} day={day ?? today} />
    </RecordForm>
  );
}
