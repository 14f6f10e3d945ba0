/**
 * The NIK has 16 digits, `PPKKCC DDMMYY SSSS`: place of first issue, birth date with 40 added to a woman's day, serial.
 * It has no check digit, and its place does not tell where the person lives now.
 */
import type { Brand } from './brand.js';

export type Nik = Brand<string, 'Nik'>;
export type Sex = 'FEMALE' | 'MALE';

export interface NikParts {
  readonly issuedIn: string;
  readonly sex: Sex;
  readonly birthDay: number;
  readonly birthMonth: number;
  /** The last two digits of the birth year; the number does not hold the century. */
  readonly birthYearShort: number;
}

/** Reads 16 digits with a possible birth day and month and a serial other than 0000; null for any other text. */
export function parseNik(text: string): Nik | null {
  const match = /^\d{6}(\d{2})(\d{2})\d{2}(\d{4})$/.exec(text);
  if (match === null) return null;
  const day = Number(match[1]) % 40;
  const month = Number(match[2]);
  const plausible = Number(match[1]) <= 71 && day >= 1 && day <= 31 && month >= 1 && month <= 12 && match[3] !== '0000';
  return plausible ? (text as Nik) : null;
}

/** Reads the place of issue, the sex and the birth date from a NIK. */
export function readNik(nik: Nik): NikParts {
  const day = Number(nik.slice(6, 8));
  return {
    issuedIn: `${nik.slice(0, 2)}.${nik.slice(2, 4)}.${nik.slice(4, 6)}`,
    sex: day > 40 ? 'FEMALE' : 'MALE',
    birthDay: day % 40,
    birthMonth: Number(nik.slice(8, 10)),
    birthYearShort: Number(nik.slice(10, 12)),
  };
}

/**
 * Masks a NIK: only the province and the regency remain. The district and the sex stand beside it in lists, so that every
 * other digit would leave no more than the date of birth to guess, and the serial is low.
 */
export const maskNik = (nik: Nik): string => `${nik.slice(0, 4)}${'*'.repeat(12)}`;
