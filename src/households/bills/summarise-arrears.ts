/** Sums what many families owe. Families with equal accounts are assessed once, so a whole country is quick to sum. */
import type { BillingMonth } from '../../kernel/billing-month.js';
import type { CareClass } from '../../kernel/care-class.js';
import { type CivilDate, monthOf } from '../../kernel/civil-date.js';
import type { RegionCode } from '../../kernel/region-code.js';
import { NO_RUPIAH, type Rupiah, plus, times } from '../../kernel/rupiah.js';
import type { Assess } from './assessor.js';
import type { BilledMember } from '../arrears/family-account.js';
import { termsIn, termsToRow } from '../arrears/family-terms.js';
import type { BilledAccount } from './billed-account.js';

/** Families with equal accounts in the same place. */
export interface AlikeFamilies {
  /** The region or cadre by which sums are grouped; null when they are not. */
  readonly place: string | null;
  readonly account: BilledAccount;
  /** The calendar day where these families live. */
  readonly today: CivilDate;
  readonly families: number;
}

export const MONTHS_BUCKETS = [
  'ONE',
  'TWO_TO_THREE',
  'FOUR_TO_SIX',
  'SEVEN_TO_TWELVE',
  'THIRTEEN_TO_TWENTY_THREE',
  'TWENTY_FOUR_AND_MORE',
] as const;
export type MonthsBucket = (typeof MONTHS_BUCKETS)[number];

interface MonthsRange {
  readonly min: number;
  readonly max: number | null;
}

const RANGES: Readonly<Record<MonthsBucket, MonthsRange>> = {
  ONE: { min: 1, max: 1 },
  TWO_TO_THREE: { min: 2, max: 3 },
  FOUR_TO_SIX: { min: 4, max: 6 },
  SEVEN_TO_TWELVE: { min: 7, max: 12 },
  THIRTEEN_TO_TWENTY_THREE: { min: 13, max: 23 },
  TWENTY_FOUR_AND_MORE: { min: 24, max: null },
};

/** The range of months in a bucket, both ends included. */
export const monthsOfBucket = (bucket: MonthsBucket): MonthsRange => RANGES[bucket];

/** The group by age; null when nothing is in arrears. Instalments begin at 4 months; the call queue is 2 to 23. */
export const bucketOf = (monthsInArrears: number): MonthsBucket | null =>
  MONTHS_BUCKETS.findLast((bucket) => RANGES[bucket].min <= monthsInArrears) ?? null;

/** The ways to group sums. */
export const ARREARS_GROUPINGS = ['REGION', 'DISTRICT', 'MONTHS_BUCKET', 'CARE_CLASS'] as const;
export type ArrearsGrouping = (typeof ARREARS_GROUPINGS)[number];

export interface ArrearsSum {
  readonly place: string | null;
  /** The region that was asked for; null for all that the viewer may see. */
  readonly within: RegionCode | null;
  readonly monthsBucket: MonthsBucket | null;
  readonly careClass: CareClass | null;
  readonly families: number;
  /** The number of members of these families today. */
  readonly persons: number;
  /** The price of the billed arrears months, without the current month and before credit. */
  readonly arrears: Rupiah;
  /** The amount that payments must bring to make all these cards active. */
  readonly amountToReactivate: Rupiah;
}

const NOTHING = { families: 0, persons: 0, arrears: NO_RUPIAH, amountToReactivate: NO_RUPIAH };

const isMemberIn = (month: BillingMonth) => (member: BilledMember) =>
  member.coveredFrom <= month && month <= (member.coveredThrough ?? month);

interface Priced {
  readonly bucket: MonthsBucket | null;
  readonly persons: number;
  readonly arrears: Rupiah;
  readonly amountToReactivate: Rupiah;
}

const keyOf = ({ terms, paidThrough, credit, members, firstPremiumFrom, instalments }: BilledAccount): string => {
  const cover = members.map(
    ({ coveredFrom, coveredThrough, paidThrough: own, firstPremiumFrom: day }) =>
      `${coveredFrom}/${coveredThrough}/${own}/${day}`,
  );
  const plan = `${instalments?.plan?.id} ${instalments?.held}`;
  return `${termsToRow(terms).join(' ')} ${paidThrough} ${credit} ${firstPremiumFrom} ${plan} ${cover.join(' ')}`;
};

/** Assesses each distinct account once, wherever its families live; an account that repeats is not compared again. */
function assessOnce(assess: Assess): (alike: AlikeFamilies) => Priced {
  const known = new Map<string, Priced>();
  let last: { readonly account: BilledAccount; readonly today: CivilDate; readonly priced: Priced } | null = null;
  const price = ({ account, today }: AlikeFamilies): Priced => {
    const { monthsInArrears, arrearsTotal, amountToReactivate } = assess(account, today);
    const persons = account.members.filter(isMemberIn(monthOf(today))).length;
    return { bucket: bucketOf(monthsInArrears), persons, arrears: arrearsTotal, amountToReactivate };
  };
  return (alike) => {
    const { account, today } = alike;
    if (last !== null && last.account === account && last.today === today) return last.priced;
    const key = `${today} ${keyOf(account)}`;
    const priced = known.get(key) ?? price(alike);
    known.set(key, priced);
    last = { account, today, priced };
    return priced;
  };
}

const add = (sum: ArrearsSum, families: number, priced: Priced): ArrearsSum => ({
  ...sum,
  families: sum.families + families,
  persons: sum.persons + priced.persons * families,
  arrears: plus(sum.arrears, times(priced.arrears, families)),
  amountToReactivate: plus(sum.amountToReactivate, times(priced.amountToReactivate, families)),
});

/** The class in which these families are today. */
const classOf = ({ account, today }: AlikeFamilies): CareClass => termsIn(account.terms, monthOf(today)).careClass;

/** Sums families with arrears by the chosen groups, in the order of place, months and class. */
export function summariseArrears(
  alikeFamilies: Iterable<AlikeFamilies>,
  {
    assess,
    groupBy,
    within = null,
  }: { assess: Assess; groupBy: readonly ArrearsGrouping[]; within?: RegionCode | null },
): ArrearsSum[] {
  const priceAlike = assessOnce(assess);
  const sums = new Map<string, ArrearsSum>();
  for (const alike of alikeFamilies) {
    const priced = priceAlike(alike);
    if (priced.bucket === null) continue;
    const place = groupBy.includes('REGION') || groupBy.includes('DISTRICT') ? alike.place : null;
    const monthsBucket = groupBy.includes('MONTHS_BUCKET') ? priced.bucket : null;
    const careClass = groupBy.includes('CARE_CLASS') ? classOf(alike) : null;
    const key = `${place} ${MONTHS_BUCKETS.findIndex((one) => one === monthsBucket)} ${careClass}`;
    sums.set(key, add(sums.get(key) ?? { ...NOTHING, place, within, monthsBucket, careClass }, alike.families, priced));
  }
  return [...sums].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, sum]) => sum);
}
