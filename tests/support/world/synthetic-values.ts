/**
 * Makes values for people and places that do not exist: numbers never repeat within a test file, the rest is random.
 */
import { randomInt, randomUUID } from 'node:crypto';
import { type BillingMonth, billingMonth } from '../../../src/kernel/billing-month.js';
import { type CardNumber, parseCardNumber } from '../../../src/kernel/card-number.js';
import { type CivilDate, civilDate } from '../../../src/kernel/civil-date.js';
import { type FamilyCardNumber, parseFamilyCardNumber } from '../../../src/kernel/family-card-number.js';
import { invariant } from '../../../src/kernel/invariant.js';
import { type Nik, type Sex, parseNik } from '../../../src/kernel/nik.js';
import { type PhoneNumber, parsePhoneNumber } from '../../../src/kernel/phone-number.js';

const FIRST_WORDS = [
  'Melati',
  'Kenanga',
  'Cempaka',
  'Teratai',
  'Anggrek',
  'Dahlia',
  'Seroja',
  'Kamboja',
  'Wijaya',
  'Bougenvil',
];
const LAST_WORDS = [
  'Rotan',
  'Meranti',
  'Ulin',
  'Jelutung',
  'Bengkirai',
  'Gaharu',
  'Kelapa',
  'Bakau',
  'Sengon',
  'Trembesi',
];

let drawn = 0;

/** Counts 1, 2, 3 … and never returns the same number twice in one test file. */
export const nextNumber = (): number => ++drawn;

/** Picks one of `values` at random. */
export function anyOf<T>(values: readonly T[]): T {
  const value = values[randomInt(values.length)];
  invariant(value !== undefined, 'chance needs something to choose from');
  return value;
}

export const anyId = <Id extends string>(): Id => randomUUID() as unknown as Id;

export const anyName = (): string => `${anyOf(FIRST_WORDS)} ${anyOf(LAST_WORDS)}`;

export const anySex = (): Sex => anyOf(['FEMALE', 'MALE'] as const);

const twoDigits = (value: number): string => String(value).padStart(2, '0');

export const anyBirthDate = (): CivilDate =>
  civilDate(`${randomInt(1950, 2012)}-${twoDigits(randomInt(1, 13))}-${twoDigits(randomInt(1, 29))}`);

/** Picks a month of 2024 or 2025 at random. */
export const anyPaidThrough = (): BillingMonth =>
  billingMonth(`${randomInt(2024, 2026)}-${twoDigits(randomInt(1, 13))}`);

export function newCardNumber(): CardNumber {
  const card = parseCardNumber(`000${String(1_900_000_000 + nextNumber())}`);
  invariant(card !== null, 'a synthetic card number has the form of a real one');
  return card;
}

export function newFamilyCardNumber(): FamilyCardNumber {
  const number = parseFamilyCardNumber(`6472${String(nextNumber()).padStart(12, '0')}`);
  invariant(number !== null, 'a synthetic family card number has the form of a real one');
  return number;
}

/** Makes a NIK that agrees with `sex` and `birthDate`; the district and the serial make it unique. */
export function newNik({ sex, birthDate }: { sex: Sex; birthDate: CivilDate }): Nik {
  const count = nextNumber();
  const district = twoDigits((Math.floor(count / 9_999) % 99) + 1);
  const day = Number(birthDate.slice(8, 10)) + (sex === 'FEMALE' ? 40 : 0);
  const serial = String((count % 9_999) + 1).padStart(4, '0');
  const nik = parseNik(`6472${district}${twoDigits(day)}${birthDate.slice(5, 7)}${birthDate.slice(2, 4)}${serial}`);
  invariant(nik !== null, 'a synthetic NIK has the form of a real one');
  return nik;
}

export function newPhoneNumber(): PhoneNumber {
  const phone = parsePhoneNumber(`08${String(1_100_000_000 + nextNumber())}`);
  invariant(phone !== null, 'a synthetic phone number has the form of a real one');
  return phone;
}
