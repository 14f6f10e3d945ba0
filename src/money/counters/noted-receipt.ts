/**
 * Rules of noted receipts: somebody has seen a post office's receipt, which gives no credit until the post office
 * confirms the payment. Pure.
 */
import type { PolicyRow } from '../../kernel/dated-policy.js';
import { type CivilDate, addDays, civilDate } from '../../kernel/civil-date.js';
import type { FamilyId, PartnerId, NotedReceiptId } from '../../kernel/ids.js';
import type { Rupiah } from '../../kernel/rupiah.js';

export interface NotedReceipt {
  readonly id: NotedReceiptId;
  readonly familyId: FamilyId;
  readonly partnerId: PartnerId;
  /** The number on the receipt, in upper case and without blanks. */
  readonly receiptNumber: string;
  readonly amount: Rupiah;
  readonly paidOn: CivilDate;
  readonly notedAt: Date;
}

export interface NoteReceiptCommand {
  /** The client makes the id, so that a repeated command names the same receipt. */
  readonly id: NotedReceiptId;
  readonly familyId: FamilyId;
  readonly postOfficeCode: string;
  readonly receiptNumber: string;
  readonly amount: Rupiah;
  readonly paidOn: CivilDate;
}

export type NoteReceiptOutcome =
  | { readonly kind: 'noted'; readonly receipt: NotedReceipt }
  | {
      readonly kind:
        | 'family-not-found'
        | 'post-office-unknown'
        | 'paid-in-future'
        | 'noted-already'
        | 'conflicts-with-earlier';
    };

export interface ConfirmationPolicy extends PolicyRow {
  readonly effectiveFrom: CivilDate;
  readonly basis: string;
  /** The number of days after the payment within which the settlement file is expected. */
  readonly awaitedDays: number;
}

export const JKN_CONFIRMATION_POLICY: readonly ConfirmationPolicy[] = [
  {
    effectiveFrom: civilDate('2014-01-01'),
    basis: "The programme's choice",
    awaitedDays: 5,
    assumptions: {
      awaitedDays:
        'Files come on the next working day, and weekends and holidays shift them; no source gives a limit, and five days leave room for a long weekend.',
    },
  },
];

/** Tells whether the settlement file should have come by now, so that somebody has to ask the post office. */
export const isOverdue = (
  { paidOn }: Pick<NotedReceipt, 'paidOn'>,
  { today, policy }: { readonly today: CivilDate; readonly policy: Pick<ConfirmationPolicy, 'awaitedDays'> },
): boolean => addDays(paidOn, policy.awaitedDays) < today;

/** Reads the number of an official receipt; null when the text cannot be one. */
export function parseReceiptNumber(text: string): string | null {
  const number = text.replaceAll(/\s/g, '').toUpperCase();
  return /^[A-Z0-9][A-Z0-9./-]{2,63}$/.test(number) ? number : null;
}

export const isSameReceipt = (
  command: Omit<NoteReceiptCommand, 'postOfficeCode'> & { readonly partnerId: PartnerId },
  earlier: NotedReceipt,
): boolean =>
  command.familyId === earlier.familyId &&
  command.partnerId === earlier.partnerId &&
  command.receiptNumber === earlier.receiptNumber &&
  command.amount === earlier.amount &&
  command.paidOn === earlier.paidOn;
