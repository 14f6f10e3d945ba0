/** What is owed month by month, and the sum of it; of many months the newest first, and all at a push. */
import { useState } from 'react';
import { useSpeech } from '../words/language.js';
import styles from './Months.module.css';

/** More rows than these push the ways to pay off the glass. */
const AT_ONCE = 6;

export interface MonthOwed {
  readonly month: string;
  readonly amount: number;
  readonly membersBilled: number;
  readonly isCurrent: boolean;
  readonly isForJoiners: boolean;
}

export function Months({ months, credit }: { months: readonly MonthOwed[]; credit: number }) {
  const { words, format } = useSpeech();
  const { months: texts } = words.card;
  const [isWhole, setIsWhole] = useState(months.length <= AT_ONCE);
  const shown = isWhole ? months : months.slice(-AT_ONCE);
  const total = months.reduce((sum, { amount }) => sum + amount, 0) - credit;
  return (
    <div className={styles['frame']}>
      <table>
        <caption className="unseen">{texts.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.month}</th>
            <th scope="col" className="number">
              {texts.peopleTimesPremium}
            </th>
            <th scope="col" className="number">
              {texts.amount}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ month, amount, membersBilled, isCurrent, isForJoiners }) => (
            <tr key={`${month}${String(isForJoiners)}`}>
              <td>
                <span className={styles['month']}>{format.monthShort(month)}</span>{' '}
                {isCurrent && <span className="muted">{texts.current}</span>}
                {isForJoiners && <span className="muted">{texts.joiners}</span>}
              </td>
              <td className="number second">
                {membersBilled} × {format.number(Math.round(amount / membersBilled))}
              </td>
              <td className="number">{format.number(amount)}</td>
            </tr>
          ))}
          {credit > 0 && (
            <tr>
              <td colSpan={2}>{texts.credit}</td>
              <td className="number">−{format.number(credit)}</td>
            </tr>
          )}
        </tbody>
        <tfoot>
          <tr>
            <td>{texts.total}</td>
            <td className="number" colSpan={2}>
              {format.rupiah(total)}
            </td>
          </tr>
        </tfoot>
      </table>
      {!isWhole && (
        <button type="button" className={styles['more']} onClick={() => setIsWhole(true)}>
          {texts.older(months.length - AT_ONCE)}
        </button>
      )}
    </div>
  );
}
