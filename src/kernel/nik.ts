/**
 * NIK: 16 digits `PPKKCC DDMMYY SSSS` — place of first issue, birth date with 40 added to a woman's day, serial.
 * There is no check digit, and the place is never where the person lives now.
 */
import type { Brand } from './brand.js';

export type Nik = Brand<string, 'Nik'>;
export type Sex = 'FEMALE' | 'MALE';

export interface NikParts {
  readonly issuedIn: string;
  readonly sex: Sex;
  readonly birthDay: number;
  readonly birthMonth: number;
  /** Two digits: the century is not in the number. */
  readonly birthYearShort: number;
}

/** 16 digits whose birth day and month can exist and whose serial is not 0000, or null. */
export function parseNik(text: string): Nik | null {
  const match = /^\d{6}(\d{2})(\d{2})\d{2}(\d{4})$/.exec(text);
  if (match === null) return null;
  const day = Number(match[1]) % 40;
  const month = Number(match[2]);
  const plausible = Number(match[1]) <= 71 && day >= 1 && day <= 31 && month >= 1 && month <= 12 && match[3] !== '0000';
  return plausible ? (text as Nik) : null;
}

/** What the sixteen digits say of their bearer. */
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

/** Keeps four digits at each end, so that neither birth date nor district remains. */
export const maskNik = (nik: Nik): string => `${nik.slice(0, 4)}********${nik.slice(-4)}`;
