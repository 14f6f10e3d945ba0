/** Decides many notices together in a fixed order, so that the order of arrival never changes what a family owes. */
import type { FamilyAccount } from '../../../households/arrears/family-account.js';
import { type InstalmentAccount, afterInstalment } from '../../../households/bills/plan-status.js';
import type { CivilDate } from '../../../kernel/civil-date.js';
import type { FamilyId } from '../../../kernel/ids.js';
import { invariant } from '../../../kernel/invariant.js';
import { NO_RUPIAH } from '../../../kernel/rupiah.js';
import { type PostingRules, decidePosting } from './decide-posting.js';
import type { PaymentNotice } from './payment-notice.js';
import type { EarlierNotice, PostingDecision } from './posting-decision.js';

export interface BatchItem {
  readonly notice: PaymentNotice;
  /** The family; null when the notice names none. */
  readonly familyId: FamilyId | null;
  /** The same partner's first use of the reference before this batch. */
  readonly earlier: EarlierNotice | null;
  /** Whether its reversal arrived before it. */
  readonly isReversedEarlier: boolean;
  /** Whether the number that was keyed in is another family's than the one that the order names. */
  readonly namesTwoFamilies?: boolean;
  /** The day of payment in the family's time zone. */
  readonly today: CivilDate;
  /** Whether it was made with a payment code that had expired. */
  readonly isCodeExpired?: boolean;
}

export interface Batch {
  readonly items: readonly BatchItem[];
  /** The account of every family that an item names, as it was before the batch. */
  readonly accounts: ReadonlyMap<FamilyId, FamilyAccount>;
  /** The instalments of those families that pay in stages. */
  readonly instalments?: ReadonlyMap<FamilyId, InstalmentAccount>;
}

export interface DecidedItem {
  readonly decision: PostingDecision;
  /** The index in `items` of the notice that this one repeats, when both are in this batch; otherwise null. */
  readonly repeatOfItem: number | null;
}

export interface DecidedBatch {
  /** One decision for each item, in the order given. */
  readonly decided: readonly DecidedItem[];
  /** The accounts of all families, as they are after the batch. */
  readonly accounts: ReadonlyMap<FamilyId, FamilyAccount>;
}

/**
 * Decides a batch. Money that has moved is applied before money that may still be refused, so that a bank's refusal
 * gives back what would be paid twice; among these the earlier payment goes first. A reference that comes twice is
 * decided once. @throws InvariantViolation when an item names a family that is not among the accounts.
 */
export function decideBatch({ items, accounts, instalments }: Batch, rules: PostingRules): DecidedBatch {
  const accountsNow = new Map(accounts);
  const instalmentsNow = new Map<FamilyId | null, InstalmentAccount>(instalments);
  const firstUses = new Map<string, { earlier: EarlierNotice; place: number }>();
  const decided: DecidedItem[] = [];

  for (const { item, place } of inDecidingOrder(items)) {
    const key = referenceKey(item.notice);
    const first = firstUses.get(key);
    const account = item.familyId === null ? null : accountOf(accountsNow, item.familyId);
    const earlier = item.earlier ?? first?.earlier ?? null;
    const ofFamily = instalmentsNow.get(item.familyId);
    const decision = decidePosting({ ...item, account, instalments: ofFamily, earlier }, rules);
    if ('accountAfter' in decision && item.familyId !== null) {
      accountsNow.set(item.familyId, decision.accountAfter);
      instalmentsNow.set(item.familyId, NOTHING_IN_STAGES);
    }
    if (decision.kind === 'instalment' && ofFamily !== undefined) {
      instalmentsNow.set(item.familyId, afterInstalment(ofFamily, item.notice.amount));
    }
    if (!('earlier' in decision)) firstUses.set(key, { earlier: asEarlier(item.notice, decision.kind), place });
    decided[place] = { decision, repeatOfItem: first?.place ?? null };
  }
  return { decided, accounts: accountsNow };
}

/** The instalments after a payment of the whole bill, with which everything that was paid in stages is applied. */
const NOTHING_IN_STAGES: InstalmentAccount = { held: NO_RUPIAH, plan: null };

function accountOf(accounts: ReadonlyMap<FamilyId, FamilyAccount>, familyId: FamilyId): FamilyAccount {
  const account = accounts.get(familyId);
  invariant(account !== undefined, 'a batch carries the account of every family that its notices name');
  return account;
}

const referenceKey = ({ partnerId, reference }: PaymentNotice): string => `${partnerId} ${reference}`;

const asEarlier = ({ amount, accountText }: PaymentNotice, outcome: EarlierNotice['outcome']): EarlierNotice => ({
  outcome,
  amount,
  accountText,
});

/** Sorts the items. The order is total: items that compare equal have the same content, so that either may go first. */
function inDecidingOrder(items: readonly BatchItem[]): { item: BatchItem; place: number }[] {
  return items.map((item, place) => ({ item, place })).toSorted((a, b) => compareNotices(a.item.notice, b.item.notice));
}

function compareNotices(a: PaymentNotice, b: PaymentNotice): number {
  return (
    Number(a.kind === 'authorising') - Number(b.kind === 'authorising') ||
    a.paidAt.getTime() - b.paidAt.getTime() ||
    compare(a.partnerId, b.partnerId) ||
    compare(a.reference, b.reference) ||
    compare(a.amount, b.amount) ||
    compare(a.accountText, b.accountText) ||
    (a.monthsAhead ?? -1) - (b.monthsAhead ?? -1)
  );
}

const compare = <Ordered extends string | bigint>(a: Ordered, b: Ordered): number => Number(a > b) - Number(a < b);
