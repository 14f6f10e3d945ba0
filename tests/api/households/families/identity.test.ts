import { describe, expect, test } from '@jest/globals';
import { useTestDatabase } from '../../../support/test-database.js';
import { askThrough } from '../../../support/world/ask.js';
import { planVisits } from '../../../support/world/planned-visits.js';
import { asCadre, asRole } from '../../../support/world/viewers.js';
import { fileComplaints } from '../../../support/world/complaints.js';
import { aWorld } from '../../../support/world/world.js';
import { idOf } from '../../../support/global-ids.js';

describe('finding people and reading their numbers', () => {
  const database = useTestDatabase();
  const world = aWorld(database);
  const ask = askThrough(database);
  const logged = async (familyId: string) =>
    (
      await database.pool.query(
        "select viewer, role, array(select unnest(fields) order by 1) as fields, purpose, read_at from access_log where $1 = any(family_ids) and purpose <> 'DUTY' order by purpose",
        [familyId],
      )
    ).rows;

  const FAMILY = `query ($by: FamilyBy!) { family(by: $by) { id familyCardNumber virtualAccounts { bank number } } }`;
  const PERSON = `query ($by: ParticipantBy!) { participant(by: $by) { id name cardNumber nik phone birthDate ageGroup sex relation family { id } } }`;

  test('a family is found by each of its numbers, and a member by each of theirs', async () => {
    const family = await world.family({ members: 3 });
    const viewer = asRole('AUDITOR');
    const [head, , child] = family.members;
    const childAccount = `89888${child?.billingNumber}`;
    for (const by of [
      { id: idOf('Family', family.id) },
      { virtualAccount: family.virtualAccount },
      { virtualAccount: childAccount },
      { familyCardNumber: family.familyCardNumber },
    ]) {
      expect((await ask({ viewer }, FAMILY, { by })).data).toMatchObject({
        family: {
          id: idOf('Family', family.id),
          virtualAccounts: [
            { bank: 'COMMON', number: family.virtualAccount },
            { bank: 'MANDIRI', number: `89888${head?.billingNumber}` },
          ],
        },
      });
    }
    for (const by of [{ id: idOf('Participant', child?.id) }, { cardNumber: child?.cardNumber }, { nik: child?.nik }]) {
      expect((await ask({ viewer }, PERSON, { by })).data).toMatchObject({
        participant: {
          id: idOf('Participant', child?.id),
          name: child?.name,
          cardNumber: child?.cardNumber,
          relation: 'CHILD',
          family: { id: idOf('Family', family.id) },
        },
      });
    }
  });

  test('nothing personal outside an assignment, and every reading of it is logged', async () => {
    const cadre = await world.cadre();
    const own = await world.family({ cadre, members: 2 });
    const neighbour = await world.family({ region: cadre.area, members: 2 });
    await planVisits(database.pool, { cadre, families: [own, neighbour] });
    const viewer = asCadre(cadre);
    const numbers = `query ($id: ID!) { family(by: { id: $id }) {
      familyCardNumber(purpose: VISIT) participants { nik(purpose: VISIT) phone(purpose: VISIT) } } }`;
    expect((await ask({ viewer }, numbers, { id: idOf('Family', own.id) })).data).toEqual({
      family: {
        familyCardNumber: own.familyCardNumber,
        participants: expect.arrayContaining(own.members.map(({ nik, phone }) => ({ nik, phone }))),
      },
    });
    const readings = await logged(own.id);
    expect(new Set(readings.flatMap(({ fields }) => fields))).toEqual(new Set(['familyCardNumber', 'nik', 'phone']));
    for (const reading of readings) expect(reading).toMatchObject({ viewer: viewer.subject, purpose: 'VISIT' });
    expect((await ask({ viewer }, numbers, { id: idOf('Family', neighbour.id) })).data).toEqual({ family: null });
    expect((await ask({ viewer }, PERSON, { by: { nik: neighbour.head.nik } })).data).toEqual({ participant: null });
    expect(await logged(neighbour.id)).toEqual([]);
  });

  test.each([
    { by: {} },
    { by: { id: '0190a0a0-0000-7000-8000-000000000000', nik: '6472014102030001' } },
    { by: { nik: null } },
  ])('exactly one number names a person: $by is refused', async ({ by }) => {
    const answer = await ask({ viewer: asRole('AUDITOR') }, PERSON, { by });
    expect(answer.errors).toHaveLength(1);
    expect(answer.errors[0]?.message).toContain('$by');
    expect(answer.statements).toBe(0);
  });

  test.each([
    { query: PERSON, by: { nik: '123' }, field: 'by.nik' },
    { query: PERSON, by: { id: '123' }, field: 'by.id' },
    { query: FAMILY, by: { familyCardNumber: '123' }, field: 'by.familyCardNumber' },
  ])('names $field when it cannot be one, without repeating it', async ({ query, by, field }) => {
    const answer = await ask({ viewer: asRole('AUDITOR') }, query, { by });
    expect(answer.errors).toEqual([{ code: 'BAD_INPUT', field, message: expect.not.stringContaining('123') }]);
  });

  test('somebody outside the portfolio looks the same as nobody', async () => {
    const cadre = await world.cadre();
    const stranger = await world.family();
    const [head] = stranger.members;
    const viewer = asCadre(cadre);
    expect((await ask({ viewer }, PERSON, { by: { nik: head?.nik } })).data).toEqual({ participant: null });
    expect((await ask({ viewer }, PERSON, { by: { nik: '6472014102030001' } })).data).toEqual({ participant: null });
    expect((await ask({ viewer }, FAMILY, { by: { virtualAccount: stranger.virtualAccount } })).data).toEqual({
      family: null,
    });
  });

  test('identity and phone numbers are masked unless a purpose is given, and masks are logged as ordinary work', async () => {
    const cadre = await world.cadre();
    const family = await world.family({ cadre, members: 1 });
    const [head] = family.members;
    const answer = await ask({ viewer: asCadre(cadre) }, PERSON, { by: { id: idOf('Participant', head?.id) } });
    expect(answer.data).toMatchObject({
      participant: {
        nik: `${head?.nik.slice(0, 4)}************`,
        phone: `62********${head?.phone?.slice(-3)}`,
        birthDate: null,
        ageGroup: expect.stringMatching(/^\d+–\d+$/),
      },
    });
    const masked = await ask({ viewer: asCadre(cadre) }, FAMILY, { by: { id: idOf('Family', family.id) } });
    expect(masked.data).toMatchObject({
      family: {
        familyCardNumber: `**************${family.familyCardNumber.slice(-2)}`,
      },
    });
    expect(await logged(family.id)).toEqual([]);
    const { rows } = await database.pool.query<{ fields: string[]; purpose: string }>(
      'select fields, purpose from access_log where $1 = any(family_ids)',
      [family.id],
    );
    expect(new Set(rows.map(({ purpose }) => purpose))).toEqual(new Set(['DUTY']));
    const kinds = rows.flatMap(({ fields }) => fields);
    expect(kinds).toEqual(expect.arrayContaining(['name', 'nik', 'phone', 'ageGroup', 'familyCardNumber']));
    expect(kinds).not.toContain('birthDate'); // it was not shown
  });

  test('every reading in full is logged with viewer, family and purpose before it is answered', async () => {
    const cadre = await world.cadre();
    const family = await world.family({ cadre, members: 2 });
    await planVisits(database.pool, { cadre, families: [family] });
    await fileComplaints(database.pool, [family]);
    const viewer = asCadre(cadre);
    const query = `query ($by: FamilyBy!) { family(by: $by) { familyCardNumber(purpose: COMPLAINT) participants { nik(purpose: VISIT) phone(purpose: VISIT) } } }`;
    const answer = await ask({ viewer, now: '2026-03-05T02:00:00Z' }, query, { by: { id: idOf('Family', family.id) } });
    expect(answer.data).toEqual({
      family: {
        familyCardNumber: family.familyCardNumber,
        participants: expect.arrayContaining(family.members.map(({ nik, phone }) => ({ nik, phone }))),
      },
    });
    const entry = { viewer: viewer.subject, role: 'CADRE', read_at: new Date('2026-03-05T02:00:00Z') };
    expect(await logged(family.id)).toEqual([
      { ...entry, purpose: 'COMPLAINT', fields: ['familyCardNumber'] },
      { ...entry, purpose: 'VISIT', fields: ['nik', 'phone'] },
    ]);
  });

  test('no number is answered when the log cannot be written', async () => {
    const cadre = await world.cadre();
    const family = await world.family({ cadre, members: 1 });
    await planVisits(database.pool, { cadre, families: [family] });
    await database.pool.query('alter table access_log rename to access_log_away');
    try {
      const answer = await ask(
        { viewer: asCadre(cadre) },
        `query ($by: FamilyBy!) { family(by: $by) { participants { nik(purpose: VISIT) } } }`,
        { by: { id: idOf('Family', family.id) } },
      );
      expect(answer.data).toBeNull();
      expect(answer.errors).toMatchObject([{ code: 'UNAVAILABLE' }]);
    } finally {
      await database.pool.query('alter table access_log_away rename to access_log');
    }
  });
});
