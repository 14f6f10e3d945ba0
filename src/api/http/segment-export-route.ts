/** Streams a saved segment as CSV at GET /exports/segments/:id: the one list that leaves the programme as a file. */
import type { FastifyInstance, FastifyReply } from 'fastify';
import { type VerifyToken, type Viewer, may } from '../../platform/auth/index.js';
import { type SegmentId } from '../../kernel/ids.js';
import type { ExportOutcome } from '../../outreach/telecollecting/index.js';
import { parseGlobalId } from '../../platform/graphql/index.js';
import { PERSON_ROUTES } from './person-routes.js';
import { viewerOf } from './viewer-of.js';

export interface SegmentExportDeps {
  readonly verifyToken: VerifyToken;
  readonly exportSegment: (viewer: Viewer, id: SegmentId) => Promise<ExportOutcome>;
}

const refuse = (reply: FastifyReply, status: number, message: string): FastifyReply =>
  reply.code(status).send({ message });

/** Names the file after the segment, in letters that every system accepts. */
const fileName = (name: string): string => `${name.replaceAll(/[^\w-]+/g, '-').slice(0, 60)}.csv`;

function answer(reply: FastifyReply, outcome: ExportOutcome): FastifyReply {
  switch (outcome.kind) {
    case 'segment-unknown':
      return refuse(reply, 404, 'Your branch has no such segment.');
    case 'beyond-daily-cap':
      return refuse(
        reply.header('retry-after', outcome.retryAfterSeconds),
        429,
        `The segment holds ${outcome.families} families; you may take ${outcome.left} more today. Narrow it, or go on tomorrow.`,
      );
    case 'streaming':
      return reply
        .type('text/csv; charset=utf-8')
        .header('cache-control', 'no-store')
        .header('content-disposition', `attachment; filename="${fileName(outcome.name)}"`)
        .send(outcome.csv);
  }
}

export function registerSegmentExport(app: FastifyInstance, deps: SegmentExportDeps): void {
  app.get<{ Params: { id: string } }>(PERSON_ROUTES.segmentExport.path, async ({ params, headers }, reply) => {
    const viewer = await viewerOf(deps.verifyToken, headers.authorization);
    if (viewer === null) return refuse(reply, 401, 'Give a valid access token as a bearer token.');
    if (!may(viewer, PERSON_ROUTES.segmentExport.action)) return refuse(reply, 403, 'This role exports no segments.');
    const id = parseGlobalId(params.id);
    if (id?.typeName !== 'SavedSegment') return refuse(reply, 404, 'Your branch has no such segment.');
    return answer(reply, await deps.exportSegment(viewer, id.uuid as SegmentId));
  });
}
