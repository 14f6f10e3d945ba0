import { describe, expect, test } from '@jest/globals';
import { useTestDatabase } from '../../../support/test-database.js';
import { type Answer, askThrough } from '../../../support/world/ask.js';
import { asCadre, asRole } from '../../../support/world/viewers.js';
import { aWorld } from '../../../support/world/world.js';
import { idOf, uuidOf } from '../../../support/global-ids.js';

const LIST = `query ($filter: FamiliesFilter, $sort: FamilySort, $first: Int, $after: String, $last: Int, $before: String) {
  families(filter: $filter, sort: $sort, first: $first, after: $after, last: $last, before: $before) {
    totalCount
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    edges { cursor node { id paidThrough arrears { monthsInArrears status amountToReactivate } } }
  }
}`;

interface Listed {
  readonly families: {
    readonly totalCount: number;
    readonly pageInfo: {
      readonly hasNextPage: boolean;
      readonly hasPreviousPage: boolean;
      readonly startCursor: string | null;
      readonly endCursor: string | null;
    };
    readonly edges: readonly { readonly node: { readonly id: string } }[];
  };
}

const idsOf = ({ data }: { readonly data: Listed | null }): string[] =>
  data?.families.edges.map(({ node }) => node.id) ?? [];

describe('a list of families', () => {
  const database = useTestDatabase();
  const world = aWorld(database);
  const ask = askThrough(database);

  test('holds the families of a cadre that are 2 to 23 months behind, the longest first', async () => {
    const cadre = await world.cadre();
    const params = { cadre, careClass: 'III', members: 2 } as const;
    await world.family({ ...params, paidThrough: '2026-02' });
    await world.family({ ...params, paidThrough: '2026-01' });
    const two = await world.family({ ...params, paidThrough: '2025-12' });
    const twentyThree = await world.family({ ...params, paidThrough: '2024-03' });
    await world.family({ ...params, paidThrough: '2024-02' });
    await world.family({ paidThrough: '2025-06' });

    const answer = await ask<Listed>({ viewer: asCadre(cadre) }, LIST, {
      filter: { monthsInArrears: { min: 2, max: 23 } },
    });

    expect(answer.errors).toEqual([]);
    expect(answer.data?.families.totalCount).toBe(2);
    expect(answer.data?.families.edges.map(({ node }) => node)).toEqual([
      {
        id: idOf('Family', twentyThree.id),
        paidThrough: '2024-03',
        arrears: { monthsInArrears: 23, status: 'SUSPENDED', amountToReactivate: 24 * 70_000 },
      },
      {
        id: idOf('Family', two.id),
        paidThrough: '2025-12',
        arrears: { monthsInArrears: 2, status: 'SUSPENDED', amountToReactivate: 3 * 70_000 },
      },
    ]);
  });

  test.each([
    { filter: { status: 'ACTIVE' }, holds: ['paid ahead', 'paid', 'late', 'credit covers', 'left long ago'] },
    { filter: { status: 'SUSPENDED' }, holds: ['joined late', 'one', 'two', 'thirty'] },
    {
      filter: { monthsInArrears: { max: 1 } },
      holds: ['paid ahead', 'paid', 'late', 'credit covers', 'one', 'left long ago'],
    },
    { filter: { monthsInArrears: { min: 1, max: 1 } }, holds: ['one'] },
    { filter: { monthsInArrears: { min: 2 } }, holds: ['joined late', 'two', 'thirty'] },
    { filter: { monthsInArrears: { min: 3, max: 3 } }, holds: ['joined late'] },
    { filter: { monthsInArrears: { min: 24 } }, holds: ['thirty'] },
    { filter: { monthsInArrears: { min: 1 }, status: 'ACTIVE' }, holds: [] },
  ])('is exact in months for $filter', async ({ filter, holds }) => {
    const cadre = await world.cadre();
    const params = { cadre, careClass: 'III', members: 1 } as const;
    const named = {
      'paid ahead': await world.family({ ...params, paidThrough: '2026-08' }),
      paid: await world.family({ ...params, paidThrough: '2026-03' }),
      late: await world.family({ ...params, paidThrough: '2026-02' }),
      'credit covers': await world.family({ ...params, paidThrough: '2026-01', credit: 35_000n }),
      one: await world.family({ ...params, paidThrough: '2026-01' }),
      two: await world.family({ ...params, paidThrough: '2025-12' }),
      thirty: await world.family({ ...params, paidThrough: '2023-08' }),
      'left long ago': await world.family({
        ...params,
        paidThrough: '2023-01',
        members: [{ coveredThrough: '2022-12' }],
      }),
      'joined late': await world.family({ ...params, paidThrough: '2024-01', members: [{ coveredFrom: '2025-12' }] }),
    };
    const expected = holds.map((name) => idOf('Family', named[name as keyof typeof named].id)).toSorted();
    for (const sort of ['LONGEST_IN_ARREARS', 'SHORTEST_IN_ARREARS']) {
      const answer = await ask<Listed>({ viewer: asCadre(cadre) }, LIST, { filter, sort, first: 100 });
      expect(answer.errors).toEqual([]);
      expect(idsOf(answer).toSorted()).toEqual(expected);
      expect(answer.data?.families.totalCount).toBe(expected.length);
      for (const isBackward of [false, true]) {
        const paged: string[][] = [];
        let from: string | boolean | null = null;
        do {
          const asked: object = isBackward ? { last: 1, before: from } : { first: 1, after: from };
          const page: Answer<Listed> = await ask<Listed>({ viewer: asCadre(cadre) }, LIST, { filter, sort, ...asked });
          paged.push(idsOf(page));
          const { hasNextPage, hasPreviousPage, startCursor, endCursor } = page.data!.families.pageInfo;
          from = isBackward ? hasPreviousPage && startCursor : hasNextPage && endCursor;
        } while (typeof from === 'string');
        expect((isBackward ? paged.toReversed() : paged).flat()).toEqual(idsOf(answer));
      }
    }
  });

  test('pages without gap or repeat while families pay and others are added', async () => {
    const cadre = await world.cadre();
    const months = ['2024-05', '2024-05', '2024-05', '2024-08', '2025-01', '2025-01', '2025-11'];
    const families = await Promise.all(months.map((paidThrough) => world.family({ cadre, paidThrough, members: 1 })));
    const viewer = asCadre(cadre);
    const first = await ask<Listed>({ viewer }, LIST, { first: 3 });
    const seen = idsOf(first);
    await database.pool.query(`update families set paid_through = '2026-03-01' where id = $1`, [uuidOf(seen[0]!)]);
    await world.family({ cadre, paidThrough: '2024-04', members: 1 });
    const second = await ask<Listed>({ viewer }, LIST, { first: 3, after: first.data?.families.pageInfo.endCursor });
    const third = await ask<Listed>({ viewer }, LIST, { first: 3, after: second.data?.families.pageInfo.endCursor });
    expect(third.data?.families.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
    const all = [...seen, ...idsOf(second), ...idsOf(third)];
    // The one that paid is met again at its new place; nobody who stayed is missed or met twice.
    expect(all.filter((id) => id !== seen[0]).toSorted()).toEqual(
      families
        .map(({ id }) => idOf('Family', id))
        .filter((id) => id !== seen[0])
        .toSorted(),
    );
  });

  test('takes months by the calendar of each family while the zones disagree', async () => {
    const papua = (await world.region({ within: '91.71' })).code;
    const aceh = (await world.region({ within: '11.71' })).code;
    const east = await world.family({ region: papua, paidThrough: '2026-01', members: 1 });
    const west = await world.family({ region: aceh, paidThrough: '2026-01', members: 1 });
    const find = (now: string, region: string, min: number) =>
      ask<Listed>({ viewer: asRole('AUDITOR'), now }, LIST, { filter: { region, monthsInArrears: { min, max: min } } });
    // 28 February, 22:30 in Aceh, is 1 March, 00:30 in Papua.
    const now = '2026-02-28T15:30:00Z';
    expect(idsOf(await find(now, '91', 1))).toEqual([idOf('Family', east.id)]);
    expect(idsOf(await find(now, '11', 0))).toEqual([idOf('Family', west.id)]);
    expect(idsOf(await find(now, '11', 1))).toEqual([]);
    const all = await ask<Listed>({ viewer: asRole('AUDITOR', [papua, aceh]), now }, LIST, {
      filter: { status: 'SUSPENDED' },
    });
    expect(idsOf(all)).toEqual([idOf('Family', east.id)]);
    expect(all.data?.families.totalCount).toBe(1);
  });

  test('asks the database little, however long the page', async () => {
    const cadre = await world.cadre();
    for (let count = 0; count < 30; count += 1) await world.family({ cadre, paidThrough: '2025-01' });
    const query = `query ($first: Int) { families(filter: {monthsInArrears: {min: 2, max: 23}}, first: $first) {
      edges { node { id region { name parent { name } } arrears { amountToReactivate } participants { name phone nik } virtualAccounts { number } } } } }`;
    const short = await ask<Listed>({ viewer: asCadre(cadre) }, query, { first: 2 });
    const long = await ask<Listed>({ viewer: asCadre(cadre) }, query, { first: 30 });
    expect(long.errors).toEqual([]);
    expect(long.data?.families.edges).toHaveLength(30);
    expect([short.statements, long.statements]).toEqual([3, 3]); // the page with its people, its regions, and theirs
  });

  test.each([
    { variables: { first: 0 }, field: 'first' },
    { variables: { first: 101 }, field: 'first' },
    { variables: { after: 'nonsense' }, field: 'after' },
    { variables: { first: 1, last: 1 }, field: 'last' },
    { variables: { last: 1, before: 'nonsense' }, field: 'before' },
    { variables: { filter: { cadreId: 'x' } }, field: 'filter.cadreId' },
    { variables: { filter: { monthsInArrears: { min: -1 } } }, field: 'monthsInArrears.min' },
    { variables: { filter: { monthsInArrears: { min: 3, max: 2 } } }, field: 'filter.monthsInArrears' },
  ])('refuses $variables by naming $field', async ({ variables, field }) => {
    const answer = await ask<Listed>({ viewer: asRole('AUDITOR') }, LIST, variables);
    expect(answer.errors).toEqual([expect.objectContaining({ code: 'BAD_INPUT', field })]);
  });
});
