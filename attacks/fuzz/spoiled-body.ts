/** Spoils a JSON body: in its values, in its text, or in its bytes. */
import { type Draw, oneOf, within } from './draw.js';
import { JSONS, NUMBERS, TEXTS } from './extremes.js';

type Fields = Readonly<Record<string, unknown>>;

/** Every path within a value, those of objects and lists too. */
function pathsIn(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([name, inner]) => pathsIn(inner, [...path, name]))];
}

function written(value: unknown, [step, ...rest]: readonly string[], to: unknown): unknown {
  if (step === undefined) return to;
  if (Array.isArray(value))
    return value.map((one: unknown, at) => (String(at) === step ? written(one, rest, to) : one));
  const fields = typeof value === 'object' && value !== null ? (value as Fields) : {};
  if (to === undefined && rest.length === 0)
    return Object.fromEntries(Object.entries(fields).filter(([name]) => name !== step));
  return { ...fields, [step]: written(fields[step], rest, to) };
}

/** The fields with up to three values changed, taken out or added. */
export function spoiledFields(draw: Draw, fields: Fields): Fields {
  let spoiled: unknown = fields;
  for (let time = within(draw, 0, 3); time > 0; time--) {
    const path = oneOf(draw, pathsIn(spoiled).slice(1));
    const to = within(draw, 0, 9) === 0 ? undefined : oneOf<unknown>(draw, [...TEXTS, ...NUMBERS, ...JSONS]);
    spoiled = written(spoiled, path, to);
    if (within(draw, 0, 9) === 0) spoiled = written(spoiled, [oneOf(draw, TEXTS)], oneOf<unknown>(draw, JSONS));
    if (Object.keys(spoiled as Fields).length === 0) break;
  }
  return spoiled as Fields;
}

/** Numbers as text, which no parser reads alike. */
const WRITTEN_NUMBERS = [
  '1e400',
  '-1e400',
  '99999999999999999999',
  '0.1e1',
  '1.00000000000000000001',
  '-0',
  '01',
  '0x10',
  'NaN',
  '+1',
  '1.',
];

const DEPTH = 8_000;

const IN_TEXT: readonly ((draw: Draw, text: string) => string)[] = [
  (draw, text) => text.replace(/:\d+/, `:${oneOf(draw, WRITTEN_NUMBERS)}`),
  (draw, text) => text.replaceAll(/:\d+/g, `:${oneOf(draw, WRITTEN_NUMBERS)}`),
  (_draw, text) => text.replace(/\{("[^"]+":("[^"]*"|\d+))/, '{$1,$1'), // the same name twice
  (_draw, text) => text.replace(/\{("[^"]+"):("[^"]*"|\d+)/, '{$1:$2,$1:null'),
  (draw, text) => text.slice(0, within(draw, 0, text.length)),
  (draw, text) => `${text}${oneOf(draw, ['', ' ', '}', ']', ',', '\u0000', text])}`,
  (_draw, text) => text.replace('{', `{"deep":${'['.repeat(DEPTH)}${']'.repeat(DEPTH)},`),
  (_draw, text) => text.replace('{', `{"long":"${'x'.repeat(30_000)}",`),
  (_draw, text) => text.replaceAll(',', ' ,\n\t'),
  (_draw, text) => text.replaceAll('"', '\\u0022'),
  (draw, text) => `${oneOf(draw, ['', '\ufeff', '\u2028', '//', ")]}',"])}${text}`,
  (draw) => oneOf(draw, ['', 'null', 'true', '""', '[]', '{}', '0', '[[]]', 'a=b&c=d', '<xml/>', '-----BEGIN']),
];

const IN_BYTES: readonly ((draw: Draw, body: Buffer) => Buffer)[] = [
  (_draw, body) => Buffer.from(body.toString(), 'utf16le'),
  (_draw, body) => Buffer.concat([Buffer.from([0xff, 0xfe]), body]),
  (draw, body) => {
    const spoiled = Buffer.from(body);
    for (let time = within(draw, 1, 4); time > 0 && spoiled.length > 0; time--)
      spoiled[within(draw, 0, spoiled.length - 1)] = within(draw, 0, 255);
    return spoiled;
  },
  (draw) => Buffer.from(Array.from({ length: within(draw, 0, 200) }, () => within(draw, 0, 255))),
];

/** The bytes of a text, more often than not as they are. */
export function spoiledBytes(draw: Draw, text: string): Buffer {
  const chance = within(draw, 0, 9);
  if (chance < 5) return Buffer.from(text);
  const changed = Buffer.from(oneOf(draw, IN_TEXT)(draw, text));
  return chance < 9 ? changed : oneOf(draw, IN_BYTES)(draw, changed);
}
