import { beforeAll, describe, expect, test } from '@jest/globals';
import { callerOf } from '../../../support/caller.js';
import { type BankOfTest, type ShopOfTest, useServer } from '../../../support/partners/a-server.js';
import { useTestDatabase } from '../../../support/test-database.js';
import { tokenOf } from '../../../support/token-of.js';
import { aWorld } from '../../../support/world/world.js';

const HEALTH = `query ($code: String) { partnerHealth(partnerCode: $code) {
  partnerCode lastCallAt lastConfirmedAt calls confirmed collected medianSecondsToPost p95SecondsToPost
  refused refusals { state outcome deliveries } unconfirmed hours { hour calls refused } doubtsOpen oldestDoubtAt } }`;

interface Health {
  readonly partnerHealth: readonly { readonly partnerCode: string }[];
}

describe("how partners' calls went today", () => {
  const database = useTestDatabase();
  /** The evening before, in Jakarta. */
  const host = useServer(database, '2026-11-23T12:00:00Z');
  const world = aWorld(database);
  const { ask, asRole, tell } = callerOf(host);
  let bank: BankOfTest;
  let shop: ShopOfTest;
  let operator: string;
  const BILL = 280_000;

  const healthOf = async (token: string, code: string): Promise<object | undefined> =>
    (await tell<Health>(token, HEALTH, { code })).partnerHealth[0];

  beforeAll(async () => {
    bank = await host.bank('bank-sehat');
    shop = await host.shop('toko-sepi');
    await host.shop('toko-baru');
    operator = await asRole('OPERATOR');
    const families = [];
    for (let count = 0; count < 4; count += 1)
      families.push(await world.family({ careClass: 'III', members: 2, paidThrough: '2026-08' }));
    await shop.sender.pay({ accountNumber: families[0]!.virtualAccount, amount: 210_000 });

    // Today two are paid at once and after half a minute, one call asks for nobody, and one pays something else.
    host.clock.set(new Date('2026-11-24T02:50:00Z'));
    const pay = (virtualAccount: string, amount: number, paidAt = host.clock.now()) =>
      bank.client.pay({ virtualAccount, amount, paidAt });
    await pay(families[1]!.virtualAccount, BILL);
    await pay(families[2]!.virtualAccount, BILL, new Date('2026-11-24T02:49:30Z'));
    host.clock.set(new Date('2026-11-24T03:01:00Z'));
    await pay('8888800000000000', BILL);
    await pay(families[3]!.virtualAccount, 1_000);
    await database.pool.query(
      `insert into payment_doubts (id, partner_id, source, source_key, reference, account_text, amount, raised_at, state, ask_after)
       values (gen_random_uuid(), $1, 'late-answer', 'k', 'r', '1', 70000, '2026-11-22T05:00:00Z', 'open', now())`,
      [bank.id],
    );
  });

  test('is when each was last heard, what was booked and how fast, and what was refused and why', async () => {
    expect(await healthOf(operator, 'bank-sehat')).toEqual({
      partnerCode: 'bank-sehat',
      lastCallAt: '2026-11-24T03:01:00.000Z',
      lastConfirmedAt: '2026-11-24T02:50:00.000Z',
      calls: 4,
      confirmed: 2,
      collected: 2 * BILL,
      medianSecondsToPost: 15,
      p95SecondsToPost: 28.5,
      refused: 2,
      refusals: [
        { state: 'REFUSED', outcome: 'UNKNOWN_ACCOUNT', deliveries: 1 },
        { state: 'REFUSED', outcome: 'WRONG_AMOUNT', deliveries: 1 },
      ],
      unconfirmed: 0,
      hours: [
        { hour: 9, calls: 2, refused: 0 },
        { hour: 10, calls: 2, refused: 2 },
      ],
      doubtsOpen: 1,
      oldestDoubtAt: '2026-11-22T05:00:00.000Z',
    });
  });

  test('tells of a partner that is silent today when it was last heard, and of a new one nothing', async () => {
    const nothing = {
      calls: 0,
      confirmed: 0,
      collected: 0,
      medianSecondsToPost: null,
      refusals: [],
      hours: [],
      doubtsOpen: 0,
    };
    const yesterday = '2026-11-23T12:00:00.000Z';
    const silent = { ...nothing, lastCallAt: yesterday, lastConfirmedAt: yesterday };
    expect(await healthOf(operator, 'toko-sepi')).toMatchObject(silent);
    expect(await healthOf(operator, 'toko-baru')).toMatchObject({
      ...nothing,
      lastCallAt: null,
      lastConfirmedAt: null,
    });
  });

  test('is shown of all partners to a branch, of itself alone to a partner, and to no cadre', async () => {
    const codes = async (token: string) =>
      (await tell<Health>(token, HEALTH)).partnerHealth.map(({ partnerCode }) => partnerCode);
    expect(await codes(await asRole('BRANCH_HEAD', '64.72'))).toEqual(['bank-sehat', 'toko-baru', 'toko-sepi']);
    const own = await tokenOf(host, { role: 'PARTNER', partner_id: shop.id });
    expect(await codes(own)).toEqual(['toko-sepi']);
    expect(await healthOf(own, 'bank-sehat')).toBeUndefined();
    const cadre = await world.cadre();
    const phone = await tokenOf(host, { role: 'CADRE', cadre_id: cadre.id, regions: [cadre.area] });
    expect((await ask(phone, HEALTH)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});
