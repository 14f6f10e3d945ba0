import { type ChildProcess, spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { SEALED_COLUMNS } from '../../src/composition/schema/sealed-columns.js';
import type { MessageId } from '../../src/kernel/ids.js';
import { maskPhoneNumber } from '../../src/kernel/phone-number.js';
import { type StoredPhone, openPhone } from '../../src/outreach/messages/message-phone.js';
import { DELIVERY_BODIES, type StoredBody, openBody } from '../../src/money/payments/index.js';
import { type VersionCount, countByVersion } from '../../src/platform/encryption/index.js';
import { runBuiltCommand } from '../support/run-built-command.js';
import { TEST_SECRETS_KEY } from '../support/keyring.js';
import { type ShopOfTest, useServer } from '../support/partners/a-server.js';
import { useTestDatabase } from '../support/test-database.js';
import { aWorld } from '../support/world/world.js';

const database = useTestDatabase();
const host = useServer(database, '2026-03-05T03:00:00Z');
const world = aWorld(database);
let shop: ShopOfTest;

const env = () => ({ DATABASE_URL: database.url, SECRETS_KEY: TEST_SECRETS_KEY });
const keys = (...args: string[]) => runBuiltCommand('keys', args, env());
const versions = (): Promise<VersionCount[]> => countByVersion(database.pool, DELIVERY_BODIES);

/** Calls as a release before this one kept them: with the body in clear. */
const IN_CLEAR = 8_000;
const BEFORE = `insert into webhook_deliveries (id, partner_id, delivery_key, protocol, received_at, raw_body, state, reason)
  select gen_random_uuid(), $1, 'before-' || n, 'standard-webhooks', now(), convert_to('{"n":' || n || '}', 'UTF8'), 'ignored', 'an event'
  from generate_series(1, ${IN_CLEAR}) n`;

/** Messages of the same release, with the number in clear. */
const MESSAGES_BEFORE = `insert into messages (id, family_id, template_id, channel, state, send_after, requested_by, queued_at, phone, body, sent_at)
  select gen_random_uuid(), $1, (select id from message_templates limit 1), 'SMS', 'SENT', now(), 'test', now(), '62811' || lpad(n::text, 7, '0'), 'a text', now()
  from generate_series(1, 30) n`;

beforeAll(async () => {
  shop = await host.shop('toko-kunci');
  await database.pool.query(BEFORE, [shop.id]);
  await database.pool.query(MESSAGES_BEFORE, [(await world.family()).id]);
});

/** Pays one family after another until it is told to end; returns how many were paid. */
async function payUntil(isOver: () => boolean): Promise<number> {
  let paid = 0;
  for (; !isOver(); paid += 1) {
    const family = await world.family({ careClass: 'III', members: 1, paidThrough: '2026-02' });
    const answer = await shop.sender.pay({ accountNumber: family.virtualAccount, amount: 42_000 });
    expect(answer).toMatchObject({ status: 200 });
  }
  return paid;
}

async function whilePaying<T>(work: Promise<T>): Promise<{ result: T; paid: number }> {
  let isOver = false;
  const paying = payUntil(() => isOver);
  const result = await work.finally(() => (isOver = true));
  return { result, paid: await paying };
}

/** Opens every body and returns what those said that came in clear. */
async function openAll(): Promise<{ opened: number; before: Set<string> }> {
  const { rows } = await database.pool.query<StoredBody & { key: string }>(
    'select id, delivery_key as key, raw_body as "rawBody", sealed_body as "sealedBody" from webhook_deliveries',
  );
  const bodies = rows.map((call) => ({ key: call.key, body: openBody(host.server.keyring, call).toString() }));
  for (const { body } of bodies) expect(() => JSON.parse(body) as unknown).not.toThrow();
  return {
    opened: rows.length,
    before: new Set(bodies.filter(({ key }) => key.startsWith('before-')).map(({ body }) => body)),
  };
}

/** Begins a rotation and kills it once it has sealed some rows and not all. */
async function killedInTheMiddle(version: number): Promise<void> {
  const child: ChildProcess = spawn(process.execPath, [resolve('dist/src/commands/keys.js'), 'rotate'], {
    env: { ...process.env, NODE_OPTIONS: '', ...env() },
    stdio: 'ignore',
  });
  const ended = new Promise((done) => child.once('close', done));
  const countOf = async (): Promise<number> => (await versions()).find((one) => one.version === version)?.count ?? 0;
  while ((await countOf()) === 0 && child.exitCode === null) await pause(5);
  child.kill('SIGKILL');
  await ended;
}

describe('npm run keys', () => {
  test('explains itself and each of its parts', async () => {
    for (const args of [[], ['status'], ['rotate']]) {
      const { code, said } = await keys(...args, '--help');
      expect([code, said.startsWith(`Usage: npm run keys -- ${args.join(' ')}`.trim())]).toEqual([0, true]);
    }
  });

  test('says which key is wrong, and touches nothing', async () => {
    const wrong = { ...env(), SECRETS_KEY: Buffer.alloc(32, 9).toString('base64url') };
    const { code, said } = await runBuiltCommand('keys', ['rotate'], wrong);
    expect([code, said.startsWith('keys: SECRETS_KEY, or secrets-key')]).toEqual([1, true]);
  });

  test('lists the keys, and how many values stand in clear', async () => {
    const { code, said } = await keys('status');
    expect(code).toBe(0);
    expect(said).toContain('data key 1, for values: in use');
    expect(said).toContain('data key 2, for blind indexes: in use');
    expect(said).toMatch(new RegExp(String.raw`webhook_deliveries\.sealed_body: ${IN_CLEAR} in clear`));
  });

  test('seals all while payments come in, also when it is killed in the middle and begun again', async () => {
    const first = await whilePaying(killedInTheMiddle(3));
    expect(first.paid).toBeGreaterThan(0);
    const half = await versions();
    expect(half.some(({ version }) => version === 3)).toBe(true);
    expect(half.some(({ version, count }) => version === null && count > 0)).toBe(true);
    expect((await openAll()).before.size).toBe(IN_CLEAR);

    const second = await whilePaying(keys('rotate'));
    expect(second.result).toMatchObject({
      code: 0,
      said: expect.stringContaining('Went on with the rotation to the data key 3.'),
    });
    expect(second.paid).toBeGreaterThan(0);
    const all = await openAll();
    expect(all.before.size).toBe(IN_CLEAR);
    expect(await versions()).toEqual([{ version: 3, count: all.opened }]);

    const third = await whilePaying(keys('rotate'));
    expect(third.result).toMatchObject({ code: 0, said: expect.stringContaining('Made the data key 4.') });
    expect(third.result.said).toContain('data key 3, for values: retired');
    const { opened } = await openAll();
    expect(await versions()).toEqual([{ version: 4, count: opened }]);
    for (const column of SEALED_COLUMNS)
      expect((await countByVersion(database.pool, column)).every(({ version }) => version === 4)).toBe(true);
  }, 240_000);
});

test('numbers to which messages went are sealed too, and lists show them masked without opening any', async () => {
  const { rows } = await database.pool.query<StoredPhone & { id: MessageId; masked: string }>(
    'select id, phone, sealed_phone as "sealedPhone", phone_masked as masked from messages',
  );
  expect(rows).toHaveLength(30);
  const phones = rows.map((row) => openPhone(host.server.keyring, row.id, row));
  expect(rows.every(({ phone }) => phone === null)).toBe(true);
  expect(new Set(phones).size).toBe(30);
  expect(rows.map(({ masked }) => masked)).toEqual(phones.map((phone) => phone && maskPhoneNumber(phone)));
});

describe('the body of a call', () => {
  test('does not open in the row of another call', async () => {
    const { rows } = await database.pool.query<StoredBody>(
      'select id, raw_body as "rawBody", sealed_body as "sealedBody" from webhook_deliveries where sealed_body is not null limit 2',
    );
    const [one, other] = rows;
    if (one === undefined || other === undefined) throw new Error('two calls are stored');
    expect(() => openBody(host.server.keyring, { ...one, sealedBody: other.sealedBody })).toThrow(
      'sealed for another row',
    );
    expect(openBody(host.server.keyring, one).length).toBeGreaterThan(0);
  });

  test('may be sealed anew by the owner of the table, who changes nothing else of a call', async () => {
    const { rows } = await database.pool.query<{ name: string }>(
      "select attname::text as name from pg_attribute where attrelid = 'webhook_deliveries'::regclass and attnum > 0 and not attisdropped",
    );
    const columns = rows.map(({ name }) => name);
    expect(columns).toEqual(expect.arrayContaining(['id', 'raw_body', 'sealed_body']));
    for (const column of columns.filter((name) => !['raw_body', 'sealed_body'].includes(name)))
      await expect(database.pool.query(`update webhook_deliveries set ${column} = ${column}`)).rejects.toThrow(
        'never changed or deleted',
      );
    for (const change of ["raw_body = 'x', sealed_body = null", 'sealed_body = null', "raw_body = ''"])
      await expect(database.pool.query(`update webhook_deliveries set ${change}`)).rejects.toThrow(
        'never changed or deleted',
      );
  });
});
