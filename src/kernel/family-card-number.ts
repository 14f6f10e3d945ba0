/** The number of a family card (kartu keluarga, KK): 16 digits built like a NIK, one per family, which pays as one. */
import type { Brand } from './brand.js';

export type FamilyCardNumber = Brand<string, 'FamilyCardNumber'>;

export const parseFamilyCardNumber = (text: string): FamilyCardNumber | null =>
  /^\d{16}$/.test(text) ? (text as FamilyCardNumber) : null;

export const maskFamilyCardNumber = (number: FamilyCardNumber): string =>
  `${number.slice(0, 4)}********${number.slice(-4)}`;
