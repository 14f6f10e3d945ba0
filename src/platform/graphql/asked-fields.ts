/** What a document asks for below a field, so that a resolver can read it along instead of once per row. */
import { type GraphQLResolveInfo, Kind, type SelectionNode, type SelectionSetNode } from 'graphql';

type Fragments = GraphQLResolveInfo['fragments'];

/** Fields of the selections, fragments opened up; `@skip` and `@include` are not regarded: too much is read, never too little. */
function fieldsOf(
  selections: readonly SelectionNode[],
  fragments: Fragments,
): Extract<SelectionNode, { kind: Kind.FIELD }>[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection];
    const opened: SelectionSetNode | undefined =
      selection.kind === Kind.INLINE_FRAGMENT ? selection.selectionSet : fragments[selection.name.value]?.selectionSet;
    return fieldsOf(opened?.selections ?? [], fragments);
  });
}

/** The names of the fields asked for below `path`, counted from the field that is being resolved. */
export function askedFields(
  { fieldNodes, fragments }: GraphQLResolveInfo,
  path: readonly string[],
): ReadonlySet<string> {
  let nodes = fieldNodes.flatMap((node) => fieldsOf(node.selectionSet?.selections ?? [], fragments));
  for (const name of path) {
    nodes = nodes
      .filter((node) => node.name.value === name)
      .flatMap((node) => fieldsOf(node.selectionSet?.selections ?? [], fragments));
  }
  return new Set(nodes.map((node) => node.name.value));
}
