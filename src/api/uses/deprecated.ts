/** Lists what a schema marks as going. */
import { type GraphQLSchema, isEnumType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql';

export interface Deprecated {
  readonly coordinate: string;
  readonly reason: string;
}

interface Marked {
  readonly name: string;
  readonly deprecationReason?: string | null | undefined;
}

const marked = (parts: readonly Marked[], coordinate: (name: string) => string): Deprecated[] =>
  parts.flatMap(({ name, deprecationReason }) =>
    typeof deprecationReason === 'string' ? [{ coordinate: coordinate(name), reason: deprecationReason }] : [],
  );

/** Fields, arguments, fields of inputs and values of enums, by their coordinates. */
export const deprecatedIn = (schema: GraphQLSchema): Deprecated[] =>
  Object.values(schema.getTypeMap()).flatMap((type) => {
    if (type.name.startsWith('__')) return [];
    const within = (name: string): string => `${type.name}.${name}`;
    if (isEnumType(type)) return marked(type.getValues(), within);
    if (isInputObjectType(type)) return marked(Object.values(type.getFields()), within);
    if (!isObjectType(type) && !isInterfaceType(type)) return [];
    const fields = Object.values(type.getFields());
    const ofArguments = fields.flatMap(({ name, args }) => marked(args, (argument) => `${within(name)}(${argument}:)`));
    return [...marked(fields, within), ...ofArguments];
  });
