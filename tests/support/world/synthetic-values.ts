/**
 * Makes values for people and places that do not exist, as the demo makes them: numbers never repeat within a test file
 * and never equal one of the demo's, the rest is random.
 */
import { randomInt, randomUUID } from 'node:crypto';
import { type BillingMonth, billingMonth } from '../../../src/kernel/billing-month.js';
import type { CardNumber } from '../../../src/kernel/card-number.js';
import { type CivilDate, civilDate } from '../../../src/kernel/civil-date.js';
import type { FamilyCardNumber } from '../../../src/kernel/family-card-number.js';
import type { Nik, Sex } from '../../../src/kernel/nik.js';
import type { PhoneNumber } from '../../../src/kernel/phone-number.js';
import type { RegionCode } from '../../../src/kernel/region-code.js';
import { chanceFrom } from '../../../src/sandbox/simulator/chance.js';
import { personName } from '../../../src/sandbox/world/names.js';
import { phoneNumberAt, registerNumbers } from '../../../src/sandbox/world/register-numbers.js';

const chance = chanceFrom(randomInt(2 ** 32));
/** Districts of Samarinda that do not exist, so that no number begins like one of the demo's. */
const DISTRICTS = Array.from({ length: 10 }, (_, place) => `64.72.${90 + place}` as RegionCode);
/** The card numbers of so many people are left to the demo. */
const DEMO_PEOPLE = 2_000_000;
const numbers = registerNumbers({ chance, districts: DISTRICTS, peopleBefore: DEMO_PEOPLE });

let drawn = 0;

/** Counts 1, 2, 3 … and never returns the same number twice in one test file. */
export const nextNumber = (): number => ++drawn;

/** Picks one of `values` at random. */
export const anyOf = <T>(values: readonly T[]): T => chance.pick(values);

export const anyId = <Id extends string>(): Id => randomUUID() as unknown as Id;

export const anySex = (): Sex => anyOf(['FEMALE', 'MALE'] as const);

export const anyName = (): string => personName(chance, anySex());

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** Picks a month such as `1975-04` of the years from `first` through `last`. */
const anyMonth = (first: number, last: number): string =>
  `${first + chance.below(last - first + 1)}-${twoDigits(1 + chance.below(12))}`;

export const anyBirthDate = (): CivilDate => civilDate(`${anyMonth(1950, 2011)}-${twoDigits(1 + chance.below(28))}`);

/** Picks a month of 2024 or 2025 at random. */
export const anyPaidThrough = (): BillingMonth => billingMonth(anyMonth(2024, 2025));

export const newCardNumber = (): CardNumber => numbers.cardNumber();

export const newFamilyCardNumber = (): FamilyCardNumber =>
  numbers.familyCardNumber({ issuedIn: anyOf(DISTRICTS), issuedOn: anyBirthDate() });

/** Makes a NIK that agrees with `sex` and `birthDate`. */
export const newNik = (person: { readonly sex: Sex; readonly birthDate: CivilDate }): Nik =>
  numbers.nik({ ...person, issuedIn: anyOf(DISTRICTS) });

export const newPhoneNumber = (): PhoneNumber => phoneNumberAt(nextNumber());
