/** What a receipt says, in rows: the same for the glass and for a text that is sent on, which names nobody. */
import { type ZONES, type Format } from '../words/format.js';
import { type ZoneName, civilDateOfInstant } from '../words/civil-time.js';
import type { Words } from '../words/words.js';

export interface Received {
  readonly amount: number;
  readonly reference: string | null;
  readonly channel: keyof Words['common']['channels'];
  readonly partnerName: string | null;
  readonly paidAt: string;
  readonly zone: (typeof ZONES)[ZoneName];
  readonly zoneName: ZoneName;
  readonly settled: { readonly from: string; readonly through: string } | null;
  /** How many of the months lie ahead. */
  readonly monthsAhead: number;
  /** What is left over for months to come. */
  readonly credit: number;
  readonly next: { readonly amount: number; readonly dueDate: string } | null;
  /** Whether the card is active now. */
  readonly isActive: boolean;
  /** The last day on which inpatient care costs a penalty; null where it costs none, or while that is not known. */
  readonly penaltyThrough: string | null;
}

export interface ReceiptRow {
  readonly term: string;
  readonly value: string;
  /** Whether people compare it character by character. */
  readonly isTyped?: boolean;
}

interface Speech {
  readonly words: Words;
  readonly format: Format;
}

export function receiptRows(received: Received, { words, format }: Speech): readonly ReceiptRow[] {
  const { receipt } = words.card;
  const { reference, channel, partnerName, paidAt, zone, settled, monthsAhead, credit, next } = received;
  return [
    ...(reference === null ? [] : [{ term: receipt.reference, value: reference, isTyped: true }]),
    { term: receipt.through, value: `${words.common.channels[channel]}, ${format.timeWithZone(paidAt, zone)}` },
    ...(partnerName === null ? [] : [{ term: receipt.partner, value: partnerName }]),
    ...(settled === null ? [] : [{ term: receipt.settled, value: format.months(settled.from, settled.through) }]),
    ...(monthsAhead === 0 ? [] : [{ term: receipt.ahead, value: receipt.months(monthsAhead) }]),
    ...(credit === 0 ? [] : [{ term: receipt.credit, value: format.rupiah(credit) }]),
    ...(next === null
      ? []
      : [{ term: receipt.next, value: receipt.nextBy(format.rupiah(next.amount), format.date(next.dueDate)) }]),
  ];
}

/** The receipt as a text to send to the family: no name, no card number. */
export function receiptText(received: Received, speech: Speech): string {
  const { words, format } = speech;
  const { receipt } = words.card;
  const { amount, paidAt, zoneName, isActive, penaltyThrough } = received;
  return [
    receipt.title,
    `${receipt.received}: ${format.rupiah(amount)}`,
    `${receipt.day}: ${format.date(civilDateOfInstant(new Date(paidAt), zoneName))}`,
    ...receiptRows(received, speech).map(({ term, value }) => `${term}: ${value}`),
    isActive ? receipt.isActive : receipt.isNotActive,
    ...(penaltyThrough === null ? [] : [receipt.penalty(format.date(penaltyThrough))]),
  ].join('\n');
}
