/** Fills an empty database with the demo branch, adds the sandbox partners, and says what a newcomer can do next. */
import { join } from 'node:path';
import type { LocalIssuer } from '../../platform/auth/index.js';
import { findPersonas } from '../personas/index.js';
import type { Pool } from '../../platform/db/pool.js';
import { POST_OFFICE, addDemoPayers, loadDemoBranch, loadDemoChannels } from '../demo-data/index.js';
import type { Clock } from '../../kernel/clock.js';
import { type CivilDate, civilDateIn } from '../../kernel/civil-date.js';
import { type CadreId, randomIds } from '../../kernel/ids.js';
import { WITA } from '../../kernel/time-zone.js';
import type { FindPartner, ManagePartners, SecretCipher } from '../../money/partners/index.js';
import type { SandboxProtocol } from '../../partners/stand-ins/index.js';
import { startPartnerApi } from '../simulator/index.js';
import { playRelief } from './play-relief.js';
import { findSuspendedFamilies } from './sample-family.js';
import { ensureSandboxPartners } from './sandbox-partners.js';
import { describePostOffice } from './reconcile-demo-days.js';
import { welcomeText } from './welcome-text.js';

/** The seed: everybody who starts afresh gets the same branch. */
const SEED = 1;
const TOKEN_SECONDS = 12 * 3600;

export interface StartedServer {
  readonly pool: Pool;
  readonly partners: ManagePartners;
  readonly findPartner: FindPartner;
  readonly cipher: SecretCipher;
  readonly localIssuer: LocalIssuer | null;
}

export interface FirstStart {
  readonly server: StartedServer;
  /** The address where the server listens. */
  readonly address: string;
  readonly localFolder: string;
  readonly clock: Clock;
  /** The sandboxes of the protocols, with which sandbox partners are played. */
  readonly protocols: readonly SandboxProtocol[];
  /** Tells whoever started the server what takes a while. */
  readonly say: (line: string) => void;
}

export const sandboxFile = (localFolder: string): string => join(localFolder, 'sandbox-partners.json');

export interface PreparedStart {
  /** The text that the server prints. */
  readonly welcome: string;
  /** Stops the stand-in for partners' APIs. */
  readonly close: () => Promise<void>;
}

/** Prepares the first start; repeating it changes nothing. */
export async function prepareFirstStart(start: FirstStart): Promise<PreparedStart> {
  const partnerApi = await startPartnerApi();
  return { welcome: await prepare(start, partnerApi.url), close: partnerApi.close };
}

async function prepare(
  { server, address, localFolder, clock, protocols, say }: FirstStart,
  partnerApiUrl: string,
): Promise<string> {
  const { pool } = server;
  const isNew = await isEmpty(pool);
  if (isNew) say('Making the demo branch: some seconds, the first time only …');
  const today = await loadBranch(pool, clock);
  const credentials = await ensureSandboxPartners({
    partners: server.partners,
    find: server.findPartner,
    protocols,
    file: sandboxFile(localFolder),
    partnerApiUrl,
  });
  await loadDemoChannels(pool, { today, now: clock.now() });
  const postOffice = isNew ? await server.findPartner({ by: 'code', value: POST_OFFICE }) : null;
  if (postOffice !== null) await describePostOffice({ pool, now: clock.now() }, postOffice.partnerId);
  const shop = isNew ? await server.findPartner({ by: 'code', value: 'sandbox-minimarket' }) : null;
  if (shop !== null) await addDemoPayers({ pool, today, cipher: server.cipher, partnerId: shop.partnerId });
  const personas = await findPersonas(pool);
  const issuer = server.localIssuer;
  const now = () => clock.now();
  if (issuer !== null) await playRelief({ address, personas, issuer, credentials, protocols, now, newId: randomIds });
  const cadre = personas.find(({ key }) => key === 'cadre');
  const cadreId = cadre?.claims.cadre_id as CadreId | undefined;
  const families = cadreId === undefined ? [] : await findSuspendedFamilies(pool, { cadreId, today, count: 1 });
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

/** Loads the branch, only into a database without families. Returns the day of the branch. */
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
