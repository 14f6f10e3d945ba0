/** Makes one family: where it lives, in which care class, how far it has paid, and who belongs to it. */
import { type BillingMonth, addMonths, billingMonth, earlierMonth, laterMonth } from '../../kernel/billing-month.js';
import type { CareClass } from '../../kernel/care-class.js';
import { type CivilDate, dayOfMonth, monthOf } from '../../kernel/civil-date.js';
import type { FamilyId } from '../../kernel/ids.js';
import { WITA } from '../../kernel/time-zone.js';
import type { Chance, Weighted } from '../simulator/chance.js';
import type { FamilyRow } from '../world/family-tables.js';
import { momentOf } from './moments.js';
import { type DemoPerson, type Register, makePeople } from './make-people.js';
import type { DemoVillage } from './samarinda-regions.js';

export interface DemoFamily extends FamilyRow {
  /** The number of unpaid months before the current one; negative for months paid beyond it. */
  readonly monthsInArrears: number;
  readonly people: readonly DemoPerson[];
}

const CLASSES: readonly Weighted<CareClass>[] = [
  { weight: 65, value: 'III' },
  { weight: 20, value: 'II' },
  { weight: 15, value: 'I' },
];
type ArrearsBand =
  | 'paid-ahead'
  | 'current-month-paid'
  | 'current-month-open'
  | 'one-month'
  | 'collected-by-phone'
  | 'at-the-cap'
  | 'beyond-the-cap';
/**
 * The bands of arrears: a third is active, the bulk is in the 2–23 months that officers call, and a tail is beyond the
 * 24 that are billed at most.
 */
const ARREARS_BANDS: readonly Weighted<ArrearsBand>[] = [
  { weight: 20, value: 'paid-ahead' },
  { weight: 140, value: 'current-month-paid' },
  { weight: 175, value: 'current-month-open' },
  { weight: 75, value: 'one-month' },
  { weight: 470, value: 'collected-by-phone' },
  { weight: 15, value: 'at-the-cap' },
  { weight: 105, value: 'beyond-the-cap' },
];
/** The programme's first month. */
const FIRST_MONTH = billingMonth('2014-01');
const MEMBERSHIP_MONTHS_MAX = 60;

export function makeFamily(register: Register, village: DemoVillage): DemoFamily {
  const { chance, ids, numbers, today } = register;
  const monthsInArrears = chooseMonthsInArrears(chance);
  const previous = addMonths(monthOf(today), -1);
  const paidThrough = laterMonth(FIRST_MONTH, addMonths(previous, -monthsInArrears));
  const registeredFor = laterMonth(
    FIRST_MONTH,
    addMonths(earlierMonth(paidThrough, previous), -chance.below(MEMBERSHIP_MONTHS_MAX)),
  );
  const registeredOn = dayOfMonth(addMonths(registeredFor, -1), 1 + chance.below(28));
  return {
    id: ids() as FamilyId,
    familyCardNumber: numbers.familyCardNumber({
      issuedIn: village.district,
      issuedOn: familyCardDate(chance, registeredFor),
    }),
    region: village.code,
    careClass: chance.pickWeighted(CLASSES),
    paidThrough,
    monthsInArrears,
    registeredAt: momentOf({ date: registeredOn, minuteOfDay: 9 * 60 + chance.below(6 * 60), zone: WITA }),
    firstPremiumFrom: null,
    people: makePeople(register, { district: village.district, registeredFor }),
  };
}

/** Draws the months in arrears; within the bulk and the tail, young debts are the most frequent. */
function chooseMonthsInArrears(chance: Chance): number {
  const band = chance.pickWeighted(ARREARS_BANDS);
  switch (band) {
    case 'paid-ahead':
      return -2 - chance.below(6);
    case 'current-month-paid':
      return -1;
    case 'current-month-open':
      return 0;
    case 'one-month':
      return 1;
    case 'collected-by-phone':
      return 2 + Math.min(chance.below(22), chance.below(22));
    case 'at-the-cap':
      return 24;
    case 'beyond-the-cap':
      return 25 + Math.min(chance.below(36), chance.below(36));
  }
}

/** The day on which the card was issued, in one of the ten years before. */
const familyCardDate = (chance: Chance, registeredFor: BillingMonth): CivilDate =>
  dayOfMonth(addMonths(registeredFor, -1 - chance.below(120)), 1 + chance.below(28));
