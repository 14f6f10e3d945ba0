/** Values that programs are not written for: each was once somewhere taken for something else. */

const DEEP = 400;

/** Texts: of no length and of too much, not well-formed, of other scripts, and that mean something elsewhere. */
export const TEXTS: readonly string[] = [
  '',
  ' ',
  '\n',
  '\u0000',
  'a\u0000b',
  '\ud800',
  'x\udfff',
  '\ufeffx',
  '\u202e\u0007',
  '🙂',
  'e\u0301'.repeat(50),
  '٣١',
  '-1',
  '0',
  '1e400',
  '9'.repeat(50),
  'x'.repeat(20_001),
  '%',
  '_',
  '\\',
  "'",
  '"',
  '`$1',
  '{{',
  '{{name}}',
  '{n, plural, other {#',
  '../../etc/passwd',
  '=1+1',
  'null',
  '__proto__',
  'constructor',
  '<script>',
  ';--',
];

/** Numbers: at the ends of what fits somewhere, and beyond. */
export const NUMBERS: readonly number[] = [
  0, -0, -1, 1, 0.5, 100, 101, 32_768, 2_147_483_647, -2_147_483_648, 2_147_483_648, 4_503_599_627_370_496,
  9_007_199_254_740_991, -9_007_199_254_740_991, 1e21, 1e308, -1e308, 5e-324,
];

export const DAYS: readonly string[] = [
  '0001-01-01',
  '1900-01-01',
  '2014-01-01',
  '2100-12-31',
  '9999-12-31',
  '2023-02-29',
  '2400-02-29',
  '2026-13-01',
];

export const INSTANTS: readonly string[] = [
  '1900-01-01T00:00:00Z',
  '1969-12-31T23:59:59Z',
  '2100-12-31T23:59:59.999999999Z',
  '9999-12-31T23:59:59Z',
  '2026-11-29T00:00:00+14:00',
  '2026-11-29T24:00:00Z',
  '2026-11-29',
];

/** JSON that no schema of ours has. */
export const JSONS: readonly unknown[] = [
  null,
  true,
  [],
  {},
  [[[]]],
  JSON.parse('{"__proto__":{"role":"OPERATOR"},"constructor":{"prototype":1}}'),
  [null],
  { a: { b: [1, 'x', null] } },
  Array.from({ length: 1_000 }, () => 0),
  Array.from({ length: DEEP }).reduce<unknown>((inner) => [inner], 1),
];
