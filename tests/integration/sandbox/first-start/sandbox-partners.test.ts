import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { PROTOCOLS, sandboxesOf } from '../../../../src/api/webhooks/index.js';
import { randomIds } from '../../../../src/kernel/ids.js';
import type { VirtualAccount } from '../../../../src/kernel/virtual-account.js';
import type { ManagePartners } from '../../../../src/money/partners/index.js';
import { type SandboxProtocol, protocolOf, report } from '../../../../src/partners/stand-ins/index.js';
import { type PartnerApi, startPartnerApi } from '../../../../src/sandbox/simulator/partner-api.js';
import { ensureSandboxPartners, readCredentials } from '../../../../src/sandbox/first-start/index.js';
import { useServer } from '../../../support/partners/a-server.js';
import { useTestDatabase } from '../../../support/test-database.js';

const database = useTestDatabase();
const host = useServer(database, '2026-03-05T03:00:00Z');

let folder: string;
let api: PartnerApi;
let protocols: readonly SandboxProtocol[];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sigap-sandbox-'));
  api = await startPartnerApi();
  protocols = await sandboxesOf(PROTOCOLS);
});
afterAll(async () => {
  await api.close();
  await rm(folder, { recursive: true, force: true });
});

/** Adds one partner and goes no further, as a process that ends right after the commit. */
function endingAfterOne(partners: ManagePartners): ManagePartners {
  return {
    ...partners,
    async add(request) {
      await partners.add(request);
      throw new Error(`ended after ${request.code}`);
    },
  };
}

test('a start that ends right after a partner was added, whichever it is, loses none of the secrets', async () => {
  const { partners, findPartner: find } = host.server;
  const file = join(folder, 'sandbox-partners.json');
  const sandbox = { partners, find, protocols, file, partnerApiUrl: api.url };
  const codes = protocols.flatMap((protocol) => protocol.partners.map(({ code }) => code));
  for (const code of codes)
    await expect(ensureSandboxPartners({ ...sandbox, partners: endingAfterOne(partners) })).rejects.toThrow(
      `ended after ${code}`,
    );
  const held = await ensureSandboxPartners(sandbox);
  expect(held.map(({ code }) => code)).toEqual(codes);
  expect(await readCredentials(file)).toEqual(held);
  expect(await readdir(folder)).toEqual(['sandbox-partners.json']);
  // The server believes each of them with its own secret, and with no other.
  const wire = { baseUrl: host.baseUrl, now: host.clock.now, newId: randomIds };
  for (const own of held)
    for (const [secret, isRefused] of [
      [own.secret, false] as const,
      [`${own.secret.slice(0, -4)}AAA=`, true] as const,
    ]) {
      const player = protocolOf(protocols, own.code)?.play({ ...own, secret }, wire);
      if (player === undefined) throw new Error(`nobody plays ${own.code}`);
      const { status } = await report(player, wire, { account: '8888801000000017' as VirtualAccount, amount: 10_000n });
      expect([own.code, secret, [401, 403].includes(status)]).toEqual([own.code, secret, isRefused]);
    }
});
