/** Names what of the schema a document uses, by the coordinates of the GraphQL specification: `Type.field`, `Type.field(argument:)`. */
import { type DocumentNode, type GraphQLSchema, Kind, TypeInfo, visit, visitWithTypeInfo } from 'graphql';

/** The coordinates of the fields and arguments that a valid document names; what stands in variables is not looked at. */
export function coordinatesOf(schema: GraphQLSchema, document: DocumentNode): readonly string[] {
  const used = new Set<string>();
  const info = new TypeInfo(schema);
  const add = (owner: { readonly name: string } | null | undefined, rest: string): void => {
    if (owner !== null && owner !== undefined && !owner.name.startsWith('__')) used.add(`${owner.name}.${rest}`);
  };
  const visitor = visitWithTypeInfo(info, {
    enter(node) {
      const parent = info.getParentType();
      const field = info.getFieldDef();
      if (node.kind === Kind.FIELD && !node.name.value.startsWith('__')) add(parent, node.name.value);
      if (node.kind === Kind.ARGUMENT && field !== null && field !== undefined)
        add(parent, `${field.name}(${node.name.value}:)`);
    },
  });
  visit(document, visitor);
  return [...used].toSorted();
}
