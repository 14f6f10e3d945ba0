/**
 * Counts how many numbers somebody would have to try who sees a masked number and what else is shown of a person, before
 * coming to the true one. Whatever is not known counts against us: the serial of a NIK or of a family card, the
 * operator of a telephone and the branch of a bank are taken as known, so that the figures are the least that is left.
 */
import { type CivilDate, addDays, daysBetween } from './civil-date.js';
import type { Nik, Sex } from './nik.js';
import type { FamilyCardNumber } from './family-card-number.js';
import type { PhoneNumber } from './phone-number.js';
import type { RegionCode } from './region-code.js';

/** The fewest numbers that must be as likely as the true one, for everybody. */
export const GUESSES_MIN = 1_000;

/** A range of days, both ends included. */
export interface Days {
  readonly first: CivilDate;
  readonly last: CivilDate;
}

/** What is shown of a person beside the masked NIK. */
export interface PersonShown {
  readonly masked: string;
  readonly sex: Sex;
  /** The days on which the person may have been born, by everything that is shown. */
  readonly born: Days;
  /** The district in which the family lives: most people's NIK begins with it, so that it is tried first. */
  readonly home: RegionCode;
}

const DATE_AT = 6;
const SERIAL_AT = 12;

/** Whether the digits, which stand at `from` in the number, are those that its mask shows there. */
const fits = (masked: string, digits: string, from: number): boolean =>
  Array.from(digits).every((digit, place) => [digit, '*'].includes(masked[from + place] ?? '*'));

const districtOf = (code: RegionCode): string => code.replaceAll('.', '').slice(0, DATE_AT);
const codeOf = (day: CivilDate, sex: Sex | null): string =>
  `${String(Number(day.slice(8)) + (sex === 'FEMALE' ? 40 : 0)).padStart(2, '0')}${day.slice(5, 7)}${day.slice(2, 4)}`;

/** The number of days in the range that the digits shown of the date allow. */
function daysLeft({ first, last }: Days, masked: string, sex: Sex | null): number {
  if (!/\d/.test(masked.slice(DATE_AT, SERIAL_AT))) return Math.max(0, daysBetween({ from: first, to: last }) + 1);
  let count = 0;
  for (let day = first; day <= last; day = addDays(day, 1)) if (fits(masked, codeOf(day, sex), DATE_AT)) count += 1;
  return count;
}

/** The number of districts that are tried up to that of the number; those of strangers are at least the second. */
const districtsTried = (number: string, masked: string, home: RegionCode): number =>
  number.startsWith(districtOf(home)) || !fits(masked, districtOf(home), 0) ? 1 : 2;

/** How many NIK are as likely as the true one, when its serial is known. */
export const nikGuesses = (nik: Nik, { masked, sex, born, home }: PersonShown): number =>
  districtsTried(nik, masked, home) * daysLeft(born, masked, sex);

/** How many serials are tried up to the true one, from the lowest that is issued on; one where the mask shows it. */
export function serialsTried(nik: Nik, masked: string, lowest = 1): number {
  const serial = nik.slice(SERIAL_AT);
  let tried = 0;
  for (let one = lowest; one <= Number(serial); one += 1)
    if (fits(masked, String(one).padStart(serial.length, '0'), SERIAL_AT)) tried += 1;
  return tried;
}

/** How many family cards are as likely as the true one, when its serial is known. */
export const familyCardGuesses = (
  number: FamilyCardNumber,
  { masked, issued, home }: { readonly masked: string; readonly issued: Days; readonly home: RegionCode },
): number => districtsTried(number, masked, home) * daysLeft(issued, masked, null);

const shownBefore = (masked: string): number => /^\d*/.exec(masked)?.[0].length ?? 0;
const shownAfter = (masked: string): number => (masked.includes('*') ? (/\d*$/.exec(masked)?.[0].length ?? 0) : 0);

/** The digits of `62` and the operator. */
const OPERATOR_DIGITS = 5;
/** Most numbers have 12 digits or more; a mask that hides the length lets a shorter one be tried after those. */
const USUAL_DIGITS = 12;

/** How many telephones are as likely as the true one, when its operator is known. */
export function phoneGuesses(phone: PhoneNumber, masked: string): number {
  if (!masked.includes('*')) return 1;
  const digits = Math.max(phone.length, USUAL_DIGITS);
  return 10 ** Math.max(0, digits - Math.max(OPERATOR_DIGITS, shownBefore(masked)) - shownAfter(masked));
}

/** The fewest digits of a bank account that nothing fixes: the shortest has six, of ten the branch of a bank fixes four. */
const FREE_DIGITS = 6;

/** How many bank accounts are as likely as the true one. */
export const accountGuesses = (masked: string): number =>
  10 ** Math.max(0, FREE_DIGITS - shownBefore(masked) - shownAfter(masked));

/** How many card numbers are as likely as the true one: of 13 digits the first three are the same for all. */
export const cardGuesses = (masked: string): number => 10 ** (masked.slice(3).split('*').length - 1);
