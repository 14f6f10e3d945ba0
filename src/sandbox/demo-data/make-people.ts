/**
 * Makes the people of one family: their relation to its head, their age, and the month from which the family is billed
 * for them.
 */
import { type BillingMonth, addMonths, earlierMonth, laterMonth, monthsBetween } from '../../kernel/billing-month.js';
import { type CivilDate, civilDate, dayOfMonth, monthOf } from '../../kernel/civil-date.js';
import type { IdSource, ParticipantId } from '../../kernel/ids.js';
import type { Sex } from '../../kernel/nik.js';
import type { RegionCode } from '../../kernel/region-code.js';
import type { Chance, Weighted } from '../simulator/chance.js';
import type { ParticipantRow } from '../world/family-tables.js';
import { personName } from '../world/names.js';
import type { RegisterNumbers } from '../world/register-numbers.js';
import { ISSUING_DISTRICTS_ELSEWHERE } from './samarinda-regions.js';

export type DemoPerson = Omit<ParticipantRow, 'familyId'>;

export interface Register {
  readonly chance: Chance;
  readonly ids: IdSource;
  readonly numbers: RegisterNumbers;
  readonly today: CivilDate;
}

interface Household {
  readonly district: RegionCode;
  /** The first month for which the family is billed for anybody. */
  readonly registeredFor: BillingMonth;
}

/** The sizes of families with their weights; the mean is 3. */
const SIZES: readonly Weighted<number>[] = [
  { weight: 12, value: 1 },
  { weight: 26, value: 2 },
  { weight: 30, value: 3 },
  { weight: 19, value: 4 },
  { weight: 9, value: 5 },
  { weight: 4, value: 6 },
];
const PHONE_PERCENT = { HEAD: 92, SPOUSE: 70, CHILD: 45, OTHER: 40 };
const PHONE_FROM_AGE = 15;
const NEWBORN_MONTHS_MAX = 18;
const OLDEST_CHILD = 24;

interface Sketch {
  readonly relation: DemoPerson['relation'];
  readonly sex: Sex;
  /** The age in completed years, or one less than a year for those born this year or last. */
  readonly age: number;
  readonly isNewborn?: boolean;
}

export function makePeople(register: Register, household: Household): DemoPerson[] {
  return sketchFamily(register.chance).map((sketch) => makePerson(register, household, sketch));
}

function sketchFamily(chance: Chance): Sketch[] {
  const size = chance.pickWeighted(SIZES);
  const hasNewborn = size >= 3 && chance.happens(9);
  const head: Sketch = {
    relation: 'HEAD',
    sex: chance.happens(82) ? 'MALE' : 'FEMALE',
    age: 23 + chance.below(hasNewborn ? 18 : 46),
  };
  const sketches = [head];
  if (size >= 2 && (hasNewborn || chance.happens(88))) {
    sketches.push({
      relation: 'SPOUSE',
      sex: head.sex === 'MALE' ? 'FEMALE' : 'MALE',
      age: Math.max(19, head.age - 5 + chance.below(9)),
    });
  }
  while (sketches.length < size - (hasNewborn ? 1 : 0)) sketches.push(sketchDependant(chance, head.age));
  if (hasNewborn) sketches.push({ relation: 'CHILD', sex: chance.pick(['FEMALE', 'MALE']), age: 0, isNewborn: true });
  return sketches;
}

function sketchDependant(chance: Chance, headAge: number): Sketch {
  const sex = chance.pick<Sex>(['FEMALE', 'MALE']);
  if (chance.happens(14)) return { relation: 'OTHER', sex, age: 18 + chance.below(60) };
  const age = Math.min(OLDEST_CHILD, Math.max(1 + chance.below(4), headAge - 20 - chance.below(14)));
  return { relation: 'CHILD', sex, age };
}

function makePerson(register: Register, household: Household, sketch: Sketch): DemoPerson {
  const { chance, ids, numbers, today } = register;
  const { relation, sex } = sketch;
  const birthDate = sketch.isNewborn === true ? recentBirth(chance, today) : birthOf(chance, today, sketch.age);
  const coveredFrom = laterMonth(household.registeredFor, birthDate.slice(0, 7) as BillingMonth);
  const hasPhone = sketch.age >= PHONE_FROM_AGE && chance.happens(PHONE_PERCENT[relation]);
  const issuedIn = chance.happens(85) ? household.district : chance.pick(ISSUING_DISTRICTS_ELSEWHERE);
  return {
    id: ids() as ParticipantId,
    cardNumber: numbers.cardNumber(),
    nik: numbers.nik({ issuedIn, birthDate, sex }),
    name: personName(chance, sex),
    birthDate,
    sex,
    relation,
    phone: hasPhone ? numbers.phoneNumber() : null,
    coveredFrom,
    coveredThrough: leavesFamily(chance, sketch) ? lastMonth(chance, { coveredFrom, today }) : null,
  };
}

/** Draws whether a grown child or a relative has moved out; the family is billed for them until then. */
const leavesFamily = (chance: Chance, { relation, age }: Sketch): boolean =>
  (relation === 'OTHER' || (relation === 'CHILD' && age >= 18)) && chance.happens(6);

function lastMonth(
  chance: Chance,
  { coveredFrom, today }: { coveredFrom: BillingMonth; today: CivilDate },
): BillingMonth {
  const span = Math.max(0, monthsBetween({ from: coveredFrom, to: monthOf(today) }));
  return addMonths(coveredFrom, chance.below(span + 1));
}

function birthOf(chance: Chance, today: CivilDate, age: number): CivilDate {
  const year = Number(today.slice(0, 4)) - age - 1;
  const month = String(1 + chance.below(12)).padStart(2, '0');
  return civilDate(`${year}-${month}-${String(1 + chance.below(28)).padStart(2, '0')}`);
}

/** Draws a day of birth within the last year and a half, and not after today. */
function recentBirth(chance: Chance, today: CivilDate): CivilDate {
  const month = addMonths(monthOf(today), -chance.below(NEWBORN_MONTHS_MAX));
  const lastDay = month === monthOf(today) ? Math.min(28, Number(today.slice(8))) : 28;
  return dayOfMonth(earlierMonth(month, monthOf(today)), 1 + chance.below(lastDay));
}
