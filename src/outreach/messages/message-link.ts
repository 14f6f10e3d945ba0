/**
 * Makes the short code in each message's link, by which the family speaks up without signing in. The code follows from
 * the message and a key, so that every attempt to send carries the same one; the database keeps its hash alone.
 */
import { createHash, createHmac, hkdfSync } from 'node:crypto';
import type { MessageId } from '../../kernel/ids.js';

/** Digits and letters that nobody confuses when a code is read from one phone and typed into another (Crockford). */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const BITS = 5;
/** Fifty bits: with the quota of questions, more than anybody can guess before the code expires. */
const LENGTH = 10;

/** What stands in the place of a code wherever a text is kept or shown to anybody but the family. */
export const MASKED_CODE = '*'.repeat(LENGTH);

export type LinkCodeOf = (id: MessageId) => string;

/** Makes codes with a key of their own, derived from a key of the server. */
export function linkCodes(serverKey: Uint8Array): LinkCodeOf {
  const key = Buffer.from(hkdfSync('sha256', serverKey, '', 'sigap message links', 32));
  return (id) => {
    const bytes = createHmac('sha256', key).update(id).digest();
    let bits = bytes.readBigUInt64BE(0);
    let code = '';
    for (let place = 0; place < LENGTH; place += 1) {
      code += ALPHABET[Number(bits & 31n)] ?? '';
      bits >>= BigInt(BITS);
    }
    return code;
  };
}

/** The code as it was typed, in the form in which it was made; null when it can be none. */
export function readLinkCode(typed: string): string | null {
  const code = typed.trim().toLowerCase().replaceAll('o', '0').replaceAll(/[il]/g, '1');
  return code.length === LENGTH && /^[0-9a-hjkmnp-tv-z]+$/.test(code) ? code : null;
}

/** The hash by which a code is kept and found. */
export const linkHashOf = (code: string): Buffer => createHash('sha256').update(`sigap link ${code}`).digest();
