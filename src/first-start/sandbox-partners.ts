/** Adds the sandbox partners of the demo and keeps their side of the secrets on this machine, to send test payments with. */
import { generateKeyPairSync } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import { DEMO_PARTNERS, type DemoPartner } from '../demo-branch/index.js';
import type { FindPartner, ManagePartners } from '../partners/index.js';

/** What a sandbox partner itself knows: never that of a real one. */
const Credentials = z.object({
  code: z.string(),
  secret: z.string(),
  /** Only of banks. */
  snap: z.object({ clientId: z.string(), partnerId: z.string(), privateKey: z.string() }).nullable(),
});
export type SandboxCredentials = z.infer<typeof Credentials>;

const Kept = z.array(Credentials);

export interface SandboxDeps {
  readonly partners: ManagePartners;
  readonly find: FindPartner;
  /** The file that holds the credentials; readable by its owner alone. */
  readonly file: string;
}

/**
 * Idempotent. Of the partners that are in the database, those whose credentials this machine holds come back: another
 * machine may have added the others.
 */
export async function ensureSandboxPartners(deps: SandboxDeps): Promise<readonly SandboxCredentials[]> {
  const kept = await readCredentials(deps.file);
  const usable: SandboxCredentials[] = [];
  for (const partner of DEMO_PARTNERS) {
    const known = kept.find(({ code }) => code === partner.code);
    const found = await deps.find({ by: 'code', value: partner.code });
    if (found === null) usable.push(...(await addSandboxPartner(deps.partners, partner)));
    else if (known !== undefined && found.secrets.includes(known.secret)) usable.push(known);
  }
  await keepCredentials(deps.file, usable);
  return usable;
}

async function addSandboxPartner(
  partners: ManagePartners,
  { code, name, channel, protocol }: DemoPartner,
): Promise<SandboxCredentials[]> {
  const keys =
    protocol === 'snap-bi'
      ? generateKeyPairSync('rsa', { modulusLength: 2048, publicKeyEncoding: PUBLIC, privateKeyEncoding: PRIVATE })
      : null;
  const snap =
    keys === null
      ? null
      : {
          clientId: `${code}-client`,
          partnerIdHeader: '88888',
          mode: 'with-token' as const,
          publicKeys: [keys.publicKey],
        };
  const outcome = await partners.add({ code, name, channel, protocol, snap });
  if (outcome.kind !== 'added' || outcome.secret === null) return []; // another instance was first
  const own =
    keys === null || snap === null
      ? null
      : { clientId: snap.clientId, partnerId: snap.partnerIdHeader, privateKey: keys.privateKey };
  return [{ code, secret: outcome.secret, snap: own }];
}

const PUBLIC = { type: 'spki', format: 'pem' } as const;
const PRIVATE = { type: 'pkcs8', format: 'pem' } as const;

/** Empty when this machine holds none, or holds something else. */
export async function readCredentials(file: string): Promise<readonly SandboxCredentials[]> {
  const text = await readFile(file, 'utf8').catch(() => '[]');
  const reading = Kept.safeParse(JSON.parse(text));
  return reading.success ? reading.data : [];
}

async function keepCredentials(file: string, credentials: readonly SandboxCredentials[]): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(`${file}.${process.pid}`, JSON.stringify(credentials, null, 2), { mode: 0o600 });
  await rename(`${file}.${process.pid}`, file);
}
