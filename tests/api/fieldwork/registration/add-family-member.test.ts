import { describe, expect, test } from '@jest/globals';
import type { Viewer } from '../../../../src/platform/auth/index.js';
import { useTestDatabase } from '../../../support/test-database.js';
import { askThrough } from '../../../support/world/ask.js';
import { asCadre } from '../../../support/world/viewers.js';
import { aWorld } from '../../../support/world/world.js';
import { NOW, type Result, countRegistered, outcomeOf, person } from './registrations.js';
import { idOf, newIdOf } from '../../../support/global-ids.js';

const ADD = `mutation ($input: AddFamilyMemberInput!) { addFamilyMember(input: $input) {
  __typename
  ... on FamilyMemberAdded { message participant { id name coveredFrom(purpose: COUNTER) cardNumber facility { facility { id } } } }
  ... on Problem { code }
  ... on MemberNotAccepted { place }
  ... on InvalidInput { field }
} }`;

describe('somebody who joins a family', () => {
  const database = useTestDatabase();
  const world = aWorld(database);
  const ask = askThrough(database);

  const add = async (viewer: Viewer, input: object, now = NOW): Promise<Result | undefined> => {
    const answer = await ask<{ addFamilyMember: Result }>({ viewer, now }, ADD, { input });
    expect(answer.errors).toEqual([]);
    return answer.data?.addFamilyMember;
  };
  const aFamily = async () => {
    const cadre = await world.cadre();
    const family = await world.family({ cadre, paidThrough: '2026-02' });
    const facility = await world.facility({ region: cadre.area });
    await world.choice({ participant: family.head, facility });
    return { cadre, family, facility, viewer: asCadre(cadre) };
  };

  test.each([
    { who: 'a newborn', birthDate: '2026-02-05', coveredFrom: '2026-02', payableFrom: '5 Maret 2026' },
    { who: 'a child of 29 days', birthDate: '2026-02-04', coveredFrom: '2026-02', payableFrom: '5 Maret 2026' },
    { who: 'an adult', birthDate: '1999-12-31', coveredFrom: '2026-03', payableFrom: '19 Maret 2026' },
  ])(
    '$who is covered from $coveredFrom, with the clinic of the head',
    async ({ birthDate, coveredFrom, payableFrom }) => {
      const { family, facility, viewer } = await aFamily();
      const member = person({ relation: 'CHILD', birthDate });
      const input = { id: newIdOf('Participant'), familyId: idOf('Family', family.id), member };
      expect(await add(viewer, input)).toMatchObject({
        __typename: 'FamilyMemberAdded',
        message: `Melati Uji terdaftar. Iuran pertamanya dapat dibayar mulai ${payableFrom}; kartu JKN-nya aktif setelah iuran itu dibayar.`,
        participant: { id: input.id, coveredFrom, facility: { facility: { id: idOf('Facility', facility.id) } } },
      });
      expect((await add(viewer, input))?.__typename).toBe('FamilyMemberAdded');
      expect(outcomeOf(await add(viewer, { ...input, member: { ...member, name: 'Lain' } }))).toBe(
        'REGISTRATION_CONFLICTS_WITH_EARLIER',
      );
      const { rows } = await database.pool.query('select id from participants where family_id = $1', [family.id]);
      expect(rows).toHaveLength(family.members.length + 1);
    },
  );

  test('learns that cover waits for the arrears of a suspended family, in the language asked for', async () => {
    const cadre = await world.cadre();
    const family = await world.family({ cadre, paidThrough: '2025-06' });
    const input = {
      id: newIdOf('Participant'),
      familyId: idOf('Family', family.id),
      member: person({ relation: 'CHILD' }),
    };
    expect((await add(asCadre(cadre), input))?.['message']).toBe(
      'Melati Uji terdaftar. Penjaminan mulai Maret 2026 setelah tunggakan keluarga lunas.',
    );
    const caller = { viewer: asCadre(cadre), now: NOW, language: 'en' } as const;
    expect((await ask<{ addFamilyMember: Result }>(caller, ADD, { input })).data?.addFamilyMember['message']).toBe(
      'Melati Uji is registered. Cover begins with March 2026 once the arrears of the family are paid.',
    );
  });

  test('who is told of twenty times at once joins once', async () => {
    const { family, viewer } = await aFamily();
    const input = {
      id: newIdOf('Participant'),
      familyId: idOf('Family', family.id),
      member: person({ relation: 'CHILD' }),
    };
    const answers = await Promise.all(Array.from({ length: 20 }, () => add(viewer, input)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]?.__typename).toBe('FamilyMemberAdded');
    expect(await countRegistered(database, family.id)).toEqual([1, family.members.length + 1, 1]);
  });

  test('is never a second head, nobody who is registered, and joins no family out of sight', async () => {
    const { family, viewer } = await aFamily();
    const told = (change: object) => ({ id: newIdOf('Participant'), familyId: idOf('Family', family.id), ...change });
    expect(await add(viewer, told({ member: person() }))).toMatchObject({
      code: 'REGISTRATION_HEAD_NOT_ONE',
      field: 'input.member.relation',
    });
    const other = await world.family({ members: [{ birthDate: '1990-07-21', sex: 'FEMALE' }] });
    const known = { ...person({ relation: 'SPOUSE' }), nik: other.head.nik };
    expect(await add(viewer, told({ member: known }))).toMatchObject({ code: 'NIK_TAKEN', place: 1 });
    const joins = { member: person({ relation: 'CHILD' }) };
    for (const familyId of [idOf('Family', other.id), newIdOf('Family')])
      expect(outcomeOf(await add(viewer, told({ ...joins, familyId })))).toBe('REGISTRATION_FAMILY_NOT_FOUND');
    expect((await add(viewer, told({ ...joins, facilityId: newIdOf('Facility') })))?.code).toBe('FACILITY_NOT_OPEN');
  });

  test('finds a family of twenty full, also when two come at once for the last place', async () => {
    const cadre = await world.cadre();
    const viewer = asCadre(cadre);
    const family = await world.family({ cadre, members: 19 });
    const told = () => ({
      id: newIdOf('Participant'),
      familyId: idOf('Family', family.id),
      member: person({ relation: 'CHILD' }),
    });
    const both = await Promise.all([add(viewer, told()), add(viewer, told())]);
    expect(new Set(both.map(outcomeOf))).toEqual(new Set(['FAMILY_TOO_LARGE', 'FamilyMemberAdded']));
    expect((await add(viewer, told()))?.code).toBe('FAMILY_TOO_LARGE');
  });
});
