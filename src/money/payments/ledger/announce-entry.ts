/**
 * Decides which event announces an entry: a payment taken back, or an account that changed. Entries without a family
 * have none.
 */
import type { CardStatus, FamilyAccount } from '../../../households/arrears/index.js';
import { type InstalmentAccount, createAssessor } from '../../../households/bills/index.js';
import { civilDateIn } from '../../../kernel/civil-date.js';
import { timeZoneOf } from '../../../kernel/time-zone.js';
import type { LedgerFact } from './account.events.js';
import type { LockedFamily } from './lock-families.js';
import type { PostingRules } from '../posting/decide-posting.js';
import type { EntryDecision, EntryPosted, EntryWords } from '../posting/ledger-entry.js';
import type { MonthRange } from '../posting/posting-decision.js';

export interface DecidedEntry {
  readonly words: EntryWords;
  readonly posted: EntryPosted;
  readonly decision: EntryDecision;
  readonly family: LockedFamily | null;
  /** The family's plan and its money before the entry and after it. */
  readonly instalments: { readonly before: InstalmentAccount | null; readonly after: InstalmentAccount | null };
}

export function toLedgerFacts(entry: DecidedEntry, rules: PostingRules): LedgerFact[] {
  const { words, posted, decision, family, instalments } = entry;
  const { accountAfter, withdrawal } = decision;
  if (family === null || accountAfter === null) return [];
  const statusOf = statusAt(family, { now: posted.postedAt, rules });
  const common = {
    familyId: family.id,
    regionCode: family.regionCode,
    cadreId: family.cadreId,
    entryId: posted.entryId,
    amount: posted.amount,
    statusBefore: statusOf(family.account, instalments.before),
    statusAfter: statusOf(accountAfter, instalments.after),
    occurredAt: posted.postedAt,
  };
  if (withdrawal !== undefined && words.paymentId !== null)
    return [{ ...common, ...withdrawal, kind: 'payment-withdrawn', paymentId: words.paymentId }];
  if (hasNotMoved(family.account, accountAfter)) return [];
  const months = paidMonths(decision);
  return [
    {
      ...common,
      kind: 'account-changed',
      entryKind: words.kind,
      appliedFrom: months?.from ?? null,
      appliedThrough: months?.through ?? null,
    },
  ];
}

function statusAt({ regionCode }: LockedFamily, { now, rules }: { now: Date; rules: PostingRules }) {
  const today = civilDateIn(now, timeZoneOf(regionCode));
  const assess = createAssessor({ tariffs: rules.tariffs, policies: rules.arrearsPolicies });
  return (account: FamilyAccount, instalments: InstalmentAccount | null): CardStatus =>
    assess({ ...account, instalments }, today).status;
}

const hasNotMoved = (before: FamilyAccount, after: FamilyAccount): boolean =>
  before.paidThrough === after.paidThrough && before.credit === after.credit && before.members === after.members;

/** The first and the last month that the entry pays or forgives. */
function paidMonths({ bookings }: EntryDecision): MonthRange | null {
  const ranges = bookings.flatMap(({ side, months }) => (side === 'credit' && months !== null ? [months] : []));
  const from = ranges.map((range) => range.from).toSorted()[0];
  const through = ranges
    .map((range) => range.through)
    .toSorted()
    .at(-1);
  return from === undefined || through === undefined ? null : { from, through };
}
