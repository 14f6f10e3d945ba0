import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readFile, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { MikroORM } from '@mikro-orm/postgresql';
import Fastify, { type FastifyInstance } from 'fastify';
import { PROTOCOLS, endpointsOf, sandboxesOf } from '../../../../src/api/webhooks/adapters/index.js';
import { partnersOpenApi } from '../../../../src/api/webhooks/openapi.js';
import { registerWebhooks } from '../../../../src/api/webhooks/routes.js';
import { TABLES } from '../../../../src/composition/schema/entities.js';
import { systemClock } from '../../../../src/kernel/clock.js';
import { randomIds } from '../../../../src/kernel/ids.js';
import { createSaveDelivery } from '../../../../src/money/payments/index.js';
import { findPartnerIn, managePartners, protocolsOf, secretCipher } from '../../../../src/money/partners/index.js';
import { protocolValues } from '../../../../src/money/partners/partner.types.js';
import { type Player, protocolOf, report, sendCall } from '../../../../src/partners/stand-ins/index.js';
import { createOrm } from '../../../../src/platform/db/orm.js';
import { POST_OFFICE } from '../../../../src/sandbox/demo-data/index.js';
import { ensureSandboxPartners } from '../../../../src/sandbox/first-start/index.js';
import { ADAPTER_DEPS } from '../../../support/partners/a-webhook-endpoint.js';
import { booksOf } from '../../../support/partners/books.js';
import { openPostingHarness } from '../../../support/posting-harness.js';
import { proofProblem, protocol as duitku } from '../../../support/protocols/duitku/index.js';
import { filesBelow } from '../../../support/files-below.js';
import { overloadOf } from '../../../support/calm.js';
import { useTestDatabase } from '../../../support/test-database.js';
import type { BuiltFamily } from '../../../support/world/families.js';
import { aWorld } from '../../../support/world/world.js';
import { testCalls } from '../../../support/outgoing.js';
import { keyringOf } from '../../../support/keyring.js';

/** The one line. */
const TABLE = [...PROTOCOLS, duitku];
const FOLDER = 'src/api/webhooks/adapters';
/** Companies whose protocol is theirs alone: nothing else in the house speaks it. */
const COMPANIES = PROTOCOLS.filter(({ traits }) => traits.secret.madeBy === 'partner');
/** Protocols of the industry, spoken by several partners of the sandbox, one for each channel that it plays. */
const SPOKEN_BY_MANY = ['snap-bi', 'standard-webhooks'];
const FILES = ['PROTOCOL.md', 'adapter.ts', 'index.ts', 'openapi.ts', 'sandbox', 'traits.ts', 'wire.ts'];
/** The ways in which code writes a name such as `dompet-uji`: `dompetUji`, `DompetUji` and `DOMPET_UJI` too. */
const spellings = (name: string): string[] => {
  const joined = name.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
  const constant = name.toUpperCase().replaceAll('-', '_');
  return [name, joined, joined.charAt(0).toUpperCase() + joined.slice(1), constant];
};
const namingOf = (...words: string[]): RegExp => new RegExp(words.map((word) => `\\b${word}(?![a-z])`).join('|'));
const HEADINGS = ['## What proves a call', '## Answers'];

describe('a protocol is one folder and one line', () => {
  test.each(PROTOCOLS)('$traits.title has its page, its endpoints, its description and its sandbox', async (one) => {
    const { traits, endpoints, sandbox } = one;
    const page = await readFile(join(FOLDER, traits.name, 'PROTOCOL.md'), 'utf8');
    expect(HEADINGS.filter((heading) => !page.includes(heading))).toEqual([]);
    const described = Object.keys(partnersOpenApi([one])['paths'] as object);
    const shared = endpoints(ADAPTER_DEPS).filter(({ path }) => !path.includes(':version') && !path.endsWith('/*'));
    expect(shared.length).toBeGreaterThan(0);
    for (const { path, adapter } of shared) {
      expect(described).toContain(path.replace(':partner', '{partner}'));
      expect(adapter.protocol.split('/')[0]).toBe(traits.name);
    }
    const played = (await sandbox()).sandbox;
    expect([played.traits, played.partners.length > 0]).toEqual([traits, true]);
  });

  test.each(COMPANIES)(
    '$traits.title is named in its folder, in the line of the table, and nowhere else',
    async (one) => {
      const { name, title } = one.traits;
      const naming = namingOf(...spellings(name), title);
      expect(await readdir(join(FOLDER, name))).toEqual(expect.arrayContaining(FILES));
      const others = (await filesBelow('src')).filter((file) => relative(join(FOLDER, name), file).startsWith('..'));
      const texts = await Promise.all(others.map(async (file) => ({ file, text: await readFile(file, 'utf8') })));
      expect(texts.filter(({ text }) => naming.test(text)).map(({ file }) => file)).toEqual([join(FOLDER, 'index.ts')]);
      const lines = (await readFile(join(FOLDER, 'index.ts'), 'utf8')).split('\n').filter((line) => naming.test(line));
      expect(lines).toHaveLength(2); // what is imported, and the line itself
    },
  );

  test('a name of several words is found however it is spelled', () => {
    const naming = namingOf(...spellings('dompet-uji'));
    const lines = ["from './dompet-uji/index.js'", '[dompetUji]', 'DompetUjiCallback', 'DOMPET_UJI', 'dompet', 'uji'];
    expect(lines.map((line) => naming.test(line))).toEqual([true, true, true, true, false, false]);
  });

  test('the sixth is made of the files of the others', async () => {
    expect(await readdir('tests/support/protocols/duitku')).toEqual(expect.arrayContaining(FILES));
  });

  test('the partners of the sandbox speak every protocol, and one tells by its file alone', async () => {
    const sandboxes = await sandboxesOf(PROTOCOLS);
    const [ofMany, ofOne] = [true, false].map((isOfMany) =>
      sandboxes.filter(({ traits }) => SPOKEN_BY_MANY.includes(traits.name) === isOfMany),
    );
    const partners = ofMany?.flatMap((played) => played.partners) ?? [];
    const channels = 'BANK MINIMARKET ATM EDC COUNTER AUTO_DEBIT POST_OFFICE';
    expect(partners.map(({ channel }) => channel).join(' ')).toBe(channels);
    expect(partners.map(({ code }) => code)).toContain(POST_OFFICE);
    for (const played of ofOne ?? [])
      expect(played.partners.map(({ code }) => code)).toEqual([`sandbox-${played.traits.name}`]);
  });
});

describe('a sixth protocol', () => {
  const database = useTestDatabase();
  const world = aWorld(database);
  const books = booksOf(database);
  const protocols = protocolsOf(TABLE.map(({ traits }) => traits));
  const endings: string[] = [];
  let app: FastifyInstance;
  let orm: MikroORM;
  let player: Player;
  let wire: { baseUrl: string; now: () => Date; newId: () => string };

  beforeAll(async () => {
    const cipher = secretCipher({ current: new Uint8Array(32).fill(5), previous: null });
    const { pool } = database;
    const find = findPartnerIn({ pool, cipher, protocols });
    const harness = await openPostingHarness(pool, { now: '2026-03-05T03:00:00Z' });
    const deps = {
      ...ADAPTER_DEPS,
      findPartner: find,
      renewPartner: () => Promise.resolve(false),
      postPayment: harness.batcher.post,
      leaveOpen: () => undefined,
      reversePayment: () => Promise.reject(new Error('Duitku takes nothing back')),
      recordDebitFailure: () => Promise.reject(new Error('Duitku debits nothing')),
      saveDelivery: createSaveDelivery({ pool, newId: randomIds, keyring: await keyringOf(pool) }),
      askPartner: () => Promise.reject(new Error('Duitku is not asked')),
      ids: randomIds,
      clock: harness.clock,
      overload: overloadOf(),
      watch: {
        ended: ({ ending }: { ending: string }) => void endings.push(ending),
        alarmed: () => undefined,
        failed: () => undefined,
      },
    };
    app = Fastify();
    await registerWebhooks(app, deps, TABLE);
    wire = {
      baseUrl: await app.listen({ host: '127.0.0.1', port: 0 }),
      now: () => harness.clock.now(),
      newId: randomIds,
    };
    orm = await createOrm(database.url, TABLES);
    const own = { newId: randomIds, randomBytes, clock: systemClock, outgoing: testCalls(), changed: () => undefined };
    const partners = managePartners({ ...own, pool, cipher, protocols, orm: () => orm.em.fork() });
    const sandbox = await sandboxesOf(TABLE);
    const file = join(await mkdtemp(join(tmpdir(), 'sigap-recipe-')), 'sandbox-partners.json');
    const known = await ensureSandboxPartners({ partners, find, protocols: sandbox, file });
    const credentials = known.find(({ code }) => code === 'sandbox-duitku');
    if (credentials === undefined) throw new Error('the sandbox has no partner of the sixth protocol');
    player = protocolOf(sandbox, 'sandbox-duitku')!.play(credentials, wire);
  });
  afterAll(async () => {
    await app.close();
    await orm.close(true);
  });

  const inArrears = (): Promise<BuiltFamily> => world.family({ paidThrough: '2025-11', members: 1, careClass: 'I' });
  const payment = ({ virtualAccount: account }: BuiltFamily, reference: string) => {
    const [amount, paidAt] = [600_000n, wire.now()];
    return { account, amount, reference, deliveryId: reference, paidAt };
  };

  test('is proved as its published vector says', () => {
    const partner = { secrets: ['732B39FC61796845775D2C4FB05332AF'] } as unknown as Parameters<typeof proofProblem>[1];
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

  test('is known to the registry, to GraphQL, to the document for partners and to the table of endpoints', () => {
    expect(protocols.of('duitku')).toMatchObject({ kind: 'informing', askedBack: 'never' });
    expect(protocolValues(protocols.all)['DUITKU']).toMatchObject({ word: 'duitku', id: 'Duitku', en: 'Duitku' });
    const { paths, components } = partnersOpenApi(TABLE) as Record<string, Record<string, object>>;
    expect(paths).toHaveProperty(['/webhooks/duitku/{partner}', 'post', 'operationId'], 'duitkuCallback');
    expect(components?.['schemas']).toHaveProperty('DuitkuCallback');
    const companies = COMPANIES.map(({ traits }) => traits.title).join(', ');
    expect(partnersOpenApi(TABLE)['info']).toMatchObject({
      description: expect.stringContaining(`in the protocol of ${companies} or Duitku.`),
    });
    expect(endpointsOf(TABLE, ADAPTER_DEPS).map(({ path }) => path)).toContain('/webhooks/duitku/:partner');
  });

  test('is played by its sandbox partner: a payment is posted once, and told the same again', async () => {
    const family = await inArrears();
    const call = await player.paymentCall(payment(family, 'duitku-once'));
    for (let times = 0; times < 2; times += 1) {
      const answer = await sendCall(wire.baseUrl, call);
      expect([player.outcomeOf(answer), answer.body?.['outcome']]).toEqual(['taken', 'posted']);
    }
    expect(await books.paymentsOf(family)).toMatchObject([{ code: 'sandbox-duitku', amount: 600_000n }]);
    expect(await books.paidThrough(family)).toBe('2026-03');
    const another = await inArrears();
    const { virtualAccount: account } = another;
    expect((await report(player, wire, { account, amount: 600_000n })).status).toBe(200);
    expect(await books.paidThrough(another)).toBe('2026-03');
  });

  test('keeps what is no money, quarantines what it cannot read, and stores nothing of a stranger', async () => {
    const family = await inArrears();
    const told = payment(family, 'duitku-told');
    const call = await player.paymentCall(told);
    const send = async (changes: Record<string, string>) => {
      const body = new URLSearchParams({ ...Object.fromEntries(new URLSearchParams(call.body)), ...changes });
      return (await sendCall(wire.baseUrl, { ...call, body: body.toString() })).status;
    };
    expect(await send({ resultCode: '01' })).toBe(202);
    expect(await send({ resultCode: '77' })).toBe(422);
    const before = (await books.deliveriesOf('sandbox-duitku')).map(({ state }) => state);
    expect(before.slice(-2)).toEqual(['ignored', 'quarantined']);
    expect(player.outcomeOf(await sendCall(wire.baseUrl, player.forged(call, told)))).toBe('not-believed');
    expect(await send({ signature: createHash('md5').update('a guess').digest('hex') })).toBe(401);
    expect([(await books.deliveriesOf('sandbox-duitku')).length, endings.at(-1)]).toEqual([
      before.length,
      'bad-signature',
    ]);
    expect(await books.paidThrough(family)).toBe('2025-11');
  });
});
