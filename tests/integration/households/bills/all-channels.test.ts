import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addMonths, billingMonth } from '../../../../src/kernel/billing-month.js';
import { civilDate } from '../../../../src/kernel/civil-date.js';
import { type DeliveryId, type FamilyId, type PartnerId, randomIds } from '../../../../src/kernel/ids.js';
import { LIVE_EVENTS } from '../../../../src/composition/schema/live-events.js';
import type { FamilyTerms, TermsChange } from '../../../../src/households/arrears/index.js';
import { changeTerms } from '../../../../src/households/families/index.js';
import { createPaymentReverser } from '../../../../src/money/payments/index.js';
import { inTransaction } from '../../../../src/platform/db/pool.js';
import { registerPlan } from '../../../support/a-plan.js';
import { compareChannels } from '../../../support/bill-channels.js';
import { type PostingHarness, RULES, openPostingHarness } from '../../../support/posting-harness.js';
import { useTestDatabase } from '../../../support/test-database.js';
import type { BuiltFamily } from '../../../support/world/families.js';
import { aWorld } from '../../../support/world/world.js';

/** A working morning in the middle of a month in Samarinda. */
const NOW = '2026-11-12T03:00:00Z';
/** The same morning a month later, when a stage that was not paid is missed, and the day on which that begins. */
const DAYS = [NOW, '2026-12-01T02:00:00Z', '2027-02-03T03:00:00Z'];

const histories = fc.record({
  owes: fc.integer({ min: -2, max: 30 }),
  careClass: fc.constantFrom('I', 'II', 'III'),
  credit: fc.constantFrom(0n, 0n, 40_000n, 310_000n),
  leaver: fc.boolean(),
  joiner: fc.boolean(),
  /** A change of class or segment, so many months after the last month paid. */
  terms: fc.option(
    fc.record({
      after: fc.integer({ min: 1, max: 6 }),
      to: fc.constantFrom<Partial<FamilyTerms>>(
        { careClass: 'I' },
        { careClass: 'III' },
        { segment: 'PBI' },
        { segment: 'PPU' },
      ),
    }),
  ),
  /** Whether the partner takes the last payment back. */
  isTakenBack: fc.boolean(),
  plan: fc.option(
    fc.record({
      stages: fc.integer({ min: 1, max: 6 }),
      begins: fc.integer({ min: -2, max: 1 }),
      paid: fc.integer({ min: 0, max: 5 }),
    }),
    { freq: 4 },
  ),
});
type History = typeof histories extends fc.Arbitrary<infer Value> ? Value : never;

describe('every channel tells a family the same', () => {
  const database = useTestDatabase();
  const world = aWorld(database);
  let harness: PostingHarness;
  beforeAll(async () => {
    harness = await openPostingHarness(database.pool, { now: NOW });
    await world.partner({ code: 'toko-kanal', kind: 'MINIMARKET', channel: 'MINIMARKET' });
  });

  const takeBack = (partnerId: PartnerId, reference: string) => {
    const eventLog = { announce: LIVE_EVENTS.announce, publish: () => undefined };
    const at = new Date(NOW);
    const reverse = createPaymentReverser({
      pool: database.pool,
      clock: { now: () => at },
      newId: randomIds,
      eventLog,
      rules: RULES,
    });
    const request = { partnerId, reference, reversalReference: null, amount: null, cause: 'withdrawn' as const };
    return reverse({ ...request, reversedAt: at, receivedAt: at }, randomIds() as DeliveryId);
  };

  const change = (familyId: FamilyId, words: TermsChange) =>
    inTransaction(database.pool, (connection) => {
      const evidence = {
        documentKind: 'FAMILY_CARD' as const,
        documentNumber: null,
        documentDate: civilDate('2026-01-05'),
        note: null,
      };
      const by = { by: 'officer', approvedBy: 'head', at: new Date(NOW) };
      return changeTerms(connection, { ...words, familyId, evidence, ...by }, randomIds);
    });

  async function live(history: History, place: number): Promise<BuiltFamily> {
    const { owes, careClass, credit, leaver, joiner, plan, terms, isTakenBack } = history;
    const paidThrough = addMonths(billingMonth('2026-10'), -owes);
    const region = (await world.region({ within: '64.72' })).code;
    const members = [
      {},
      ...(leaver ? [{ coveredThrough: addMonths(paidThrough, 2) }] : []),
      ...(joiner ? [{ coveredFrom: addMonths(paidThrough, 3) }] : []),
    ];
    const family = await world.family({ region, members, careClass: careClass as 'I', credit, paidThrough });
    if (terms !== null) await change(family.id, { from: addMonths(paidThrough, terms.after), ...terms.to });
    if (plan === null || owes < 1) return family;
    const total = BigInt(owes) * 30_000n;
    const firstMonth = addMonths(billingMonth('2026-11'), plan.begins);
    await registerPlan(database.pool, { family, total, stages: plan.stages, firstMonth });
    const partner = await world.partner();
    let last: string | null = null;
    for (let stage = 0; stage < Math.min(plan.paid, plan.stages); stage += 1) {
      const share = total / BigInt(plan.stages) + (BigInt(stage) < total % BigInt(plan.stages) ? 1n : 0n);
      last = `kanal-${place}-${stage}`;
      await harness.deliver({ partnerId: partner.id, reference: last, family, amount: share });
    }
    if (isTakenBack && last !== null) await takeBack(partner.id, last);
    return family;
  }

  test('for random histories of arrears, credit, people, terms, plans and reversals, on every day around the turn of a month', async () => {
    const families: FamilyId[] = [];
    for (const [place, history] of fc.sample(histories, { numRuns: 18, seed: 20_261_112 }).entries())
      families.push((await live(history, place)).id);
    for (const day of DAYS) {
      await database.pool.query('delete from quota_counts');
      const { asked, differences } = await compareChannels(database, families, { now: new Date(day) });
      expect(differences).toEqual([]);
      expect(asked).toBeGreaterThan(families.length * 9);
    }
  });
});
