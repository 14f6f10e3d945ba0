/** Decides what becomes of money that a partner has taken back: a new entry that mirrors the old ones, never an edit. */
import type { BilledMember, FamilyAccount } from '../../../households/arrears/family-account.js';
import type { BillingMonth } from '../../../kernel/billing-month.js';
import type { ParticipantId } from '../../../kernel/ids.js';
import { invariant } from '../../../kernel/invariant.js';
import { NO_RUPIAH, type Rupiah, minus, plus, sumRupiah } from '../../../kernel/rupiah.js';
import { booked } from './bookings.js';
import { type LiveAllocation, type Movement, liveAllocations, premiumOf } from './live-allocations.js';
import type { Booking, LedgerAccount } from './posting-decision.js';
import { creditMovement } from './apply-payment.js';

/** The place where the money of a payment lies. */
export type MoneyOfAPayment =
  /** The money is in suspense, or was written off from there; no family has it. */
  | { readonly kind: 'kept'; readonly suspense: Rupiah; readonly unclaimed: Rupiah }
  /** The family has the money, by the entry of that id: the payment's own, or the one that matched it from suspense. */
  | { readonly kind: 'with-family'; readonly entryId: string; readonly history: readonly Movement[] };

export interface ReversalFacts {
  /** The amount that is taken back; null for all that is left. */
  readonly wanted: Rupiah | null;
  readonly paid: Rupiah;
  /** The amount that was taken back before. */
  readonly takenBack: Rupiah;
  /** The family's account now; null when no family has the money. */
  readonly account: FamilyAccount | null;
  readonly money: MoneyOfAPayment;
}

export interface Reversed {
  readonly amount: Rupiah;
  readonly isWhole: boolean;
  readonly bookings: readonly Booking[];
  readonly accountAfter: FamilyAccount | null;
}

export type NotReversed =
  /** Nothing of the payment is left. */
  | { readonly kind: 'already-reversed' }
  /** More is taken back than is left of the payment, or than is left with a family that was paid out. */
  | { readonly kind: 'exceeds-payment'; readonly left: Rupiah };

/**
 * Decides a reversal. The months of the payment and of every later one of the family are open again, and the money of
 * the later ones becomes credit, which pays months as they begin. So the account follows from the journal, whoever paid
 * in which order. A part that lies in the credit of the payment is taken from there, and nothing else changes.
 */
export function decideReversal(facts: ReversalFacts): Reversed | NotReversed {
  const left = minus(facts.paid, facts.takenBack);
  if (left === NO_RUPIAH) return { kind: 'already-reversed' };
  const amount = facts.wanted ?? left;
  if (amount > left) return { kind: 'exceeds-payment', left };
  const common = { amount, isWhole: amount === left };
  const { account, money } = facts;
  if (money.kind === 'kept') return { ...common, accountAfter: account, bookings: takeFromSuspense(money, amount) };
  invariant(account !== null, 'money that a family has belongs to an account');
  const taken = takeFromFamily({ ...facts, account, amount }, money);
  return 'kind' in taken ? taken : { ...common, ...taken };
}

function takeFromSuspense({ suspense }: { readonly suspense: Rupiah }, amount: Rupiah): readonly Booking[] {
  const waiting = suspense < amount ? suspense : amount;
  return booked([
    line('suspense', 'debit', waiting),
    line('unclaimed', 'debit', minus(amount, waiting)),
    line('returned', 'credit', amount),
  ]);
}

interface Taking extends ReversalFacts {
  readonly account: FamilyAccount;
  readonly amount: Rupiah;
}

type WithFamily = Extract<MoneyOfAPayment, { kind: 'with-family' }>;
type Taken = Pick<Reversed, 'bookings' | 'accountAfter'>;

function takeFromFamily(taking: Taking, { entryId, history }: WithFamily): Taken | NotReversed {
  const { account, amount, takenBack } = taking;
  const place = history.findIndex(({ id }) => id === entryId);
  const own = history[place];
  invariant(own !== undefined, 'the entry of a payment is among those of its family');
  if (isHeldInPlan(own, history.slice(place + 1))) {
    return { bookings: giveBack('instalment-plan', amount), accountAfter: account };
  }
  const live = liveAllocations(history);
  const open = live.filter((allocation) => allocation.place >= place);
  const isInCredit = open.length === 0 || plus(takenBack, amount) <= credited(own, 'family-credit');
  if (isInCredit && amount <= account.credit) {
    const accountAfter = { ...account, credit: minus(account.credit, amount) };
    return { bookings: giveBack('family-credit', amount), accountAfter };
  }
  return unsettle(taking, coversIt(taking, open) ? open : live);
}

const coversIt = ({ account, amount }: Taking, allocations: readonly LiveAllocation[]): boolean =>
  amount <= plus(account.credit, premiumOf(allocations));

function unsettle({ account, amount }: Taking, allocations: readonly LiveAllocation[]): Taken | NotReversed {
  const [first] = allocations;
  const covered = plus(account.credit, premiumOf(allocations));
  if (first === undefined || covered < amount) return { kind: 'exceeds-payment', left: covered };
  const credit = minus(covered, amount);
  return {
    bookings: booked([
      ...allocations.flatMap(({ lines }) => lines.flatMap(mirrored)),
      creditMovement({ before: account.credit, after: credit }),
      line('returned', 'credit', amount),
    ]),
    accountAfter: {
      ...account,
      paidThrough: first.paidThroughBefore,
      members: membersBefore(account.members, allocations),
      credit,
    },
  };
}

/** The people for whom the first of these allocations, or a later one, paid months of their own owe them again. */
function membersBefore(
  members: readonly BilledMember[],
  allocations: readonly LiveAllocation[],
): readonly BilledMember[] {
  const before = new Map<ParticipantId | undefined, BillingMonth>(
    allocations.toReversed().flatMap(({ joiners }) => joiners.map(({ id, paidThrough }) => [id, paidThrough])),
  );
  return members.map((member) => {
    const paidThrough = before.get(member.id);
    return paidThrough === undefined ? member : { ...member, paidThrough };
  });
}

/**
 * Mirrors a line. Premium that was forgiven is owed again with its counterpart, because the months on which it was
 * forgiven are open now.
 */
const mirrored = (applied: Booking): Booking[] =>
  applied.account === 'forgiven-premium'
    ? [{ ...applied, side: 'debit' }, line('write-off', 'credit', applied.amount)]
    : [{ ...applied, side: applied.side === 'credit' ? 'debit' : 'credit' }];

/**
 * Tells whether the payment still waits in the plan. Instalments do so until a payment or an entry completes or ends
 * the plan; from then on they are the family's money like any other.
 */
const isHeldInPlan = (own: Movement, later: readonly Movement[]): boolean =>
  credited(own, 'instalment-plan') > 0n &&
  !later.some((movement) => movement.kind !== 'reversal' && takesFromPlan(movement));

const takesFromPlan = ({ bookings }: Movement): boolean =>
  bookings.some(({ account, side }) => account === 'instalment-plan' && side === 'debit');

const credited = ({ bookings }: Movement, account: LedgerAccount): Rupiah =>
  sumRupiah(bookings.filter((one) => one.account === account && one.side === 'credit').map(({ amount }) => amount));

const giveBack = (source: LedgerAccount, amount: Rupiah): readonly Booking[] =>
  booked([line(source, 'debit', amount), line('returned', 'credit', amount)]);

const line = (account: LedgerAccount, side: Booking['side'], amount: Rupiah): Booking => ({
  account,
  side,
  amount,
  months: null,
});
