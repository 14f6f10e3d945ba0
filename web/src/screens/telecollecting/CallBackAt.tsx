/** When a family asks to be called again: a day and a whole hour within the campaign's contact hours. */
import { serverNow } from '../../live/server-clock.js';
import { useSpeech } from '../../words/language.js';
import { civilDateOfInstant, daysLater, hourOfInstant, instantAt } from '../../words/civil-time.js';
import { hourText } from './hours.js';
import styles from './OutcomePanel.module.css';
import type { Call } from './use-calls.js';

const DAYS = 5;
const USUAL_HOURS = { from: 9, until: 17 };

const hoursOf = ({ campaign }: Call): { readonly from: number; readonly until: number } =>
  campaign?.contactHours ?? USUAL_HOURS;

/** The next whole hour in which the family may be called. */
export function firstCallBack(call: Call): string {
  const zone = call.family?.region.timeZone ?? 'WIB';
  const now = serverNow();
  const today = civilDateOfInstant(now, zone);
  const { from, until } = hoursOf(call);
  const next = Math.max(from, hourOfInstant(now, zone) + 1);
  return (next < until ? instantAt(today, next, zone) : instantAt(daysLater(today, 1), from, zone)).toISOString();
}

export interface CallBackAtProps {
  readonly call: Call;
  readonly today: string;
  readonly value: string;
  readonly onChange: (instant: string) => void;
}

export function CallBackAt({ call, today, value, onChange }: CallBackAtProps) {
  const { words, format } = useSpeech();
  const { callBack: say, promise } = words.telecollecting;
  const zone = call.family?.region.timeZone ?? 'WIB';
  const { from, until } = hoursOf(call);
  const day = civilDateOfInstant(new Date(value), zone);
  const hour = hourOfInstant(new Date(value), zone);
  const change = (toDay: string, toHour: number): void => onChange(instantAt(toDay, toHour, zone).toISOString());
  return (
    <fieldset className={styles['more']}>
      <legend>{promise.when}</legend>
      <div className={styles['pair']}>
        <label>
          {say.day}
          <select value={day} onChange={(event) => change(event.target.value, hour)}>
            {Array.from({ length: DAYS }, (_, days) => daysLater(today, days)).map((date, days) => (
              <option key={date} value={date}>
                {days === 0 ? say.today : days === 1 ? say.tomorrow : format.day(`${date}T00:00:00Z`, 'UTC')}
              </option>
            ))}
          </select>
        </label>
        <label>
          {say.hour}
          <select value={hour} onChange={(event) => change(day, Number(event.target.value))}>
            {Array.from({ length: until - from }, (_, index) => from + index).map((each) => (
              <option key={each} value={each}>
                {hourText(format, each)}
              </option>
            ))}
          </select>
        </label>
      </div>
    </fieldset>
  );
}
