import { describe, expect, test } from '@jest/globals';
import { measureMasks } from '../../../../src/households/families/index.js';
import { civilDate } from '../../../../src/kernel/civil-date.js';
import { keyringOf } from '../../../support/keyring.js';
import { useTestDatabase } from '../../../support/test-database.js';
import { aWorld } from '../../../support/world/world.js';

const TODAY = civilDate('2026-11-30');

describe('measureMasks', () => {
  const database = useTestDatabase();
  const world = aWorld(database);
  const measuring = async () => ({ pool: database.pool, keyring: await keyringOf(database.pool) });

  test('finds nothing to guess in a register without people', async () => {
    const none = { count: 0, fewest: null, median: null };
    for (const figure of await measureMasks(await measuring(), TODAY)) expect(figure).toMatchObject(none);
  });

  test('counts each number of everybody, and a child whose month of birth the bill tells apart', async () => {
    await world.family({
      members: [
        { birthDate: '1986-05-17', coveredFrom: '2014-01' },
        { birthDate: '1991-12-31', coveredFrom: '2014-01', phone: null },
        { birthDate: '2024-02-29', coveredFrom: '2024-02', phone: null },
        { birthDate: '2013-06-01', coveredFrom: '2014-01', phone: null },
      ],
    });
    const figures = await measureMasks(await measuring(), TODAY);
    expect(figures.map(({ of, count }) => [of, count])).toEqual([
      ['NIK', 4],
      ['NIK_OF_BILLED_CHILD', 1],
      ['PHONE', 1],
      ['FAMILY_CARD', 1],
      ['CARD', 4],
    ]);
    // 1985–1989, 1990–1994 and 2010–2014 have 1,826 days each, 2020 until today has more; some NIK are of other districts.
    expect(figures[0]?.fewest).toBeGreaterThanOrEqual(1_826);
    expect(figures[0]?.median).toBeLessThanOrEqual(2 * 1_826);
    expect((figures[1]?.fewest ?? 0) % 29).toBe(0); // the days of February 2024, times the serials
  });
});
