import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import Fastify, { type FastifyInstance } from 'fastify';
import { DEMO_PARTNERS } from '../../../../src/sandbox/demo-data/index.js';
import { randomIds } from '../../../../src/kernel/ids.js';
import { PARTNER_PROTOCOLS, type PartnerCredentials } from '../../../../src/partners/registry/index.js';
import { NO_ACCESS } from '../../../../src/partners/registry/partner.js';
import { createDeliveryKeeper } from '../../../../src/money/payments/index.js';
import { protocolDoors } from '../../../../src/api/webhooks/adapters/index.js';
import { partnersOpenApi } from '../../../../src/api/webhooks/openapi.js';
import { registerWebhooks } from '../../../../src/api/webhooks/routes.js';
import { ADAPTER_DEPS, sharedDoors } from '../../../support/partners/a-door.js';
import { booksOf } from '../../../support/partners/books.js';
import { findAmong } from '../../../support/partners/known-partners.js';
import { openPostingDesk } from '../../../support/posting-desk.js';
import { PROTOCOL, duitku, proofProblem } from '../../../support/protocols/duitku/index.js';
import { useTestDatabase } from '../../../support/test-database.js';
import type { BuiltFamily } from '../../../support/world/families.js';
import { buildPartner } from '../../../support/world/payments.js';
import { aWorld } from '../../../support/world/world.js';

const database = useTestDatabase();
const world = aWorld(database);
const books = booksOf(database);
const KEY = '732B39FC61796845775D2C4FB05332AF';
const FILES = ['PROTOCOL.md', 'adapter.ts', 'index.ts', 'proof.ts', 'wire.ts'];
const HEADINGS = ['## What proves a call', '## Answers'];

describe('the steps of the recipe', () => {
  const payments = readFile('docs/payments.md', 'utf8');

  test.each(PARTNER_PROTOCOLS)('were taken for %s', async (protocol) => {
    const folder = `src/api/webhooks/adapters/${protocol}`;
    const page = await readFile(`${folder}/PROTOCOL.md`, 'utf8');
    expect(HEADINGS.filter((heading) => !page.includes(heading))).toEqual([]);
    expect(await payments).toContain(`(../${folder}/PROTOCOL.md)`);
    const doors = sharedDoors().filter(({ adapter }) => adapter.protocol.split('/')[0] === protocol);
    expect(doors.length).toBeGreaterThan(0);
    const described = Object.keys(partnersOpenApi()['paths'] as object);
    for (const { path } of doors) expect(described).toContain(path.replace(':partner', '{partner}'));
    expect(DEMO_PARTNERS.map((partner) => partner.protocol)).toContain(protocol);
  });

  test('made the files of the sixth as those of the others', async () => {
    expect((await readdir('tests/support/protocols/duitku')).toSorted()).toEqual(FILES);
    for (const protocol of ['standard-webhooks', 'midtrans', 'xendit', 'doku'])
      expect(await readdir(`src/api/webhooks/adapters/${protocol}`)).toEqual(
        expect.arrayContaining(['PROTOCOL.md', 'adapter.ts', 'index.ts', 'wire.ts']),
      );
  });
});

describe('a sixth protocol', () => {
  let app: FastifyInstance;
  let partner: PartnerCredentials;
  const endings: string[] = [];

  beforeAll(async () => {
    const wish = { code: 'duitku-satu', protocol: PROTOCOL, kind: 'informing', channel: 'MINIMARKET' } as const;
    const { id: partnerId, code, name } = await buildPartner(database.pool, wish);
    const own = { snap: null, publicKeys: [], access: NO_ACCESS, apiKey: null, secrets: [KEY] };
    partner = { ...wish, ...own, partnerId, code, name };
    const desk = await openPostingDesk(database.pool, { now: '2026-03-05T03:00:00Z' });
    const deps = {
      ...ADAPTER_DEPS,
      findPartner: findAmong(partner),
      postPayment: desk.batcher.post,
      reversePayment: () => Promise.reject(new Error('Duitku takes nothing back')),
      recordDebitFailure: () => Promise.reject(new Error('Duitku debits nothing')),
      keepDelivery: createDeliveryKeeper({ pool: database.pool, newId: randomIds }),
      askPartner: () => Promise.reject(new Error('Duitku is not asked')),
      ids: randomIds,
      clock: desk.clock,
      watch: {
        ended: ({ ending }: { ending: string }) => void endings.push(ending),
        alarmed: () => undefined,
        failed: () => undefined,
      },
    };
    app = Fastify();
    await registerWebhooks(app, deps, [...protocolDoors(deps), { path: '/webhooks/duitku/:partner', adapter: duitku }]);
  });
  afterAll(() => app.close());

  const call = async (family: BuiltFamily, changes: Record<string, string> = {}) => {
    const fields = {
      merchantCode: 'D0001',
      amount: '600000',
      merchantOrderId: `JKN-${family.virtualAccount}-1`,
      reference: 'DS00001',
      resultCode: '00',
    };
    const text = `${fields.merchantCode}${fields.amount}${fields.merchantOrderId}${KEY}`;
    const signature = createHash('md5').update(text).digest('hex');
    const answer = await app.inject({
      method: 'POST',
      url: '/webhooks/duitku/duitku-satu',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams({ ...fields, signature, ...changes }).toString(),
    });
    return [answer.statusCode, (JSON.parse(answer.body) as Record<string, unknown>)['outcome']];
  };
  const inArrears = (): Promise<BuiltFamily> => world.family({ paidThrough: '2025-11', members: 1, careClass: 'I' });

  test('proves its calls as its vector says', () => {
    const form = new URLSearchParams({
      merchantCode: 'D0001',
      amount: '150000',
      merchantOrderId: 'abcde12345',
      signature: '61c5cb0bcb1d0dc996ad4a88cf6f74cd',
    });
    expect(proofProblem(Buffer.from(form.toString()), partner)).toBeNull();
    form.set('amount', '150001');
    expect(proofProblem(Buffer.from(form.toString()), partner)).toBe('bad-signature');
  });

  test('posts a payment once, through the table that it was put into', async () => {
    const family = await inArrears();
    expect(await call(family)).toEqual([200, 'posted']);
    expect(await call(family)).toEqual([200, 'posted']);
    expect(await books.paymentsOf(family)).toMatchObject([{ code: 'duitku-satu', amount: 600_000n }]);
    expect(await books.paidThrough(family)).toBe('2026-03');
  });

  test('keeps what is no money, quarantines what it cannot read, and stores nothing of a stranger', async () => {
    const family = await inArrears();
    expect(await call(family, { resultCode: '01' })).toEqual([202, 'ignored']);
    expect(await call(family, { resultCode: '77' })).toEqual([400, undefined]);
    const before = (await books.receiptsOf('duitku-satu')).map(({ state }) => state);
    expect(before.slice(-2)).toEqual(['ignored', 'quarantined']);
    expect(await call(family, { signature: 'ab'.repeat(16) })).toEqual([401, undefined]);
    expect([(await books.receiptsOf('duitku-satu')).length, endings.at(-1)]).toEqual([before.length, 'bad-signature']);
    expect(await books.paidThrough(family)).toBe('2025-11');
  });
});
