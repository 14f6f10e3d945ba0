import { beforeAll, describe, expect, test } from '@jest/globals';
import { civilDate } from '../../../../src/kernel/civil-date.js';
import { EXAMPLE_FORMATS } from '../../../../src/partners/settlement/index.js';
import { makeSettlementMonth } from '../../../../src/sandbox/simulator/settlement-month.js';
import { openPostingHarness } from '../../../support/posting-harness.js';
import { type SettlementHarness, openSettlementHarness } from '../../../support/settlement-harness.js';
import { useTestDatabase } from '../../../support/test-database.js';
import { aWorld } from '../../../support/world/world.js';

const DAYS = 31;
const LINES_PER_DAY = 650;

describe('a month of settlement files', () => {
  const database = useTestDatabase();
  const world = aWorld(database);
  let harness: SettlementHarness;

  beforeAll(async () => {
    harness = openSettlementHarness(database, await openPostingHarness(database.pool, { now: '2026-11-22T03:00:00Z' }));
  });

  test('with one in a hundred lines wrong in each way: every fault is found, and none is invented', async () => {
    const families = await Promise.all(
      Array.from({ length: 20 }, () => world.family({ careClass: 'III', members: 1, paidThrough: '2026-06' })),
    );
    const month = makeSettlementMonth({
      seed: 7,
      firstDay: civilDate('2026-10-01'),
      days: DAYS,
      linesPerDay: LINES_PER_DAY,
      faultPercent: 1,
      familyAccounts: families.map(({ virtualAccount }) => virtualAccount),
    });
    const partner = await harness.partner({ formats: [EXAMPLE_FORMATS.bank] });
    await harness.told(partner, month.told);

    for (const { text } of month.files)
      expect(await harness.reconcile(partner, text)).toMatchObject({ kind: 'received' });

    const found = new Map((await harness.breaks(partner)).map((row) => [row.reference, row.class]));
    const expected = [...month.faults].filter(([, fault]) => fault !== 'zeros-lost' && fault !== 'reference-lost');
    expect(found.size).toBeGreaterThan(LINES_PER_DAY);
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(expected));
  }, 300_000);
});
