/**
 * Every text, day and number of the schema that can be reached below a family, or anywhere else, is marked as telling of a
 * participant, stands below a field that is, or is named here with the reason why it tells of nobody.
 */
import { describe, expect, test } from '@jest/globals';
import {
  type GraphQLField,
  type GraphQLObjectType,
  getNamedType,
  isObjectType,
  isScalarType,
  isUnionType,
} from 'graphql';
import { buildSchema } from '../../../src/api/graphql/index.js';
import { RESOLVERS } from '../../../src/composition/schema/resolvers.js';
import { markOf } from '../../../src/platform/graphql/personal.js';
import { FIELDS_THAT_TELL_NOBODY, TYPES_THAT_TELL_NOBODY } from './tells-nobody.js';

const schema = buildSchema([...RESOLVERS]);
const ROOTS: ReadonlySet<string> = new Set(['Query', 'Mutation', 'Subscription']);
/** Scalars of which a value alone says nothing: whether, how many, how much, of which region, and where a list goes on. */
const SAY_NOTHING: ReadonlySet<string> = new Set(['Boolean', 'Int', 'ID', 'Rupiah', 'RegionCode', 'LiveCursor']);
const OF_PAGES = /(?:Connection|Edge)$|^PageInfo$/;

type Field = GraphQLField<unknown, unknown>;

const TYPES = Object.values(schema.getTypeMap())
  .filter(isObjectType)
  .filter(({ name }) => !name.startsWith('__'));
const fieldsOf = (type: GraphQLObjectType): readonly Field[] => Object.values(type.getFields());
const hasInterface = (type: GraphQLObjectType, name: string): boolean =>
  type.getInterfaces().some((one) => one.name === name);

/** The fields that lead to each type, with the types that they are of. */
const LEADING = new Map<string, { readonly owner: GraphQLObjectType; readonly field: Field }[]>();
for (const owner of TYPES)
  for (const field of fieldsOf(owner)) {
    const named = getNamedType(field.type);
    for (const { name } of isUnionType(named) ? schema.getPossibleTypes(named) : [named])
      LEADING.set(name, [...(LEADING.get(name) ?? []), { owner, field }]);
  }

/** Whether nothing leads to the type but fields that are marked, or types of which that is true. */
function standsBelowMarks(type: GraphQLObjectType, seen: ReadonlySet<string> = new Set()): boolean {
  if (ROOTS.has(type.name) || hasInterface(type, 'Node')) return false;
  if (seen.has(type.name)) return true;
  const all = new Set([...seen, type.name]);
  return (LEADING.get(type.name) ?? []).every(
    ({ owner, field }) => markOf(field) !== null || standsBelowMarks(owner, all),
  );
}

function saysSomething(type: GraphQLObjectType, { name, type: shown }: Field): boolean {
  const named = getNamedType(shown);
  const isOfProblem = name === 'message' && hasInterface(type, 'Problem');
  return isScalarType(named) && !SAY_NOTHING.has(named.name) && !isOfProblem;
}

/** The fields that say something and are not marked, by their types. */
const UNMARKED = new Map(
  TYPES.filter(({ name }) => !ROOTS.has(name) && !OF_PAGES.test(name))
    .filter((type) => !standsBelowMarks(type))
    .map(
      (type) => [type.name, fieldsOf(type).filter((one) => saysSomething(type, one) && markOf(one) === null)] as const,
    )
    .filter(([, fields]) => fields.length > 0),
);
const places = [...UNMARKED].flatMap(([type, fields]) =>
  fields.map(({ name }) => ({ type, place: `${type}.${name}` })),
);
const excusedTypes = Object.values(TYPES_THAT_TELL_NOBODY).flat();
const excusedFields = Object.values(FIELDS_THAT_TELL_NOBODY).flat();

describe('the marks of what tells of participants', () => {
  test('stand at every field that says something, or it is named why it tells of nobody', () => {
    const left = places.filter(({ type, place }) => !excusedTypes.includes(type) && !excusedFields.includes(place));
    expect(left.map(({ place }) => place)).toEqual([]);
  });

  test('stand at none that is excused, and nothing is excused twice or without need', () => {
    const known = new Set<string>([...UNMARKED.keys(), ...places.map(({ place }) => place)]);
    const excused = [...excusedTypes, ...excusedFields];
    expect(excused.filter((one) => !known.has(one))).toEqual([]);
    expect(excused.length).toBe(new Set(excused).size);
    const marked = TYPES.filter((type) => excusedTypes.includes(type.name)).flatMap((type) =>
      fieldsOf(type)
        .filter((field) => markOf(field) !== null)
        .map(({ name }) => `${type.name}.${name}`),
    );
    expect(marked).toEqual([]);
  });
});
