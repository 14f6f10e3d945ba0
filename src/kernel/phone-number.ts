/** A mobile number, stored as `62…`, the form that SNAP requires, however people type it. */
import type { Brand } from './brand.js';

export type PhoneNumber = Brand<string, 'PhoneNumber'>;

/** Reads `08…`, `628…` or `+628…` with blanks or dashes; null for text that is no Indonesian mobile number. */
export function parsePhoneNumber(text: string): PhoneNumber | null {
  const subscriber = /^(?:\+?62|0)(8\d{7,11})$/.exec(text.replaceAll(/[\s-]/g, ''))?.[1];
  return subscriber === undefined ? null : (`62${subscriber}` as PhoneNumber);
}

/** Masks a telephone: its last three digits remain, and neither its operator nor its length shows. */
export const maskPhoneNumber = (phone: PhoneNumber): string => `62${'*'.repeat(8)}${phone.slice(-3)}`;
