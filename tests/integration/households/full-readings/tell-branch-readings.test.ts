/** A branch whose people read far more numbers in full than on its days before calls an operator, once a day. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import { FULL_READINGS, tellBranchReadings } from '../../../../src/households/full-readings/index.js';
import { randomIds } from '../../../../src/kernel/ids.js';
import { useTestDatabase } from '../../../support/test-database.js';

const NOW = new Date('2026-03-05T05:00:00Z');
const branches = { busy: randomIds(), steady: randomIds(), small: randomIds(), early: randomIds(), east: randomIds() };

describe('the readings of a branch', () => {
  const database = useTestDatabase();
  const told: { branchId: string; day: string; today: number; before: number; daysBefore: number }[] = [];
  const tell = (now: Date): Promise<number> =>
    tellBranchReadings({
      pool: database.pool,
      now: () => now,
      policies: () => FULL_READINGS.shipped,
      tell: (branch) => told.push(branch),
    });

  const read = async (branchId: string | null, day: string, families: number): Promise<void> => {
    await database.pool.query(
      `insert into full_readings (viewer, day, family_id, role, branch_id, first_read_at, is_taken_along)
        select 'reader-' || n % 3 || coalesce($1::text, ''), $2::date, gen_random_uuid(), 'CADRE', $1::uuid, $2::timestamptz, false
        from generate_series(1, $3::int) n`,
      [branchId, day, families],
    );
  };

  beforeAll(async () => {
    for (const day of ['2026-02-05', '2026-02-27', '2026-03-03']) {
      await read(branches.busy, day, 40);
      await read(branches.steady, day, 60);
    }
    // Older than what counts as normal.
    await read(branches.busy, '2026-02-04', 500);
    await read(branches.busy, '2026-03-05', 121);
    await read(branches.steady, '2026-03-05', 121);
    await read(branches.small, '2026-03-05', 99);
    await read(null, '2026-03-05', 400);
    // Yesterday is over, and where it is tomorrow already the day counts.
    await read(branches.early, '2026-03-04', 400);
    await read(branches.east, '2026-03-06', 100);
  });

  test('calls an operator for those far over normal, with the figures and no person', async () => {
    expect(await tell(NOW)).toBe(2);
    const byBranch = new Map(told.map((one) => [one.branchId, one]));
    expect(byBranch.get(branches.busy)).toEqual({
      branchId: branches.busy,
      day: '2026-03-05',
      today: 121,
      before: 120,
      daysBefore: 3,
    });
    expect(byBranch.get(branches.east)).toEqual({
      branchId: branches.east,
      day: '2026-03-06',
      today: 100,
      before: 0,
      daysBefore: 0,
    });
  });

  test('calls once a day for each branch, and again on another day', async () => {
    await read(branches.busy, '2026-03-05', 50);
    await read(branches.small, '2026-03-05', 1);
    told.length = 0;
    expect(await tell(NOW)).toBe(1);
    expect(told.map(({ branchId }) => branchId)).toEqual([branches.small]);
    await read(branches.busy, '2026-03-06', 400);
    told.length = 0;
    // The fifth of February is 29 days past now.
    expect(await tell(new Date('2026-03-06T05:00:00Z'))).toBe(1);
    expect(told).toEqual([expect.objectContaining({ branchId: branches.busy, before: 251, daysBefore: 3 })]);
  });
});
