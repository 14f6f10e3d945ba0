/** Lists what can be imported, and wires the upload of its files. */
import { BRANCHES_IMPORT, CADRES_IMPORT } from '../fieldwork/cadres/index.js';
import { FAMILIES_IMPORT } from '../fieldwork/registration/index.js';
import { FACILITIES_IMPORT } from '../households/facilities/index.js';
import { REGIONS_IMPORT } from '../households/regions/index.js';
import type { VerifyToken } from '../platform/auth/index.js';
import type { Pool } from '../platform/db/pool.js';
import type { Keyring } from '../platform/encryption/index.js';
import { type ImportKind, runImport } from '../platform/imports/index.js';
import { type HttpApp, registerImports } from '../api/http/index.js';
import type { ComposeDeps } from './deps.js';

/** In the order in which an empty database needs them. */
export const IMPORTS: readonly ImportKind[] = [
  REGIONS_IMPORT,
  BRANCHES_IMPORT,
  FACILITIES_IMPORT,
  CADRES_IMPORT,
  FAMILIES_IMPORT,
];

export interface ImportParts {
  readonly pool: Pool;
  readonly keyring: Keyring;
  readonly verifyToken: VerifyToken;
}

export const composeImports =
  ({ clock, newId }: ComposeDeps, { pool, keyring, verifyToken }: ImportParts) =>
  (scope: HttpApp['fastify']): Promise<void> =>
    registerImports(scope, {
      verifyToken,
      kinds: IMPORTS,
      runImport: (kind, file, { isDryRun, report }) =>
        runImport({ pool, newId, keyring, now: clock.now(), isDryRun, report }, kind, file),
    });
