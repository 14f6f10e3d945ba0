import { describe, expect, test } from '@jest/globals';
import { parseRegionCode } from '../../../../src/kernel/region-code.js';
import { outcomeOf } from '../../../support/outcome.js';
import { useTestDatabase } from '../../../support/test-database.js';
import { askThrough } from '../../../support/world/ask.js';
import { asCadre, asRole } from '../../../support/world/viewers.js';
import { aWorld } from '../../../support/world/world.js';

const SEARCH = `query ($name: String!, $region: RegionCode, $first: Int) { searchFamilies(name: $name, purpose: VISIT, region: $region, first: $first) {
  __typename ... on FamiliesFound { hasMore people { name family { label } } } ... on Problem { code } } }`;

interface Found {
  readonly searchFamilies: {
    readonly __typename: string;
    readonly code?: string;
    readonly people?: readonly { readonly name: string; readonly family: object }[];
    readonly hasMore?: boolean;
  };
}

describe('families by a name', () => {
  const database = useTestDatabase();
  const world = aWorld(database);
  const ask = askThrough(database);
  const nameHead = (id: string, name: string) =>
    database.pool.query('update participants set name = $2 where id = $1', [id, name]);
  const search = async (viewer: ReturnType<typeof asCadre>, name: string, more: object = {}) =>
    (await ask<Found>({ viewer }, SEARCH, { name, ...more })).data?.searchFamilies;
  const names = async (viewer: ReturnType<typeof asCadre>, name: string, more: object = {}) =>
    (await search(viewer, name, more))?.people?.map((person) => person.name);

  test('are found by the beginnings of words in any order, accents and capitals aside, within sight, and logged', async () => {
    const cadre = await world.cadre();
    const own = await world.family({ cadre });
    const neighbour = await world.family({ region: cadre.area });
    const far = await world.family({ region: (await world.region({ within: '11.01' })).code });
    await nameHead(own.head.id, "Ni Wayan Su'ád Rahayu");
    await nameHead(neighbour.head.id, 'Rahayu Suadnyana');
    await nameHead(far.head.id, 'Suad Rahayu');
    const viewer = asCadre(cadre);
    for (const name of ['rahayu', 'RAHA way', "su'ad", 'suá rah'])
      expect(await names(viewer, name)).toEqual(["Ni Wayan Su'ád Rahayu"]);
    expect(await names(viewer, 'ayu')).toEqual([]);
    expect(await names(viewer, 'rahayu suadnya')).toEqual([]);
    const head = asRole('BRANCH_HEAD', [parseRegionCode(cadre.area.slice(0, 5))!]);
    expect(await names(head, 'rahayu')).toEqual(["Ni Wayan Su'ád Rahayu", 'Rahayu Suadnyana']);
    expect(await search(head, 'rahayu', { first: 1 })).toMatchObject({ hasMore: true, people: [{}] });
    const { rows } = await database.pool.query(
      "select distinct family_ids from access_log where fields = '{name}' and searched_by = '{name}' and viewer = $1",
      [viewer.subject],
    );
    expect(rows).toEqual([{ family_ids: [own.id] }]);
  });

  test('need three letters, a regency where whole provinces are seen, and no more searches than an hour allows', async () => {
    const cadre = await world.cadre();
    const auditor = asRole('AUDITOR');
    expect(outcomeOf(await search(auditor, 'ab c'))).toBe('NAME_SEARCH_TOO_SHORT');
    expect(outcomeOf(await search(auditor, 'melati'))).toBe('NAME_SEARCH_TOO_WIDE');
    expect(outcomeOf(await search(auditor, 'melati', { region: cadre.area.slice(0, 2) }))).toBe('NAME_SEARCH_TOO_WIDE');
    expect(outcomeOf(await search(auditor, 'melati', { region: cadre.area }))).toBe('FamiliesFound');
    const viewer = asCadre(cadre);
    await database.pool.query(
      "insert into quota_counts (asker, asked, window_ends_at) values ($1, 120, '2026-03-05T02:30:00Z')",
      [`name-search:viewer:${viewer.subject}`],
    );
    expect(outcomeOf(await search(viewer, 'melati'))).toBe('NAME_SEARCHED_ENOUGH');
  });

  test('follow a person who is renamed, moves or leaves the books', async () => {
    const cadre = await world.cadre();
    const family = await world.family({ cadre });
    const viewer = asCadre(cadre);
    await nameHead(family.head.id, 'Bawang Putih');
    expect(await names(viewer, 'bawang')).toEqual(['Bawang Putih']);
    await nameHead(family.head.id, 'Cendana Putih');
    expect(await names(viewer, 'bawang')).toEqual([]);
    const elsewhere = (await world.region({ within: '11.01' })).code;
    await database.pool.query('update families set region_code = $2 where id = $1', [family.id, elsewhere]);
    expect(await names(asRole('AUDITOR'), 'cendana', { region: elsewhere })).toEqual(['Cendana Putih']);
  });

  test('are read from the index of words, however many there are', async () => {
    const { rows } = await database.pool
      .query<{ 'QUERY PLAN': string }>(
        `set enable_seqscan = off; explain select participant_id from participant_names where words @@ '''64.72/mel'':*'::tsquery`,
      )
      .then((results) => (Array.isArray(results) ? results[1] : results) as { rows: { 'QUERY PLAN': string }[] });
    expect(rows.map((row) => row['QUERY PLAN']).join('\n')).toContain('participant_names_by_word');
  });
});
