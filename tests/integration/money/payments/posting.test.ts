import { beforeAll, describe, expect, test } from '@jest/globals';
import { createPool } from '../../../../src/platform/db/pool.js';
import { type NoticeParams, type PostingHarness, openPostingHarness } from '../../../support/posting-harness.js';
import { useTestDatabase } from '../../../support/test-database.js';
import { aWorld } from '../../../support/world/world.js';

const NOW = '2026-11-22T03:00:00Z';
/** Class I, two people, paid through August 2026: September, October and the current November at 150,000 each. */
const OWING = { careClass: 'I', members: 2, paidThrough: '2026-08' } as const;
const BILL = 900_000n;

describe('posting', () => {
  const database = useTestDatabase();
  const world = aWorld(database);
  let harness: PostingHarness;

  beforeAll(async () => {
    harness = await openPostingHarness(database.pool, { now: NOW });
  });

  const count = async (table: string, where: string, values: unknown[]): Promise<number> => {
    const { rows } = await database.pool.query(`select count(*)::int as rows from ${table} where ${where}`, values);
    return rows[0].rows;
  };

  test('posting and reactivation are one commit', async () => {
    const cadre = await world.cadre();
    const family = await world.family({ ...OWING, cadre });
    const partner = await world.partner();
    const tail = harness.feed.listen(`family ${family.id}`, () => true);

    const answer = await harness.deliver({ partnerId: partner.id, reference: 'one-commit', family, amount: BILL });

    expect(answer).toMatchObject({
      outcome: 'posted',
      firstOutcome: 'posted',
      seenBefore: 'never',
      familyId: family.id,
    });
    const { rows } = await database.pool.query(
      `select p.amount, p.outcome, p.applied_from, p.applied_through, p.cadre_id, f.paid_through, r.state, e.number, e.xmin = p.xmin and f.xmin = p.xmin and r.xmin = p.xmin as one_commit
       from payments p join families f on f.id = p.family_id join webhook_deliveries r on r.id = p.delivery_id join live_events e on e.payment_id = p.id where p.id = $1`,
      [answer.paymentId],
    );
    expect(rows).toEqual([
      {
        amount: BILL,
        outcome: 'posted',
        applied_from: '2026-09-01',
        applied_through: '2026-11-01',
        cadre_id: cadre.id,
        paid_through: '2026-11-01',
        state: 'posted',
        number: expect.any(BigInt),
        one_commit: true,
      },
    ]);
    expect(await tail.take()).toMatchObject({
      paymentId: answer.paymentId,
      cadreId: cadre.id,
      statusBefore: 'SUSPENDED',
      statusAfter: 'ACTIVE',
    });
    harness.feed.unlisten(`family ${family.id}`, tail);
  });

  test('the same payment twice credits once: 20 deliveries in parallel', async () => {
    const family = await world.family(OWING);
    const partner = await world.partner();
    const params: NoticeParams = {
      partnerId: partner.id,
      kind: 'informing',
      reference: 'twenty',
      family,
      amount: BILL,
      deliveryKey: 'msg_1',
    };

    const answers = await Promise.all(Array.from({ length: 20 }, () => harness.deliver(params)));

    expect(
      new Set(answers.map(({ firstOutcome, paymentId, deliveryId }) => `${firstOutcome} ${paymentId} ${deliveryId}`))
        .size,
    ).toBe(1);
    expect(await count('payments', 'family_id = $1', [family.id])).toBe(1);
    expect(await count('live_events', 'family_id = $1', [family.id])).toBe(1);
    expect(await count('webhook_deliveries', 'partner_id = $1', [partner.id])).toBe(1);
  });

  test('a payment told again under new delivery keys is answered with what it came to first', async () => {
    const family = await world.family(OWING);
    const partner = await world.partner();
    const deliver = (key: number) =>
      harness.deliver({ partnerId: partner.id, reference: 'advice', family, amount: BILL, deliveryKey: `key-${key}` });

    const answers = await Promise.all(Array.from({ length: 20 }, (_, key) => deliver(key)));
    const later = await deliver(99);

    expect(new Set([...answers, later].map(({ firstOutcome, paymentId }) => `${firstOutcome} ${paymentId}`)).size).toBe(
      1,
    );
    expect(later).toMatchObject({ outcome: 'already-posted', firstOutcome: 'posted', seenBefore: 'same-payment' });
    expect(await count('payments', 'family_id = $1', [family.id])).toBe(1);
    expect(await count('webhook_deliveries', "partner_id = $1 and state = 'repeated'", [partner.id])).toBe(20);
  });

  test('the same reference with different content is refused and reported', async () => {
    const family = await world.family(OWING);
    const partner = await world.partner();
    await harness.deliver({ partnerId: partner.id, reference: 'twisted', family, amount: BILL });

    const answer = await harness.deliver({
      partnerId: partner.id,
      reference: 'twisted',
      family,
      amount: 1n,
      deliveryKey: 'other',
    });

    expect(answer).toMatchObject({ outcome: 'conflicts-with-earlier', firstOutcome: 'posted' });
    expect(
      await count('webhook_deliveries', "partner_id = $1 and outcome = 'conflicts-with-earlier'", [partner.id]),
    ).toBe(1);
    expect(await count('payments', 'family_id = $1', [family.id])).toBe(1);
  });

  test('the same delivery with another amount is a contradiction, never taken for a repeat', async () => {
    const family = await world.family(OWING);
    const partner = await world.partner();
    const params: NoticeParams = {
      partnerId: partner.id,
      kind: 'informing',
      reference: 'once',
      family,
      amount: BILL,
      deliveryKey: 'same key',
    };
    await harness.deliver(params);
    const answer = await harness.deliver({ ...params, amount: BILL + 1n });
    expect(answer).toMatchObject({
      seenBefore: 'same-delivery',
      outcome: 'conflicts-with-earlier',
      firstOutcome: 'posted',
    });
    expect(await count('payments', 'family_id = $1', [family.id])).toBe(1);
  });

  test('a delivery key used for another payment books nothing', async () => {
    const [one, two] = [await world.family(OWING), await world.family(OWING)];
    const partner = await world.partner();
    await harness.deliver({ partnerId: partner.id, reference: 'first', family: one, amount: BILL, deliveryKey: 'k' });

    const answer = await harness.deliver({
      partnerId: partner.id,
      reference: 'second',
      family: two,
      amount: BILL,
      deliveryKey: 'k',
    });

    expect(answer.seenBefore).toBe('delivery-key-reused');
    expect(await count('payments', 'family_id = $1', [two.id])).toBe(0);
  });

  test('two banks paying one bill at once: one posts, the other is refused', async () => {
    const family = await world.family(OWING);
    const [a, b] = [await world.partner(), await world.partner()];
    const answers = await Promise.all(
      [a, b].map((partner) => harness.deliver({ partnerId: partner.id, reference: 'race', family, amount: BILL })),
    );
    expect(answers.map(({ outcome }) => outcome).toSorted()).toEqual(['already-paid', 'posted']);
    expect(await count('payments', 'family_id = $1', [family.id])).toBe(1);
  });

  test('a bank and a minimarket paying one bill at once: moved money is applied, the bank gives its back', async () => {
    const family = await world.family(OWING);
    const [bank, minimarket] = [await world.partner(), await world.partner()];
    const [refused, posted] = await Promise.all([
      harness.deliver({ partnerId: bank.id, reference: 'race', family, amount: BILL }),
      harness.deliver({ partnerId: minimarket.id, kind: 'informing', reference: 'race', family, amount: BILL }),
    ]);
    expect([refused.outcome, posted.outcome]).toEqual(['already-paid', 'posted']);
  });

  test('money that cannot be applied is kept in suspense, never dropped', async () => {
    const partner = await world.partner();
    const params: NoticeParams = {
      partnerId: partner.id,
      kind: 'informing',
      reference: 'nobody',
      accountText: '8888899999999999',
      amount: 50_000n,
    };
    expect(await harness.deliver(params)).toMatchObject({ outcome: 'into-suspense', familyId: null });
    expect(
      await count('journal_lines', "partner_id = $1 and account = 'suspense' and side = 'credit' and amount = 50000", [
        partner.id,
      ]),
    ).toBe(1);
  });

  test('an authorising notice that is refused books nothing and its receipt remembers why', async () => {
    const family = await world.family(OWING);
    const partner = await world.partner();
    const answer = await harness.deliver({ partnerId: partner.id, reference: 'short', family, amount: 1_000n });
    expect(answer).toMatchObject({ outcome: 'wrong-amount', expectedAmount: BILL, paymentId: null });
    expect(await count('journal_lines', 'partner_id = $1', [partner.id])).toBe(0);
    expect(
      await count('webhook_deliveries', "partner_id = $1 and state = 'refused' and expected_amount = 900000", [
        partner.id,
      ]),
    ).toBe(1);
  });

  test('one poisonous notice costs the others in its batch nothing', async () => {
    const partner = await world.partner();
    const families = await Promise.all(Array.from({ length: 5 }, () => world.family(OWING)));
    const failuresBefore = harness.failures.length;
    const healthy = families.map((family, index) =>
      harness.deliver({ partnerId: partner.id, reference: `healthy-${index}`, family, amount: BILL }),
    );
    const poisonous = harness.deliver({
      partnerId: partner.id,
      reference: 'nul \u0000',
      family: families[0]!,
      amount: BILL,
    });
    const more = await world.family(OWING);
    const late = harness.deliver({ partnerId: partner.id, reference: 'late', family: more, amount: BILL });

    await expect(poisonous).rejects.toThrow('invalid byte sequence');
    expect((await Promise.all([...healthy, late])).map(({ outcome }) => outcome)).toEqual(Array(6).fill('posted'));
    expect(harness.failures.length).toBeGreaterThan(failuresBefore);
    const { rows } = await database.pool.query(
      'select head = (select max(number) from live_events) and head = (select count(*) from live_events) as whole from live_streams',
    );
    expect(rows).toEqual([{ whole: true }]);
  });

  test('two instances posting the same payments at once post each exactly once', async () => {
    const pool = createPool({
      databaseUrl: database.url,
      role: 'commands',
      connectionsMax: 5,
      onError: () => undefined,
    });
    const other = await openPostingHarness(pool, { now: NOW });
    const partner = await world.partner();
    const families = await Promise.all(Array.from({ length: 30 }, () => world.family(OWING)));
    const requests = families.map((family, index): NoticeParams => ({
      partnerId: partner.id,
      kind: 'informing',
      reference: `both-${index}`,
      family,
      amount: BILL,
    }));
    const suspense: NoticeParams = {
      partnerId: partner.id,
      kind: 'informing',
      reference: 'both-nobody',
      accountText: '8888877777777777',
      amount: 7n,
    };

    const answers = await Promise.all(
      [harness, other].map((instance) =>
        Promise.all([...requests, suspense].map((params) => instance.deliver(params))),
      ),
    );

    expect(answers[0]?.map(({ paymentId }) => paymentId)).toEqual(answers[1]?.map(({ paymentId }) => paymentId));
    expect(await count('payments', 'partner_id = $1', [partner.id])).toBe(31);
    await other.batcher.idle();
    await pool.end();
  });
});
