/** Fills an empty database with the demo branch, adds the sandbox partners, and says what a newcomer can do next. */
import { join } from 'node:path';
import { type LocalIssuer, findPersonas } from '../auth/index.js';
import type { Pool } from '../db/pool.js';
import { loadDemoBranch } from '../demo-branch/index.js';
import type { Clock } from '../kernel/clock.js';
import { type CivilDate, civilDateIn } from '../kernel/civil-date.js';
import type { CadreId } from '../kernel/ids.js';
import { WITA } from '../kernel/time-zone.js';
import type { FindPartner, ManagePartners } from '../partners/index.js';
import { findSuspendedFamilies } from './sample-family.js';
import { ensureSandboxPartners } from './sandbox-partners.js';
import { welcomeText } from './welcome-text.js';

/** The same branch for everybody who starts afresh. */
const SEED = 1;
const TOKEN_SECONDS = 12 * 3600;

export interface StartedServer {
  readonly pool: Pool;
  readonly partners: ManagePartners;
  readonly findPartner: FindPartner;
  readonly localIssuer: LocalIssuer | null;
}

export interface FirstStart {
  readonly server: StartedServer;
  /** Where the server listens. */
  readonly address: string;
  readonly localFolder: string;
  readonly clock: Clock;
}

export const sandboxFile = (localFolder: string): string => join(localFolder, 'sandbox-partners.json');

/** Repeating it changes nothing. The text to print. */
export async function prepareFirstStart({ server, address, localFolder, clock }: FirstStart): Promise<string> {
  const { pool } = server;
  const today = await loadBranch(pool, clock);
  const credentials = await ensureSandboxPartners({
    partners: server.partners,
    find: server.findPartner,
    file: sandboxFile(localFolder),
  });
  const personas = await findPersonas(pool);
  const cadre = personas.find(({ key }) => key === 'cadre');
  const cadreId = cadre?.claims.cadre_id as CadreId | undefined;
  const families = cadreId === undefined ? [] : await findSuspendedFamilies(pool, { cadreId, today, count: 1 });
  const issuer = server.localIssuer;
  return welcomeText({
    address,
    personas: issuer === null ? [] : personas,
    cadreToken:
      cadre === undefined || issuer === null
        ? null
        : await issuer.issueToken(cadre.claims, { ttlSeconds: TOKEN_SECONDS }),
    family: families[0] ?? null,
    canPay: credentials.length > 0,
  });
}

/** Only into a database without families. The day of the branch. */
export async function loadBranch(pool: Pool, clock: Clock): Promise<CivilDate> {
  const today = civilDateIn(clock.now(), WITA);
  if (await isEmpty(pool)) await loadDemoBranch(pool, { seed: SEED, today });
  return today;
}

async function isEmpty(pool: Pool): Promise<boolean> {
  const { rows } = await pool.query<{ empty: boolean }>(
    'select not exists (select from families) and not exists (select from branches) as empty',
  );
  return rows[0]?.empty === true;
}
