import { describe, expect, test } from '@jest/globals';
import { findLastContacts } from '../../../../src/outreach/telecollecting/index.js';
import { sql } from '../../../../src/platform/db/sql.js';
import { civilDate } from '../../../../src/kernel/civil-date.js';
import { findInArrears } from '../../../../src/fieldwork/portfolios/index.js';
import { useTestDatabase } from '../../../support/test-database.js';
import { assess } from '../../../support/world/ask.js';
import { anyId } from '../../../support/world/synthetic-values.js';
import { aWorld } from '../../../support/world/world.js';

const TODAY = civilDate('2026-03-20');

describe("a family's last contact", () => {
  const database = useTestDatabase();
  const world = aWorld(database);

  test.each<{ visit: string | null; call: string | null; days: number | null }>([
    { visit: null, call: null, days: null },
    { visit: '2026-03-10T02:00:00Z', call: null, days: 10 },
    { visit: null, call: '2026-03-15T02:00:00Z', days: 5 },
    { visit: '2026-03-10T02:00:00Z', call: '2026-03-15T02:00:00Z', days: 5 },
    { visit: '2026-03-18T02:00:00Z', call: '2026-03-15T02:00:00Z', days: 2 },
  ])('is the later of visit $visit and call $call: $days days ago', async ({ visit, call, days }) => {
    const cadre = await world.cadre();
    const family = await world.family({ cadre, paidThrough: '2025-10' });
    if (visit !== null)
      await database.pool.query(
        `insert into visits (id, cadre_id, family_id, state, visited_at, outcome, recorded_at) values ($1, $2, $3, 'COMPLETED', $4, 'OTHER', $4)`,
        [anyId(), cadre.id, family.id, visit],
      );
    if (call !== null)
      await database.pool.query(
        `insert into calls (id, family_id, caller, caller_name, caller_role, purpose, outcome, called_at, recorded_at)
         values ($1, $2, 't', 't', 'TELE_COLLECTOR', 'COLLECTION', 'NO_ANSWER', $3, $3)`,
        [anyId(), family.id, call],
      );
    const source = sql`from families f where f.id = ${family.id}::uuid`;
    const [found] = await findInArrears(database.pool, { source, assess, findLastContacts, today: TODAY });
    expect(found?.facts.daysSinceContact).toBe(days);
  });
});
