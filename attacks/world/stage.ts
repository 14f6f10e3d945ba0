/** Sets the stage for attacks: a demo branch with partners of every protocol, and a token of everybody who has one. */
import { randomUUID } from 'node:crypto';
import { PROTOCOLS, sandboxesOf } from '../../src/api/webhooks/index.js';
import type { Server } from '../../src/composition/compose.js';
import { civilDateIn } from '../../src/kernel/civil-date.js';
import type { PartnerId } from '../../src/kernel/ids.js';
import { WITA } from '../../src/kernel/time-zone.js';
import type { SandboxCredentials } from '../../src/partners/stand-ins/index.js';
import type { Role } from '../../src/platform/auth/index.js';
import { ROLES } from '../../src/platform/auth/viewer.js';
import type { Pool } from '../../src/platform/db/pool.js';
import type { Keyring } from '../../src/platform/encryption/index.js';
import { POST_OFFICE, addDemoPayers, loadDemoBranch, loadDemoChannels } from '../../src/sandbox/demo-data/index.js';
import { ensureSandboxPartners, sandboxFile } from '../../src/sandbox/first-start/index.js';
import { describePostOffice } from '../../src/sandbox/first-start/reconcile-demo-days.js';
import { findPersonas } from '../../src/sandbox/personas/index.js';
import { startPartnerApi } from '../../src/sandbox/simulator/index.js';
import { type KnownRows, findKnownRows } from '../../tests/support/root-calls/known-rows.js';
import type { Today } from '../../tests/support/root-calls/values.js';

export interface Somebody {
  /** The persona, or `stranger` and the role. */
  readonly name: string;
  readonly role: Role;
  readonly token: string;
}

export interface Stage {
  readonly baseUrl: string;
  readonly pool: Pool;
  /** Opens what the server under attack seals. */
  readonly keyring: Keyring;
  readonly now: () => Date;
  /** People of the branch. */
  readonly people: readonly Somebody[];
  /** One of each role whose claims name a region, a branch and others of which there are none. */
  readonly strangers: readonly Somebody[];
  readonly credentials: readonly SandboxCredentials[];
  readonly known: KnownRows;
  readonly today: Today;
  /** Virtual accounts of families that owe. */
  readonly accounts: readonly string[];
  close(): Promise<void>;
}

export interface StageParts {
  readonly server: Server;
  readonly pool: Pool;
  readonly baseUrl: string;
  /** Where the credentials of the sandbox partners are kept. */
  readonly folder: string;
  readonly now: () => Date;
  readonly scale: { readonly cadres: number; readonly familiesPerCadre: number };
}

const TOKENS_LAST_SECONDS = 90 * 86_400;

export async function setStage(parts: StageParts): Promise<Stage> {
  const { server, pool, baseUrl, now } = parts;
  const partnerApi = await startPartnerApi();
  const credentials = await fill(parts, partnerApi.url);
  const day = civilDateIn(now(), WITA);
  const people = await Promise.all(
    (await findPersonas(pool)).map(async ({ key, claims }) => ({
      name: key,
      role: claims.role,
      token: await tokenOf(server, claims),
    })),
  );
  const { rows } = await pool.query<{ number: string }>(
    `select right(p.card_number, 11) as number from participants p join families f on f.id = p.family_id
      where p.relation = 'HEAD' and f.paid_through < $1::date order by f.id limit 40`,
    [day],
  );
  return {
    baseUrl,
    pool,
    keyring: server.keyring,
    now,
    people,
    strangers: await strangersTo(server),
    credentials,
    known: await findKnownRows(pool, server.keyring),
    today: { day, month: day.slice(0, 7), instant: now().toISOString(), region: '64.72', village: '64.72.01.1001' },
    accounts: rows.map(({ number }) => `88888${number}`),
    close: () => partnerApi.close(),
  };
}

async function fill(
  { server, pool, folder, now, scale }: StageParts,
  partnerApiUrl: string,
): Promise<readonly SandboxCredentials[]> {
  const today = civilDateIn(now(), WITA);
  const credentials = await ensureSandboxPartners({
    partners: server.partners,
    find: server.findPartner,
    protocols: await sandboxesOf(PROTOCOLS),
    file: sandboxFile(folder),
    partnerApiUrl,
  });
  await loadDemoBranch(pool, { seed: 1, today, now: now(), scale, keyring: server.keyring });
  await loadDemoChannels(pool, { today, now: now() });
  await describePostOffice({ pool, now: now() }, await partnerIdOf(server, POST_OFFICE));
  const partnerId = await partnerIdOf(server, 'sandbox-minimarket');
  await addDemoPayers({ pool, today, cipher: server.cipher, keyring: server.keyring, partnerId });
  return credentials;
}

async function partnerIdOf({ findPartner }: Server, code: string): Promise<PartnerId> {
  const partner = await findPartner({ by: 'code', value: code });
  if (partner === null) throw new Error(`${code} was not added`);
  return partner.partnerId;
}

type Claims = Parameters<NonNullable<Server['localIssuer']>['issueToken']>[0];

function tokenOf({ localIssuer }: Server, claims: Claims): Promise<string> {
  if (localIssuer === null) throw new Error('the server under attack signs its own tokens');
  return localIssuer.issueToken(claims, { ttlSeconds: TOKENS_LAST_SECONDS });
}

/** Somebody of each role, of whose claims none names anything that is there. */
const strangersTo = (server: Server): Promise<Somebody[]> =>
  Promise.all(
    ROLES.map(async (role) => {
      const own = {
        ...(role === 'CADRE' && { cadre_id: randomUUID() }),
        ...(role === 'PARTNER' && { partner_id: randomUUID() }),
        ...(role === 'CSR_DONOR' && { donor_id: randomUUID() }),
        ...(role === 'PARTICIPANT' && { family_id: randomUUID() }),
      };
      const claims = {
        sub: `stranger:${role}`,
        name: 'Nobody',
        role,
        regions: ['64.72'],
        branch_id: randomUUID(),
        ...own,
      };
      return { name: `stranger ${role}`, role, token: await tokenOf(server, claims) };
    }),
  );
