import { describe, expect, test } from '@jest/globals';
import { createDatabaseClock } from '../../../../src/platform/db/database-clock.js';
import { useTestDatabase } from '../../../support/test-database.js';

describe('the clock of the database', () => {
  const database = useTestDatabase();
  const ofTheDatabase = async (): Promise<number> => {
    const { rows } = await database.pool.query<{ ms: number }>(
      'select (extract(epoch from clock_timestamp()) * 1000)::float8 as ms',
    );
    return rows[0]?.ms ?? 0;
  };

  test.each([
    ['ahead', 25_000],
    ['behind', -25_000],
  ])('is shown on a machine whose own is 25 s %s, which is told', async (_, aheadMs) => {
    const clock = createDatabaseClock({ now: () => new Date(Date.now() + aheadMs) });
    const before = await ofTheDatabase();
    expect(Math.abs(clock.now().getTime() - before - aheadMs)).toBeLessThan(2_000);
    expect(Math.abs((await clock.follow(database.pool)) - aheadMs)).toBeLessThan(2_000);
    expect(Math.abs(clock.now().getTime() - (await ofTheDatabase()))).toBeLessThan(2_000);
  });

  test('never goes back by a small correction', async () => {
    const clock = createDatabaseClock({ now: () => new Date(Date.now() + 800) });
    const shown = [clock.now().getTime()];
    await clock.follow(database.pool);
    for (let asked = 0; asked < 50; asked += 1) shown.push(clock.now().getTime());
    expect(shown).toEqual(shown.toSorted((a, b) => a - b));
  });
});
