/**
 * Adds the sandbox partners of the demo, one or more of each protocol, and keeps their credentials on this machine, to
 * send test payments with.
 */
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import type { FindPartner, ManagePartners, PartnerCredentials, ProtocolTraits } from '../../money/partners/index.js';
import {
  type SandboxCredentials,
  SandboxCredentialsSchema,
  type SandboxPartner,
  type SandboxProtocol,
} from '../../partners/stand-ins/index.js';
import { isPartnerApi } from '../simulator/index.js';

const SavedSecrets = z.array(SandboxCredentialsSchema);

export interface SandboxDeps {
  readonly partners: ManagePartners;
  readonly find: FindPartner;
  readonly protocols: readonly SandboxProtocol[];
  /** The file that holds the credentials; readable by its owner alone. */
  readonly file: string;
  /**
   * The address of the stand-in for the APIs of partners that are asked back; without it such partners are left out.
   */
  readonly partnerApiUrl?: string;
  /** Gives up between two partners. */
  readonly stopping?: AbortSignal;
}

/**
 * Adds the partners that are missing, and may be repeated, by one instance at a time. Returns those whose credentials
 * this machine holds: another machine may have added the others. What a partner is given is saved before it is added,
 * and its secret right after: whenever this process ends, a repetition finds what nobody can ask for again.
 */
export async function ensureSandboxPartners(deps: SandboxDeps): Promise<readonly SandboxCredentials[]> {
  const saved = await readCredentials(deps.file);
  const held = new Map(saved.map((credentials) => [credentials.code, credentials]));
  const keep = (credentials: SandboxCredentials): Promise<void> => {
    held.set(credentials.code, credentials);
    return saveCredentials(deps.file, [...held.values()]);
  };
  const all = deps.protocols.flatMap(({ traits, partners }) => partners.map((partner) => ({ traits, partner })));
  const usable: SandboxCredentials[] = [];
  for (const { traits, partner } of all) {
    deps.stopping?.throwIfAborted();
    const found = await deps.find({ by: 'code', value: partner.code });
    const own =
      found === null ? await addSandboxPartner(deps, { traits, partner, keep }) : whole(held.get(partner.code), found);
    if (own !== null) usable.push(found === null ? own : await reachable(deps, own));
  }
  if (!isDeepStrictEqual(usable, await readCredentials(deps.file))) await saveCredentials(deps.file, usable);
  return usable;
}

/** Stands for a secret that is made when the partner is added, in what is saved before. */
const NOT_MADE_YET = 'made when the partner is added';

/** The credentials with the partner's secret; null when they are not this partner's, or nobody saved any. */
function whole(
  known: SandboxCredentials | undefined,
  { secrets }: Pick<PartnerCredentials, 'secrets'>,
): SandboxCredentials | null {
  if (known === undefined) return null;
  const secret = known.secret === NOT_MADE_YET ? secrets[0] : known.secret;
  return secret !== undefined && secrets.includes(secret) ? { ...known, secret } : null;
}

/**
 * The credentials with an address at which a stand-in for the partner's API answers: that of an instance that runs, or
 * else the one of this instance. It has another port after every start.
 */
async function reachable({ partners, partnerApiUrl }: SandboxDeps, known: SandboxCredentials) {
  if (known.api === null || partnerApiUrl === undefined || (await isPartnerApi(known.api.url))) return known;
  await partners.moveToStandIn({ code: known.code, apiUrl: partnerApiUrl, apiKey: known.api.key });
  return { ...known, api: { ...known.api, url: partnerApiUrl } };
}

interface PartnerToAdd {
  readonly traits: ProtocolTraits;
  readonly partner: SandboxPartner;
  readonly keep: (credentials: SandboxCredentials) => Promise<void>;
}

async function addSandboxPartner(
  { partners, partnerApiUrl }: SandboxDeps,
  { traits, partner: { code, name, channel }, keep }: PartnerToAdd,
): Promise<SandboxCredentials | null> {
  if (traits.askedBack !== 'never' && partnerApiUrl === undefined) return null;
  const snap = traits.isSnap ? newBank(code) : null;
  const own = traits.secret.madeBy === 'partner' ? newMerchant(traits, partnerApiUrl ?? null) : null;
  const credentials = {
    code,
    secret: own?.secret ?? NOT_MADE_YET,
    snap: snap?.own ?? null,
    api: own && apiOf(own),
    clientId: own?.access.clientId ?? null,
  };
  await keep(credentials);
  const outcome = await partners.add({
    code,
    name,
    channel,
    protocol: traits.name,
    snap: snap?.request ?? null,
    secret: own?.secret ?? null,
    access: own?.access ?? null,
  });
  if (outcome.kind !== 'added' || outcome.secret === null) return null; // Another instance was first.
  const whole = { ...credentials, secret: outcome.secret };
  await keep(whole);
  return whole;
}

function newBank(code: string) {
  const keys = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: PUBLIC,
    privateKeyEncoding: PRIVATE,
  });
  const [clientId, partnerId] = [`${code}-client`, '88888'];
  return {
    request: { clientId, partnerIdHeader: partnerId, mode: 'with-token', publicKeys: [keys.publicKey] } as const,
    own: { clientId, partnerId, privateKey: keys.privateKey },
  };
}

/** The networks of this machine, where `npm run pay` runs. */
const THIS_MACHINE = ['127.0.0.0/8', '::1/128'];

const newKey = (prefix: string): string => `${prefix}-${randomBytes(24).toString('base64url')}`;

/** The keys that a partner which issues its own would hand over. */
function newMerchant({ askedBack, clientIdHeader, needsNetworks }: ProtocolTraits, partnerApiUrl: string | null) {
  return {
    secret: newKey('sandbox'),
    access: {
      clientId: clientIdHeader === null ? null : newKey('client'),
      apiUrl: askedBack === 'never' ? null : partnerApiUrl,
      apiKey: askedBack === 'with-a-key' ? newKey('api') : null,
      networks: needsNetworks ? THIS_MACHINE : [],
    },
  };
}

function apiOf({ secret, access }: ReturnType<typeof newMerchant>): SandboxCredentials['api'] {
  return access.apiUrl === null ? null : { url: access.apiUrl, key: access.apiKey ?? secret };
}

const PUBLIC = { type: 'spki', format: 'pem' } as const;
const PRIVATE = { type: 'pkcs8', format: 'pem' } as const;

export type CredentialsReading =
  | { readonly ok: true; readonly credentials: SandboxCredentials }
  | { readonly ok: false; readonly problem: string };

/** Parses the credentials of one partner from text that a person wrote; the problem names the field. */
export function parseCredentials(text: string): CredentialsReading {
  try {
    const reading = SandboxCredentialsSchema.safeParse(JSON.parse(text));
    if (reading.success) return { ok: true, credentials: reading.data };
    const [issue] = reading.error.issues;
    return { ok: false, problem: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not readable'}` };
  } catch {
    return { ok: false, problem: 'this is no JSON' };
  }
}

/** The saved credentials; empty when this machine holds none, or the file holds something else. */
export async function readCredentials(file: string): Promise<readonly SandboxCredentials[]> {
  const text = await readFile(file, 'utf8').catch(() => '[]');
  const reading = SavedSecrets.safeParse(JSON.parse(text));
  return reading.success ? reading.data : [];
}

async function saveCredentials(file: string, credentials: readonly SandboxCredentials[]): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(`${file}.${process.pid}`, JSON.stringify(credentials, null, 2), { mode: 0o600, flush: true });
  await rename(`${file}.${process.pid}`, file);
}
