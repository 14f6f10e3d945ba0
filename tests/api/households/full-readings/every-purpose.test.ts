/**
 * Every field that takes the purpose of reading something in full, whichever is added: one family at a time, where a
 * record shows the work, to roles that may read it, counted once for the family and logged with its purpose.
 */
import { beforeAll, describe, expect, test } from '@jest/globals';
import { type GraphQLField, getNamedType, isObjectType } from 'graphql';
import { markOf } from '../../../../src/platform/graphql/personal.js';
import { buildSchema } from '../../../../src/api/graphql/index.js';
import { RESOLVERS } from '../../../../src/composition/schema/resolvers.js';
import type { Viewer } from '../../../../src/platform/auth/index.js';
import { idOf } from '../../../support/global-ids.js';
import { selectionOf } from '../../../support/root-calls/selection.js';
import { useTestDatabase } from '../../../support/test-database.js';
import { askThrough } from '../../../support/world/ask.js';
import { fileComplaints } from '../../../support/world/complaints.js';
import { asRole } from '../../../support/world/viewers.js';
import { aWorld } from '../../../support/world/world.js';

const NOW = '2026-03-05T02:00:00Z';
const schema = buildSchema(RESOLVERS);

/** Lists that are read for a purpose and show nothing that another field masks. */
const LISTS: Readonly<Record<string, string>> = {
  'Query.hardshipAssessments': 'What households could pay, of which no other field shows a masked form.',
  'Query.searchFamilies': 'Names and villages, no number; how often it may be asked is limited by itself.',
};

interface Asked {
  readonly owner: string;
  readonly field: GraphQLField<unknown, unknown>;
}

const ASKED: readonly Asked[] = Object.values(schema.getTypeMap())
  .filter((type) => isObjectType(type))
  .flatMap((type) =>
    Object.values(type.getFields())
      .filter(({ args }) => args.some((one) => one.name === 'purpose' && getNamedType(one.type).name === 'ReadPurpose'))
      .map((field) => ({ owner: type.name, field })),
  );
const OF_FAMILIES = ASKED.filter(({ owner }) => owner !== 'Query');
const placeOf = ({ owner, field }: Asked): string => `${owner}.${field.name}`;
const kindOf = ({ field }: Asked): string => markOf(field)?.kind ?? '';
const named = OF_FAMILIES.map((asked) => [placeOf(asked), asked] as const);

/** The field in a family, with everything below it. */
function inFamily({ owner, field }: Asked, purpose: string): string {
  const asked = `${field.name}(purpose: ${purpose}) ${selectionOf(schema, field.type, 2)}`;
  return owner === 'Family' ? asked : `participants { ${asked} }`;
}

describe('every field that takes a purpose', () => {
  const database = useTestDatabase();
  const world = aWorld(database);
  const ask = askThrough(database);
  let ids: string[];
  let idle: string;
  beforeAll(async () => {
    const families = await world.families(3, { members: 2 });
    await fileComplaints(database.pool, families.slice(0, 2));
    const where = families.map(({ id, region }) => [id, region] as const);
    for (const [id, region] of where) {
      await database.pool.query(
        `insert into family_addresses (id, family_id, region_code, street, recorded_by, recorded_at)
           values (gen_random_uuid(), $1, $2, 'Jl. Cendana', 'test', $3)`,
        [id, region, NOW],
      );
      await database.pool.query(
        `insert into family_places (id, family_id, region_code, latitude, longitude, accuracy_meters, measured_at, recorded_by, recorded_at)
           values (gen_random_uuid(), $1, $2, -0.5, 117.1, 10, $3, 'test', $3)`,
        [id, region, NOW],
      );
    }
    // People who were registered in the month of their birth, which their first month would tell.
    await database.pool.query('update participants set birth_date = covered_from');
    ids = families.map(({ id }) => idOf('Family', id));
    idle = ids[2] ?? '';
  });

  const rowsOf = async (table: string, { subject }: Viewer) =>
    (await database.pool.query(`select from ${table} where viewer = $1`, [subject])).rowCount;
  const read = (viewer: Viewer, asked: Asked, id: string) =>
    ask<{ family: unknown }>(
      { viewer, now: NOW },
      `query ($id: ID!) { family(by: { id: $id }) { ${inFamily(asked, 'COMPLAINT')} } }`,
      { id },
    );

  test('is one of a family or a person, or a list that says why it shows nothing in full', () => {
    const lists = ASKED.filter(({ owner }) => owner === 'Query').map(placeOf);
    expect(lists.toSorted()).toEqual(Object.keys(LISTS).toSorted());
    expect([...new Set(OF_FAMILIES.map(({ owner }) => owner))].toSorted()).toEqual(['Family', 'Participant']);
    expect(OF_FAMILIES.length).toBeGreaterThan(7);
  });

  test.each(named)(
    '%s is read where a record shows the work, counted once and logged with its purpose',
    async (...[, asked]) => {
      const viewer = asRole('BRANCH_HEAD');
      for (const again of [1, 2])
        expect([again, (await read(viewer, asked, ids[0] ?? '')).errors]).toEqual([again, []]);
      expect(await rowsOf('full_readings', viewer)).toBe(1);
      const { rows } = await database.pool.query<{ fields: string[] }>(
        `select fields from access_log where viewer = $1 and purpose = 'COMPLAINT'`,
        [viewer.subject],
      );
      expect(rows).toEqual([{ fields: [kindOf(asked)] }, { fields: [kindOf(asked)] }]);
    },
  );

  test.each(named)(
    '%s is refused where no record shows the work, and is neither counted nor logged',
    async (...[, asked]) => {
      const viewer = asRole('BRANCH_HEAD');
      const { errors } = await read(viewer, asked, idle);
      expect(errors[0]).toMatchObject({ code: 'FORBIDDEN', field: kindOf(asked) });
      expect([await rowsOf('full_readings', viewer), await rowsOf('access_log', viewer)]).toEqual([0, 0]);
    },
  );

  test.each(named)(
    '%s is refused in an operation over several families, and neither counted nor logged',
    async (...[, asked]) => {
      const viewer = asRole('BRANCH_HEAD');
      const several = `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Family { ${inFamily(asked, 'COMPLAINT')} } } }`;
      const { errors } = await ask({ viewer, now: NOW }, several, { ids: ids.slice(0, 2) });
      expect(errors).toContainEqual(expect.objectContaining({ code: 'BAD_INPUT', field: kindOf(asked) }));
      expect([await rowsOf('full_readings', viewer), await rowsOf('access_log', viewer)]).toEqual([0, 0]);
    },
  );

  test.each(named)('%s is refused to a role that reads masked numbers only', async (...[, asked]) => {
    const viewer = asRole('DIRECTOR');
    const { data } = await read(viewer, asked, ids[0] ?? '');
    expect([data?.family ?? null, await rowsOf('access_log', viewer)]).toEqual([null, 0]);
  });
});
