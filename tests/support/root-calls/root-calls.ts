/**
 * Makes a call of every query, mutation and subscription with arguments that a server takes: ids of rows that are there,
 * and for everything else a value that the name of its place asks for. Of which type an id must be, the server says
 * itself: a call with a wrong one is refused with the field and the type, and is made again.
 */
import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLSchema,
  OperationTypeNode,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql';
import type { Action } from '../../../src/platform/auth/actions.js';
import { declaredActions } from '../../../src/platform/graphql/index.js';
import { newIdOf } from '../global-ids.js';
import type { IdsByType } from '../../../src/kernel/ids.js';
import type { KnownRows } from './known-rows.js';
import { selectionOf } from './selection.js';
import { type Today, valueFor } from './values.js';

export interface RootField {
  readonly kind: OperationTypeNode;
  readonly field: GraphQLField<unknown, unknown>;
  /** The actions that a viewer must be allowed to take; none where everybody may call it. */
  readonly actions: readonly Action[];
}

/** Every field of Query, Mutation and Subscription. */
export function rootFields(schema: GraphQLSchema): RootField[] {
  return Object.values(OperationTypeNode).flatMap((kind) =>
    Object.values(schema.getRootType(kind)?.getFields() ?? {}).map((field) => ({
      kind,
      field,
      actions: declaredActions(kind, field.name) ?? [],
    })),
  );
}

export interface RootCall extends RootField {
  readonly query: string;
  readonly variables: Record<string, unknown>;
}

/** Which arguments a call gives: only those that it must, or also those that narrow what it is about. */
export type Given = 'required' | 'narrowing';

/** Whether the ids that clients make are new ones or those of rows that are there. */
export type OwnIds = 'new' | 'taken';

export interface CallParams {
  readonly schema: GraphQLSchema;
  readonly known: KnownRows;
  readonly today: Today;
  readonly given: Given;
  readonly ownIds: OwnIds;
  /** How many levels are selected of what comes back. */
  readonly levels: number;
}

/** The id of a type at a place, such as `Family` at `input.familyId`, as far as it is known. */
type TypesByPlace = ReadonlyMap<string, string>;

/** A place that awaits an id whose type nobody knows yet. */
const UNKNOWN_ID = 'of-which-type';

const NARROWS = /^(?:region|familyId|donorId|cadreId|cadre|inside|campaignId|filter)$/;
const MADE_BY_CALLER = /made by the (?:client|phone|caller)/;

interface Making extends CallParams {
  readonly root: string;
  readonly types: TypesByPlace;
}

type Place = GraphQLArgument | GraphQLInputField;

function idAt(making: Making, { description }: Place, path: string): string {
  const place = path.replaceAll(/\.\d+/g, '');
  const typeName = making.types.get(place) ?? valueFor(making, `${making.root}.${place}`);
  if (typeof typeName !== 'string') return UNKNOWN_ID;
  const isNew = making.ownIds === 'new' && MADE_BY_CALLER.test(description ?? '');
  return isNew ? newIdOf(typeName as keyof IdsByType) : making.known.idOf(typeName);
}

function made(making: Making, place: Place, at: { type: GraphQLInputType; path: string }): unknown {
  const bare = getNullableType(at.type);
  if (isListType(bare)) {
    const whole = valueFor(making, `${making.root}.${at.path}`);
    return Array.isArray(whole) ? whole : [made(making, place, { type: bare.ofType, path: `${at.path}.0` })];
  }
  if (isEnumType(bare)) return valueFor(making, `${making.root}.${at.path}`) ?? bare.getValues()[0]?.name;
  if (!isInputObjectType(bare)) {
    if (bare.name === 'ID') return idAt(making, place, at.path);
    return valueFor(making, `${making.root}.${at.path}`) ?? valueFor(making, at.path) ?? valueFor(making, bare.name);
  }
  const fields = Object.values(bare.getFields());
  const isOneOf = bare.isOneOf || bare.extensions['oneOf'] === true;
  const first = fields.find(
    ({ name }) => name === 'id' || name === 'familyId' || name === 'visit' || name === 'cadreId',
  );
  const chosen = isOneOf
    ? [first ?? fields[0]].filter((field) => field !== undefined)
    : fields.filter((field) => isRequiredInputField(field) || isWanted(making, field, `${at.path}.${field.name}`));
  return Object.fromEntries(
    chosen.map((field) => [field.name, made(making, field, { type: field.type, path: `${at.path}.${field.name}` })]),
  );
}

/** Whether an optional value is given: one that the table of values names, or one that narrows what is asked for. */
function isWanted(making: Making, { name, type }: Place, path: string): boolean {
  if (valueFor(making, `${making.root}.${path}`) !== undefined) return true;
  return making.given === 'narrowing' && NARROWS.test(name) && !isListType(getNullableType(type));
}

function callOf(params: CallParams, rootField: RootField, types: TypesByPlace): RootCall {
  const { kind, field } = rootField;
  const making: Making = { ...params, root: field.name, types };
  const given = field.args.filter(
    (argument) => isRequiredArgument(argument) || isWanted(making, argument, argument.name),
  );
  const variables = Object.fromEntries(
    given.map((argument) => [argument.name, made(making, argument, { type: argument.type, path: argument.name })]),
  );
  const declared = given.map(({ name, type }) => `$${name}: ${String(type)}`);
  const passed = given.map(({ name }) => `${name}: $${name}`);
  const inBrackets = (parts: readonly string[]): string => (parts.length === 0 ? '' : `(${parts.join(', ')})`);
  const selection = selectionOf(params.schema, field.type, params.levels);
  return {
    ...rootField,
    query: `${kind} ${inBrackets(declared)} { ${field.name}${inBrackets(passed)} ${selection} }`,
    variables,
  };
}

/** What a server answers to a call, as far as it says that an argument is wrong. */
export type Refusal = (call: RootCall) => Promise<{ readonly field?: string; readonly message: string } | null>;

/** An id may be at several places, and each is told only once those before it are right. */
const ATTEMPTS_MAX = 12;

/** Makes the call of a root field; `refusalOf` sends it as somebody who may call it and finds nothing. */
export async function learnCall(params: CallParams, rootField: RootField, refusalOf: Refusal): Promise<RootCall> {
  const types = new Map<string, string>();
  for (let attempt = 0; attempt < ATTEMPTS_MAX; attempt++) {
    const call = callOf(params, rootField, types);
    if (!JSON.stringify(call.variables).includes(UNKNOWN_ID)) return call;
    const refusal = await refusalOf(call);
    const typeName = /an id of (\w+)/.exec(refusal?.message ?? '')?.[1];
    const place = refusal?.field?.replaceAll(/\.\d+/g, '');
    if (typeName === undefined || place === undefined)
      throw new Error(
        `${rootField.field.name} asks for an id and does not say of which type: ${refusal?.message ?? 'nothing'}`,
      );
    types.set(place, typeName);
  }
  throw new Error(`${rootField.field.name} goes on asking for ids`);
}
