import { describe, expect, test } from '@jest/globals';
import { loadDemoBranch } from '../../../src/demo-branch/index.js';
import { civilDate } from '../../../src/kernel/civil-date.js';
import { useTestDatabase } from '../../support/test-database.js';

const TODAY = civilDate('2026-11-22');
const TABLES = [
  'regions',
  'branches',
  'branch_regions',
  'cadres',
  'cadre_appointments',
  'families',
  'participants',
  'portfolio_assignments',
  'visits',
  'promises_to_pay',
  'call_campaigns',
  'call_queue',
  'calls',
  'saved_segments',
];

describe('loadDemoBranch', () => {
  const database = useTestDatabase();

  test('several instances that start at once load one branch, and every row passes the constraints', async () => {
    const progress: { familiesDone: number; familiesTotal: number }[] = [];
    const load = { seed: 1, today: TODAY, onProgress: (step: (typeof progress)[number]) => void progress.push(step) };
    const results = await Promise.all([
      loadDemoBranch(database.pool, load),
      loadDemoBranch(database.pool, load),
      loadDemoBranch(database.pool, load),
    ]);
    const loaded = results.filter(({ kind }) => kind === 'loaded');
    expect(loaded).toHaveLength(1);
    expect(loaded[0]).toMatchObject({ cadres: 11, families: 5_500 });
    expect(new Set(results.map(({ branchId }) => branchId)).size).toBe(1);
    expect(progress.at(-1)).toEqual({ familiesDone: 5_500, familiesTotal: 5_500 });
    for (const table of TABLES) {
      const { rows } = await database.pool.query<{ count: bigint }>(`select count(*) as count from ${table}`);
      expect(rows[0]?.count).toBeGreaterThan(0n);
    }
  });

  test('every cadre is appointed today and every family is in exactly one portfolio of today', async () => {
    const { rows: appointed } = await database.pool.query(
      'select cadre_id from cadre_appointments where $1::date between valid_from and coalesce(valid_through, $1::date)',
      [TODAY],
    );
    expect(appointed).toHaveLength(11);
    const { rows: portfolios } = await database.pool.query<{ cadre_id: string; families: bigint }>(
      `select cadre_id, count(distinct family_id) as families from portfolio_assignments
       where $1::date between valid_from and coalesce(valid_through, $1::date) group by cadre_id`,
      [TODAY],
    );
    expect(portfolios.map(({ families }) => families)).toEqual(Array.from({ length: 11 }, () => 500n));
  });

  test('nobody is visited by a cadre before the appointment', async () => {
    const { rows } = await database.pool.query(`
      select v.id from visits v where not exists (
        select from cadre_appointments a where a.cadre_id = v.cadre_id
          and coalesce((v.visited_at at time zone 'Asia/Makassar')::date, v.planned_for) between a.valid_from and a.valid_through)`);
    expect(rows).toEqual([]);
  });

  test('a second load writes nothing', async () => {
    expect(await loadDemoBranch(database.pool, { seed: 2, today: TODAY })).toMatchObject({ kind: 'already-there' });
    const { rows } = await database.pool.query<{ count: bigint }>('select count(*) as count from families');
    expect(rows[0]?.count).toBe(5_500n);
  });
});

describe('loadDemoBranch into a database that has its numbers already', () => {
  const database = useTestDatabase();

  test('is all or nothing', async () => {
    const scale = { cadres: 1, familiesPerCadre: 20 };
    await loadDemoBranch(database.pool, { seed: 1, today: TODAY, scale });
    await database.pool.query(`update branches set code = 'ANOTHER'`);
    await expect(loadDemoBranch(database.pool, { seed: 1, today: TODAY, scale })).rejects.toThrow('duplicate key');
    const { rows } = await database.pool.query<{ count: bigint }>('select count(*) as count from branches');
    expect(rows[0]?.count).toBe(1n);
  });
});
