/** Finds the fields that a document selects below a field, so that a resolver can prefetch them for all rows. */
import { type GraphQLResolveInfo, Kind, type SelectionNode, type SelectionSetNode } from 'graphql';

type Fragments = GraphQLResolveInfo['fragments'];

/** The fields of selections and their fragments, whatever `@skip` and `@include` say: too many rather than too few. */
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

/** The names of the fields selected below `path`, which begins at the field that is being resolved. */
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
