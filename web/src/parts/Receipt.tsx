/** What was received: the sum, the partner's reference, through which channel and when, what it settled, what comes next. */
import { useSpeech } from '../words/language.js';
import styles from './Receipt.module.css';

export interface Received {
  readonly amount: number;
  readonly reference: string | null;
  readonly channel: keyof ReturnType<typeof useSpeech>['words']['common']['channels'];
  readonly partnerName: string | null;
  readonly paidAt: string;
  readonly zone: string;
  readonly settled: { readonly from: string; readonly through: string } | null;
  readonly next: { readonly amount: number; readonly dueDate: string } | null;
}

export function Receipt({ amount, reference, channel, partnerName, paidAt, zone, settled, next }: Received) {
  const { words, format } = useSpeech();
  const { receipt } = words.card;
  return (
    <div className={styles['receipt']}>
      <div className={styles['amount']}>
        <span>{receipt.received}</span>
        <b>{format.rupiah(amount)}</b>
      </div>
      <dl>
        {reference !== null && (
          <>
            <dt>{receipt.reference}</dt>
            <dd className={styles['reference']}>{reference}</dd>
          </>
        )}
        <dt>{receipt.through}</dt>
        <dd>
          {words.common.channels[channel]}, {format.timeWithZone(paidAt, zone)}
        </dd>
        {partnerName !== null && (
          <>
            <dt>{receipt.partner}</dt>
            <dd>{partnerName}</dd>
          </>
        )}
        {settled !== null && (
          <>
            <dt>{receipt.settled}</dt>
            <dd>{format.months(settled.from, settled.through)}</dd>
          </>
        )}
        {next !== null && (
          <>
            <dt>{receipt.next}</dt>
            <dd>{receipt.nextBy(format.rupiah(next.amount), format.date(next.dueDate))}</dd>
          </>
        )}
      </dl>
    </div>
  );
}
