import { describe, expect, test } from '@jest/globals';
import { useTestDatabase } from '../../../support/test-database.js';
import { askThrough } from '../../../support/world/ask.js';
import { asCadre, asRole } from '../../../support/world/viewers.js';
import { aWorld } from '../../../support/world/world.js';
import { idOf } from '../../../support/global-ids.js';

const CADRE = `query ($id: ID!) { cadre(id: $id) { id name phone homeRegion { code level } branch { id code } appointment { validFrom validThrough }
  portfolio { families familiesInArrears personsInArrears arrears amountToReactivate } } }`;
const LIST = `query ($region: RegionCode, $branchId: ID, $first: Int, $after: String, $last: Int, $before: String) { cadres(region: $region, branchId: $branchId, first: $first, after: $after, last: $last, before: $before) {
  totalCount pageInfo { startCursor endCursor hasNextPage hasPreviousPage } edges { node { id portfolio { families } branch { name } appointment { validFrom } homeRegion { name } } } } }`;

interface Listed {
  readonly cadres: {
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

const idsOf = (data: Listed | null): string[] => data?.cadres.edges.map(({ node }) => node.id) ?? [];

describe('cadres', () => {
  const database = useTestDatabase();
  const world = aWorld(database);
  const ask = askThrough(database);

  test("a cadre's figures are those of today's portfolio", async () => {
    const branch = await world.branch();
    const cadre = await world.cadre({ branch, appointedFrom: '2026-01-01', appointedThrough: '2026-12-31' });
    await world.family({ cadre, paidThrough: '2026-03', members: 2 });
    await world.family({ cadre, paidThrough: '2025-12', careClass: 'III', members: 2 });
    await world.family({ cadre, paidThrough: '2026-01', careClass: 'I', members: 1 });
    const past = await world.family({ region: cadre.area, paidThrough: '2024-01' });
    await world.assignment({ cadre, family: past, through: '2026-03-04' });
    expect((await ask({ viewer: asCadre(cadre) }, CADRE, { id: idOf('Cadre', cadre.id) })).data).toEqual({
      cadre: {
        id: idOf('Cadre', cadre.id),
        name: cadre.name,
        phone: `62********${cadre.phone.slice(-3)}`,
        homeRegion: { code: cadre.area, level: 'VILLAGE' },
        branch: { id: idOf('Branch', branch.id), code: branch.code },
        appointment: { validFrom: '2026-01-01', validThrough: '2026-12-31' },
        portfolio: {
          families: 3,
          familiesInArrears: 2,
          personsInArrears: 3,
          arrears: 2 * 70_000 + 150_000,
          amountToReactivate: 3 * 70_000 + 2 * 150_000,
        },
      },
    });
    const later = await ask({ viewer: asRole('AUDITOR'), now: '2027-01-01T02:00:00Z' }, CADRE, {
      id: idOf('Cadre', cadre.id),
    });
    expect(later.data).toMatchObject({
      cadre: { appointment: { validThrough: '2026-12-31' }, portfolio: { families: 0, arrears: 0 } },
    });
  });

  test('an office sees the cadres at home in its regions, a cadre the cadre alone, a director none', async () => {
    const district = await world.region({ level: 'DISTRICT' });
    const branch = await world.branch({ regions: [district.code] });
    const inside = await Promise.all(
      ['C', 'A', 'B'].map(async (name) =>
        world.cadre({ name, branch, area: (await world.region({ within: district.code })).code }),
      ),
    );
    const outside = await world.cadre();
    const head = asRole('BRANCH_HEAD', [district.code]);
    const [c, a, b] = inside;
    const inOrder = [idOf('Cadre', a?.id), idOf('Cadre', b?.id), idOf('Cadre', c?.id)];

    expect(idsOf((await ask<Listed>({ viewer: head }, LIST)).data)).toEqual(inOrder);
    expect(idsOf((await ask<Listed>({ viewer: head }, LIST, { region: outside.area })).data)).toEqual([]);
    expect(
      idsOf((await ask<Listed>({ viewer: asRole('AUDITOR') }, LIST, { branchId: idOf('Branch', branch.id) })).data),
    ).toEqual(inOrder);
    expect(idsOf((await ask<Listed>({ viewer: asRole('AUDITOR') }, LIST, { region: district.code })).data)).toEqual(
      inOrder,
    );
    expect((await ask({ viewer: head }, CADRE, { id: idOf('Cadre', outside.id) })).data).toEqual({ cadre: null });
    expect(idsOf((await ask<Listed>({ viewer: asCadre(outside) }, LIST)).data)).toEqual([idOf('Cadre', outside.id)]);
    expect((await ask({ viewer: asCadre(outside) }, CADRE, { id: idOf('Cadre', a?.id) })).data).toEqual({
      cadre: null,
    });
    expect((await ask({ viewer: asRole('DIRECTOR') }, LIST)).errors).toMatchObject([{ code: 'FORBIDDEN' }]);

    const paged: string[] = [];
    let after: string | null = null;
    for (let page = 0; page < 3; page += 1) {
      const { data }: { readonly data: Listed | null } = await ask<Listed>({ viewer: head }, LIST, { first: 1, after });
      expect(data?.cadres.totalCount).toBe(3);
      paged.push(...idsOf(data));
      after = data?.cadres.pageInfo.endCursor ?? null;
    }
    expect(paged).toEqual(inOrder);

    const ending = (await ask<Listed>({ viewer: head }, LIST, { last: 2 })).data;
    expect(idsOf(ending)).toEqual([idOf('Cadre', b?.id), idOf('Cadre', c?.id)]);
    expect(ending?.cadres.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
    const before = ending?.cadres.pageInfo.startCursor;
    const beginning = (await ask<Listed>({ viewer: head }, LIST, { last: 2, before })).data;
    expect(idsOf(beginning)).toEqual([idOf('Cadre', a?.id)]);
    expect(beginning?.cadres.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
  });

  test('a cadre and the branch are read again by their ids, by whoever may read cadres', async () => {
    const branch = await world.branch();
    const cadre = await world.cadre({ branch });
    const NODES = `query ($cadre: ID!, $branch: ID!) { cadre: node(id: $cadre) { ... on Cadre { name } } branch: node(id: $branch) { ... on Branch { code } } }`;
    const ids = { cadre: idOf('Cadre', cadre.id), branch: idOf('Branch', branch.id) };
    const found = { cadre: { name: cadre.name }, branch: { code: branch.code } };
    expect((await ask({ viewer: asCadre(cadre) }, NODES, ids)).data).toEqual(found);
    expect((await ask({ viewer: asRole('DIRECTOR') }, NODES, ids)).data).toEqual({ cadre: null, branch: null });
  });

  test('a list asks the database little, however many cadres it holds', async () => {
    const branch = await world.branch();
    for (let count = 0; count < 12; count += 1) await world.family({ cadre: await world.cadre({ branch }) });
    const viewer = asRole('AUDITOR');
    const short = await ask({ viewer }, LIST, { branchId: idOf('Branch', branch.id), first: 1 });
    const long = await ask({ viewer }, LIST, { branchId: idOf('Branch', branch.id) });
    expect(long.errors).toEqual([]);
    expect([short.statements, long.statements]).toEqual([6, 6]); // page, count, portfolios, branches, appointments, regions
  });

  test('a name that is no id is refused', async () => {
    expect((await ask({ viewer: asRole('AUDITOR') }, CADRE, { id: 'x' })).errors).toMatchObject([
      { code: 'BAD_INPUT', field: 'id' },
    ]);
  });
});
