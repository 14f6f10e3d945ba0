/** A date as three numbers: a picker would follow the device's language, and nobody finds a birth year by turning pages. */
import { useId } from 'react';
import { useSpeech } from '../words/language.js';
import { FieldError } from './Field.js';
import styles from './Field.module.css';

/** The day, the month and the year as they were typed. */
export interface TypedDate {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

export const NO_DATE: TypedDate = { day: '', month: '', year: '' };

/** The civil date that was typed, such as `1984-03-17`; null for a day that no calendar has. */
export function civilDateOf({ day, month, year }: TypedDate): string | null {
  if (!/^\d{1,2}$/.test(day) || !/^\d{1,2}$/.test(month) || !/^\d{4}$/.test(year)) return null;
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const read = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(text) ? text : null;
}

/** A civil date as somebody would type it. */
export function typedDateOf(date: string): TypedDate {
  const [year = '', month = '', day = ''] = date.split('-');
  return { day: String(Number(day)), month: String(Number(month)), year };
}

export interface DateFieldsProps {
  readonly label: string;
  readonly value: TypedDate;
  readonly onChange: (value: TypedDate) => void;
  readonly error?: string | undefined;
}

const DIGITS = { day: 2, month: 2, year: 4 } as const;

export function DateFields({ label, value, onChange, error }: DateFieldsProps) {
  const id = useId();
  const { date } = useSpeech().words.common;
  return (
    <fieldset>
      <legend className={styles['legend']}>{label}</legend>
      <div className={styles['parts']}>
        {(['day', 'month', 'year'] as const).map((part) => (
          <label key={part} className={styles['part']}>
            {date[part]}
            <input
              className={styles['input']}
              style={{ width: `${DIGITS[part] + 5}ch` }}
              type="text"
              inputMode="numeric"
              autoComplete="off"
              maxLength={DIGITS[part]}
              value={value[part]}
              aria-invalid={error === undefined ? undefined : true}
              aria-describedby={error === undefined ? undefined : id}
              onChange={(event) => onChange({ ...value, [part]: event.target.value.replaceAll(/\D/g, '') })}
            />
          </label>
        ))}
      </div>
      {error !== undefined && <FieldError id={id}>{error}</FieldError>}
    </fieldset>
  );
}
