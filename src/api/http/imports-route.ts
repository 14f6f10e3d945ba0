/**
 * Takes files of real data from operators: POST /imports/:kind streams the body, checks it whole, and keeps all of it or
 * nothing.
 */
import type { Readable } from 'node:stream';
import { stringify } from 'csv-stringify/sync';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type VerifyToken, may } from '../../platform/auth/index.js';
import type { ImportFile, ImportKind, ImportOutcome, ReportLine } from '../../platform/imports/index.js';
import { PERSON_ROUTES } from './person-routes.js';
import { viewerOf } from './viewer-of.js';

export interface ImportsDeps {
  readonly verifyToken: VerifyToken;
  readonly kinds: readonly ImportKind[];
  readonly runImport: (
    kind: ImportKind,
    file: ImportFile,
    options: { readonly isDryRun: boolean; readonly report: (lines: readonly ReportLine[]) => void },
  ) => Promise<ImportOutcome>;
}

interface Asked {
  readonly Params: { readonly kind: string };
  readonly Querystring: { readonly name?: string; readonly dryRun?: string };
}

/** The most lines of a report that an answer holds; the counts tell of the others, and the command line gives them all. */
const REPORTED_MAX = { json: 1_000, csv: 100_000 } as const;
const COLUMNS = ['line', 'kind', 'field', 'given', 'expected'];

const refuse = (reply: FastifyReply, status: number, message: string): FastifyReply =>
  reply.code(status).send({ message });

/** Names the file in letters that every system accepts; the name is for people alone. */
const nameOf = (text: string | undefined): string => (text ?? 'upload').replaceAll(/[^\w.-]+/g, '-').slice(0, 100);

async function take(deps: ImportsDeps, request: FastifyRequest<Asked>, reply: FastifyReply): Promise<FastifyReply> {
  const { params, query, headers, body } = request;
  const viewer = await viewerOf(deps.verifyToken, headers.authorization);
  if (viewer === null) return refuse(reply, 401, 'Give a valid access token as a bearer token.');
  if (!may(viewer, PERSON_ROUTES.importedFile.action)) return refuse(reply, 403, 'This role imports no data.');
  const kind = deps.kinds.find(({ name }) => name === params.kind);
  if (kind === undefined)
    return refuse(reply, 404, `There is no such kind: ${deps.kinds.map(({ name }) => name).join(', ')}.`);
  const wantsCsv = headers.accept?.includes('text/csv') === true;
  const most = wantsCsv ? REPORTED_MAX.csv : REPORTED_MAX.json;
  const report: ReportLine[] = [];
  const outcome = await deps.runImport(
    kind,
    { content: body as Readable, fileName: nameOf(query.name), by: viewer.subject },
    {
      isDryRun: query.dryRun === 'true',
      report: (lines) => void report.push(...lines.slice(0, Math.max(0, most - report.length))),
    },
  );
  if (outcome.kind === 'misfit') return refuse(reply, 422, outcome.problem);
  void reply.code(outcome.kind === 'refused' ? 422 : 200).header('cache-control', 'no-store');
  if (wantsCsv)
    return reply
      .type('text/csv; charset=utf-8')
      .send(stringify(report, { header: true, columns: COLUMNS, escape_formulas: true }));
  const { kind: end, ...sums } = outcome;
  return reply.send({ outcome: end, ...sums, report });
}

/** Registers the route in a scope that streams every body, whatever its media type and length. */
export async function registerImports(app: FastifyInstance, deps: ImportsDeps): Promise<void> {
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
    scope.post<Asked>(PERSON_ROUTES.importedFile.path, (request, reply) => take(deps, request, reply));
  });
}
