import { describe, expect, test } from '@jest/globals';
import type { Viewer } from '../../../../src/platform/auth/index.js';
import { useTestDatabase } from '../../../support/test-database.js';
import { askThrough } from '../../../support/world/ask.js';
import { asCadre, asRole } from '../../../support/world/viewers.js';
import { aWorld } from '../../../support/world/world.js';
import { idOf } from '../../../support/global-ids.js';

const LIST = `query ($filter: PaymentsFilter, $sort: PaymentSort! = NEWEST, $first: Int, $after: String, $last: Int, $before: String) {
  payments(filter: $filter, sort: $sort, first: $first, after: $after, last: $last, before: $before) {
  totalCount pageInfo { startCursor endCursor hasNextPage hasPreviousPage }
  edges { node { id amount outcome suspenseReason paidMonths { from through } monthsAhead channel partnerName reference paidAt postedAt family { id } } } } }`;

interface Listed {
  readonly payments: {
    readonly totalCount: number;
    readonly pageInfo: {
      readonly startCursor: string | null;
      readonly endCursor: string | null;
      readonly hasNextPage: boolean;
      readonly hasPreviousPage: boolean;
    };
    readonly edges: readonly { readonly node: { readonly id: string } }[];
  };
}

describe('payments', () => {
  const database = useTestDatabase();
  const world = aWorld(database);
  const ask = askThrough(database);
  const list = async (viewer: Viewer, variables: object = {}) => {
    const answer = await ask<Listed>({ viewer }, LIST, { ...variables });
    expect(answer.errors).toEqual([]);
    return {
      ids: answer.data?.payments.edges.map(({ node }) => node.id) ?? [],
      ...answer.data?.payments,
      statements: answer.statements,
    };
  };

  test('a payment tells what it settled, where and through whom', async () => {
    const cadre = await world.cadre();
    const family = await world.family({ cadre, paidThrough: '2026-01' });
    const partner = await world.partner({ channel: 'ATM', name: 'Bank Uji' });
    const payment = await world.payment({
      family,
      partner,
      amount: 510_000n,
      settles: { from: '2025-11', through: '2026-01' },
      paidAt: '2026-01-14T23:59:00Z',
    });
    const { edges, totalCount } = await list(asCadre(cadre));
    expect(totalCount).toBe(1);
    expect(edges?.[0]?.node).toEqual({
      id: idOf('Payment', payment.id),
      amount: 510_000,
      outcome: 'POSTED',
      suspenseReason: null,
      paidMonths: { from: '2025-11', through: '2026-01' },
      monthsAhead: 0,
      channel: 'ATM',
      partnerName: 'Bank Uji',
      reference: payment.reference,
      paidAt: '2026-01-14T23:59:00.000Z',
      postedAt: '2026-01-15T03:00:01.000Z',
      family: { id: idOf('Family', family.id) },
    });
  });

  test('each role sees the payments of its families; money in suspense is for those who see the whole country', async () => {
    const cadre = await world.cadre();
    const mine = await world.payment({ family: await world.family({ cadre }) });
    const theirs = await world.payment({ family: await world.family({ region: cadre.area }) });
    const nobodys = await world.payment({ family: null });

    expect((await list(asCadre(cadre))).ids).toEqual([idOf('Payment', mine.id)]);
    expect((await list(asRole('BRANCH_OFFICER', [cadre.area]))).ids.toSorted()).toEqual(
      [idOf('Payment', mine.id), idOf('Payment', theirs.id)].toSorted(),
    );
    expect((await list(asRole('BRANCH_OFFICER', []))).ids).toEqual([]);
    expect((await list(asRole('AUDITOR'))).ids).toEqual(
      expect.arrayContaining([idOf('Payment', mine.id), idOf('Payment', theirs.id), idOf('Payment', nobodys.id)]),
    );
    for (const role of ['DIRECTOR', 'OPERATOR', 'PARTNER'] as const) {
      expect((await ask({ viewer: asRole(role) }, LIST)).errors).toMatchObject([{ code: 'FORBIDDEN' }]);
    }
  });

  test('each filter narrows the list', async () => {
    const region = (await world.region({ within: '61.01' })).code;
    const family = await world.family({ region });
    const partner = await world.partner({ channel: 'MINIMARKET' });
    const old = await world.payment({ family, partner, paidAt: '2026-01-01T00:00:00Z' });
    const recent = await world.payment({ family, paidAt: '2026-02-01T00:00:00Z', postedAt: '2026-02-01T00:00:01Z' });
    const suspended = await world.payment({ family: null, partner });
    const viewer = asRole('AUDITOR');
    const find = async (filter: object) => (await list(viewer, { filter })).ids;

    expect(await find({ familyId: idOf('Family', family.id) })).toEqual([
      idOf('Payment', recent.id),
      idOf('Payment', old.id),
    ]);
    expect(await find({ region: '61' })).toEqual([idOf('Payment', recent.id), idOf('Payment', old.id)]);
    expect((await find({ partnerId: idOf('Partner', partner.id) })).toSorted()).toEqual(
      [idOf('Payment', old.id), idOf('Payment', suspended.id)].toSorted(),
    );
    expect((await find({ channel: 'MINIMARKET' })).toSorted()).toEqual(
      [idOf('Payment', old.id), idOf('Payment', suspended.id)].toSorted(),
    );
    expect(await find({ partnerId: idOf('Partner', partner.id), outcome: 'INTO_SUSPENSE' })).toEqual([
      idOf('Payment', suspended.id),
    ]);
    expect(await find({ familyId: idOf('Family', family.id), paidBetween: { from: '2026-02-01T00:00:00Z' } })).toEqual([
      idOf('Payment', recent.id),
    ]);
    expect(
      await find({ familyId: idOf('Family', family.id), paidBetween: { before: '2026-02-01T00:00:00Z' } }),
    ).toEqual([idOf('Payment', old.id)]);
  });

  test('are found by the days on which they were posted, and a reversed range is refused by its name', async () => {
    const family = await world.family();
    const viewer = asRole('AUDITOR');
    // 17.00 UTC is midnight in Jakarta.
    const posted = async (postedAt: string) => (await world.payment({ family, postedAt })).id;
    const [before, first, last] = [
      await posted('2026-01-31T16:59:59Z'),
      await posted('2026-01-31T17:00:00Z'),
      await posted('2026-02-28T16:59:59Z'),
    ];
    const find = (filter: object) =>
      ask<{ payments: { edges: { node: { id: string } }[] } }>(
        { viewer },
        'query ($filter: PaymentsFilter) { payments(filter: $filter) { edges { node { id } } } }',
        { filter: { familyId: idOf('Family', family.id), ...filter } },
      );
    const idsOf = async (filter: object) => (await find(filter)).data?.payments.edges.map(({ node }) => node.id);
    expect(await idsOf({ postedOn: { from: '2026-02-01', through: '2026-02-28' } })).toEqual([
      idOf('Payment', last),
      idOf('Payment', first),
    ]);
    expect(await idsOf({ postedOn: { through: '2026-01-31' } })).toEqual([idOf('Payment', before)]);
    for (const [field, range] of [
      ['paidBetween', { from: '2026-02-01T00:00:00Z', before: '2026-01-01T00:00:00Z' }],
      ['postedOn', { from: '2026-02-02', through: '2026-02-01' }],
    ] as const) {
      const { errors } = await find({ [field]: range });
      expect(errors).toMatchObject([{ code: 'BAD_INPUT', field: `filter.${field}` }]);
    }
  });

  test('pages without gap or repeat while money comes in, even within one microsecond', async () => {
    const cadre = await world.cadre();
    const family = await world.family({ cadre });
    const postedAt = [
      '2026-01-01T00:00:00.000001Z',
      '2026-01-01T00:00:00.000002Z',
      '2026-01-01T00:00:00.000002Z',
      '2026-01-01T00:00:00.000003Z',
    ];
    const paid: string[] = [];
    for (const moment of postedAt) paid.push(idOf('Payment', (await world.payment({ family, postedAt: moment })).id));
    const first = await list(asCadre(cadre), { first: 2 });
    await world.payment({ family, postedAt: '2026-01-02T00:00:00Z' });
    const second = await list(asCadre(cadre), { first: 2, after: first.pageInfo?.endCursor });
    expect(first.ids[0]).toBe(paid[3]);
    expect(second.ids[1]).toBe(paid[0]);
    expect([...first.ids, ...second.ids].toSorted()).toEqual(paid.toSorted());
    expect(second.pageInfo).toMatchObject({ hasPreviousPage: true, hasNextPage: false });
    const back = await list(asCadre(cadre), { last: 5, before: second.pageInfo?.startCursor });
    expect(back.ids.slice(1)).toEqual(first.ids);
    expect(back.pageInfo).toMatchObject({ hasPreviousPage: false, hasNextPage: true });
    const oldest = await list(asCadre(cadre), { sort: 'OLDEST', first: 4 });
    expect(oldest.ids).toEqual([...first.ids, ...second.ids].toReversed());
    const end = await list(asCadre(cadre), { sort: 'OLDEST', last: 1 });
    expect(end.ids).toEqual(back.ids.slice(0, 1));
  });

  test('a list asks the database little, and a family shows its newest payments', async () => {
    const cadre = await world.cadre();
    for (let count = 0; count < 10; count += 1) await world.payment({ family: await world.family({ cadre }) });
    const page = await list(asCadre(cadre));
    expect(page.ids).toHaveLength(10);
    expect(page.statements).toBe(4); // page, count, families, partners
    const family = await world.family({ cadre });
    for (const day of ['01', '02', '03']) await world.payment({ family, postedAt: `2026-02-${day}T00:00:00Z` });
    const shown = await ask(
      { viewer: asCadre(cadre) },
      `query ($id: ID!) { family(by: {id: $id}) { payments(first: 2) { postedAt } } }`,
      { id: idOf('Family', family.id) },
    );
    expect(shown.data).toEqual({
      family: { payments: [{ postedAt: '2026-02-03T00:00:00.000Z' }, { postedAt: '2026-02-02T00:00:00.000Z' }] },
    });
  });
});
