/**
 * Makes families that were registered lately: some wait for their first premium, and the cadre who registered each is
 * credited.
 */
import { addMonths } from '../../kernel/billing-month.js';
import { type CivilDate, addDays, civilDateIn, monthOf } from '../../kernel/civil-date.js';
import type { CadreId, FamilyId } from '../../kernel/ids.js';
import { WITA } from '../../kernel/time-zone.js';
import { JKN_REGISTRATION_POLICY, firstPremiumFrom } from '../../fieldwork/registration/index.js';
import { policyOn } from '../../kernel/dated-policy.js';
import type { DemoFamily } from './make-family.js';
import { momentOf } from './moments.js';

export interface DemoRegistration {
  readonly familyId: FamilyId;
  readonly cadreId: CadreId;
  readonly persons: number;
  readonly registeredOn: CivilDate;
  readonly registeredAt: Date;
}

/** One family in this many of a portfolio is a newcomer: four of five hundred. */
const NEWCOMER_EVERY = 125;
const NEWCOMER_PLACE = 60;
const DAYS_BACK_MAX = 20;
const MORNING_MINUTES = 10 * 60;

export const isNewcomer = (place: number): boolean => place % NEWCOMER_EVERY === NEWCOMER_PLACE;

/** Turns a family into a newcomer: the same people, registered within the last weeks, who have paid nothing yet. */
export function toNewcomer(family: DemoFamily, { today, place }: { today: CivilDate; place: number }): DemoFamily {
  const registeredOn = addDays(today, -1 - ((place * 7) % DAYS_BACK_MAX));
  const payableFrom = firstPremiumFrom(registeredOn, policyOn(JKN_REGISTRATION_POLICY, registeredOn));
  const first = monthOf(payableFrom);
  return {
    ...family,
    paidThrough: addMonths(first, -1),
    monthsInArrears: 0,
    firstPremiumFrom: payableFrom,
    registeredAt: momentOf({ date: registeredOn, minuteOfDay: MORNING_MINUTES, zone: WITA }),
    people: family.people.map((person) => ({ ...person, coveredFrom: first, coveredThrough: null })),
  };
}

/** Makes the registration by the cadre for a family that was registered since the cadre's appointment. */
export function registrationOf(
  family: DemoFamily,
  cadre: { readonly id: CadreId; readonly appointedFrom: CivilDate },
): DemoRegistration[] {
  const registeredOn = civilDateIn(family.registeredAt, WITA);
  if (registeredOn < cadre.appointedFrom) return [];
  const { id: familyId, registeredAt, people } = family;
  return [{ familyId, cadreId: cadre.id, persons: people.length, registeredOn, registeredAt }];
}
