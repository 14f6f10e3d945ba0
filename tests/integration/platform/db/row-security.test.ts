/**
 * Row-level security over the demo branch: what a session of the server meets when its statements say nothing of whose
 * families they want, and that no table which tells of families was forgotten.
 */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { askingForCaller } from '../../../../src/platform/db/asking-for-caller.js';
import { EVERYBODY, NOBODY, type Reach } from '../../../../src/kernel/reach.js';
import { meetingEverybody, onBehalfOf } from '../../../../src/platform/db/caller.js';
import { type Pool, createPool } from '../../../../src/platform/db/pool.js';
import { rowReach } from '../../../../src/platform/auth/index.js';
import type { FamilyId } from '../../../../src/kernel/ids.js';
import { civilDate } from '../../../../src/kernel/civil-date.js';
import { regionCode } from '../../../support/world/regions.js';
import { loadDemoBranch } from '../../../../src/sandbox/demo-data/index.js';
import { useTestDatabase } from '../../../support/test-database.js';
import { asRole } from '../../../support/world/viewers.js';
import { keyringOf } from '../../../support/keyring.js';

const database = useTestDatabase();
const TODAY = civilDate('2026-11-22');
const NOW = new Date('2026-11-22T03:00:00Z');

let reads: Pool;
beforeAll(async () => {
  const scale = { cadres: 2, familiesPerCadre: 40, unassignedFamilies: 20 };
  await loadDemoBranch(database.pool, { keyring: await keyringOf(database.pool), seed: 1, today: TODAY, scale });
  const open = createPool({ databaseUrl: database.url, role: 'reads', connectionsMax: 2, onError: () => undefined });
  reads = askingForCaller(open, { tellsReach: true });
});
afterAll(() => reads.end());

const count = async (pool: Pool, table: string, where = 'true'): Promise<number> => {
  const { rows } = await pool.query<{ count: number }>(`select count(*)::int as count from ${table} where ${where}`);
  return rows[0]?.count ?? -1;
};

/** Counts over the connections of readers, for a caller who may meet so much. */
const met = (reach: Reach, table: string, where?: string): Promise<number> =>
  onBehalfOf({ ended: null, reach }, () => count(reads, table, where));

const names = async (text: string): Promise<string[]> =>
  (await database.pool.query<{ name: string }>(text)).rows.map(({ name }) => name);

const HELD_BACK = `select relname as name from pg_class
  where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relrowsecurity order by 1`;

const TELL_OF_FAMILIES = `select distinct c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not a.attisdropped
    and a.attname in ('family_id', 'participant_id') order by 1`;

/** The tables that name a family and hold nothing back, each with the reason. */
const OPEN: Readonly<Record<string, string>> = {
  field_changes: 'It says that something of a family changed, and not what.',
  journal_lines: 'Amounts by account; the batch of payments writes it, and no list of families is read from it.',
  ledger_entries: 'As the journal.',
  live_events: 'The feed tells each listener what his own scope lets through; the table holds ids and amounts.',
  participant_names: 'An index of words, which PostgreSQL could not search behind a policy; names are in participants.',
  portfolio_assignments: 'Ids of families and cadres, by which the policy of families itself decides.',
};

describe('a session that said nothing', () => {
  test('meets nothing in any table that tells of families', async () => {
    const held = await names(HELD_BACK);
    const filled: string[] = [];
    for (const table of held) {
      if ((await count(database.pool, table)) > 0) filled.push(table);
      expect([table, await count(reads, table)]).toEqual([table, 0]);
      expect([table, await met(NOBODY, table)]).toEqual([table, 0]);
      expect([table, await met(EVERYBODY, table)]).toEqual([table, await count(database.pool, table)]);
    }
    expect(filled).toEqual(expect.arrayContaining(['families', 'participants', 'payments', 'visits']));
  });

  test('leaves out no table but those that are listed with a reason', async () => {
    const held = new Set([...(await names(HELD_BACK)), ...Object.keys(OPEN)]);
    expect((await names(TELL_OF_FAMILIES)).filter((table) => !held.has(table))).toEqual([]);
    for (const table of Object.keys(OPEN)) expect(await names(HELD_BACK)).not.toContain(table);
  });

  test('stays so after somebody who meets everybody had its connection', async () => {
    const ids = await Promise.all([meetingEverybody(() => count(reads, 'families')), count(reads, 'families')]);
    expect(ids[0]).toBeGreaterThan(0);
    for (let again = 0; again < 4; again++) expect(await count(reads, 'families')).toBe(0);
  });
});

describe('a statement without any condition', () => {
  const reachOf = (viewer: Parameters<typeof rowReach>[0]): Reach => rowReach(viewer, NOW);

  test.each([
    [regionCode('64.72'), "region_code like '64.72%'"],
    [regionCode('11'), 'false'],
  ])('meets the families and people of a region alone: %s', async (region, where) => {
    const reach = reachOf(asRole('BRANCH_OFFICER', [region]));
    const people = `family_id in (select id from families where ${where})`;
    expect(await met(reach, 'families')).toBe(await count(database.pool, 'families', where));
    expect(await met(reach, 'participants')).toBe(await count(database.pool, 'participants', people));
  });

  test('meets the families of the portfolio alone, for a cadre, and those of today', async () => {
    const [cadre] = await names(
      'select cadre_id::text as name from portfolio_assignments group by 1 order by 1 limit 1',
    );
    const own = `id in (select family_id from portfolio_assignments where cadre_id = '${cadre}'
      and valid_from <= '${TODAY}' and coalesce(valid_through, 'infinity') >= '${TODAY}')`;
    const reach = reachOf({ ...asRole('BRANCH_HEAD'), role: 'CADRE', cadreId: cadre as never });
    const held = await count(database.pool, 'families', own);
    expect(held).toBeGreaterThan(0);
    expect(held).toBeLessThan(await count(database.pool, 'families'));
    expect(await met(reach, 'families')).toBe(held);
    expect(await met(reach, 'families', own)).toBe(held);
  });

  test('meets one’s own family, for a participant, and none for whoever works with no family', async () => {
    const [family] = await names('select id::text as name from families order by id limit 1');
    const own = reachOf({ ...asRole('PARTICIPANT', []), familyId: family as FamilyId });
    expect([await met(own, 'families'), await met(own, 'families', `id = '${family}'`)]).toEqual([1, 1]);
    for (const role of ['OPERATOR', 'PARTNER', 'CSR_DONOR', 'VILLAGE_HEAD', 'CHATBOT'] as const)
      expect([role, await met(reachOf(asRole(role)), 'families')]).toEqual([role, 0]);
    for (const role of ['BRANCH_HEAD', 'DIRECTOR', 'TELE_COLLECTOR'] as const)
      expect([role, await met(reachOf(asRole(role, [])), 'participants')]).toEqual([role, 0]);
    expect(reachOf(null)).toBe(NOBODY);
  });
});
