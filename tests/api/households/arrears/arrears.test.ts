import { describe, expect, test } from '@jest/globals';
import { useTestDatabase } from '../../../support/test-database.js';
import { askThrough } from '../../../support/world/ask.js';
import { asRole } from '../../../support/world/viewers.js';
import { aWorld } from '../../../support/world/world.js';
import { idOf } from '../../../support/global-ids.js';

const OWES = `query ($by: FamilyBy!, $months: Int!) { family(by: $by) { arrears {
  status suspendedSince paidThrough monthsPaidAhead monthsInArrears billedMonths unbilledMonths arrearsTotal currentMonthAmount owedTotal
  credit amountToReactivate dueDate isLate amountAhead(months: $months) payableAhead { month }
  months { month amount membersBilled isCurrent } } } }`;

describe('what a family owes', () => {
  const database = useTestDatabase();
  const world = aWorld(database);
  const ask = askThrough(database);

  test('is told with its months, its status and what makes its cards active', async () => {
    const family = await world.family({ paidThrough: '2025-12', careClass: 'II', members: 3, credit: 40_000n });
    const answer = await ask<{ readonly family: { readonly arrears: { readonly payableAhead: readonly unknown[] } } }>(
      { viewer: asRole('AUDITOR') },
      OWES,
      { by: { id: idOf('Family', family.id) }, months: 2 },
    );
    expect(answer.errors).toEqual([]);
    expect(answer.data).toMatchObject({
      family: {
        arrears: {
          status: 'SUSPENDED',
          suspendedSince: '2026-02-01',
          paidThrough: '2025-12',
          monthsPaidAhead: 0,
          monthsInArrears: 2,
          billedMonths: 2,
          unbilledMonths: [],
          arrearsTotal: 600_000,
          currentMonthAmount: 300_000,
          owedTotal: 900_000,
          credit: 40_000,
          amountToReactivate: 860_000,
          dueDate: '2026-03-10',
          isLate: true,
          amountAhead: 600_000,
          months: [
            { month: '2026-01', amount: 300_000, membersBilled: 3, isCurrent: false },
            { month: '2026-02', amount: 300_000, membersBilled: 3, isCurrent: false },
            { month: '2026-03', amount: 300_000, membersBilled: 3, isCurrent: true },
          ],
        },
      },
    });
    expect(answer.data?.family.arrears.payableAhead).toHaveLength(12);
  });

  test('is reckoned on the day it is where the family lives', async () => {
    const east = await world.family({
      region: (await world.region({ within: '91.71' })).code,
      paidThrough: '2026-01',
      members: 1,
    });
    const west = await world.family({
      region: (await world.region({ within: '11.71' })).code,
      paidThrough: '2026-01',
      members: 1,
    });
    // 28 February, 22:30 in Aceh, is 1 March, 00:30 in Papua.
    const statusOf = (id: string) =>
      ask(
        { viewer: asRole('AUDITOR'), now: '2026-02-28T15:30:00Z' },
        `query ($id: ID!) { family(by: {id: $id}) { arrears { status } } }`,
        { id: idOf('Family', id) },
      );
    expect((await statusOf(east.id)).data).toEqual({ family: { arrears: { status: 'SUSPENDED' } } });
    expect((await statusOf(west.id)).data).toEqual({ family: { arrears: { status: 'ACTIVE' } } });
  });
});
