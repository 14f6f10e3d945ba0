import { describe, expect, test } from '@jest/globals';
import { rupiah } from '../../../../src/kernel/rupiah.js';
import { useTestDatabase } from '../../../support/test-database.js';
import { aWorld } from '../../../support/world/world.js';

describe('the world of the tests', () => {
  const database = useTestDatabase();
  const world = aWorld(database);

  test('families, cadres and branches bring what they stand on, and never collide', async () => {
    const cadre = await world.cadre();
    for (let count = 0; count < 20; count += 1) await world.family({ cadre });
    const { rows } = await database.pool.query(
      'select count(*) as held from portfolio_assignments where cadre_id = $1',
      [cadre.id],
    );
    expect(rows).toEqual([{ held: 20n }]);
  });

  test('credit comes with the payment that left it', async () => {
    const family = await world.family({ credit: 12_000n, members: 1 });
    expect(family.credit).toBe(rupiah(12_000n));
    const payment = await world.payment({ family: null, amount: 5n });
    expect(payment.amount).toBe(5n);
  });
});
