/**
 * Gives every query and mutation the first and the last day, moment and month that its scalars take, beside ids of rows that
 * are there, so that the value comes as far as rules and tables: no rule of the programme was in force in 1900.
 */
import { describe, expect, test } from '@jest/globals';
import { type GraphQLInputType, OperationTypeNode, getNullableType, isEnumType, isInputObjectType } from 'graphql';
import { randomIds } from '../../../src/kernel/ids.js';
import { type InputPlace, inputPlaces } from '../../support/input-places.js';
import { atOnce } from '../../support/matrix/at-once.js';
import { useBranchOfCalls } from '../../support/matrix/branch-of-calls.js';
import { FIELDS, FIRST, cellsOf, schema } from '../../support/matrix/calls.js';
import type { RootCall, RootField } from '../../support/root-calls/root-calls.js';

const EXTREMES: Readonly<Record<string, readonly string[]>> = {
  CivilDate: ['1900-01-01', '2100-12-31'],
  DateTime: ['1900-01-01T00:00:00Z', '2100-12-31T23:59:59Z'],
  BillingMonth: ['2014-01', '2100-12'],
};
const WIDTH = 8;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The variables, and the same with every other value of each choice that stands in them. */
function choicesOf(operation: InputPlace, variables: Variables): Variables[] {
  const others = (value: unknown, type: GraphQLInputType): unknown[] => {
    const bare = getNullableType(type);
    if (isEnumType(bare))
      return bare
        .getValues()
        .map(({ name }) => name)
        .filter((name) => name !== value);
    if (!isInputObjectType(bare) || !isObject(value)) return [];
    return Object.entries(value).flatMap(([key, inside]) => {
      const field = bare.getFields()[key];
      return field === undefined ? [] : others(inside, field.type).map((other) => ({ ...value, [key]: other }));
    });
  };
  const field = schema.getMutationType()?.getFields()[operation.root.replace('Mutation.', '')];
  const args = field?.args ?? [];
  const changed = args.flatMap((argument) =>
    argument.name in variables
      ? others(variables[argument.name], argument.type).map((other) => ({ ...variables, [argument.name]: other }))
      : [],
  );
  return [variables, ...changed];
}

/** The least values, each replaced by what is known to be right at its place; but for the place that is tried. */
function known(least: unknown, learned: unknown, { at, tried }: { at: string; tried: string }): unknown {
  if (at === tried || learned === undefined) return least;
  const inside = (value: unknown, of: unknown, key: string | number): unknown =>
    known(value, of, { at: at === '' ? `${key}` : `${at}.${key}`, tried });
  if (Array.isArray(least) && Array.isArray(learned))
    return least.map((value, key) => inside(value, learned[key], key));
  if (!isObject(least)) return learned;
  if (!isObject(learned)) return least;
  return Object.fromEntries(Object.entries(least).map(([key, value]) => [key, inside(value, learned[key], key)]));
}

const branch = useBranchOfCalls();
const ROOTS = FIELDS.filter(({ kind }) => kind !== OperationTypeNode.SUBSCRIPTION);
const PLACES = inputPlaces(schema, Object.keys(EXTREMES));
const placesOf = (name: string): InputPlace[] =>
  PLACES.filter(({ root }) => root === `Query.${name}` || root === `Mutation.${name}`);

type Variables = RootCall['variables'];

/** The same with new ids for what the caller makes, so that no try repeats another. */
const asNew = (variables: Variables): Variables =>
  JSON.parse(JSON.stringify(variables), (_key, value: unknown) =>
    typeof value === 'string' && /^[A-Z]\w+_[0-9a-f-]{36}$/.test(value) && !branch.known.ids.includes(value)
      ? `${value.slice(0, value.indexOf('_'))}_${randomIds()}`
      : value,
  ) as Variables;

/** The codes that everybody of the branch who may ask was answered with. */
async function codesOf(root: RootField, query: string, variables: Variables): Promise<(string | undefined)[]> {
  const codes: (string | undefined)[] = [];
  for (const claims of branch.people.filter(({ role }) => cellsOf(root).has(role))) {
    const { errors } = await branch.calls.ask({ query, variables: asNew(variables) }, claims);
    codes.push(errors?.[0]?.extensions.code);
  }
  return codes;
}

describe('the extreme days, moments and months', () => {
  test.each(
    ROOTS.filter(({ field }) => placesOf(field.name).length > 0).map(
      (root) => [root.kind, root.field.name, root] as const,
    ),
  )('%s %s', async (_kind, name, root) => {
    const call = await branch.calls.learn(root, FIRST);
    const tries = placesOf(name).flatMap((place) =>
      (EXTREMES[place.typeName] ?? []).flatMap((value) => {
        const variables = known(place.variables(value), call.variables, { at: '', tried: place.path }) as Variables;
        // What a mutation does depends on its choices; those of a query say what is shown.
        const chosen = root.kind === OperationTypeNode.MUTATION ? choicesOf(place, variables) : [variables];
        return chosen.map((one) => ({ place, value, variables: one }));
      }),
    );
    const found = await atOnce(tries, WIDTH, async ({ place, value, variables }) => {
      const codes = await codesOf(root, place.query, variables);
      const isAsked = codes.some((code) => code !== 'FORBIDDEN' && code !== 'UNAUTHENTICATED');
      return [
        ...(codes.includes('INTERNAL') ? [`${place.path} ${value} is a fault of ours`] : []),
        ...(isAsked ? [] : [`${place.path} ${value} is asked by nobody`]),
      ];
    });
    expect([...new Set(found.flat())]).toEqual([]);
  });
});
