/** The number of a family card (kartu keluarga, KK): 16 digits built like a NIK, one per family, which pays as one. */
import type { Brand } from './brand.js';

export type FamilyCardNumber = Brand<string, 'FamilyCardNumber'>;

export const parseFamilyCardNumber = (text: string): FamilyCardNumber | null =>
  /^\d{16}$/.test(text) ? (text as FamilyCardNumber) : null;

/** Masks the number: its last two digits tell two cards apart. The day of issue before them leaves thousands of numbers. */
export const maskFamilyCardNumber = (number: FamilyCardNumber): string => `${'*'.repeat(14)}${number.slice(-2)}`;
