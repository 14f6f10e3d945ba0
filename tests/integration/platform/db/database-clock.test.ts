import { describe, expect, test } from '@jest/globals';
import { createDatabaseClock } from '../../../../src/platform/db/database-clock.js';
import { moveSandboxTime, readSandboxTime } from '../../../../src/platform/db/sandbox-time.js';
import { systemClock } from '../../../../src/kernel/clock.js';
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

  test('is ahead in a sandbox alone by as much as it was moved, with the real time beside, and never goes back', async () => {
    const ofSandbox = createDatabaseClock(systemClock, { isSandbox: true });
    const ofProduction = createDatabaseClock(systemClock);
    const day = 86_400_000;
    const move = (byMs: number) => moveSandboxTime(database.pool, { move: { byMs }, by: 'test', andThen: [] });
    expect(await move(3 * day)).toMatchObject({ kind: 'moved', time: { aheadMs: BigInt(3 * day), movedBy: 'test' } });
    for (const clock of [ofSandbox, ofProduction])
      expect(Math.abs(await clock.follow(database.pool))).toBeLessThan(2_000);
    const real = await ofTheDatabase();
    expect(Math.abs(ofSandbox.now().getTime() - real - 3 * day)).toBeLessThan(2_000);
    expect(Math.abs(ofSandbox.realNow().getTime() - real)).toBeLessThan(2_000);
    expect(Math.abs(ofProduction.now().getTime() - real)).toBeLessThan(2_000);

    const past = new Date(real + day);
    expect(await moveSandboxTime(database.pool, { move: { to: past }, by: 'test', andThen: [] })).toMatchObject({
      kind: 'backwards',
    });
    expect(await move(4_000 * day)).toMatchObject({ kind: 'too-far' });
    const [one, other] = await Promise.all([move(day), move(day)]);
    expect([one.kind, other.kind]).toEqual(['moved', 'moved']);
    expect((await readSandboxTime(database.pool)).aheadMs).toBe(BigInt(5 * day));
  });

  test('never goes back by a small correction', async () => {
    const clock = createDatabaseClock({ now: () => new Date(Date.now() + 800) });
    const shown = [clock.now().getTime()];
    await clock.follow(database.pool);
    for (let asked = 0; asked < 50; asked += 1) shown.push(clock.now().getTime());
    expect(shown).toEqual(shown.toSorted((a, b) => a - b));
  });
});
