/** Writes documents around a call: as clients write them, and as nobody should. */
import { type GraphQLSchema, getNamedType, isCompositeType } from 'graphql';
import { selectionOf } from '../../../tests/support/root-calls/selection.js';
import { type Draw, oneOf, within } from '../draw.js';
import { TEXTS } from '../extremes.js';
import type { LearnedCall } from './learned-calls.js';

interface Written {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

interface Writing extends Written {
  readonly schema: GraphQLSchema;
  readonly call: LearnedCall;
}

const inBrackets = (parts: readonly string[]): string => (parts.length === 0 ? '' : `(${parts.join(', ')})`);

const given = ({ call: { field }, variables }: Pick<Writing, 'call' | 'variables'>) =>
  field.args.filter(({ name }) => Object.hasOwn(variables, name));

const declared = (writing: Pick<Writing, 'call' | 'variables'>): string =>
  inBrackets(given(writing).map(({ name, type }) => `$${name}: ${String(type)}`));

const called = (writing: Pick<Writing, 'call' | 'variables'>): string =>
  `${writing.call.field.name}${inBrackets(given(writing).map(({ name }) => `${name}: $${name}`))}`;

/** A value as GraphQL writes it; numbers and texts may be what no scalar takes. */
function literal(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  return `{${Object.entries(value)
    .filter(([name]) => /^[A-Za-z_]\w*$/.test(name))
    .map(([name, one]) => `${name}: ${literal(one)}`)
    .join(', ')}}`;
}

const FRAGMENTS = 40;

/** One shape after the other; each returns the document alone, and the variables stay. */
const SHAPES: Readonly<Record<string, (draw: Draw, writing: Writing) => string>> = {
  plain: (_draw, { query }) => query,
  deep(draw, writing) {
    const { schema, call } = writing;
    const levels = within(draw, 3, 6);
    return `${call.kind} X${declared(writing)} { ${called(writing)} ${selectionOf(schema, call.field.type, levels)} }`;
  },
  aliased(draw, writing) {
    const { schema, call } = writing;
    const times = within(draw, 2, 70);
    const selection = selectionOf(schema, call.field.type, 1);
    const all = Array.from({ length: times }, (_one, place) => `a${place}: ${called(writing)} ${selection}`);
    return `${call.kind} X${declared(writing)} { ${all.join(' ')} }`;
  },
  literals(_draw, writing) {
    const { schema, call, variables } = writing;
    const passed = given(writing).map(({ name }) => `${name}: ${literal(variables[name])}`);
    return `${call.kind} { ${call.field.name}${inBrackets(passed)} ${selectionOf(schema, call.field.type, 1)} }`;
  },
  fragments(draw, writing) {
    const { schema, call } = writing;
    const type = getNamedType(call.field.type);
    if (!isCompositeType(type)) return writing.query;
    const last = oneOf(draw, ['{ __typename }', '{ ...F0 }', '{ ...F99 }', selectionOf(schema, type, 1)]);
    const chain = Array.from({ length: FRAGMENTS }, (_one, place) =>
      place === FRAGMENTS - 1
        ? `fragment F${place} on ${type.name} ${last}`
        : `fragment F${place} on ${type.name} { ...F${place + 1} ...F${place + 1} }`,
    );
    return `${call.kind} X${declared(writing)} { ${called(writing)} { ...F0 } } ${chain.join(' ')}`;
  },
  directed(draw, writing) {
    const { schema, call } = writing;
    const directive = oneOf(draw, [
      '@include(if: false)',
      '@skip(if: $nothing)',
      '@include(if: 1)',
      '@unknown',
      '@include(if: true) @include(if: true)',
      '@defer',
      '@stream(initialCount: 0)',
    ]);
    return `${call.kind} X${declared(writing)} { ${called(writing)} ${directive} ${selectionOf(schema, call.field.type, 1)} }`;
  },
  described(draw) {
    const depth = within(draw, 1, 30);
    const unwrapped = `${'ofType { '.repeat(depth)}name${' }'.repeat(depth)}`;
    return oneOf(draw, [
      `{ __schema { types { name fields { name type { name ${unwrapped} } } } } }`,
      `{ __type(name: "Query") { name fields(includeDeprecated: true) { args { name type { ${unwrapped} } } } } }`,
      '{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } }',
    ]);
  },
  cut: (draw, { query }) => query.slice(0, within(draw, 0, query.length)),
  sprinkled(draw, { query }) {
    const at = within(draw, 0, query.length);
    const what = oneOf(draw, [
      '{',
      '}',
      '(',
      ')',
      '"',
      '"""',
      '#',
      '...',
      '$',
      '@',
      '!',
      '\u0000',
      '99999999999999999999',
      '1e999',
      ...TEXTS,
    ]);
    return `${query.slice(0, at)}${what}${query.slice(at)}`;
  },
};

/** Most calls are well-formed, so that they reach what they ask for. */
const CHOSEN = [...Array.from({ length: 12 }, () => 'plain'), ...Object.keys(SHAPES), 'literals', 'aliased'];

export function writeDocument(
  draw: Draw,
  { schema, call, variables }: Pick<Writing, 'schema' | 'call' | 'variables'>,
): Written & { readonly shape: string } {
  const levels = within(draw, 1, 2);
  const query = `${call.kind} X${declared({ call, variables })} { ${called({ call, variables })} ${selectionOf(schema, call.field.type, levels)} }`;
  const shape = oneOf(draw, CHOSEN);
  const write = SHAPES[shape];
  return { shape, variables, query: write === undefined ? query : write(draw, { schema, call, variables, query }) };
}
