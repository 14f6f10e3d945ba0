/** Wires the route that exports a segment as a file. */
import type { EntityManager } from '@mikro-orm/postgresql';
import type { VerifyToken } from '../platform/auth/index.js';
import type { Pool } from '../platform/db/pool.js';
import { type HttpApp, registerSegmentExport } from '../api/http/index.js';
import { exportSegment } from '../outreach/telecollecting/index.js';
import type { Assess } from '../households/bills/index.js';
import type { ComposeDeps } from './deps.js';

/** Makes the route that exports a segment as a file. */
export function composeExport(
  { clock, newId, log }: ComposeDeps,
  { verifyToken, ...database }: { pool: Pool; em: EntityManager; verifyToken: VerifyToken; assess: Assess },
) {
  const onBroken = (error: unknown): void => log.warn({ err: error }, 'an export ended before its last line');
  const deps = { ...database, newId, onBroken };
  return (scope: HttpApp['fastify']): Promise<void> => {
    registerSegmentExport(scope, {
      verifyToken,
      exportSegment: (viewer, id) => exportSegment({ ...deps, viewer, now: clock.now() }, id),
    });
    return Promise.resolve();
  };
}
