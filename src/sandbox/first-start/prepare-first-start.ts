/** Fills an empty database with the demo branch, adds the sandbox partners, and says what a newcomer can do next. */
import { join } from 'node:path';
import type { LocalIssuer } from '../../platform/auth/index.js';
import { TOKEN_SECONDS, findPersonas } from '../personas/index.js';
import { withInstanceLock } from '../../platform/db/instance-lock.js';
import type { Pool } from '../../platform/db/pool.js';
import { POST_OFFICE, addDemoPayers, loadDemoBranch, loadDemoChannels } from '../demo-data/index.js';
import type { Keyring } from '../../platform/encryption/index.js';
import type { Clock } from '../../kernel/clock.js';
import { type CivilDate, civilDateIn } from '../../kernel/civil-date.js';
import { type CadreId, randomIds } from '../../kernel/ids.js';
import { WITA } from '../../kernel/time-zone.js';
import {
  type FindPartner,
  type ManagePartners,
  type SecretCipher,
  refuseWrongKey,
} from '../../money/partners/index.js';
import type { SandboxProtocol } from '../../partners/stand-ins/index.js';
import { startPartnerApi } from '../simulator/index.js';
import { meetQuestions } from './meet-questions.js';
import { playFirstMorning } from './play-first-morning.js';
import { type ReliefPlay, playRelief } from './play-relief.js';
import { findSuspendedFamilies } from './sample-family.js';
import { ensureSandboxPartners } from './sandbox-partners.js';
import { describePostOffice } from './reconcile-demo-days.js';
import { welcomeText } from './welcome-text.js';

/** The seed: everybody who starts afresh gets the same branch. */
const SEED = 1;
/** The time after which a start gives up waiting for another instance that makes the demo branch. */
const WAITS_FOR_FIRST_START_MS = 10 * 60_000;
const FIRST_START_LOCK = {
  number: 7_204_009,
  waitsMs: WAITS_FOR_FIRST_START_MS,
  refusal: 'Another instance still makes the demo branch: start again when it has finished, or end it.',
};

export interface StartedServer {
  readonly pool: Pool;
  readonly partners: ManagePartners;
  readonly findPartner: FindPartner;
  readonly cipher: SecretCipher;
  readonly keyring: Keyring;
  readonly localIssuer: LocalIssuer | null;
}

export interface FirstStart {
  readonly server: StartedServer;
  readonly databaseUrl: string;
  /** The address where the server listens. */
  readonly address: string;
  readonly localFolder: string;
  readonly clock: Clock;
  /** The sandboxes of the protocols, with which sandbox partners are played. */
  readonly protocols: readonly SandboxProtocol[];
  /** Tells whoever started the server what takes a while. */
  readonly say: (line: string) => void;
  /** Gives the first start up between two steps; the next start goes on with it. */
  readonly stopping: AbortSignal;
}

export const sandboxFile = (localFolder: string): string => join(localFolder, 'sandbox-partners.json');

export interface PreparedStart {
  /** The text that the server prints. */
  readonly welcome: string;
  /** Stops the stand-in for partners' APIs. */
  readonly close: () => Promise<void>;
}

/**
 * Prepares the first start, one instance at a time; repeating it changes nothing, and goes on with what an earlier one
 * did not come to.
 */
export async function prepareFirstStart(start: FirstStart): Promise<PreparedStart> {
  const { databaseUrl, say, stopping } = start;
  const partnerApi = await startPartnerApi();
  const onWait = (): void => say('Another instance makes the demo branch: this one waits for it …');
  const lock = { ...FIRST_START_LOCK, onWait, stopping };
  try {
    const welcome = await withInstanceLock(databaseUrl, lock, () => prepare(start, partnerApi.url));
    return { welcome, close: partnerApi.close };
  } catch (error) {
    await partnerApi.close();
    throw error;
  }
}

async function prepare(start: FirstStart, partnerApiUrl: string): Promise<string> {
  const { server, address, localFolder, clock, protocols, stopping } = start;
  const { pool, localIssuer: issuer } = server;
  await refuseWrongKey(server); // another instance may have sealed the first secrets a moment ago
  const credentials = await ensureSandboxPartners({
    partners: server.partners,
    find: server.findPartner,
    protocols,
    file: sandboxFile(localFolder),
    partnerApiUrl,
    stopping,
  });
  const today = await makeBranch(start);
  await loadDemoChannels(pool, { today, now: clock.now() });
  const personas = await findPersonas(pool);
  const now = () => clock.now();
  if (issuer !== null)
    await playMorning(
      start,
      { address, personas, issuer, credentials, protocols, now, newId: randomIds, stopping },
      today,
    );
  await meetQuestions(address);
  const cadre = personas.find(({ key }) => key === 'cadre');
  const cadreId = cadre?.claims.cadre_id as CadreId | undefined;
  const families = cadreId === undefined ? [] : await findSuspendedFamilies(pool, { cadreId, today, count: 1 });
  return welcomeText({
    address,
    personas: issuer === null ? [] : personas,
    cadreToken:
      cadre === undefined || issuer === null
        ? null
        : await issuer.issueToken(cadre.claims, { ttlSeconds: TOKEN_SECONDS.visitor }),
    family: families[0] ?? null,
    canPay: credentials.length > 0,
  });
}

/** Lets the donor give, and the partners leave what an officer finds. */
async function playMorning({ server }: FirstStart, play: ReliefPlay, today: CivilDate): Promise<void> {
  await playRelief(play);
  await playFirstMorning({ ...server, ...play, today });
}

/** Makes the branch with what its sandbox partners did for it, in one transaction, so that no half of it is ever there. */
async function makeBranch({ server, clock, say, stopping }: FirstStart): Promise<CivilDate> {
  const { pool, cipher, keyring, findPartner } = server;
  if (await isEmpty(pool)) say('Making the demo branch: some seconds, the first time only …');
  const today = civilDateIn(clock.now(), WITA);
  const [postOffice, shop] = await Promise.all(
    [POST_OFFICE, 'sandbox-minimarket'].map((value) => findPartner({ by: 'code', value })),
  );
  return loadBranch(server, clock, {
    stopping,
    async andThen(within) {
      if (postOffice) await describePostOffice({ pool: within, now: clock.now() }, postOffice.partnerId);
      if (shop) await addDemoPayers({ pool: within, today, cipher, keyring, partnerId: shop.partnerId });
    },
  });
}

/** Loads the branch, only into a database without families. Returns the day of the branch. */
export async function loadBranch(
  { pool, keyring }: Pick<StartedServer, 'pool' | 'keyring'>,
  clock: Clock,
  more: Pick<Parameters<typeof loadDemoBranch>[1], 'andThen' | 'stopping'> = {},
): Promise<CivilDate> {
  const today = civilDateIn(clock.now(), WITA);
  if (await isEmpty(pool)) await loadDemoBranch(pool, { seed: SEED, today, now: clock.now(), keyring, ...more });
  return today;
}

async function isEmpty(pool: Pool): Promise<boolean> {
  const { rows } = await pool.query<{ empty: boolean }>(
    'select not exists (select from families) and not exists (select from branches) as empty',
  );
  return rows[0]?.empty === true;
}
