import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { nameOutage } from '../../../src/composition/reporting.js';
import { callerOf } from '../../support/caller.js';
import { useDatabaseBehindProxy } from '../../support/database-behind-proxy.js';
import { type BankOfTest, type ShopOfTest, useServer } from '../../support/partners/a-server.js';
import { useTestDatabase } from '../../support/test-database.js';

const database = useTestDatabase();
const proxy = useDatabaseBehindProxy(database);
const host = useServer(proxy.reached, '2026-03-05T03:00:00Z');
const { asRole, ask } = callerOf(host);

const FAMILIES = '{ families(first: 5) { totalCount } }';
const ACCOUNT = '8888801000000017';
let bank: BankOfTest;
let shop: ShopOfTest;
let token: string;
beforeAll(async () => {
  bank = await host.bank('bank-padam', { mode: 'without-token' });
  shop = await host.shop('toko-padam');
  token = await asRole('AUDITOR');
});

const post = (query: string) =>
  fetch(`${host.baseUrl}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query }),
  });
const linesOf = (text: string) => host.logged.filter(({ msg }) => String(msg).startsWith(text));

/** The lines that wake somebody. */
const loudLines = () => host.logged.filter(({ level }) => level === 'error' || level === 'warn').length;

describe('a database that is away', () => {
  test('is told as such to everybody, in the words of each, and over as soon as it is back', async () => {
    expect((await ask(token, FAMILIES)).errors).toBeUndefined();
    const linesBefore = loudLines();
    proxy.cut('refuse');
    host.clock.set(new Date('2026-03-05T03:01:00Z')); // Nobody is remembered: each call looks up its partner.
    const [asked, questions, inquired, paid, notified, exported] = await Promise.all([
      post(FAMILIES),
      Promise.all(Array.from({ length: 100 }, () => ask(token, FAMILIES))),
      bank.client.inquire({ virtualAccount: ACCOUNT }),
      bank.client.pay({ virtualAccount: ACCOUNT, amount: 10_000 }),
      shop.sender.pay({ accountNumber: ACCOUNT, amount: 10_000 }),
      fetch(`${host.baseUrl}/debit-files/bri/2026-03-05`, {
        headers: { authorization: `Bearer ${await asRole('OPERATOR')}` },
      }),
    ]);
    expect({ status: asked.status, retryAfter: asked.headers.get('retry-after') }).toEqual({
      status: 503,
      retryAfter: '5',
    });
    for (const { errors } of questions) expect(errors?.[0]?.extensions).toEqual({ code: 'UNAVAILABLE' });
    expect(inquired.body).toMatchObject({ responseCode: '5042400' });
    expect(paid.body).toMatchObject({ responseCode: '2022500', virtualAccountData: { paymentFlagStatus: '02' } });
    expect(notified.status).toBe(503);
    expect(exported.status).toBe(503);
    expect(loudLines() - linesBefore).toBeLessThan(30);

    proxy.cut('pass');
    const giveUpAt = performance.now() + 5_000;
    while ((await ask(token, FAMILIES)).errors !== undefined && performance.now() < giveUpAt) await pause(100);
    expect((await ask(token, FAMILIES)).errors).toBeUndefined();
    expect((await shop.sender.pay({ accountNumber: ACCOUNT, amount: 10_000 })).status).toBe(200);
  });

  test('for a moment is waited for by partners, who hear nothing of it', async () => {
    proxy.cut('refuse');
    host.clock.set(new Date('2026-03-05T03:02:00Z'));
    const paid = shop.sender.pay({ accountNumber: ACCOUNT, amount: 10_000 });
    const inquired = bank.client.inquire({ virtualAccount: ACCOUNT });
    await pause(700);
    proxy.cut('pass');
    expect((await paid).status).toBe(200);
    expect((await inquired).status).toBe(404);
  });

  test('is logged once for each place that met it', () => {
    expect(linesOf('an operation met a database')).toHaveLength(1);
    expect(nameOutage(new Error('anything else'))).toBeNull();
  });
});
