/** Streams to a participant all that the programme holds of the own family, as JSON, at GET /exports/my-family. */
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { OwnExportOutcome } from '../../data-rights/own-export/index.js';
import type { FamilyId } from '../../kernel/ids.js';
import { type VerifyToken, type Viewer, may } from '../../platform/auth/index.js';
import { PERSON_ROUTES } from './person-routes.js';
import { viewerOf } from './viewer-of.js';

export interface OwnExportRouteDeps {
  readonly verifyToken: VerifyToken;
  readonly now: () => Date;
  readonly exportOwnFamily: (viewer: Viewer, familyId: FamilyId) => Promise<OwnExportOutcome>;
}

const refuse = (reply: FastifyReply, status: number, message: string): FastifyReply =>
  reply.code(status).send({ message });

function answer(reply: FastifyReply, outcome: OwnExportOutcome, now: Date): FastifyReply {
  switch (outcome.kind) {
    case 'family-unknown':
      return refuse(reply, 404, 'There is no such family any more.');
    case 'too-many': {
      const seconds = Math.max(1, Math.ceil((outcome.retryAt.getTime() - now.getTime()) / 1_000));
      return refuse(reply.header('retry-after', seconds), 429, 'Your family has taken its data often enough today.');
    }
    case 'streaming':
      return reply
        .type('application/json; charset=utf-8')
        .header('cache-control', 'no-store')
        .header('content-disposition', 'attachment; filename="my-family.json"')
        .send(outcome.json);
  }
}

export function registerOwnExport(app: FastifyInstance, deps: OwnExportRouteDeps): void {
  app.get(PERSON_ROUTES.ownExport.path, async ({ headers }, reply) => {
    const viewer = await viewerOf(deps.verifyToken, headers.authorization);
    if (viewer === null) return refuse(reply, 401, 'Give a valid access token as a bearer token.');
    const { familyId } = viewer;
    if (!may(viewer, PERSON_ROUTES.ownExport.action) || familyId === undefined)
      return refuse(reply, 403, 'This is for a participant, who signs in with the card of the family.');
    return answer(reply, await deps.exportOwnFamily(viewer, familyId), deps.now());
  });
}
