import { describe, expect, test } from '@jest/globals';
import type { Viewer } from '../../../../src/platform/auth/index.js';
import { useTestDatabase } from '../../../support/test-database.js';
import { askThrough } from '../../../support/world/ask.js';
import { asCadre, asRole } from '../../../support/world/viewers.js';
import { aWorld } from '../../../support/world/world.js';
import { idOf } from '../../../support/global-ids.js';

const ALL = `query { families(first: 100) { totalCount edges { node { id } } } }`;
const ONE = `query ($id: ID!) { family(by: {id: $id}) { id } }`;

interface Listed {
  readonly families: {
    readonly totalCount: number;
    readonly edges: readonly { readonly node: { readonly id: string } }[];
  };
}

describe('which families a viewer sees', () => {
  const database = useTestDatabase();
  const world = aWorld(database);
  const ask = askThrough(database);

  const seenBy = async (viewer: Viewer, now?: string): Promise<string[]> => {
    const answer = await ask<Listed>({ viewer, ...(now === undefined ? {} : { now }) }, ALL);
    expect(answer.errors).toEqual([]);
    expect(answer.data?.families.totalCount).toBe(answer.data?.families.edges.length);
    return (answer.data?.families.edges ?? []).map(({ node }) => node.id);
  };

  test("a cadre sees today's portfolio and nothing else from the first day", async () => {
    const cadre = await world.cadre({ appointedFrom: '2026-03-05' });
    const own = await world.family({ region: cadre.area });
    const neighbour = await world.family({ region: cadre.area });
    await world.assignment({ cadre, family: own, from: '2026-03-05' });
    const viewer = asCadre(cadre);

    // 4 March, 23:59 and then 5 March, 00:00 in Samarinda.
    expect(await seenBy(viewer, '2026-03-04T15:59:59Z')).toEqual([]);
    expect(await seenBy(viewer, '2026-03-04T16:00:00Z')).toEqual([idOf('Family', own.id)]);
    expect(await ask({ viewer }, ONE, { id: idOf('Family', neighbour.id) })).toMatchObject({
      data: { family: null },
      errors: [],
    });
  });

  test('an assignment that ended yesterday is gone', async () => {
    const cadre = await world.cadre();
    const past = await world.family({ region: cadre.area });
    await world.assignment({ cadre, family: past, through: '2026-03-04' });
    const saved = await world.family({ region: cadre.area });
    await world.assignment({ cadre, family: saved, through: '2026-03-05' });
    expect(await seenBy(asCadre(cadre), '2026-03-05T02:00:00Z')).toEqual([idOf('Family', saved.id)]);
  });

  test('nothing is seen once the appointment has ended', async () => {
    const cadre = await world.cadre({ appointedThrough: '2026-03-04' });
    const family = await world.family({ cadre });
    expect(await seenBy(asCadre(cadre), '2026-03-04T02:00:00Z')).toEqual([idOf('Family', family.id)]);
    expect(await seenBy(asCadre(cadre), '2026-03-05T02:00:00Z')).toEqual([]);
    expect(
      await ask({ viewer: asCadre(cadre), now: '2026-03-05T02:00:00Z' }, ONE, { id: idOf('Family', family.id) }),
    ).toMatchObject({
      data: { family: null },
    });
  });

  test.each(['TELE_COLLECTOR', 'BRANCH_OFFICER', 'BRANCH_HEAD'] as const)(
    'a %s sees the families of the regions of the branch',
    async (role) => {
      const district = await world.region({ level: 'DISTRICT' });
      const inside = await world.family({ region: (await world.region({ within: district.code })).code });
      const other = await world.family();
      const viewer = asRole(role, [district.code]);
      expect(await seenBy(viewer)).toEqual([idOf('Family', inside.id)]);
      expect(await ask({ viewer }, ONE, { id: idOf('Family', other.id) })).toMatchObject({ data: { family: null } });
      expect(await seenBy(asRole(role, []))).toEqual([]);
    },
  );

  test('an auditor sees all of them', async () => {
    const family = await world.family();
    expect(await ask({ viewer: asRole('AUDITOR') }, ONE, { id: idOf('Family', family.id) })).toMatchObject({
      data: { family: { id: idOf('Family', family.id) } },
    });
  });

  test.each(['DIRECTOR', 'OPERATOR', 'PARTICIPANT', 'PARTNER', 'CSR_DONOR', 'VILLAGE_HEAD', 'CHATBOT'] as const)(
    'a %s sees none',
    async (role) => {
      const family = await world.family();
      expect((await ask({ viewer: asRole(role) }, ONE, { id: idOf('Family', family.id) })).errors).toMatchObject([
        { code: 'FORBIDDEN' },
      ]);
      expect((await ask({ viewer: asRole(role) }, ALL)).errors).toMatchObject([{ code: 'FORBIDDEN' }]);
    },
  );

  test('a filter never widens what a viewer sees', async () => {
    const cadre = await world.cadre();
    const other = await world.cadre();
    const theirs = await world.family({ cadre: other });
    await world.family({ cadre });
    const filtered = `query ($filter: FamiliesFilter) { families(filter: $filter) { totalCount edges { node { id } } } }`;
    const as = (viewer: Viewer, filter: object) => ask<Listed>({ viewer }, filtered, { filter });
    expect((await as(asCadre(cadre), { cadreId: idOf('Cadre', other.id) })).data?.families).toEqual({
      totalCount: 0,
      edges: [],
    });
    expect((await as(asCadre(cadre), { region: other.area })).data?.families).toEqual({ totalCount: 0, edges: [] });
    expect(
      (await as(asRole('BRANCH_HEAD', [cadre.area]), { cadreId: idOf('Cadre', other.id) })).data?.families,
    ).toEqual({
      totalCount: 0,
      edges: [],
    });
    expect(
      (await as(asRole('BRANCH_HEAD', [other.area]), { cadreId: idOf('Cadre', other.id) })).data?.families.edges,
    ).toEqual([{ node: { id: idOf('Family', theirs.id) } }]);
    expect(
      (await as(asRole('AUDITOR'), { cadreId: idOf('Cadre', other.id), region: '64' })).data?.families.edges,
    ).toEqual([{ node: { id: idOf('Family', theirs.id) } }]);
  });
});
