/**
 * Starts the whole server on a port of its own and a database of the test's own, with a bank and a minimarket that call
 * it.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { afterAll, beforeAll } from '@jest/globals';
import { type ComposeDeps, type Server, compose } from '../../../src/composition/compose.js';
import { nameOutage } from '../../../src/composition/reporting.js';
import { readConfig } from '../../../src/platform/config/index.js';
import { fixedClock } from '../../../src/kernel/clock.js';
import { type PartnerId, randomIds } from '../../../src/kernel/ids.js';
import { createLogger } from '../../../src/platform/observability/index.js';
import type { AddPartnerOutcome, PartnerRequest } from '../../../src/money/partners/add-partner.js';
import {
  type SnapBank,
  type SnapBankOptions,
  snapBank,
} from '../../../src/api/webhooks/adapters/snap-bi/sandbox/snap-bank.js';
import {
  type StandardWebhooksSender,
  standardWebhooksSender,
} from '../../../src/api/webhooks/adapters/standard-webhooks/sandbox/sender.js';
import { removeAtExit } from '../remove-at-exit.js';
import type { TestDatabase } from '../test-database.js';
import { TEST_SECRETS_KEY } from '../keyring.js';
import { rsaKeys } from './rsa-keys.js';

export interface BankOfTest {
  readonly client: SnapBank;
  readonly code: string;
  readonly secret: string;
  readonly privateKey: string;
  readonly id: PartnerId;
  /** The same bank with another key, secret or path. */
  as(changes: Partial<SnapBankOptions>): SnapBank;
}

export interface BankParams {
  readonly mode?: 'with-token' | 'without-token';
  /** The prefix before `/v1.0`; `/snap` when absent. */
  readonly prefix?: string;
}

export interface ShopOfTest {
  readonly id: PartnerId;
  readonly sender: StandardWebhooksSender;
  readonly code: string;
  readonly secret: string;
}

export interface ServerOfTest {
  readonly server: Server;
  readonly baseUrl: string;
  readonly clock: ReturnType<typeof fixedClock>;
  /** The lines that the server logged, parsed. */
  readonly logged: readonly Record<string, unknown>[];
  bank(code: string, params?: BankParams): Promise<BankOfTest>;
  shop(code: string): Promise<ShopOfTest>;
}

type Added = Extract<AddPartnerOutcome, { kind: 'added' }>;

async function add(server: Server, request: PartnerRequest): Promise<Added> {
  const outcome = await server.partners.add(request);
  if (outcome.kind !== 'added') throw new Error(`${request.code}: ${outcome.kind}`);
  return outcome;
}

async function addBank(
  { server, baseUrl, clock }: ServerOfTest,
  code: string,
  { mode = 'with-token', prefix = '/snap' }: BankParams = {},
): Promise<BankOfTest> {
  const { publicKey, privateKey } = await rsaKeys();
  const snap = {
    clientId: `client-${code}`,
    partnerIdHeader: `id-${code}`,
    mode,
    publicKeys: [publicKey],
  } as const;
  const added = await add(server, { code, name: code, channel: 'BANK', protocol: 'snap-bi', snap });
  const { secret } = added;
  const own = { clientId: snap.clientId, partnerId: snap.partnerIdHeader, privateKey, clientSecret: secret, prefix };
  const as = (changes: Partial<SnapBankOptions>): SnapBank =>
    snapBank({ ...own, baseUrl, now: () => clock.now(), newId: randomIds, ...changes });
  return { client: as({}), as, code, id: added.partner.partnerId, secret: String(secret), privateKey };
}

async function addShop({ server, baseUrl, clock }: ServerOfTest, code: string): Promise<ShopOfTest> {
  const { secret, partner } = await add(server, {
    code,
    name: code,
    channel: 'MINIMARKET',
    protocol: 'standard-webhooks',
    snap: null,
  });
  const sender = standardWebhooksSender({
    baseUrl,
    partner: code,
    secret: String(secret),
    now: () => clock.now(),
    newId: randomIds,
  });
  return { sender, code, id: partner.partnerId, secret: String(secret) };
}

function listeningLog(lines: Record<string, unknown>[]): Writable {
  return new Writable({
    write(chunk: Buffer, _encoding, done) {
      for (const line of chunk.toString().split('\n').filter(Boolean))
        lines.push(JSON.parse(line) as Record<string, unknown>);
      done();
    },
  });
}

/**
 * Starts the server; call it beside `useTestDatabase`. The server is there from `beforeAll` on, and its clock stands at
 * `now` until a test moves it.
 */
export const useServer = (
  database: TestDatabase,
  now: string,
  environment: () => Record<string, string> = () => ({}),
): ServerOfTest => useServerWith({ database, now, environment });

export interface ServerParts extends Pick<ComposeDeps, 'posting' | 'sandbox'> {
  readonly database: TestDatabase;
  readonly now: string;
  readonly environment?: () => Record<string, string>;
  /** How fine the log is; `info` when absent. */
  readonly logLevel?: string;
  /** The clock of the server; the one that the test sets when absent. */
  readonly ownClock?: ComposeDeps['clock'];
}

/** Starts a server as `useServer` does, with other limits of posting. */
export function useServerWith({
  database,
  now,
  environment = () => ({}),
  logLevel = 'info',
  ownClock,
  ...more
}: ServerParts): ServerOfTest {
  const logged: Record<string, unknown>[] = [];
  const held: { -readonly [K in keyof ServerOfTest]: ServerOfTest[K] } = {
    logged,
    clock: fixedClock(new Date(now)),
    baseUrl: '',
    server: undefined as never, // This is composed in beforeAll.
    bank: (code, params) => addBank(held, code, params),
    shop: (code) => addShop(held, code),
  };
  let folder = '';
  let forget = (): void => undefined;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sigap-server-'));
    forget = removeAtExit({ folder });
    const reading = readConfig({
      NODE_ENV: 'test',
      BUSY_AFTER_MS: '0',
      DATABASE_URL: database.url,
      SECRETS_KEY: TEST_SECRETS_KEY,
      ...environment(),
    });
    if (!reading.ok) throw new Error(reading.problems.join('\n'));
    const log = createLogger({ level: logLevel, destination: listeningLog(logged), nameOutage });
    const deps = { config: reading.config, databaseUrl: database.url, localFolder: folder, log };
    held.server = await compose({ ...deps, ...more, clock: ownClock ?? held.clock, newId: randomIds });
    await held.server.startOwnWork();
    held.baseUrl = await held.server.app.listen({ host: '127.0.0.1', port: 0 });
  });
  afterAll(async () => {
    await held.server.close();
    await rm(folder, { recursive: true, force: true });
    forget();
  });
  return held;
}
