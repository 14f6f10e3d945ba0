/**
 * Refuses a subscription whose root may be left out: it would follow nothing. GraphQL's specification of September 2025
 * forbids `@skip` and `@include` there; the rules of graphql-js 16 do not, and one of them throws where such a directive
 * has a variable, so that this one comes before them.
 */
import {
  type ASTVisitor,
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  OperationTypeNode,
  type SelectionNode,
  type SelectionSetNode,
  type ValidationContext,
  parse,
  validate,
} from 'graphql';
import { DOCUMENT_TOKENS_MAX } from './fixed-limits.js';

const LEAVES_OUT: ReadonlySet<string> = new Set(['skip', 'include']);

/** The selections at the root, what stands in fragments there included; a fragment within itself is read once. */
function rootSelections(
  { selections }: SelectionSetNode,
  context: ValidationContext,
  read: Set<string> = new Set(),
): SelectionNode[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.INLINE_FRAGMENT)
      return [selection, ...rootSelections(selection.selectionSet, context, read)];
    if (selection.kind !== Kind.FRAGMENT_SPREAD || read.has(selection.name.value)) return [selection];
    read.add(selection.name.value);
    const fragment = context.getFragment(selection.name.value);
    return fragment ? [selection, ...rootSelections(fragment.selectionSet, context, read)] : [selection];
  });
}

const subscriptionRootRule = (context: ValidationContext): ASTVisitor => ({
  OperationDefinition({ operation, selectionSet }) {
    if (operation !== OperationTypeNode.SUBSCRIPTION) return;
    for (const { directives = [] } of rootSelections(selectionSet, context))
      for (const directive of directives.filter(({ name }) => LEAVES_OUT.has(name.value)))
        context.reportError(
          new GraphQLError(
            `@${directive.name.value} may not leave out the root of a subscription: it stands further inside.`,
            {
              nodes: directive,
            },
          ),
        );
  },
});

/** What is wrong with a document by every rule. It never throws. */
export function validateDocument(schema: GraphQLSchema, document: DocumentNode): readonly GraphQLError[] {
  const problems = validate(schema, document, [subscriptionRootRule]);
  return problems.length > 0 ? problems : validate(schema, document);
}

const MAY_BE_ONE = /\bsubscription\b[^]*@/;

/** What is wrong with the roots of a text that somebody sends; nothing where it is no document, which others say. */
export function rootProblemsIn(schema: GraphQLSchema, text: unknown): readonly GraphQLError[] {
  if (typeof text !== 'string' || !MAY_BE_ONE.test(text)) return [];
  try {
    return validate(schema, parse(text, { maxTokens: DOCUMENT_TOKENS_MAX }), [subscriptionRootRule]);
  } catch {
    return [];
  }
}
