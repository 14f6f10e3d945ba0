/** The day for which a family promises, and what it owes on that day: the sum that is written down. */
import { useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { SumOnThePromisedDayDocument } from '../../operations/promise.js';
import { useSpeech } from '../../words/language.js';
import { daysLater } from '../../words/civil-time.js';
import styles from './OutcomePanel.module.css';

export interface Promised {
  readonly amount: number;
  readonly promisedFor: string;
}

export interface PromiseDayProps {
  readonly familyId: string;
  /** Today, where the family lives. */
  readonly today: string;
  /** What it would owe if it paid today. */
  readonly amountToday: number;
  /** Told of the day with its sum, and of null until the sum has come. */
  readonly onPromise: (promised: Promised | null) => void;
}

/** How many days ahead the days lie that are offered. */
const AHEAD = [1, 2, 3, 5, 7, 14] as const;
const FIRST_AHEAD = 3;

export function PromiseDay({ familyId, today, amountToday, onPromise }: PromiseDayProps) {
  const { words, format } = useSpeech();
  const { promise: say } = words.telecollecting;
  const [day, setDay] = useState(() => daysLater(today, FIRST_AHEAD));
  const [{ data, error, fetching }] = useQuery({
    query: SumOnThePromisedDayDocument,
    variables: { id: familyId, on: day },
  });
  const amount = fetching ? null : (data?.family?.arrears.amountToReactivate ?? null);
  useEffect(() => {
    onPromise(amount === null ? null : { amount, promisedFor: day });
  }, [amount, day, onPromise]);
  const more = amount === null ? 0 : amount - amountToday;
  return (
    <fieldset className={styles['more']}>
      <legend>{say.when}</legend>
      <div className={styles['days']}>
        {AHEAD.map((days) => {
          const date = daysLater(today, days);
          return (
            <label key={date}>
              <input type="radio" name="promised" checked={day === date} onChange={() => setDay(date)} />
              {days === 1 ? say.tomorrow : format.day(`${date}T00:00:00Z`, 'UTC')}
            </label>
          );
        })}
      </div>
      <p aria-live="polite">
        {say.onThatDay} <b>{amount === null ? (error === undefined ? '…' : say.unknown) : format.rupiah(amount)}</b>
        {more > 0 && <span className="second"> · {say.more(format.rupiah(more))}</span>}
      </p>
    </fieldset>
  );
}
