/**
 * Takes the photo of a cadre from the office (POST /appointments/:id/photo) and gives it to whoever verified the card
 * (GET /cadre-photos/:id, with the link that `verifyCadre` answers).
 */
import type { FastifyInstance, FastifyReply } from 'fastify';
import { type VerifyToken, type Viewer, may } from '../../platform/auth/index.js';
import { parseGlobalId } from '../../platform/graphql/index.js';
import type { AppointmentId } from '../../kernel/ids.js';
import { PERSON_ROUTES } from './person-routes.js';
import { viewerOf } from './viewer-of.js';

interface Photo {
  readonly mediaType: string;
  readonly content: Buffer;
}

export interface CadrePhotosDeps {
  readonly verifyToken: VerifyToken;
  readonly bytesMax: number;
  readonly addPhoto: (photo: {
    readonly viewer: Viewer;
    readonly appointmentId: AppointmentId;
    readonly bytes: Buffer;
  }) => Promise<'added' | 'appointment-not-found' | 'not-a-photo'>;
  /** The photo; null when the link is not one of ours, or no longer good. */
  readonly findPhoto: (link: {
    readonly photoId: string;
    readonly until: string;
    readonly proof: string;
  }) => Promise<Photo | null>;
}

const refuse = (reply: FastifyReply, status: number, message: string): FastifyReply =>
  reply.code(status).send({ message });

export async function registerCadrePhotos(app: FastifyInstance, deps: CadrePhotosDeps): Promise<void> {
  await app.register((scope, _options, done) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: deps.bytesMax }, (_request, body, parsed) =>
      parsed(null, body),
    );
    scope.post<{ Params: { id: string }; Body: Buffer }>(
      PERSON_ROUTES.cadrePhoto.path,
      { bodyLimit: deps.bytesMax },
      async ({ params, headers, body }, reply) => {
        const viewer = await viewerOf(deps.verifyToken, headers.authorization);
        if (viewer === null) return refuse(reply, 401, 'Give a valid access token as a bearer token.');
        if (!may(viewer, PERSON_ROUTES.cadrePhoto.action)) return refuse(reply, 403, 'This role manages no cards.');
        const id = parseGlobalId(params.id);
        const appointmentId = id?.typeName === 'CadreAppointment' ? (id.uuid as AppointmentId) : null;
        const outcome =
          appointmentId === null
            ? 'appointment-not-found'
            : await deps.addPhoto({ viewer, appointmentId, bytes: body ?? Buffer.alloc(0) });
        if (outcome === 'appointment-not-found') return refuse(reply, 404, 'Your branch has no such appointment.');
        if (outcome === 'not-a-photo')
          return refuse(reply, 422, 'Send a JPEG or PNG of 100 to 2,000 pixels a side and at most 200 KB.');
        return reply.code(204).send();
      },
    );
    scope.get<{ Params: { id: string }; Querystring: { until?: string; proof?: string } }>(
      '/cadre-photos/:id',
      async ({ params, query }, reply) => {
        const { until = '', proof = '' } = query;
        const photo = await deps.findPhoto({ photoId: params.id, until, proof });
        if (photo === null) return refuse(reply, 404, 'This link is no longer good: verify the card again.');
        return reply.type(photo.mediaType).header('cache-control', 'private, no-store').send(photo.content);
      },
    );
    done();
  });
}
