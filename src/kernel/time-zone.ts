/** The three time zones of Indonesia, by province. None has summer time, so the offset alone defines a zone. */
import { type RegionCode, provinceOf } from './region-code.js';

export interface TimeZone {
  readonly name: 'WIB' | 'WITA' | 'WIT';
  readonly offsetMinutes: number;
}

export const WIB: TimeZone = { name: 'WIB', offsetMinutes: 7 * 60 };
export const WITA: TimeZone = { name: 'WITA', offsetMinutes: 8 * 60 };
export const WIT: TimeZone = { name: 'WIT', offsetMinutes: 9 * 60 };
export const TIME_ZONES = [WIB, WITA, WIT] as const;

/** The provinces in WITA: Bali, Nusa Tenggara, Kalimantan Selatan, Timur and Utara, and Sulawesi. */
export const WITA_PROVINCES = ['51', '52', '53', '63', '64', '65', '71', '72', '73', '74', '75', '76'];
/** The provinces in WIT: Maluku and Papua. */
export const WIT_PROVINCES = ['81', '82', '91', '92', '93', '94', '95', '96'];

/** The zone of a region's province; null, for partners' clocks and national figures, is WIB. */
export function timeZoneOf(region: RegionCode | null): TimeZone {
  if (region === null) return WIB;
  const province = provinceOf(region);
  if (WITA_PROVINCES.includes(province)) return WITA;
  return WIT_PROVINCES.includes(province) ? WIT : WIB;
}
