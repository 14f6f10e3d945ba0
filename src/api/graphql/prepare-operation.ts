/** Parses, validates and checks an operation that arrives over a socket; documents that were valid once are remembered. */
import { type DocumentNode, GraphQLError, type GraphQLSchema, getOperationAST, parse } from 'graphql';
import { checkOperation } from './check-operation.js';
import { DOCUMENT_TOKENS_MAX } from './fixed-limits.js';
import type { SizeLimits } from './operation-limits.js';
import type { PreparedOperation } from './operation-size.js';
import { validateDocument } from './subscription-root.js';

export interface OperationRequest {
  readonly query: string;
  readonly operationName?: string | null | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
}

export type Preparation =
  | { readonly ok: true; readonly prepared: PreparedOperation }
  | { readonly ok: false; readonly errors: readonly GraphQLError[] };

const DOCUMENTS_REMEMBERED = 500;

const refused = (code: string, errors: readonly GraphQLError[]): Preparation => ({
  ok: false,
  errors: errors.map(
    ({ message, nodes, source, positions }) =>
      new GraphQLError(message, {
        nodes: nodes ?? null,
        source: source ?? null,
        positions: positions ?? null,
        extensions: { code },
      }),
  ),
});

/** What failed, for the formatter of errors, which finds what was thrown in it. */
export const asGraphQLError = (error: unknown): GraphQLError =>
  error instanceof GraphQLError ? error : new GraphQLError('unexpected', { originalError: error as Error });

function parseDocument(query: string): DocumentNode | GraphQLError {
  try {
    return parse(query, { maxTokens: DOCUMENT_TOKENS_MAX });
  } catch (error) {
    return asGraphQLError(error);
  }
}

/** The returned function never throws; whatever is wrong comes back as errors. */
export function operationPreparer({
  schema,
  limits,
}: {
  schema: GraphQLSchema;
  limits: SizeLimits;
}): (request: OperationRequest) => Preparation {
  const valid = new Map<string, DocumentNode>();

  const remember = (query: string, document: DocumentNode): void => {
    valid.set(query, document);
    const [oldest] = valid.keys();
    if (valid.size > DOCUMENTS_REMEMBERED && oldest !== undefined) valid.delete(oldest);
  };

  const readDocument = (query: string): DocumentNode | Preparation => {
    const known = valid.get(query);
    if (known !== undefined) return known;
    const document = parseDocument(query);
    if (document instanceof GraphQLError) return refused('GRAPHQL_PARSE_FAILED', [document]);
    const problems = validateDocument(schema, document);
    if (problems.length > 0) return refused('GRAPHQL_VALIDATION_FAILED', problems);
    remember(query, document);
    return document;
  };

  return ({ query, operationName, variables }) => {
    const document = readDocument(query);
    if ('ok' in document) return document;
    const operation = getOperationAST(document, operationName);
    if (!operation)
      return refused('OPERATION_RESOLUTION_FAILURE', [
        new GraphQLError('The document holds no operation of that name, or several and no name was given.'),
      ]);
    const prepared: PreparedOperation = { schema, document, operation, variables: variables ?? {} };
    try {
      checkOperation(prepared, limits);
      return { ok: true, prepared };
    } catch (error) {
      return { ok: false, errors: [asGraphQLError(error)] };
    }
  };
}
