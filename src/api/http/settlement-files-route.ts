/**
 * Takes settlement files from partners and operators: POST /settlement-files/:partner streams the body into the books.
 */
import type { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type VerifyToken, may, partnerScope } from '../../platform/auth/index.js';
import { toGlobalId } from '../../platform/graphql/index.js';
import { languageOf } from '../../platform/texts/index.js';
import type { FindPartner } from '../../money/partners/index.js';
import {
  FILE_KINDS,
  type FileKind,
  type SettlementFile,
  type SettlementRunner,
  refusalIn,
} from '../../partners/settlement/index.js';
import { PERSON_ROUTES } from './person-routes.js';
import { viewerOf } from './viewer-of.js';

export interface SettlementFilesDeps {
  readonly verifyToken: VerifyToken;
  readonly findPartner: FindPartner;
  readonly takeFile: SettlementRunner['take'];
}

interface Asked {
  readonly Params: { readonly partner: string };
  readonly Querystring: { readonly kind?: string; readonly name?: string };
}

const refuse = (reply: FastifyReply, status: number, message: string): FastifyReply =>
  reply.code(status).send({ message });

const kindOf = (text: string | undefined): FileKind | null => FILE_KINDS.find((kind) => kind === text) ?? null;

/** Names the file in letters that every system accepts; the name is for people alone. */
const nameOf = (text: string | undefined): string => (text ?? 'upload').replaceAll(/[^\w.-]+/g, '-').slice(0, 100);

const told = ({ id, state, lines, amount, sha256, ...file }: SettlementFile, refusal: string | null) => ({
  id: toGlobalId('SettlementFile', id), // This is the id by which GraphQL finds the file.
  state,
  refusal,
  lines,
  amount: String(amount),
  matchedLines: file.matchedLines,
  unreadableLines: file.unreadableLines,
  unreadableAmount: String(file.unreadableAmount),
  repeatedLines: file.repeatedLines,
  duplicateLines: file.duplicateLines,
  coversFrom: file.coversFrom,
  coversThrough: file.coversThrough,
  sha256,
});

/** A file of which lines could not be read is answered as handled in part: they are breaks that somebody must look at. */
function statusOf({ state, unreadableLines }: SettlementFile): number {
  if (state === 'posting') return 202;
  return unreadableLines > 0 ? 207 : 200;
}

async function take(
  deps: SettlementFilesDeps,
  request: FastifyRequest<Asked>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { params, query, headers, body } = request;
  const viewer = await viewerOf(deps.verifyToken, headers.authorization);
  if (viewer === null) return refuse(reply, 401, 'Give a valid access token as a bearer token.');
  if (!may(viewer, PERSON_ROUTES.settlementFile.action))
    return refuse(reply, 403, 'This role hands in no settlement files.');
  const partner = await deps.findPartner({ by: 'code', value: params.partner });
  const scope = partnerScope(viewer);
  const isOwn = scope.kind === 'all' || (scope.kind === 'own' && scope.partnerId === partner?.partnerId);
  if (partner === null || !isOwn) return refuse(reply, 404, 'There is no such partner.');
  const kind = kindOf(query.kind ?? 'transactions');
  if (kind === null) return refuse(reply, 400, `kind: expected ${FILE_KINDS.join(' or ')}.`);
  const upload = { partner, kind, fileName: nameOf(query.name), content: body as Readable, receivedBy: viewer.subject };
  const outcome = await deps.takeFile(upload);
  switch (outcome.kind) {
    case 'busy':
      void reply.header('retry-after', '30');
      return refuse(reply, 503, 'Other files are being read: try again in half a minute.');
    case 'no-format':
      return refuse(reply, 422, `No format is set for ${kind} files of this partner.`);
    case 'refused': {
      const message = refusalIn(outcome.file, languageOf(headers['accept-language']));
      return reply.code(422).send({ message, outcome: 'refused', file: told(outcome.file, message) });
    }
    case 'received':
    case 'seen-before':
      return reply.code(statusOf(outcome.file)).send({ outcome: outcome.kind, file: told(outcome.file, null) });
  }
}

/**
 * Registers the route in a scope that streams every body, whatever its media type; other routes read theirs as before.
 */
export async function registerSettlementFiles(app: FastifyInstance, deps: SettlementFilesDeps): Promise<void> {
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
    scope.post<Asked>(PERSON_ROUTES.settlementFile.path, (request, reply) => take(deps, request, reply));
  });
}
