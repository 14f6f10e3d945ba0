/** The number of a JKN card: exactly 13 digits with leading zeros, one per participant. No check digit is published. */
import type { Brand } from './brand.js';

export type CardNumber = Brand<string, 'CardNumber'>;
/** The last 11 digits of a card number. Virtual accounts carry them, and they are unique per participant. */
export type BillingNumber = Brand<string, 'BillingNumber'>;

export const parseCardNumber = (text: string): CardNumber | null =>
  /^\d{13}$/.test(text) ? (text as CardNumber) : null;

export const billingNumberOf = (card: CardNumber): BillingNumber => card.slice(2) as BillingNumber;

export const parseBillingNumber = (text: string): BillingNumber | null =>
  /^\d{11}$/.test(text) ? (text as BillingNumber) : null;

/** Masks a card number for exported files: of its ten digits that differ only the last two remain. */
export const maskCardNumber = (card: CardNumber): string => `${'0'.repeat(3)}********${card.slice(-2)}`;
