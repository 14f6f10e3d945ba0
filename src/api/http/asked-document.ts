/**
 * Puts the text of a document in the place of its id before GraphQL reads the request (the draft of GraphQL over HTTP,
 * persisted documents), by POST and by GET; and refuses a document that the rules of graphql-js could not judge.
 */
import type { GraphQLError, GraphQLSchema } from 'graphql';
import type { FastifyReply, FastifyRequest, preHandlerAsyncHookHandler } from 'fastify';
import { CallerError } from '../../kernel/caller-error.js';
import { RETRY_AFTER_SECONDS } from '../../platform/overload/index.js';
import type { AskedDocument, ReadDocument } from '../documents/index.js';
import { isPlainJson, rootProblemsIn } from '../graphql/index.js';
import { opensPage } from './browser-pages.js';

type Parameters = AskedDocument & Readonly<Record<string, unknown>>;

const isParameters = (value: unknown): value is Parameters =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A document that is refused is a refused request, which a plain `application/json` answer says with 200 (6.4.1). */
const refusalStatus = ({ headers }: FastifyRequest): number => (isPlainJson(headers.accept) ? 200 : 400);

function refuse(request: FastifyRequest, reply: FastifyReply, { code, message, field }: CallerError): FastifyReply {
  const errors = [{ message, extensions: { code, ...(field !== undefined && { field }) } }];
  const isNotNow = code === 'UNAVAILABLE';
  if (isNotNow) void reply.header('retry-after', RETRY_AFTER_SECONDS);
  return reply.code(isNotNow ? 503 : refusalStatus(request)).send({ errors });
}

function refuseDocument(request: FastifyRequest, reply: FastifyReply, problems: readonly GraphQLError[]): FastifyReply {
  const extensions = { code: 'GRAPHQL_VALIDATION_FAILED' };
  const errors = problems.map(({ message, locations }) => ({ message, locations, extensions }));
  return reply.code(refusalStatus(request)).send({ errors });
}

/** Apollo reads a GET from the address, and only there. */
function ask(request: FastifyRequest, { documentId: _id, ...rest }: Parameters, query: string): void {
  if (request.method === 'POST') {
    request.body = { ...rest, query };
    return;
  }
  const search = new URLSearchParams({ ...(rest as Record<string, string>), query });
  request.raw.url = `${request.url.split('?')[0]}?${search.toString()}`;
}

interface AskedDocumentDeps {
  readonly readDocument: ReadDocument;
  readonly schema: GraphQLSchema;
}

export const askedDocument =
  ({ readDocument, schema }: AskedDocumentDeps): preHandlerAsyncHookHandler =>
  async (request, reply) => {
    if (request.headers.upgrade !== undefined || opensPage(request)) return;
    const parameters: unknown = request.method === 'POST' ? request.body : request.query;
    if (!isParameters(parameters)) return;
    try {
      const query = await readDocument(parameters);
      if (query !== null && parameters.documentId !== undefined) ask(request, parameters, query);
      const problems = rootProblemsIn(schema, query ?? parameters.query);
      if (problems.length > 0) return refuseDocument(request, reply, problems);
    } catch (error) {
      if (!(error instanceof CallerError)) throw error;
      return refuse(request, reply, error);
    }
  };
