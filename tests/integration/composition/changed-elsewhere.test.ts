import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { PARTNER_PROTOCOLS } from '../../../src/api/webhooks/index.js';
import { TABLES } from '../../../src/composition/schema/entities.js';
import { randomIds } from '../../../src/kernel/ids.js';
import { managePartners } from '../../../src/money/partners/index.js';
import { createOrm } from '../../../src/platform/db/orm.js';
import { standardWebhooksSender } from '../../../src/api/webhooks/adapters/standard-webhooks/sandbox/sender.js';
import { useServer } from '../../support/partners/a-server.js';
import { useTestDatabase } from '../../support/test-database.js';
import { testCalls } from '../../support/outgoing.js';

const database = useTestDatabase();
const host = useServer(database, '2026-03-05T03:00:00Z');

test('a secret that a command has made holds from its first call on, without a word to the server', async () => {
  const shop = await host.shop('toko-rahasia');
  const payment = { accountNumber: '8888801000000017', amount: 10_000 };
  expect((await shop.sender.pay(payment)).status).toBe(200);

  const orm = await createOrm(database.url, TABLES);
  const elsewhere = managePartners({
    pool: database.pool,
    orm: () => orm.em.fork(),
    cipher: host.server.cipher,
    newId: randomIds,
    randomBytes,
    clock: host.clock,
    outgoing: testCalls(),
    protocols: PARTNER_PROTOCOLS,
    changed: () => undefined, // The server does not hear of it.
  });
  await pause(300);
  const rotated = await elsewhere.rotateSecret(shop.code);
  await orm.close(true);
  if (rotated.kind !== 'rotated') throw new Error(rotated.kind);
  const sender = standardWebhooksSender({
    baseUrl: host.baseUrl,
    partner: shop.code,
    secret: rotated.secret,
    now: () => host.clock.now(),
    newId: randomIds,
  });
  expect((await sender.pay(payment)).status).toBe(200);
  expect((await shop.sender.pay(payment)).status).toBe(200);
});
