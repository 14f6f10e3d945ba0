/** What was received: the sum, the partner's reference, through which channel and when, what it settled, what comes next. */
import type { ReactNode } from 'react';
import { useSpeech } from '../words/language.js';
import { type ReceiptRow, type Received, receiptRows } from './receipt-rows.js';
import styles from './Receipt.module.css';

export interface SlipProps {
  readonly word: string;
  readonly amount: number;
  readonly rows: readonly ReceiptRow[];
  readonly children?: ReactNode;
}

/** A sum, and what belongs to it in rows. */
export function Slip({ word, amount, rows, children }: SlipProps) {
  const { format } = useSpeech();
  return (
    <div className={styles['receipt']}>
      <div className={styles['amount']}>
        <span>{word}</span>
        <b>{format.rupiah(amount)}</b>
      </div>
      <dl>
        {rows.map(({ term, value, isTyped = false }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd className={isTyped ? styles['reference'] : undefined}>{value}</dd>
          </div>
        ))}
      </dl>
      {children}
    </div>
  );
}

export function Receipt(received: Received) {
  const speech = useSpeech();
  const { receipt } = speech.words.card;
  const { amount, penaltyThrough } = received;
  return (
    <Slip word={receipt.received} amount={amount} rows={receiptRows(received, speech)}>
      {penaltyThrough !== null && (
        <p className={styles['remark']}>{receipt.penalty(speech.format.date(penaltyThrough))}</p>
      )}
    </Slip>
  );
}
