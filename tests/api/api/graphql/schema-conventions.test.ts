/** What holds for every field of a kind, so that a client who knows one knows all. Each rule is read off the schema as it is built. */
import {
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLNamedType,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { describe, expect, test } from '@jest/globals';
import { SANDBOX_RESOLVERS } from '../../../../src/sandbox/panel/index.js';
import { RESOLVERS } from '../../../../src/composition/schema/resolvers.js';
import { buildSchema } from '../../../../src/api/graphql/index.js';

const schema = buildSchema([...RESOLVERS, ...SANDBOX_RESOLVERS]);
const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));
const objects = types.filter((type) => isObjectType(type) || isInterfaceType(type));
const inputs = types.filter(isInputObjectType);

/** Everything that a caller writes, by its path: fields of inputs and arguments of fields. */
const written: readonly (readonly [path: string, value: GraphQLArgument | GraphQLInputField])[] = [
  ...inputs.flatMap((type) =>
    Object.values(type.getFields()).map((field) => [`${type.name}.${field.name}`, field] as const),
  ),
  ...objects.flatMap((type) =>
    Object.values(type.getFields()).flatMap((field) =>
      field.args.map((argument) => [`${type.name}.${field.name}(${argument.name})`, argument] as const),
    ),
  ),
];
const outputs = objects.flatMap((type) =>
  Object.values(type.getFields()).map((field) => ({ path: `${type.name}.${field.name}`, field })),
);
const isA = (type: GraphQLNamedType, name: string): boolean => type.name === name;
const namesId = (name: string): boolean => /^ids?$|Ids?$/.test(name);

/** Of OAuth 2 and of SNAP, which call so what a partner and a channel are told by. */
const WORDS_OF_PROTOCOLS = ['clientId', 'channelId'];
/** A partner who rotates its own secret has nothing to say, and an input without fields is not allowed. */
const WITHOUT_INPUT = ['rotateOwnSecret'];

describe('the conventions of the schema', () => {
  test('every connection is read from either end', () => {
    const connections = outputs.filter(({ field }) => getNamedType(field.type).name.endsWith('Connection'));
    expect(connections.length).toBeGreaterThan(20);
    const paging = ['first', 'after', 'last', 'before'];
    const oneWay = connections.filter(
      ({ field }) => !paging.every((word) => field.args.some(({ name }) => name === word)),
    );
    expect(oneWay.map(({ path }) => path)).toEqual([]);
  });

  test('every list of things that a query gives whole says how many it holds at most, so that its cost is known', () => {
    const lists = outputs.filter(
      ({ path, field }) =>
        path.startsWith('Query.') && isListType(getNullableType(field.type)) && isObjectType(getNamedType(field.type)),
    );
    const whole = lists.filter(({ field }) => !field.args.some(({ name }) => name === 'first' || name === 'ids'));
    expect(whole.length).toBeGreaterThan(20);
    expect(whole.filter(({ field }) => field.extensions['mostItems'] === undefined).map(({ path }) => path)).toEqual(
      [],
    );
  });

  test('every mutation takes one input and nothing else', () => {
    const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});
    expect(mutations.length).toBeGreaterThan(50);
    const others = mutations.filter(({ args: [input, ...more] }) => {
      const isInput = input?.name === 'input' && isNonNullType(input.type) && isInputObjectType(input.type.ofType);
      return !isInput || more.length > 0;
    });
    expect(others.map(({ name }) => name)).toEqual(WITHOUT_INPUT);
  });

  test('every type that has an id is a Node', () => {
    const withId = objects.filter((type) => isObjectType(type) && 'id' in type.getFields());
    const others = withId.filter((type) => !type.getInterfaces().some((one) => isA(one, 'Node')));
    expect(others.map(({ name }) => name)).toEqual([]);
  });

  test('whatever holds an id says so in its name, and nothing else does', () => {
    const values = [...written, ...outputs.map(({ path, field }) => [path, field] as const)];
    const isId = (value: { readonly type: unknown }) =>
      getNamedType(value.type as GraphQLArgument['type']).name === 'ID';
    expect(values.filter(([, value]) => isId(value) && !namesId(value.name)).map(([path]) => path)).toEqual([]);
    const otherwise = values.filter(([, value]) => /[a-z]Ids?$|^ids?$/.test(value.name) && !isId(value));
    expect(new Set(otherwise.map(([, { name }]) => name))).toEqual(new Set(WORDS_OF_PROTOCOLS));
  });

  test('days are a range by two types of input alone, and whatever holds for some days says so in the same words', () => {
    const days = (fields: readonly { readonly name: string; readonly type: unknown }[]) =>
      fields
        .filter(({ type }) => getNamedType(type as GraphQLArgument['type']).name === 'CivilDate')
        .map(({ name }) => name);
    const ranges = [...inputs, ...objects].flatMap((type) => {
      const named = days(Object.values(type.getFields()));
      return named.includes('from') || named.includes('through') ? [type.name] : [];
    });
    expect(ranges.toSorted()).toEqual(['DayRange', 'Period']);
    const begins = [...inputs, ...objects].flatMap((type) =>
      days(Object.values(type.getFields()))
        .filter((name) => /^(valid|effective|holds|starts|begins|applies)[A-Z]/.test(name))
        .filter((name) => name !== 'validFrom' && name !== 'validThrough')
        .map((name) => `${type.name}.${name}`),
    );
    expect(begins).toEqual([]);
  });
});
