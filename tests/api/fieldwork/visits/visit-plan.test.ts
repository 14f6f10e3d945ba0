import { describe, expect, test } from '@jest/globals';
import type { RegionCode } from '../../../../src/kernel/region-code.js';
import { useServer } from '../../../support/partners/a-server.js';
import { type Persona, personasOf } from '../../../support/partners/ask-server.js';
import { useTestDatabase } from '../../../support/test-database.js';
import { askThrough } from '../../../support/world/ask.js';
import { asCadre, asRole } from '../../../support/world/viewers.js';
import { aWorld } from '../../../support/world/world.js';
import { idOf, newIdOf } from '../../../support/global-ids.js';

const DAY = `query ($date: CivilDate!, $families: Int) { visitPlan(date: $date, families: $families) { date familiesLeft familiesRestricted
  stops { position score isPlanned family { id participants { name } } parts { part points reason } } } }`;
const PLAN = 'mutation ($input: PlanVisitInput!) { planVisit(input: $input) { __typename } }';
const RECORD = 'mutation ($input: RecordVisitInput!) { recordVisit(input: $input) { __typename } }';

interface Stop {
  readonly position: number;
  readonly score: number;
  readonly isPlanned: boolean;
  readonly family: { readonly id: string } | null;
  readonly parts: readonly { readonly part: string; readonly points: number; readonly reason: string }[];
}
interface Plan {
  readonly visitPlan: { readonly date: string; readonly familiesLeft: number; readonly stops: readonly Stop[] };
}

const database = useTestDatabase();
/** 5 March 2026, 10:00 in Samarinda. */
const host = useServer(database, '2026-03-05T02:00:00Z');
const world = aWorld(database);
const personas = personasOf(host);
const ask = askThrough(database);

const dayOf = async (phone: Persona, date = '2026-03-06', families?: number) => {
  const { data, errors } = await phone.ask<Plan>(DAY, { date, families });
  expect(errors).toEqual([]);
  return data!.visitPlan;
};
const idsOf = ({ stops }: { readonly stops: readonly Stop[] }) => stops.map(({ family }) => family?.id);
const partOf = (stop: Stop | undefined, part: string) => stop?.parts.find((found) => found.part === part);

/** Two villages of one district, and a cadre at home in the first. */
let districts = 0;
const aDistrict = async () => {
  const district = `64.72.${String((districts += 1)).padStart(2, '0')}` as RegionCode;
  const [home, next] = [
    (await world.region({ code: `${district}.1001` })).code,
    (await world.region({ code: `${district}.1002` })).code,
  ];
  const cadre = await world.cadre({ area: home });
  const family = async (paidThrough: string, region = home) => {
    const built = await world.family({ region, paidThrough, careClass: 'III', members: 1 });
    await world.assignment({ cadre, family: built });
    return built;
  };
  return { cadre, district, home, next, family, phone: personas.cadre(cadre) };
};

describe('a day of visits', () => {
  test('begins at the most urgent family, goes on by priority and nearness to the stop before, and says why each family is there', async () => {
    const { next, family, phone } = await aDistrict();
    const urgent = await family('2024-01', next);
    const nearHome = await family('2025-10');
    const nearUrgent = await family('2025-09', next);
    await family('2026-03');
    const day = await dayOf(phone);
    expect(idsOf(day)).toEqual([idOf('Family', urgent.id), idOf('Family', nearUrgent.id), idOf('Family', nearHome.id)]);
    expect(day).toMatchObject({ date: '2026-03-06', familiesLeft: 0, familiesRestricted: 0 });
    expect(day.stops.map((stop) => partOf(stop, 'NEARNESS')?.reason)).toEqual([
      'Satu kecamatan dengan rumah Anda',
      'Satu desa atau kelurahan dengan kunjungan sebelumnya',
      'Satu kecamatan dengan kunjungan sebelumnya',
    ]);
    for (const { score, parts } of day.stops) expect(parts.reduce((sum, { points }) => sum + points, 0)).toBe(score);
  });

  test('puts a family whose promise falls due before one that owes more, and one visited lately behind one never visited', async () => {
    const { family, phone } = await aDistrict();
    const [lately, never, promised] = [await family('2025-06'), await family('2025-06'), await family('2025-08')];
    const at = (familyId: string, outcome: object) => ({
      input: {
        id: newIdOf('Visit'),
        familyId: idOf('Family', familyId),
        visitedAt: '2026-03-01T02:00:00Z',
        ...outcome,
      },
    });
    await phone.ask(RECORD, at(lately.id, { outcome: 'NOT_AT_HOME' }));
    const promise = { amount: 42_000, promisedFor: '2026-03-07' };
    await phone.ask(RECORD, at(promised.id, { outcome: 'PROMISED_TO_PAY', promise }));
    const day = await dayOf(phone);
    expect(idsOf(day)).toEqual([idOf('Family', promised.id), idOf('Family', never.id), idOf('Family', lately.id)]);
    expect(partOf(day.stops[0], 'PROMISE_DUE')).toMatchObject({
      points: 100,
      reason: 'Berjanji membayar paling lambat 7 Maret 2026',
    });
    expect(partOf(day.stops[2], 'LAST_CONTACT')).toMatchObject({
      points: 3,
      reason: 'Terakhir dihubungi 5 hari yang lalu',
    });
  });

  test('is bounded: eight stops unless asked, five at least and fifteen at most', async () => {
    const { family, phone } = await aDistrict();
    for (let count = 0; count < 17; count += 1) await family('2025-06');
    expect(await dayOf(phone)).toMatchObject({ familiesLeft: 9, stops: { length: 8 } });
    expect((await dayOf(phone, '2026-03-06', 5)).stops).toHaveLength(5);
    expect((await dayOf(phone, '2026-03-06', 15)).stops).toHaveLength(15);
    for (const families of [4, 16]) {
      const { errors } = await phone.ask(DAY, { date: '2026-03-06', families });
      expect(errors).toMatchObject([{ extensions: { code: 'BAD_INPUT', field: 'families' } }]);
    }
  });

  test('keeps a place for what is planned, and leaves out whom somebody visited that day', async () => {
    const { family, phone } = await aDistrict();
    const planned = await family('2026-01');
    const others = await Promise.all(Array.from({ length: 9 }, () => family('2024-06')));
    const input = { id: newIdOf('Visit'), familyId: idOf('Family', planned.id), plannedFor: '2026-03-05' };
    await phone.ask(PLAN, { input });
    const day = await dayOf(phone, '2026-03-05');
    expect(day.stops.filter(({ isPlanned }) => isPlanned).map(({ family }) => family?.id)).toEqual([
      idOf('Family', planned.id),
    ]);
    expect(day.stops).toHaveLength(8);
    const visited = {
      id: newIdOf('Visit'),
      familyId: idOf('Family', others[0]!.id),
      visitedAt: '2026-03-05T01:00:00Z',
      outcome: 'REFUSED',
    };
    await phone.ask(RECORD, { input: visited });
    const later = await dayOf(phone, '2026-03-05', 15);
    expect(idsOf(later)).not.toContain(idOf('Family', others[0]!.id));
    expect(later.stops).toHaveLength(9);
    expect(idsOf(await dayOf(phone, '2026-03-06', 15))).toContain(idOf('Family', others[0]!.id));
  });

  test('own-area visits only: it holds the families of the portfolio of that day and nobody else', async () => {
    const { cadre, home, family, phone } = await aDistrict();
    const mine = await family('2025-06');
    await world.family({ region: home, paidThrough: '2024-06' });
    const neighbour = await world.cadre({ area: home });
    const theirs = await world.family({ cadre: neighbour, paidThrough: '2024-06' });
    const ending = await world.family({ region: home, paidThrough: '2024-06' });
    await world.assignment({ cadre, family: ending, through: '2026-03-06' });
    expect(idsOf(await dayOf(phone, '2026-03-06'))).toEqual([idOf('Family', ending.id), idOf('Family', mine.id)]);
    expect(idsOf(await dayOf(phone, '2026-03-07'))).toEqual([idOf('Family', mine.id)]);
    expect(idsOf(await dayOf(personas.cadre(neighbour)))).toEqual([idOf('Family', theirs.id)]);
  });

  test('is empty once the appointment has ended by that day', async () => {
    const area = (await world.region({ code: '64.72.98.1001' })).code;
    const cadre = await world.cadre({ area, appointedThrough: '2026-03-06' });
    const family = await world.family({ cadre, paidThrough: '2025-06' });
    expect(idsOf(await dayOf(personas.cadre(cadre), '2026-03-06'))).toEqual([idOf('Family', family.id)]);
    expect(idsOf(await dayOf(personas.cadre(cadre), '2026-03-07'))).toEqual([]);
  });

  test.each(['2026-03-04', '2026-03-20'])('is not laid out for %s', async (date) => {
    const { phone } = await aDistrict();
    const { errors } = await phone.ask(DAY, { date });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_INPUT', field: 'date' } }]);
  });

  test.each(['TELE_COLLECTOR', 'BRANCH_HEAD', 'AUDITOR', 'DIRECTOR'] as const)(
    'is not a matter of a %s',
    async (role) => {
      const answer = await ask({ viewer: asRole(role) }, DAY, { date: '2026-03-06' });
      expect(answer.errors).toMatchObject([{ code: 'FORBIDDEN' }]);
    },
  );

  test('costs as many statements for many families as for few', async () => {
    const { cadre, family } = await aDistrict();
    await family('2025-06');
    const few = await ask<Plan>({ viewer: asCadre(cadre) }, DAY, { date: '2026-03-06' });
    for (let count = 0; count < 14; count += 1) await family('2025-07');
    const many = await ask<Plan>({ viewer: asCadre(cadre) }, DAY, { date: '2026-03-06', families: 15 });
    expect(many.data?.visitPlan.stops).toHaveLength(15);
    expect([few.errors, many.statements]).toEqual([[], few.statements]);
    expect(many.statements).toBeLessThanOrEqual(8);
  });
});
