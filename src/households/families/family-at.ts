/**
 * Reads a family's account at a past moment: what it and those who joined it had paid, its credit and its instalments,
 * which the ledger provides, under the terms recorded by then.
 */
import type { FamilyTerms } from '../arrears/index.js';
import type { InstalmentAccount } from '../bills/index.js';
import { type BatchedRead, batchedRead } from '../../platform/db/batched-read.js';
import type { BillingMonth } from '../../kernel/billing-month.js';
import type { FamilyId, ParticipantId } from '../../kernel/ids.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import type { Family, Participant } from './family.js';
import { type TermsHistoryByFamily, termsRecordedBy } from './terms-history.js';

export interface PastAccount {
  readonly familyId: FamilyId;
  readonly paidThrough: BillingMonth;
  readonly credit: Rupiah;
  /** The instalment plan that was open, and its money; null without one. */
  readonly instalments: InstalmentAccount | null;
  /** The last month paid for each person who has had months of the own; null once the person had caught up. */
  readonly ownPaidThrough: ReadonlyMap<ParticipantId, BillingMonth | null>;
  /** The people who were registered only later. */
  readonly notYetMembers: ReadonlySet<ParticipantId>;
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
    return { ...account, family, asOf, terms };
  };
}

/** The members as the account knew them at the moment, each with the own months paid by then. */
export const membersAt = (
  members: readonly Participant[],
  { ownPaidThrough, notYetMembers }: Pick<PastAccount, 'ownPaidThrough' | 'notYetMembers'>,
): readonly Participant[] =>
  members
    .filter(({ id }) => !notYetMembers.has(id))
    .map((member) => {
      const own = ownPaidThrough.get(member.id);
      return own === undefined ? member : { ...member, paidThrough: own };
    });
