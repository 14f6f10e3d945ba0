/**
 * Prices a family's bill the slow way, person by person and month by month, from the lists in which tariffs, terms and
 * policies were announced: what the rules of arrears and bills are compared with. It shares no code with them.
 */
import { type BillingMonth, addMonths } from '../../../../src/kernel/billing-month.js';
import type { CareClass } from '../../../../src/kernel/care-class.js';
import type { Segment } from '../../../../src/kernel/segment.js';

export interface Announced {
  readonly tariffs: readonly {
    readonly from: BillingMonth;
    readonly careClass: CareClass;
    readonly share: bigint;
    readonly full: bigint;
  }[];
  /** The terms of the registration, and changes in the order in which they were recorded. */
  readonly terms: { readonly careClass: CareClass; readonly segment: Segment };
  readonly changes: readonly {
    readonly from: BillingMonth;
    readonly careClass?: CareClass;
    readonly segment?: Segment;
  }[];
}

export interface Person {
  readonly from: BillingMonth;
  readonly through: BillingMonth | null;
  /** The last month paid for the person alone; null for whom the family's holds. */
  readonly own: BillingMonth | null;
  readonly firstPremiumFrom: string | null;
}

export interface House {
  readonly people: readonly Person[];
  readonly paidThrough: BillingMonth;
  readonly credit: bigint;
  readonly firstPremiumFrom: string | null;
}

export interface HousePolicy {
  readonly cap: number;
  readonly keeps: 'newest' | 'oldest';
  /** The month from which a month in arrears loses the state's share; null for never. */
  readonly fullSince: BillingMonth | null;
  readonly neverBegun: 'owes-since-first-month' | 'owes-current-month';
  readonly aheadMax: number;
}

export interface Line {
  readonly month: BillingMonth;
  readonly amount: bigint;
  readonly people: number;
}

export interface ByHand {
  readonly lines: readonly Line[];
  readonly dropped: readonly BillingMonth[];
  readonly creditLeft: bigint;
  readonly toPay: bigint;
  /** Months before the current one that the family itself has not paid. */
  readonly ownInArrears: number;
  readonly ahead: readonly Line[];
}

const lastOf = <Row extends { readonly from: BillingMonth }>(
  rows: readonly Row[],
  month: BillingMonth,
): Row | undefined => {
  let found: Row | undefined;
  for (const row of rows) if (row.from <= month && (found === undefined || row.from >= found.from)) found = row;
  return found;
};

function termsOf({ terms, changes }: Announced, month: BillingMonth) {
  const careClass = lastOf(
    changes.filter((change) => change.careClass !== undefined),
    month,
  )?.careClass;
  const segment = lastOf(
    changes.filter((change) => change.segment !== undefined),
    month,
  )?.segment;
  return { careClass: careClass ?? terms.careClass, segment: segment ?? terms.segment };
}

/** The price of one person's month, once it is in arrears or while it is not; null where somebody else pays it. */
function priceOf(
  announced: Announced,
  month: BillingMonth,
  { fullSince }: { fullSince: BillingMonth | null },
): bigint | null {
  const { careClass, segment } = termsOf(announced, month);
  if (segment !== 'PBPU' && segment !== 'BP') return null;
  const tariff = lastOf(
    announced.tariffs.filter((row) => row.careClass === careClass),
    month,
  );
  if (tariff === undefined) throw new Error(`no tariff in ${month}`);
  return fullSince !== null && fullSince <= month ? tariff.full : tariff.share;
}

const lives = ({ from, through }: Person, month: BillingMonth): boolean =>
  from <= month && (through === null || month <= through);

/** How many people owe the month: of the family, and of those whose months are paid apart. */
function owing({ people, paidThrough }: House, month: BillingMonth, today: string): readonly [number, number] {
  const here = people.filter((person) => lives(person, month));
  const family = here.filter(({ own }) => own === null && month > paidThrough);
  const apart = here.filter(
    ({ own, firstPremiumFrom }) =>
      own !== null && month > own && (firstPremiumFrom === null || firstPremiumFrom <= today),
  );
  return [family.length, apart.length];
}

/** The house as it is billed: months in which no cover had begun are owed by nobody, where the policy says so. */
function billed(house: House, neverBegun: HousePolicy['neverBegun'], current: BillingMonth): House {
  const { firstPremiumFrom, paidThrough, people } = house;
  const hasBegun = firstPremiumFrom === null || paidThrough >= firstPremiumFrom.slice(0, 7);
  if (hasBegun || neverBegun === 'owes-since-first-month') return house;
  const before = addMonths(current, -1);
  const raised = (month: BillingMonth): BillingMonth => (month > before ? month : before);
  return {
    ...house,
    paidThrough: raised(paidThrough),
    people: people.map((person) => ({ ...person, own: person.own === null ? null : raised(person.own) })),
  };
}

/** The months that wait to be paid, and what credit paid of them as they began: whole months of the family, in order. */
function openMonths(
  announced: Announced,
  house: House,
  { fullSince, today }: { fullSince: BillingMonth | null; today: string },
) {
  const current = today.slice(0, 7) as BillingMonth;
  const open: (Line & { readonly isOwn: boolean })[] = [];
  let [creditLeft, lastByCredit, isStuck] = [house.credit, null as BillingMonth | null, false];
  for (let month = '2014-01' as BillingMonth; month <= current; month = addMonths(month, 1)) {
    const [family, apart] = owing(house, month, today);
    const inTime = priceOf(announced, month, { fullSince: null });
    const late = priceOf(announced, month, { fullSince: month < current ? fullSince : null });
    if (inTime === null || late === null || family + apart === 0) continue;
    const isByCredit = family > 0 && !isStuck && inTime * BigInt(family) <= creditLeft;
    if (isByCredit) [creditLeft, lastByCredit] = [creditLeft - inTime * BigInt(family), month];
    else if (family > 0) isStuck = true;
    const people = apart + (isByCredit ? 0 : family);
    if (people > 0) open.push({ month, people, amount: late * BigInt(people), isOwn: family > 0 && !isByCredit });
  }
  return { open, creditLeft, lastByCredit };
}

function monthsAhead(
  announced: Announced,
  house: House,
  { today, aheadMax }: { today: string; aheadMax: number },
): readonly Line[] {
  const current = today.slice(0, 7) as BillingMonth;
  const asked = house.people.filter(({ own, firstPremiumFrom }) => own !== null && (firstPremiumFrom ?? '') <= today);
  const paid = asked.reduce<BillingMonth>(
    (first, { own }) => (own !== null && own < first ? own : first),
    house.paidThrough,
  );
  const lines: Line[] = [];
  for (
    let month = addMonths(paid > current ? paid : current, 1);
    month <= addMonths(current, aheadMax);
    month = addMonths(month, 1)
  ) {
    const [family, apart] = owing(house, month, today);
    const price = priceOf(announced, month, { fullSince: null });
    if (price === null || family + apart === 0) break;
    lines.push({ month, people: family + apart, amount: price * BigInt(family + apart) });
  }
  return lines;
}

export function billByHand(
  announced: Announced,
  asStored: House,
  { policy, today }: { readonly policy: HousePolicy; readonly today: string },
): ByHand {
  const current = today.slice(0, 7) as BillingMonth;
  const house = billed(asStored, policy.neverBegun, current);
  const nothing = { lines: [], dropped: [], creditLeft: house.credit, toPay: 0n, ownInArrears: 0, ahead: [] };
  if (house.firstPremiumFrom !== null && today < house.firstPremiumFrom) return nothing;

  const { open, creditLeft, lastByCredit } = openMonths(announced, house, { fullSince: policy.fullSince, today });
  const arrears = open.filter(({ month }) => month < current);
  const tooMany = Math.max(0, arrears.length - policy.cap);
  const dropped = policy.keeps === 'newest' ? arrears.slice(0, tooMany) : arrears.slice(arrears.length - tooMany);
  const lines = open.filter((line) => !dropped.includes(line));
  const total = lines.reduce((sum, { amount }) => sum + amount, 0n);
  const isAllByCredit = lines.length > 0 && total <= creditLeft;
  const lastPaid = isAllByCredit ? lines.at(-1)?.month : lastByCredit;
  // The family's own months count from the last one paid as it is stored, or that its credit has paid since.
  const paidThrough = (lastPaid ?? '') > asStored.paidThrough ? (lastPaid as BillingMonth) : asStored.paidThrough;
  const ahead = monthsAhead(announced, { ...house, paidThrough }, { today, aheadMax: policy.aheadMax });
  if (isAllByCredit) return { ...nothing, creditLeft: creditLeft - total, ahead };
  const plain = ({ month, amount, people }: Line): Line => ({ month, amount, people });
  return {
    lines: lines.map(plain),
    dropped: dropped.map(({ month }) => month),
    creditLeft,
    toPay: lines.length === 0 ? 0n : total - creditLeft,
    ownInArrears: arrears.filter(({ isOwn }) => isOwn).length,
    ahead,
  };
}
