import { beforeEach, describe, expect, test } from '@jest/globals';
import type { CadreId, FamilyId } from '../../../../src/kernel/ids.js';
import type { Viewer } from '../../../../src/platform/auth/index.js';
import { idOf } from '../../../support/global-ids.js';
import { useTestDatabase } from '../../../support/test-database.js';
import { askThrough } from '../../../support/world/ask.js';
import type { BuiltFamily } from '../../../support/world/families.js';
import { planVisits } from '../../../support/world/planned-visits.js';
import { asCadre, asRole } from '../../../support/world/viewers.js';
import { newPhoneNumber } from '../../../support/world/synthetic-values.js';
import { aWorld } from '../../../support/world/world.js';

const SHOWN = `id address(purpose: VISIT) { street houseNumber } place(purpose: VISIT) { latitude }
  participants { phone(purpose: VISIT) }`;
const ALONG = `{ dayToTakeAlong { date familiesLeft families { ${SHOWN} } } }`;
const NOW = '2026-03-05T02:00:00Z';

interface Shown {
  readonly id: string;
  readonly address: { readonly street: string; readonly houseNumber: string } | null;
  readonly place: { readonly latitude: number } | null;
  readonly participants: readonly { readonly phone: string | null }[];
}
interface Along {
  readonly dayToTakeAlong: { readonly date: string; readonly familiesLeft: number; readonly families: Shown[] } | null;
}

describe('the day that a cadre takes along', () => {
  const database = useTestDatabase();
  const world = aWorld(database);
  const ask = askThrough(database);
  let cadre: Awaited<ReturnType<typeof world.cadre>>;
  let viewer: Viewer;
  beforeEach(async () => {
    cadre = await world.cadre();
    viewer = asCadre(cadre);
  });

  const familiesOf = (of: { id: CadreId; area: typeof cadre.area }, count: number) =>
    world.families(count, { cadre: of, members: [{ phone: newPhoneNumber() }], paidThrough: '2025-06' });
  /** The visits of the day are those to these families alone. */
  const plan = async (families: readonly { readonly id: FamilyId }[]) => {
    await database.pool.query('delete from visits where cadre_id = $1', [cadre.id]);
    await planVisits(database.pool, { cadre, families });
  };
  const house = async ({ id, region }: BuiltFamily) => {
    await database.pool.query(
      `insert into family_addresses (id, family_id, region_code, street, house_number, recorded_by, recorded_at)
       values (gen_random_uuid(), $1, $2, 'Jl. Pelita', '17', 'test', '2026-01-01')`,
      [id, region],
    );
    await database.pool.query(
      `insert into family_places (id, family_id, region_code, latitude, longitude, accuracy_meters, measured_at, recorded_by, recorded_at)
       values (gen_random_uuid(), $1, $2, -0.49182, 117.14563, 5, '2026-01-01', 'test', '2026-01-01')`,
      [id, region],
    );
  };
  const take = async (by: Viewer = viewer, query = ALONG, now = NOW) => {
    const { data, errors } = await ask<Along>({ viewer: by, now }, query);
    return { day: data?.dayToTakeAlong ?? null, errors };
  };
  const taken = async (by: Viewer = viewer) => (await take(by)).day?.families.map(({ id }) => id).toSorted();
  const idsOf = (families: readonly { readonly id: FamilyId }[]) =>
    families.map(({ id }) => idOf('Family', id)).toSorted();
  const counted = async () =>
    (
      await database.pool.query<{ id: FamilyId }>(
        'select family_id as id from full_readings where viewer = $1 and is_taken_along',
        [viewer.subject],
      )
    ).rows;
  const logged = async () =>
    (
      await database.pool.query<{ kinds: string[] }>(
        `select array_agg(distinct field order by field) as kinds
         from access_log, unnest(coalesce(family_ids, array[family_id])) as family, unnest(fields) as field
         where viewer = $1 and purpose = 'VISIT' group by family`,
        [viewer.subject],
      )
    ).rows.map(({ kinds }) => kinds);

  test('shows the doors of the day in full, counts each family once, and logs what was read of each', async () => {
    const families = await familiesOf(cadre, 3);
    for (const family of families) await house(family);
    const { day, errors } = await take();
    expect(errors).toEqual([]);
    expect(day).toMatchObject({ date: '2026-03-05', familiesLeft: 0 });
    expect(day?.families.map(({ id }) => id).toSorted()).toEqual(idsOf(families));
    for (const { id, address, place, participants } of day?.families ?? []) {
      const { head } = families.find((family) => idOf('Family', family.id) === id)!;
      expect({ address, place }).toEqual({
        address: { street: 'Jl. Pelita', houseNumber: '17' },
        place: { latitude: -0.49182 },
      });
      expect(participants).toEqual([{ phone: head.phone }]);
    }
    expect(idsOf(await counted())).toEqual(idsOf(families));
    expect(await logged()).toEqual(families.map(() => ['address', 'phone', 'place']));
    await take();
    expect(await counted()).toHaveLength(3);
  });

  test('holds the stops of the day and none of another cadre', async () => {
    const [own] = [await familiesOf(cadre, 2), await familiesOf(await world.cadre({ area: cadre.area }), 2)];
    expect(await taken()).toEqual(idsOf(own));
  });

  test('is bounded: what has no room is told as a number', async () => {
    const families = await familiesOf(cadre, 17);
    await plan(families);
    const { day } = await take();
    expect([day?.families.length, day?.familiesLeft]).toEqual([15, 2]);
    expect(await counted()).toHaveLength(15);
  });

  test('does not use up the hour of single readings', async () => {
    const families = await familiesOf(cadre, 40);
    for (const hour of [families.slice(0, 15), families.slice(15, 30)]) {
      await plan(hour);
      await take();
    }
    await plan(families);
    const one = `query ($id: ID!) { family(by: { id: $id }) { familyCardNumber(purpose: VISIT) } }`;
    const { errors } = await ask({ viewer, now: NOW }, one, { id: idOf('Family', families[35]!.id) });
    expect(errors).toEqual([]);
  });

  test('brings 45 families a day at most, shows those again, and begins anew on the next day', async () => {
    const families = await familiesOf(cadre, 46);
    for (const from of [0, 15, 30]) {
      const some = families.slice(from, from + 15);
      await plan(some);
      expect(await taken()).toEqual(idsOf(some));
    }
    await plan(families.slice(32, 46));
    const { day, errors } = await take();
    expect(day).toBeNull();
    expect(errors).toEqual([
      {
        code: 'TOO_MANY_REQUESTS',
        field: 'dayToTakeAlong',
        message: expect.stringMatching(/45 families along within a day; ask again in \d+ seconds/),
      },
    ]);
    expect(await counted()).toHaveLength(45);
    await plan(families.slice(30, 45));
    expect(await taken()).toEqual(idsOf(families.slice(30, 45)));
    const tomorrow = await take(viewer, ALONG, '2026-03-06T02:00:00Z');
    expect(tomorrow.errors).toEqual([]);
  });

  test('opens nothing else: other families, other purposes and numbers of identity stay one family at a time', async () => {
    await familiesOf(cadre, 3);
    const paid = await world.family({ cadre, paidThrough: '2026-03' });
    for (const query of [
      '{ families(first: 5) { edges { node { address(purpose: VISIT) { street } participants { phone(purpose: VISIT) } } } } }',
      '{ dayToTakeAlong { families { participants { nik(purpose: VISIT) } } } }',
      '{ dayToTakeAlong { families { participants { phone(purpose: AUDIT) } } } }',
    ]) {
      const { errors } = await take(viewer, query);
      expect(errors.length).toBeGreaterThan(0);
      for (const { code } of errors) expect(['BAD_INPUT', 'FORBIDDEN']).toContain(code);
    }
    const along = await ask<Along & { readonly family: object | null }>(
      { viewer, now: NOW },
      `query ($id: ID!) { dayToTakeAlong { families { id } }
        family(by: { id: $id }) { participants { nik(purpose: VISIT) } } }`,
      { id: idOf('Family', paid.id) },
    );
    expect(along.data?.family).toBeNull();
    const masked = '{ dayToTakeAlong { families { id participants { phone } } } }';
    for (const { participants } of (await take(viewer, masked)).day?.families ?? [])
      for (const { phone } of participants) expect(phone ?? '62••').toMatch(/[^0-9]/);
  });

  test.each(['BRANCH_OFFICER', 'TELE_COLLECTOR', 'AUDITOR'] as const)(
    'is for cadres alone, not for a %s',
    async (role) => {
      const { day, errors } = await take(asRole(role));
      expect(day).toBeNull();
      expect(errors).toMatchObject([{ code: 'FORBIDDEN' }]);
    },
  );
});
