/**
 * Decides what becomes of money in suspense once two people agree: it is matched to a family, returned, or written off.
 */
import type { FamilyAccount } from '../../../households/arrears/family-account.js';
import type { CivilDate } from '../../../kernel/civil-date.js';
import { invariant } from '../../../kernel/invariant.js';
import type { Rupiah } from '../../../kernel/rupiah.js';
import { billOn } from '../../../households/bills/bill.js';
import { booked } from './bookings.js';
import type { PostingRules } from './decide-posting.js';
import type { Booking, LedgerAccount } from './posting-decision.js';
import { creditFrom, applyFrom } from './apply-from.js';

export const SUSPENSE_RESOLUTIONS = ['match', 'return', 'write-off'] as const;
export type SuspenseResolution = (typeof SUSPENSE_RESOLUTIONS)[number];

export interface SuspenseFacts {
  readonly resolution: SuspenseResolution;
  readonly amount: Rupiah;
  /** The account of the family to which it is matched, or which the payer named; null without one. */
  readonly account: FamilyAccount | null;
  readonly today: CivilDate;
  readonly rules: PostingRules;
}

export interface SuspenseResolved {
  readonly bookings: readonly Booking[];
  readonly accountAfter: FamilyAccount | null;
}

const GOES_TO: Readonly<Record<Exclude<SuspenseResolution, 'match'>, LedgerAccount>> = {
  return: 'returned',
  'write-off': 'unclaimed',
};

/**
 * Decides a resolution. A match pays the whole bill and months ahead. Money that is less than the bill, or remains,
 * becomes the family's credit.
 */
export function decideSuspense({ resolution, amount, account, today, rules }: SuspenseFacts): SuspenseResolved {
  if (resolution !== 'match') {
    const bookings = booked([
      { account: 'suspense', side: 'debit', amount, months: null },
      { account: GOES_TO[resolution], side: 'credit', amount, months: null },
    ]);
    return { bookings, accountAfter: account };
  }
  invariant(account !== null, 'money is matched to a family');
  const money = { source: 'suspense', amount } as const;
  return applyFrom({ ...money, bill: billOn({ account, today, ...rules }) }) ?? creditFrom({ ...money, account });
}
