/**
 * A Kemendagri region code `PP.KK.CC.DDDD`: province, regency or city, district, village (e.g. `64.72.01.1001`).
 * Codes of BPS statistics belong to another system and are refused.
 */
import type { Brand } from './brand.js';

export type RegionCode = Brand<string, 'RegionCode'>;
export type RegionLevel = 'PROVINCE' | 'REGENCY' | 'DISTRICT' | 'VILLAGE';

const SHAPE = /^\d{2}(?:\.\d{2}(?:\.\d{2}(?:\.[12]\d{3})?)?)?$/;
const LEVEL_BY_LENGTH: Readonly<Record<number, RegionLevel>> = {
  2: 'PROVINCE',
  5: 'REGENCY',
  8: 'DISTRICT',
  13: 'VILLAGE',
};
const LENGTH_ABOVE: Readonly<Record<RegionLevel, number>> = { PROVINCE: 0, REGENCY: 2, DISTRICT: 5, VILLAGE: 8 };

export const parseRegionCode = (text: string): RegionCode | null => (SHAPE.test(text) ? (text as RegionCode) : null);

export const levelOf = (code: RegionCode): RegionLevel => LEVEL_BY_LENGTH[code.length] ?? 'VILLAGE';

export const provinceOf = (code: RegionCode): string => code.slice(0, 2);

/** The region one level up; null for a province. */
export const parentOf = (code: RegionCode): RegionCode | null =>
  levelOf(code) === 'PROVINCE' ? null : (code.slice(0, LENGTH_ABOVE[levelOf(code)]) as RegionCode);

/** Whether a region is another one or lies inside it. */
export const isWithin = (inner: RegionCode, outer: RegionCode): boolean =>
  inner === outer || inner.startsWith(`${outer}.`);
