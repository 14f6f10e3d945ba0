import { beforeAll, describe, expect, test } from '@jest/globals';
import { FULL_READERS, JKN_FULL_READING_POLICY } from '../../../../src/households/full-readings/full-reading-policy.js';
import { may } from '../../../../src/platform/auth/index.js';
import { ROLES, type Viewer } from '../../../../src/platform/auth/viewer.js';
import { idOf } from '../../../support/global-ids.js';
import { fileComplaints } from '../../../support/world/complaints.js';
import { useTestDatabase } from '../../../support/test-database.js';
import { askThrough } from '../../../support/world/ask.js';
import { asCadre, asRole } from '../../../support/world/viewers.js';
import { aWorld } from '../../../support/world/world.js';

const [POLICY] = JKN_FULL_READING_POLICY;
const NUMBERS = `query ($id: ID!) { family(by: { id: $id }) { participants { nik(purpose: COMPLAINT) } } }`;
const NOW = '2026-03-05T02:00:00Z';
const TOO_MANY = 'TOO_MANY_REQUESTS';

describe('numbers in full', () => {
  const database = useTestDatabase();
  const world = aWorld(database);
  const ask = askThrough(database);
  let families: Awaited<ReturnType<typeof world.families>>;
  beforeAll(async () => {
    families = await world.families(70, { members: 2 });
    await fileComplaints(database.pool, families);
  });

  const idsOf = (count: number) => families.slice(0, count).map(({ id }) => idOf('Family', id));
  const logged = async ({ subject }: Viewer) =>
    (await database.pool.query('select from access_log where viewer = $1', [subject])).rowCount;
  const read = async (viewer: Viewer, id: string, now = NOW) => {
    const { data, errors } = await ask<{ family: object | null }>({ viewer, now }, NUMBERS, { id });
    const [error] = errors;
    return error === undefined ? (data?.family === null ? 'nobody' : 'read') : String(error.code);
  };
  const readAll = async (viewer: Viewer, ids: readonly string[], now = NOW) => {
    const answers: string[] = [];
    for (const id of ids) answers.push(await read(viewer, id, now));
    return answers;
  };
  const times = (text: string, count: number) => Array.from({ length: count }, () => text);

  test('the policy has caps for the roles that may read them, and for no other', () => {
    const readers = ROLES.filter((role) => may({ ...asRole('AUDITOR'), role }, 'identity:unmask'));
    expect([...FULL_READERS].toSorted()).toEqual(readers.toSorted());
    expect(Object.keys(POLICY?.families ?? {}).toSorted()).toEqual(readers.toSorted());
  });

  test.each(['BRANCH_OFFICER', 'BRANCH_HEAD', 'AUDITOR', 'TELE_COLLECTOR'] as const)(
    'a %s reads as many families within an hour as the role may, and the next when the first is an hour old',
    async (role) => {
      const { perHour = 0 } = POLICY?.families[role] ?? {};
      const viewer = asRole(role);
      const ids = idsOf(perHour + 2);
      const [first = '', ...others] = ids;
      expect(await readAll(viewer, [first])).toEqual(['read']);
      expect(await readAll(viewer, others, '2026-03-05T02:10:00Z')).toEqual([
        ...times('read', perHour - 1),
        ...times(TOO_MANY, 2),
      ]);
      expect(await logged(viewer)).toBe(perHour);
      expect(await readAll(viewer, others.slice(-2), '2026-03-05T03:00:01Z')).toEqual(['read', TOO_MANY]);
    },
  );

  test('says when the hour opens again, and which field it refuses', async () => {
    const viewer = asRole('BRANCH_HEAD');
    const { perHour = 0 } = POLICY?.families.BRANCH_HEAD ?? {};
    await readAll(viewer, idsOf(perHour));
    const [last = ''] = idsOf(perHour + 1).slice(-1);
    const { errors } = await ask({ viewer, now: '2026-03-05T02:45:00Z' }, NUMBERS, { id: last });
    expect(errors).toEqual([
      { code: TOO_MANY, field: 'nik', message: expect.stringContaining('ask again in 900 seconds') },
    ]);
  });

  test('the day has a cap of its own, which opens at midnight where the viewer works', async () => {
    const village = await world.region({ code: '64.72.01.1001' }); // Where midnight is at 16:00 UTC.
    const viewer = asRole('BRANCH_HEAD', [village.code]);
    const { perDay = 0 } = POLICY?.families.BRANCH_HEAD ?? {};
    const own = await world.families(perDay + 1, { members: 1, region: village.code });
    await fileComplaints(database.pool, own);
    const ids = own.map(({ id }) => idOf('Family', id));
    for (let hour = 0; hour < 3; hour += 1)
      expect(await readAll(viewer, ids.slice(hour * 20, hour * 20 + 20), `2026-03-05T0${hour * 2}:00:00Z`)).toEqual(
        times('read', 20),
      );
    const [last = '', before = ''] = ids.slice(perDay - 1).toReversed();
    expect(await read(viewer, last, '2026-03-05T15:59:59Z')).toBe(TOO_MANY);
    expect(await read(viewer, before, '2026-03-05T15:59:59Z')).toBe('read'); // Read today already.
    expect(await read(viewer, last, '2026-03-05T16:00:00Z')).toBe('read');
  });

  test('a family that is read again on the same day counts once, whichever fields are read', async () => {
    const viewer = asRole('BRANCH_HEAD');
    const [id = ''] = idsOf(1);
    for (let again = 0; again < 25; again += 1) expect(await read(viewer, id)).toBe('read');
    const phone = 'query ($id: ID!) { family(by: { id: $id }) { familyCardNumber(purpose: COMPLAINT) } }';
    await ask({ viewer, now: NOW }, phone, { id });
    expect((await database.pool.query('select from full_readings where viewer = $1', [viewer.subject])).rowCount).toBe(
      1,
    );
  });

  test('a list that asks for numbers of several families is refused whole, and shows and logs none', async () => {
    const viewer = asRole('BRANCH_OFFICER');
    const list = '{ families(first: 10) { edges { node { participants { nik(purpose: COMPLAINT) } } } } }';
    const message = expect.stringContaining('one family at a time');
    const listed = await ask({ viewer, now: NOW }, list);
    expect(listed.data).toEqual({ families: null });
    expect(listed.errors).toContainEqual({ code: 'BAD_INPUT', field: 'nik', message });
    expect(await logged(viewer)).toBe(0);
    const [a, b] = idsOf(2);
    const aliased = `query ($a: ID!, $b: ID!) { a: node(id: $a) { ...F } b: node(id: $b) { ...F } }
      fragment F on Family { address(purpose: COMPLAINT) { street } familyCardNumber(purpose: COMPLAINT) }`;
    const two = await ask<Record<string, unknown>>({ viewer, now: NOW }, aliased, { a, b });
    expect(two.data).toEqual({ a: null, b: null });
    expect(await logged(viewer)).toBe(0);
  });

  test('a role without the permission is refused before anything is counted', async () => {
    const cadre = await world.cadre();
    const viewer: Viewer = { ...asCadre(cadre), role: 'DIRECTOR' };
    const { data } = await ask<{ family: null }>({ viewer, now: NOW }, NUMBERS, { id: idsOf(1)[0] });
    expect(data?.family ?? null).toBeNull();
    expect(await logged(viewer)).toBe(0);
  });
});
