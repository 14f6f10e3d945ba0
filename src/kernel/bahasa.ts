/** Days and amounts as they are written in Bahasa Indonesia. */
import type { CivilDate } from './civil-date.js';
import type { Rupiah } from './rupiah.js';

const MONTHS = 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(' ');

/** `10 Maret 2026` */
export const dayInBahasa = (date: CivilDate): string =>
  `${Number(date.slice(8))} ${MONTHS[Number(date.slice(5, 7)) - 1]} ${date.slice(0, 4)}`;

/** `Rp1.050.000` */
export const rupiahInBahasa = (amount: Rupiah): string =>
  `Rp${amount.toString().replaceAll(/\B(?=(?:\d{3})+$)/g, '.')}`;
