/** Reads a family's account at a past moment, its last month paid and its credit, which the ledger provides. */
import type { FamilyTerms } from '../arrears/index.js';
import { type BatchedRead, batchedRead } from '../../platform/db/batched-read.js';
import type { BillingMonth } from '../../kernel/billing-month.js';
import type { FamilyId } from '../../kernel/ids.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import type { Family } from './family.js';
import { type TermsHistoryByFamily, termsRecordedBy } from './terms-history.js';

export interface PastAccount {
  readonly familyId: FamilyId;
  readonly paidThrough: BillingMonth;
  readonly credit: Rupiah;
}

/** Finds the account of each family that was registered by then, in any order; a room above implements it. */
export type FindAccountsAt = (ids: readonly FamilyId[], at: Date) => Promise<readonly PastAccount[]>;

/** A past state, which has no id, so that no cache takes it for the family of today. */
export interface FamilyAt extends Omit<PastAccount, 'familyId'> {
  readonly family: Family;
  readonly terms: readonly FamilyTerms[];
  readonly asOf: Date;
}

/** Finds the family as it was, by the terms recorded then; null before it was registered. */
export type FindFamilyAt = (family: Family, asOf: Date) => Promise<FamilyAt | null>;

/** Makes the function, which reads families requested for the same moment in one statement. */
export function createFamilyAt(findAccountsAt: FindAccountsAt, historyOf: TermsHistoryByFamily): FindFamilyAt {
  const byMoment = new Map<number, BatchedRead<FamilyId, PastAccount | null>>();
  const accountsAt = (at: Date): BatchedRead<FamilyId, PastAccount | null> => {
    const known = byMoment.get(at.getTime());
    if (known !== undefined) return known;
    const read: BatchedRead<FamilyId, PastAccount | null> = batchedRead(async (ids) => {
      const found = new Map((await findAccountsAt(ids, at)).map((account) => [account.familyId, account]));
      return ids.map((id) => found.get(id) ?? null);
    });
    byMoment.set(at.getTime(), read);
    return read;
  };
  return async (family, asOf) => {
    const [account, history] = await Promise.all([accountsAt(asOf).load(family.id), historyOf.load(family.id)]);
    if (account === null) return null;
    const terms = termsRecordedBy(history, asOf) ?? family.terms;
    return { family, asOf, terms, paidThrough: account.paidThrough, credit: account.credit };
  };
}
