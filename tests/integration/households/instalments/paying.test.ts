import { familySource } from '../../../../src/fieldwork/portfolios/index.js';
import { heldInInstalments } from '../../../../src/money/payments/index.js';
import { stretch } from '../../../../src/platform/db/keyset.js';
import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { RELEASES, createPlanQueries, planOn } from '../../../../src/households/instalments/index.js';
import { releaseDefaultedPlans } from '../../../../src/households/instalments/release-defaulted-plans.js';
import { PLAN_STATES, dayOfPlan } from '../../../../src/households/instalments/instalment-plan.js';
import { randomIds } from '../../../../src/kernel/ids.js';
import { LIVE_EVENTS } from '../../../../src/composition/schema/live-events.js';
import {
  auditLedger,
  createAuditQueries,
  createInstalmentReleaser,
  createPaymentReverser,
} from '../../../../src/money/payments/index.js';
import { zoneDaysAt } from '../../../../src/households/regions/index.js';
import { heldOf, registerPlan } from '../../../support/a-plan.js';
import { type NoticeParams, type PostingHarness, RULES, openPostingHarness } from '../../../support/posting-harness.js';
import { useTestDatabase } from '../../../support/test-database.js';
import type { BuiltFamily } from '../../../support/world/families.js';
import { aWorld } from '../../../support/world/world.js';

const NOW = '2026-11-12T03:00:00Z';
/** Class I, one person, paid through April 2026: May to October, 900,000, and the current November. */
const OWING = { careClass: 'I', members: 1, paidThrough: '2026-04' } as const;
const PLAN = { total: 900_000n, stages: 3, firstMonth: '2026-11' } as const;
const EVERYTHING = { scope: { kind: 'all' }, days: zoneDaysAt(new Date(NOW)) } as const;

describe('instalments', () => {
  const database = useTestDatabase();
  const world = aWorld(database);
  let harness: PostingHarness;
  let second: PostingHarness;
  beforeAll(async () => {
    harness = await openPostingHarness(database.pool, { now: NOW });
    second = await openPostingHarness(database.pool, { now: NOW });
  });

  const ledger = (now = NOW) => ({
    pool: database.pool,
    clock: { now: () => new Date(now) },
    newId: randomIds,
    eventLog: { announce: LIVE_EVENTS.announce, publish: () => undefined },
    rules: RULES,
  });
  const releaser = (now = NOW) => createInstalmentReleaser(ledger(now));

  const accountOf = async ({ id }: BuiltFamily) => {
    const { rows } = await database.pool.query<{ paid_through: string; credit: bigint }>(
      'select paid_through, credit from families where id = $1',
      [id],
    );
    return rows[0];
  };
  const planOf = async (family: BuiltFamily) =>
    (
      await createPlanQueries({ pool: database.pool, familySource, held: heldInInstalments }).findNewest([family.id])
    )[0];
  const partner = async () => (await world.partner()).id;

  test('a paid REHAB instalment does not reactivate: the event says which stage it was and what is left', async () => {
    const cadre = await world.cadre();
    const family = await world.family({ ...OWING, cadre });
    const planId = await registerPlan(database.pool, { family, ...PLAN });
    const tail = harness.feed.listen(`family ${family.id}`, () => true);

    const answer = await harness.deliver({
      partnerId: await partner(),
      reference: 'stage-1',
      family,
      amount: 300_000n,
    });

    expect(answer).toMatchObject({ outcome: 'instalment', familyId: family.id, seenBefore: 'never' });
    expect(await tail.take()).toMatchObject({
      kind: 'payment-confirmed',
      outcome: 'instalment',
      appliedFrom: null,
      appliedThrough: null,
      instalment: { planId, from: 1, through: 1, of: 3, paid: 300_000n, remaining: 600_000n },
      statusBefore: 'SUSPENDED',
      statusAfter: 'SUSPENDED',
    });
    expect(await accountOf(family)).toEqual({ paid_through: '2026-04-01', credit: 0n });
    expect(await heldOf(database.pool, family)).toBe(300_000n);
    harness.feed.unlisten(`family ${family.id}`, tail);
  });

  test('the last stage together with the current month completes the plan in one commit', async () => {
    const family = await world.family(OWING);
    await registerPlan(database.pool, { family, ...PLAN });
    const partnerId = await partner();
    for (const reference of ['a', 'b']) await harness.deliver({ partnerId, reference, family, amount: 300_000n });
    const answer = await harness.deliver({ partnerId, reference: 'c', family, amount: 450_000n });
    expect(answer.outcome).toBe('posted');
    expect(await accountOf(family)).toEqual({ paid_through: '2026-11-01', credit: 0n });
    expect(await heldOf(database.pool, family)).toBe(0n);
    const { rows } = await database.pool.query(
      `select t.ending, t.xmin = p.xmin as one_commit from instalment_plans t join payments p on p.family_id = t.family_id
       where t.family_id = $1 and p.reference = 'c'`,
      [family.id],
    );
    expect(rows).toEqual([{ ending: 'COMPLETED', one_commit: true }]);
    expect(await planOf(family)).toMatchObject({ ending: 'COMPLETED', paid: 900_000n });
  });

  test('two instalments at once, and twenty, on two instances: no stage is paid twice', async () => {
    const family = await world.family(OWING);
    // Three rupiah more than the arrears, so that no stage happens to be worth whole months.
    await registerPlan(database.pool, { family, ...PLAN, total: 900_003n });
    const partnerId = await partner();
    const pay = (at: PostingHarness, reference: string) =>
      at.deliver({ partnerId, reference, family, amount: 300_001n });
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, place) => [pay(harness, `here-${place}`), pay(second, `there-${place}`)]).flat(),
    );
    const outcomes = answers.map(({ outcome }) => outcome);
    expect(outcomes.filter((outcome) => outcome === 'instalment')).toHaveLength(3);
    expect(outcomes.filter((outcome) => outcome === 'wrong-amount')).toHaveLength(17);
    expect(await heldOf(database.pool, family)).toBe(900_003n);
    const { rows } = await database.pool.query<{ first_stage: number }>(
      'select i.first_stage from instalment_payments i join payments p on p.id = i.payment_id where p.family_id = $1 order by 1',
      [family.id],
    );
    expect(rows.map((row) => row.first_stage)).toEqual([1, 2, 3]);
    expect([...harness.failures, ...second.failures]).toEqual([]);
  });

  test('an instalment and the end of its plan at once: the money is with the plan or with the family, never lost', async () => {
    const family = await world.family(OWING);
    const id = await registerPlan(database.pool, { family, ...PLAN });
    const partnerId = await partner();
    await harness.deliver({ partnerId, reference: 'before', family, amount: 300_000n });
    const [answer] = await Promise.all([
      harness.deliver({ partnerId, kind: 'informing', reference: 'racing', family, amount: 300_000n }),
      releaser()({ plan: { id, familyId: family.id }, as: 'CANCELLED', reason: 'asked for', by: 'test' }),
    ]);
    expect(['instalment', 'into-suspense']).toContain(answer.outcome);
    const saved = answer.outcome === 'instalment' ? 600_000n : 300_000n;
    expect(await accountOf(family)).toEqual({ paid_through: '2026-04-01', credit: saved });
    expect(await heldOf(database.pool, family)).toBe(0n);
    expect(await planOf(family)).toMatchObject({ ending: 'CANCELLED', endReason: 'asked for' });
  });

  test('a plan in default is released once, some days after, as credit that settles the oldest months', async () => {
    const family = await world.family(OWING);
    await registerPlan(database.pool, { family, ...PLAN });
    await harness.deliver({ partnerId: await partner(), reference: 'only-one', family, amount: 300_000n });
    const plans = createPlanQueries({ pool: database.pool, familySource, held: heldInInstalments });
    const round = (now: string) =>
      releaseDefaultedPlans({
        plans,
        release: releaser(now),
        clock: { now: () => new Date(now) },
        policies: () => RELEASES.shipped,
      });

    await round('2027-01-03T03:00:00Z');
    expect(await planOf(family)).toMatchObject({ ending: null }); // in default since the 1st, and not three days long
    await Promise.all([round('2027-01-05T03:00:00Z'), round('2027-01-05T03:00:00Z')]);
    expect(await planOf(family)).toMatchObject({ ending: 'DEFAULTED', paid: 300_000n });
    expect(await accountOf(family)).toEqual({ paid_through: '2026-04-01', credit: 300_000n });
    const { rows } = await database.pool.query(`select kind, amount from ledger_entries where family_id = $1`, [
      family.id,
    ]);
    expect(rows).toEqual([{ kind: 'instalments-released', amount: 300_000n }]);
    // May and June are settled by it; July to November are still owed.
    const answer = await harness.deliver({ partnerId: await partner(), reference: 'rest', family, amount: 750_000n });
    expect(answer.outcome).toBe('posted');
  });

  test('an instalment that its partner takes back opens its stage again; after completion it opens months instead', async () => {
    const partnerId = await partner();
    const reverse = createPaymentReverser(ledger());
    const at = new Date(NOW);
    const takeBack = (reference: string) =>
      reverse(
        {
          partnerId,
          reference,
          reversalReference: null,
          amount: null,
          cause: 'withdrawn',
          reversedAt: at,
          receivedAt: at,
        },
        null,
      );
    const running = await world.family(OWING);
    await registerPlan(database.pool, { family: running, ...PLAN });
    await harness.deliver({ partnerId, reference: 'taken-1', family: running, amount: 300_000n });
    expect(await takeBack('taken-1')).toMatchObject({ outcome: 'reversed', amount: 300_000n });
    expect(await heldOf(database.pool, running)).toBe(0n);
    const again = await harness.deliver({ partnerId, reference: 'taken-2', family: running, amount: 300_000n });
    expect(again.outcome).toBe('instalment');

    const completed = await world.family(OWING);
    await registerPlan(database.pool, { family: completed, ...PLAN });
    await harness.deliver({ partnerId, reference: 'taken-3', family: completed, amount: 600_000n });
    await harness.deliver({ partnerId, reference: 'taken-4', family: completed, amount: 450_000n });
    expect(await takeBack('taken-3')).toMatchObject({ outcome: 'reversed', amount: 600_000n });
    expect(await heldOf(database.pool, completed)).toBe(0n);
    // The 450,000 of the other payment stay the family's and settle May, June and July.
    expect(await accountOf(completed)).toEqual({ paid_through: '2026-04-01', credit: 450_000n });
  });

  test('a plan that holds nothing simply ends', async () => {
    const family = await world.family(OWING);
    const id = await registerPlan(database.pool, { family, ...PLAN });
    const release = { plan: { id, familyId: family.id }, as: 'CANCELLED', reason: 'moved away', by: 'test' } as const;
    await releaser()(release);
    await releaser()({ ...release, reason: 'again' });
    expect(await planOf(family)).toMatchObject({ ending: 'CANCELLED', endReason: 'moved away' });
  });

  test('lists of plans know their state as the rule does', async () => {
    const partnerId = await partner();
    const firstMonths = ['2026-06', '2026-08', '2026-09', '2026-10', '2026-11', '2026-12', '2025-11'];
    for (const [place, firstMonth] of firstMonths.entries()) {
      for (const stages of [2, 7]) {
        const family = await world.family(OWING);
        await registerPlan(database.pool, { family, total: 900_001n, stages, firstMonth });
        const paidAt = new Date('2026-05-20T03:00:00Z'); // before any of them is due
        const amounts = Array.from(
          { length: place % (stages + 1) },
          (_, stage) => 900_001n / BigInt(stages) + (BigInt(stage) < 900_001n % BigInt(stages) ? 1n : 0n),
        );
        for (const [stage, amount] of amounts.entries())
          await harness.deliver({
            partnerId,
            kind: 'informing',
            reference: `${family.id} ${stage}`,
            family,
            amount,
            paidAt,
          });
      }
    }
    const plans = createPlanQueries({ pool: database.pool, familySource, held: heldInInstalments });
    const filter = { region: null, familyId: null, state: null };
    const all = await plans.findPage(EVERYTHING, filter, stretch(null, 100));
    const states = new Map(all.map((plan) => [plan.id, planOn(plan, dayOfPlan(plan, EVERYTHING.days)).state]));
    expect(new Set(states.values()).size).toBeGreaterThanOrEqual(3);
    for (const state of PLAN_STATES) {
      const found = await plans.findPage(EVERYTHING, { ...filter, state }, stretch(null, 100));
      const expected = [...states].filter(([, is]) => is === state).map(([id]) => id);
      expect(found.map(({ id }) => id).toSorted()).toEqual(expected.toSorted());
      expect(await plans.count(EVERYTHING, { ...filter, state })).toBe(expected.length);
    }
  });

  test('100 random plans paid in any pattern never lose a rupiah', async () => {
    const region = (await world.region()).code;
    const partnerId = await partner();
    const patterns = fc.sample(
      fc.record({
        stages: fc.integer({ min: 1, max: 6 }),
        pays: fc.array(fc.constantFrom('stage', 'stage', 'two', 'rest', 'odd'), { maxLength: 7 }),
        cancels: fc.boolean(),
      }),
      { numRuns: 100, seed: 20_261_112 },
    );
    let brought = 0n;
    const pay = async ({ stages, pays, cancels }: (typeof patterns)[number], place: number) => {
      const family = await world.family({ ...OWING, region });
      const id = await registerPlan(database.pool, { family, ...PLAN, stages });
      const stage = PLAN.total / BigInt(stages);
      const amounts = { stage, two: stage * 2n, rest: 1_050_000n - stage, odd: 123_457n };
      for (const [turn, what] of pays.entries()) {
        const params: NoticeParams = {
          partnerId,
          kind: 'informing',
          reference: `random ${place} ${turn}`,
          family,
          amount: amounts[what],
        };
        brought += params.amount;
        await harness.deliver(params);
      }
      if (cancels)
        await releaser()({ plan: { id, familyId: family.id }, as: 'CANCELLED', reason: 'random', by: 'test' });
      return family.id;
    };
    const ids = await Promise.all(patterns.map(pay));
    const { rows } = await database.pool.query<{ account: string; balance: bigint }>(
      `select account, sum(case side when 'credit' then amount else -amount end) as balance from journal_lines where family_id = any($1) group by account`,
      [ids],
    );
    const sums = new Map(rows.map(({ account, balance }) => [account, balance]));
    expect(-(sums.get('partner-clearing') ?? 0n)).toBe(brought);
    const places = ['premium', 'family-credit', 'instalment-plan', 'suspense'];
    expect(places.reduce((sum, place) => sum + (sums.get(place) ?? 0n), 0n)).toBe(brought);
    expect(places.every((place) => (sums.get(place) ?? 0n) > 0n)).toBe(true);
    expect((await auditLedger({ queries: createAuditQueries(database.pool) }, null)).findings).toEqual([]);
  });
});
