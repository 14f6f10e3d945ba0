import { familySource } from '../../../../src/fieldwork/portfolios/index.js';
import { heldInInstalments } from '../../../../src/money/payments/index.js';
import { stretch } from '../../../../src/platform/db/keyset.js';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from '@jest/globals';
import { addDemoPayers, loadDemoBranch } from '../../../../src/sandbox/demo-data/index.js';
import { createPlanQueries } from '../../../../src/households/instalments/index.js';
import { dayOfPlan, planOn } from '../../../../src/households/instalments/instalment-plan.js';
import { civilDate } from '../../../../src/kernel/civil-date.js';
import { randomIds } from '../../../../src/kernel/ids.js';
import { streamDebitFile } from '../../../../src/partners/mandates/index.js';
import { secretCipher } from '../../../../src/money/partners/index.js';
import { useTestDatabase } from '../../../support/test-database.js';
import { aWorld } from '../../../support/world/world.js';
import { keyringOf } from '../../../support/keyring.js';

describe.each([
  { today: '2026-11-22', debitDay: '2026-11-20' },
  { today: '2026-03-01', debitDay: '2026-02-20' },
])('the demo branch on $today', ({ today: text_, debitDay }) => {
  const database = useTestDatabase();
  const world = aWorld(database);
  const today = civilDate(text_);
  const days = { WIB: today, WITA: today, WIT: today };

  test('has families that pay in stages, in every state, and debits of which some failed', async () => {
    const { pool } = database;
    await loadDemoBranch(pool, {
      keyring: await keyringOf(pool),
      seed: 1,
      today,
      scale: { cadres: 2, familiesPerCadre: 250 },
    });
    const cipher = secretCipher({ current: new Uint8Array(32).fill(3), previous: null });
    await addDemoPayers({
      pool,
      today,
      cipher,
      keyring: await keyringOf(pool),
      partnerId: (await world.partner({ protocol: 'standard-webhooks' })).id,
    });

    const sight = { scope: { kind: 'all' }, days } as const;
    const filter = { region: null, familyId: null, state: null };
    const plans = await createPlanQueries({ pool, familySource, held: heldInInstalments }).findPage(
      sight,
      filter,
      stretch(null, 50),
    );
    const seen = plans.map((plan) => {
      const { state, status } = planOn(plan, dayOfPlan(plan, days));
      return `${state} ${status.stagesPaid} of ${plan.stages}`;
    });
    expect(seen.toSorted()).toEqual([
      'DEFAULTED 0 of 3',
      'DEFAULTED 1 of 3',
      'RUNNING 0 of 3',
      'RUNNING 1 of 2',
      'RUNNING 1 of 3',
      'RUNNING 2 of 4',
      'RUNNING 3 of 4',
    ]);
    const { rows } = await pool.query(
      `select count(*)::int as attempts, count(failed_at)::int as failed from debit_attempts`,
    );
    expect(rows).toEqual([{ attempts: 16, failed: 4 }]);
    const taking = { by: { viewer: 'test', role: 'OPERATOR', branchId: null }, at: new Date() };
    const csv = await text(
      streamDebitFile(
        { pool, cipher, newId: randomIds, onBroken: () => undefined, taking },
        { bank: 'BRI', day: civilDate(debitDay) },
      ),
    );
    expect(csv.trimEnd().split('\n')).toHaveLength(5);
  });

  test('whoever was debited has the mandate by which, the counter has a day that agrees, and a payment is in doubt', async () => {
    const { rows } = await database.pool.query(`
      select (select count(*)::int from payments p where channel = 'AUTO_DEBIT'
          and not exists (select from mandates m where m.family_id = p.family_id)) as "withoutMandate",
        (select count(*)::int from counter_days where posted_total = declared_total) as days`);
    expect(rows).toEqual([{ withoutMandate: 0, days: expect.any(Number) }]);
  });
});
