/** Wires the routes of the photos of cadres. */
import { PHOTO_BYTES_MAX, type PhotoLinks, addPhoto, findPhoto } from '../fieldwork/appointments/index.js';
import type { VerifyToken } from '../platform/auth/index.js';
import type { Pool } from '../platform/db/pool.js';
import { type HttpApp, registerCadrePhotos } from '../api/http/index.js';
import type { ComposeDeps } from './deps.js';

interface PhotoParts {
  readonly pool: Pool;
  readonly links: PhotoLinks;
  readonly verifyToken: VerifyToken;
}

export const composePhotos =
  ({ clock, newId }: ComposeDeps, { pool, links, verifyToken }: PhotoParts) =>
  (scope: HttpApp['fastify']): Promise<void> =>
    registerCadrePhotos(scope, {
      verifyToken,
      bytesMax: PHOTO_BYTES_MAX,
      addPhoto: (photo) => addPhoto({ pool, newId }, { ...photo, now: clock.now() }),
      findPhoto: async (link) => (links.isGood(link, clock.now()) ? findPhoto(pool, link.photoId) : null),
    });
