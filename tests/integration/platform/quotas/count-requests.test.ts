import { describe, expect, test } from '@jest/globals';
import { createPool } from '../../../../src/platform/db/pool.js';
import { requestCounter } from '../../../../src/platform/quotas/index.js';
import type { Role, Viewer } from '../../../../src/platform/auth/index.js';
import { useTestDatabase } from '../../../support/test-database.js';

const BEGIN = new Date('2026-11-24T02:00:00Z').getTime();

const viewer = (subject: string, role: Role): Viewer => ({
  subject,
  name: 'n',
  role,
  cadreId: null,
  branchId: null,
  regions: 'ALL',
});

describe('requests of people who are signed in', () => {
  const database = useTestDatabase();
  let now = BEGIN;
  const counter = () => requestCounter({ pool: database.pool, now: () => new Date(now) });
  type Count = ReturnType<typeof counter>;

  async function ask(counters: readonly Count[], who: Viewer, times: number): Promise<number> {
    let within = 0;
    for (let asked = 0; asked < times; asked++)
      if ((await counters[asked % counters.length]?.(who))?.isWithin === true) within += 1;
    return within;
  }

  test('are bounded by their role for all instances together, whatever each of them counts by itself', async () => {
    const [one, two] = [counter(), counter()];
    const head = viewer('head', 'VILLAGE_HEAD');
    const within = await ask([one, two], head, 700);
    expect(within).toBeGreaterThanOrEqual(300 - 2 * 30);
    expect(within).toBeLessThanOrEqual(300 + 2 * 15);
    expect(await one(head)).toEqual({ isWithin: false, max: 300, left: 0, endsInSeconds: 60 });
    expect((await one(viewer('somebody else', 'VILLAGE_HEAD'))).isWithin).toBe(true);
    expect((await one(viewer('head', 'CADRE'))).max).toBe(600);
  });

  test('begin anew when the minute is over, however much was asked meanwhile', async () => {
    const one = counter();
    const head = viewer('patient', 'VILLAGE_HEAD');
    expect(await ask([one], head, 500)).toBe(300);
    now += 30_000;
    expect((await one(head)).endsInSeconds).toBe(30);
    now += 30_001;
    expect(await ask([one], head, 500)).toBe(300);
  });

  test('at once are counted one by one', async () => {
    const one = counter();
    const head = viewer('hasty', 'VILLAGE_HEAD');
    const answers = await Promise.all(Array.from({ length: 400 }, () => one(head)));
    expect(answers.filter(({ isWithin }) => isWithin)).toHaveLength(300);
  });

  test('say what is left', async () => {
    const one = counter();
    const head = viewer('careful', 'VILLAGE_HEAD');
    const lefts = [];
    for (let asked = 0; asked < 300; asked++) lefts.push((await one(head)).left);
    expect([lefts[0], lefts[99], lefts[299]]).toEqual([299, 200, 0]);
  });

  test('are answered while nobody can count them', async () => {
    const gone = createPool({
      databaseUrl: 'postgres://nobody@127.0.0.1:1/none',
      role: 'reads',
      onError: () => undefined,
    });
    const one = requestCounter({ pool: gone, now: () => new Date(now) });
    expect(await ask([one], viewer('unlucky', 'VILLAGE_HEAD'), 50)).toBe(50);
  });
});
