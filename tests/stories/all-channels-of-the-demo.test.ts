import { describe, expect, test } from '@jest/globals';
import { civilDate } from '../../src/kernel/civil-date.js';
import type { FamilyId } from '../../src/kernel/ids.js';
import { loadDemoBranch } from '../../src/sandbox/demo-data/index.js';
import { compareChannels } from '../support/bill-channels.js';
import { useTestDatabase } from '../support/test-database.js';
import { aWorld } from '../support/world/world.js';
import { keyringOf } from '../support/keyring.js';

/** The demo of two cadres; what a family of it owes does not depend on how many there are. */
const SCALE = { cadres: 2, familiesPerCadre: 120 };
const TODAY = civilDate('2026-11-22');
const MINUTES = 60_000;

describe('every channel tells every family of the demo the same', () => {
  const database = useTestDatabase();
  const world = aWorld(database);

  test(
    'on the day of the demo, and when the next month has begun',
    async () => {
      await loadDemoBranch(database.pool, {
        keyring: await keyringOf(database.pool),
        seed: 1,
        today: TODAY,
        scale: SCALE,
      });
      await world.partner({ code: 'toko-kanal', kind: 'MINIMARKET', channel: 'MINIMARKET' });
      const { rows } = await database.pool.query<{ id: FamilyId }>('select id from families order by id');
      expect(rows.length).toBeGreaterThan(240);
      for (const day of ['2026-11-22T03:00:00Z', '2026-12-01T02:00:00Z']) {
        await database.pool.query('delete from quota_counts');
        const families = rows.map(({ id }) => id);
        const { asked, differences } = await compareChannels(database, families, { now: new Date(day) });
        expect(differences).toEqual([]);
        expect(asked).toBeGreaterThan(families.length * 9);
      }
    },
    6 * MINUTES,
  );
});
