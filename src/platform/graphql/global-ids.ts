/**
 * Reads and writes ids as clients see them: the name of the GraphQL type, `_` and a UUID. Inside the server an id is
 * the UUID alone: the name of the type is removed when a request is read and added again to the answer.
 */
import { type GraphQLObjectType, type GraphQLSchema, defaultFieldResolver, isObjectType } from 'graphql';
import { Extensions } from 'type-graphql';
import { badInput } from '../../kernel/caller-error.js';
import { type IdsByType, parseUuid } from '../../kernel/ids.js';

export type TypeName = keyof IdsByType;

/** The parts of an id: the name of its type as written, which may not exist, and its UUID in lower case. */
interface GlobalId {
  readonly typeName: string;
  readonly uuid: string;
}

/** The id of a thing as clients see it. */
export const toGlobalId = (typeName: TypeName, uuid: string): string => `${typeName}_${uuid}`;

/** The parts of an id; null for anything but a name, `_` and a UUID of any version. */
export function parseGlobalId(text: string): GlobalId | null {
  const [, typeName, rest] = /^([A-Za-z]+)_(.+)$/.exec(text) ?? [];
  const uuid = parseUuid(rest ?? '');
  return typeName === undefined || uuid === null ? null : { typeName, uuid };
}

/**
 * The UUID in an id that a client sent.
 * @throws CallerError naming `field` for anything but the id of a thing of this type.
 */
export function readId<Type extends TypeName>(typeName: Type, field: string, text: string): IdsByType[Type] {
  const id = parseGlobalId(text);
  if (id?.typeName !== typeName) throw badInput(field, `an id of ${typeName}: ${typeName}_ and a UUID`);
  return id.uuid as IdsByType[Type];
}

/** The UUID in an id; null when none was sent. @throws CallerError naming `field` for anything but such an id. */
export const readOptionalId = <Type extends TypeName>(
  typeName: Type,
  field: string,
  text: string | null | undefined,
): IdsByType[Type] | null => (typeof text === 'string' ? readId(typeName, field, text) : null);

type TypeOf<Source> = (source: Source) => TypeName;

/**
 * Marks a field that gives the UUID, or a list of UUIDs, of things of another type, so that clients receive their ids.
 * Where the type differs from row to row, a function of the row gives it.
 */
export const IdOf = <Source>(type: TypeName | TypeOf<Source>): MethodDecorator & PropertyDecorator =>
  Extensions({ idOf: type });

const withTypeName = (typeName: TypeName, value: unknown): unknown =>
  Array.isArray(value)
    ? value.map((one) => withTypeName(typeName, one))
    : typeof value === 'string'
      ? toGlobalId(typeName, value)
      : value;

type IdOfExtension = TypeName | TypeOf<unknown> | undefined;

function showIn(type: GraphQLObjectType): void {
  const isNode = type.getInterfaces().some(({ name }) => name === 'Node');
  for (const field of Object.values(type.getFields())) {
    const of = isNode && field.name === 'id' ? (type.name as TypeName) : (field.extensions['idOf'] as IdOfExtension);
    if (of === undefined) continue;
    const resolve = field.resolve ?? defaultFieldResolver;
    field.resolve = (...call) => {
      const value = resolve(...call);
      const typeName = typeof of === 'function' ? of(call[0]) : of;
      return value instanceof Promise
        ? value.then((later) => withTypeName(typeName, later))
        : withTypeName(typeName, value);
    };
  }
}

/** Adds the name of the type to the id of every Node, and to every field marked by `IdOf`, in all answers. */
export function showGlobalIds(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) if (isObjectType(type)) showIn(type);
  return schema;
}
