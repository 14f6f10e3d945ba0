/** Changes the variables of a call at one to three places: to what is extreme for the place, or of another type. */
import {
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
} from 'graphql';
import { type Draw, oneOf, within } from '../draw.js';
import { DAYS, INSTANTS, JSONS, NUMBERS, TEXTS } from '../extremes.js';
import type { LearnedCall } from './learned-calls.js';

type Path = readonly (string | number)[];

interface Place {
  readonly path: Path;
  readonly type: GraphQLInputType;
}

const OF_SCALARS: Readonly<Record<string, readonly unknown[]>> = {
  String: TEXTS,
  Int: NUMBERS,
  Float: NUMBERS,
  Boolean: [true, false],
  Rupiah: NUMBERS,
  CivilDate: DAYS,
  DateTime: INSTANTS,
  BillingMonth: ['2014-01', '2100-12', '0001-01', '2026-13'],
  RegionCode: ['64', '64.72', '99', '99.99.99.9999', '64.72.01.1001', '6472'],
  LiveCursor: ['0', '9223372036854775807', '9223372036854775808', '9'.repeat(40), '', 'x', '-1', '1.5'],
  CardNumber: ['0000000000000', '9999999999999'],
  VirtualAccount: ['8888800000000000', '8988899999999999'],
  ID: [
    '',
    'x',
    'Family_x',
    'Family_00000000-0000-0000-0000-000000000000',
    'Nothing_00000000-0000-0000-0000-000000000000',
  ],
};

/** Every place at which something stands or may stand, in breadth and depth. */
function placesOf({ field, variables }: LearnedCall): Place[] {
  return field.args.flatMap(({ name, type }) => placesBelow({ path: [name], type }, variables[name]));
}

function placesBelow(place: Place, value: unknown): Place[] {
  const bare = getNullableType(place.type);
  if (isListType(bare))
    return [
      place,
      ...(Array.isArray(value) ? value : []).flatMap((one, at) =>
        placesBelow({ path: [...place.path, at], type: bare.ofType }, one),
      ),
    ];
  if (!isInputObjectType(bare)) return [place];
  if (typeof value !== 'object' || value === null) return [place];
  const fields = Object.values(bare.getFields());
  return [
    place,
    ...fields.flatMap(({ name, type }) =>
      placesBelow({ path: [...place.path, name], type }, (value as Record<string, unknown>)[name]),
    ),
  ];
}

/** Writes a value into a copy; a path that leads through nothing makes what it needs. */
function written(value: unknown, [step, ...rest]: Path, to: unknown): unknown {
  if (step === undefined) return to;
  if (Array.isArray(value)) return value.map((one, at) => (at === step ? written(one, rest, to) : one));
  const fields = typeof value === 'object' && value !== null ? value : {};
  return { ...fields, [step]: written((fields as Record<string, unknown>)[step], rest, to) };
}

const LONG_LIST = 600;

function valueAt(draw: Draw, { type }: Place, ids: readonly string[]): unknown {
  const bare = getNullableType(type);
  const named = getNamedType(type);
  if (within(draw, 0, 9) === 0) return oneOf<unknown>(draw, [...JSONS, ...TEXTS]);
  if (named.name === 'ID' && within(draw, 0, 1) === 1) return inList(draw, bare, oneOf<unknown>(draw, ids));
  if (isEnumType(named))
    return inList(draw, bare, oneOf<unknown>(draw, [...named.getValues().map(({ name }) => name), 'NO_SUCH_WORD', 1]));
  const extremes = OF_SCALARS[named.name] ?? [...TEXTS, ...NUMBERS, ...JSONS];
  return inList(draw, bare, oneOf<unknown>(draw, [...extremes]));
}

function inList(draw: Draw, type: GraphQLInputType, value: unknown): unknown {
  if (!isListType(type)) return value;
  const shape = oneOf(draw, ['one', 'twice', 'bare', 'none', 'many'] as const);
  if (shape === 'bare') return value;
  const times = { one: 1, twice: 2, none: 0, many: LONG_LIST }[shape];
  return Array.from({ length: times }, () => value);
}

export function spoiledVariables(draw: Draw, call: LearnedCall, ids: readonly string[]): Record<string, unknown> {
  const times = within(draw, 0, 3);
  let variables: unknown = structuredClone(call.variables);
  for (let time = 0; time < times; time++) {
    const places = placesOf({ ...call, variables: variables as Record<string, unknown> });
    if (places.length === 0) break;
    const place = oneOf(draw, places);
    variables = written(variables, place.path, valueAt(draw, place, ids));
  }
  return variables as Record<string, unknown>;
}
