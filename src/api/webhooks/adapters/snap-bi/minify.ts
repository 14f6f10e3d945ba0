/**
 * Minifies JSON as SNAP defines it: drops whitespace outside JSON strings and changes nothing else, on the bytes as
 * they came.
 */

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const isBlank = (byte: number): boolean => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;

/**
 * Minifies without parsing: escapes, big integers, `1.0`, repeated keys and the leading spaces of a `partnerServiceId`
 * survive, as they would not if the body were parsed and written again. Bytes above 127 belong to strings, so UTF-8
 * needs no decoding.
 */
export function minify(rawBody: Buffer): Buffer {
  const saved = Buffer.allocUnsafe(rawBody.length);
  let length = 0;
  let insideString = false;
  let isEscaped = false;
  for (const byte of rawBody) {
    if (!insideString && isBlank(byte)) continue;
    if (byte === QUOTE && !isEscaped) insideString = !insideString;
    isEscaped = insideString && byte === BACKSLASH && !isEscaped;
    saved[length++] = byte;
  }
  return saved.subarray(0, length);
}
