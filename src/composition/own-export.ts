/** Wires the route by which a family takes all that is held of it. */
import { type HttpApp, registerOwnExport } from '../api/http/index.js';
import { type OwnExportDeps, exportOwnFamily } from '../data-rights/own-export/index.js';
import type { VerifyToken } from '../platform/auth/index.js';
import type { ComposeDeps } from './deps.js';
import { RECORDS_OF_FAMILIES } from './schema/family-records.js';

type Parts = Pick<OwnExportDeps, 'pool' | 'reads' | 'keyring' | 'assess'> & { readonly verifyToken: VerifyToken };

export function composeOwnExport({ clock, newId }: ComposeDeps, { verifyToken, ...parts }: Parts) {
  const deps = { ...parts, newId, records: RECORDS_OF_FAMILIES };
  const now = () => clock.now();
  return (scope: HttpApp['fastify']): Promise<void> => {
    registerOwnExport(scope, {
      verifyToken,
      now,
      exportOwnFamily: (viewer, familyId) => exportOwnFamily(deps, { viewer, familyId, now: now() }),
    });
    return Promise.resolve();
  };
}
