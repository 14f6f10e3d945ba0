import { describe, expect, test } from '@jest/globals';
import type { Viewer } from '../../../../src/platform/auth/index.js';
import type { BuiltCadre } from '../../../support/world/cadres.js';
import { useTestDatabase } from '../../../support/test-database.js';
import { type Answer, askThrough } from '../../../support/world/ask.js';
import { newFamilyCardNumber } from '../../../support/world/synthetic-values.js';
import { asCadre, asRole } from '../../../support/world/viewers.js';
import { aWorld } from '../../../support/world/world.js';
import { NOW, type Result, countRegistered, outcomeOf, person } from './registrations.js';
import { idOf, newIdOf, uuidOf } from '../../../support/global-ids.js';

const REGISTER = `mutation ($input: RegisterFamilyInput!) { registerFamily(input: $input) {
  __typename
  ... on FamilyRegistered { firstPremiumFrom firstMonth firstPremium message family {
    id careClass paidThrough firstPremiumFrom virtualAccounts { bank number }
    arrears { status monthsInArrears amountToReactivate dueDate isLate }
    participants { name cardNumber relation coveredFrom nik phone facility { facility { id } reason validFrom } }
    registration { registeredOn persons cadre { id } } } }
  ... on Problem { code }
  ... on MemberNotAccepted { place message }
  ... on InvalidInput { field }
} }`;
const NOT_ONE_HEAD = { code: 'REGISTRATION_HEAD_NOT_ONE', field: 'input.members' };

describe('registering a family', () => {
  const database = useTestDatabase();
  const world = aWorld(database);
  const ask = askThrough(database);

  const register = async (viewer: Viewer, input: object, now = NOW): Promise<Result | undefined> => {
    const answer = await ask<{ registerFamily: Result }>({ viewer, now }, REGISTER, { input });
    expect(answer.errors).toEqual([]);
    return answer.data?.registerFamily;
  };
  const told = async (cadre: BuiltCadre, change: Record<string, unknown> = {}) => ({
    id: newIdOf('Family'),
    familyCardNumber: newFamilyCardNumber(),
    region: cadre.area,
    careClass: 'I',
    facilityId: idOf('Facility', (await world.facility({ region: cadre.area })).id),
    members: [
      person(),
      person({ relation: 'CHILD', birthDate: '2015-01-31', sex: 'MALE', name: 'Anak Uji', phone: null }),
    ],
    ...change,
  });
  const countOf = (id: string) => countRegistered(database, uuidOf(id));

  test('the family comes into the portfolio of the cadre who registered it, while there is room and the village is near', async () => {
    const heldBy = async (family: string): Promise<unknown[]> => {
      const text = `select cadre_id as cadre, valid_from::text as "from", reason from portfolio_assignments where family_id = $1`;
      return (await database.pool.query(text, [uuidOf(family)])).rows;
    };
    const cadre = await world.cadre();
    const input = await told(cadre);
    await register(asCadre(cadre), input);
    expect(await heldBy(input.id)).toEqual([{ cadre: cadre.id, from: '2026-03-05', reason: 'REGISTRATION' }]);
    // Told again it is the same family, held once.
    await register(asCadre(cadre), input);
    expect(await heldBy(input.id)).toHaveLength(1);

    const full = await world.cadre({ area: cadre.area });
    await world.families(700, { cadre: full, careClass: 'III', paidThrough: '2026-01', members: 1 });
    const waiting = await told(full);
    expect((await register(asCadre(full), waiting))?.__typename).toBe('FamilyRegistered');
    expect(await heldBy(waiting.id)).toEqual([]);

    const office = asRole('BRANCH_OFFICER', [cadre.area]);
    const atTheCounter = await told(cadre);
    expect((await register(office, atTheCounter))?.__typename).toBe('FamilyRegistered');
    expect(await heldBy(atTheCounter.id)).toEqual([]);
  });

  test('a cadre registers the neighbours: cards, virtual accounts, clinic, first premium and credit in one answer', async () => {
    const cadre = await world.cadre();
    const input = await told(cadre);
    const answer = await register(asCadre(cadre), input);
    expect(answer).toMatchObject({
      __typename: 'FamilyRegistered',
      firstPremiumFrom: '2026-03-19',
      firstMonth: '2026-03',
      firstPremium: 300_000,
      message:
        'Keluarga terdaftar. Iuran pertama Rp300.000 dapat dibayar mulai 19 Maret 2026; kartu JKN aktif setelah iuran pertama dibayar.',
      family: {
        id: input.id,
        careClass: 'I',
        paidThrough: '2026-02',
        arrears: {
          status: 'AWAITING_FIRST_PREMIUM',
          monthsInArrears: 0,
          amountToReactivate: 0,
          dueDate: '2026-03-31',
          isLate: false,
        },
        registration: { registeredOn: '2026-03-05', persons: 2, cadre: { id: idOf('Cadre', cadre.id) } },
        participants: [
          { name: 'Melati Uji', relation: 'HEAD', coveredFrom: '2026-03', phone: '62********789' },
          { name: 'Anak Uji', relation: 'CHILD', phone: null },
        ],
      },
    });
    const [head, child] = (answer?.family?.['participants'] ?? []) as { cardNumber: string; facility: object }[];
    expect(head?.cardNumber).toMatch(/^0005\d{9}$/);
    expect(child?.cardNumber).not.toBe(head?.cardNumber);
    expect(head?.facility).toEqual({
      facility: { id: input.facilityId },
      reason: 'REGISTRATION',
      validFrom: '2026-03-05',
    });
    expect(answer?.family?.['virtualAccounts']).toEqual([
      { bank: 'COMMON', number: `88888${head?.cardNumber.slice(2)}` },
      { bank: 'MANDIRI', number: `89888${head?.cardNumber.slice(2)}` },
    ]);
  });

  test('the same registration told twenty times at once is one family and twenty equal answers', async () => {
    const cadre = await world.cadre();
    const input = await told(cadre);
    const answers = await Promise.all(Array.from({ length: 20 }, () => register(asCadre(cadre), input)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]?.__typename).toBe('FamilyRegistered');
    expect(await countOf(input.id)).toEqual([1, 2, 1]);
  });

  test('a repeat answers as it did after the appointment has ended, other words are a conflict', async () => {
    const cadre = await world.cadre();
    const input = await told(cadre);
    await register(asCadre(cadre), input);
    await database.pool.query(`update cadre_appointments set valid_through = '2026-03-04' where cadre_id = $1`, [
      cadre.id,
    ]);
    expect((await register(asCadre(cadre), input))?.__typename).toBe('FamilyRegistered');
    expect(outcomeOf(await register(asCadre(cadre), { ...input, careClass: 'II' }))).toBe(
      'REGISTRATION_CONFLICTS_WITH_EARLIER',
    );
    expect(outcomeOf(await register(asCadre(cadre), await told(cadre)))).toBe('REGISTRATION_REGION_OUT_OF_REACH');
    const earlier = await world.family();
    expect(
      outcomeOf(await register(asRole('BRANCH_OFFICER'), { ...(await told(cadre)), id: idOf('Family', earlier.id) })),
    ).toBe('REGISTRATION_CONFLICTS_WITH_EARLIER');
  });

  test('a NIK that somebody has is refused with its place, and nothing tells whose it is', async () => {
    const cadre = await world.cadre();
    const other = await world.family({ members: [{ birthDate: '1990-07-21', sex: 'FEMALE' }] });
    const input = await told(cadre, { members: [person(), person({ relation: 'SPOUSE', nik: other.head.nik })] });
    expect(await register(asCadre(cadre), input)).toEqual({
      __typename: 'MemberNotAccepted',
      code: 'NIK_TAKEN',
      place: 2,
      message: 'NIK anggota ke-2 sudah terdaftar sebagai peserta.',
    });
    const inEnglish = await ask<{ registerFamily: Result }>(
      { viewer: asCadre(cadre), now: NOW, language: 'en' },
      REGISTER,
      { input },
    );
    expect(inEnglish.data?.registerFamily['message']).toBe('Member 2: somebody is registered with this NIK already.');
    expect(await countOf(input.id)).toEqual([0, 0, 0]);
    const { rows } = await database.pool.query(
      "select viewer, fields, purpose from access_log where $1 = any(family_ids) and purpose = 'REGISTRATION'",
      [other.id],
    );
    // Asked twice, in two languages.
    expect(rows).toMatchObject(Array.from({ length: 2 }, () => ({ fields: ['nik'], purpose: 'REGISTRATION' })));
  });

  test('two cadres who register one person at once: one family, and the other is told of the NIK', async () => {
    const cadres = await Promise.all([world.cadre(), world.cadre()]);
    const head = person();
    const inputs = await Promise.all(cadres.map((cadre) => told(cadre, { members: [head] })));
    const answers = await Promise.all(cadres.map((cadre, index) => register(asCadre(cadre), inputs[index] as object)));
    expect(new Set(answers.map(outcomeOf))).toEqual(new Set(['FamilyRegistered', 'NIK_TAKEN']));
  });

  test.each([
    { what: 'no head', members: () => [person({ relation: 'SPOUSE' })], answer: NOT_ONE_HEAD },
    { what: 'two heads', members: () => [person(), person()], answer: NOT_ONE_HEAD },
    {
      what: 'a birth date the NIK does not say',
      members: () => [person(), { ...person({ relation: 'CHILD' }), birthDate: '1990-07-22' }],
      answer: { code: 'NIK_CONTRADICTS_BIRTH_DATE', place: 2 },
    },
    {
      what: 'a sex the NIK does not say',
      members: () => [{ ...person(), sex: 'MALE' }],
      answer: { code: 'NIK_CONTRADICTS_SEX', place: 1 },
    },
    {
      what: 'a birth in the future',
      members: () => [person({ birthDate: '2026-03-06' })],
      answer: { code: 'MEMBER_NOT_BORN_YET', place: 1 },
    },
    {
      what: 'one NIK twice',
      members: () => {
        const head = person();
        return [head, { ...head, relation: 'CHILD' }];
      },
      answer: { code: 'NIK_REPEATED', place: 2 },
    },
  ])('$what is answered $answer.code, and nothing is kept', async ({ members, answer }) => {
    const cadre = await world.cadre();
    const input = await told(cadre, { members: members() });
    expect(await register(asCadre(cadre), input)).toMatchObject(answer);
    expect(await countOf(input.id)).toEqual([0, 0, 0]);
  });

  test('a family card that is registered, a clinic that is closed and one that is full are named', async () => {
    const cadre = await world.cadre();
    const first = await told(cadre);
    await register(asCadre(cadre), first);
    const again = await told(cadre, { familyCardNumber: first.familyCardNumber });
    expect(await register(asCadre(cadre), again)).toEqual({
      __typename: 'InvalidInput',
      code: 'FAMILY_CARD_TAKEN',
      field: 'input.familyCardNumber',
    });
    const closed = await world.facility({ openThrough: '2026-03-04' });
    const full = await world.facility({ capacity: 1 });
    for (const [facilityId, code] of [
      [idOf('Facility', closed.id), 'FACILITY_NOT_OPEN'],
      [newIdOf('Facility'), 'FACILITY_NOT_OPEN'],
      [idOf('Facility', full.id), 'FACILITY_FULL'],
    ])
      expect((await register(asCadre(cadre), await told(cadre, { facilityId })))?.code).toBe(code);
  });

  test('a clinic with one place takes one of ten families that ask at once', async () => {
    const cadre = await world.cadre();
    const { id: facilityId } = await world.facility({ capacity: 1 });
    const inputs = await Promise.all(
      Array.from({ length: 10 }, () => told(cadre, { facilityId: idOf('Facility', facilityId), members: [person()] })),
    );
    const answers = await Promise.all(inputs.map((input) => register(asCadre(cadre), input)));
    expect(answers.filter((answer) => answer?.__typename === 'FamilyRegistered')).toHaveLength(1);
    expect(answers.filter((answer) => answer?.code === 'FACILITY_FULL')).toHaveLength(9);
  });

  test('a cadre registers in the own neighbourhood only, an office in its regions only', async () => {
    const cadre = await world.cadre();
    const elsewhere = await world.cadre();
    const input = await told(cadre, { region: elsewhere.area });
    for (const viewer of [asCadre(cadre), asRole('BRANCH_OFFICER', [cadre.area])])
      expect(outcomeOf(await register(viewer, input))).toBe('REGISTRATION_REGION_OUT_OF_REACH');
    const byOffice = await register(asRole('BRANCH_OFFICER', [elsewhere.area]), input);
    expect(byOffice).toMatchObject({ __typename: 'FamilyRegistered', family: { registration: { cadre: null } } });
  });

  test.each([
    { field: 'input.id', change: { id: 'one' } },
    { field: 'input.familyCardNumber', change: { familyCardNumber: '6472019903200001' } },
    { field: 'input.region', change: { region: '64.72' } },
    { field: 'input.region', change: { region: '11.01.01.2001' } },
    { field: 'input.members', change: { members: [] } },
    { field: 'input.members.0.nik', change: { members: [{ ...person(), nik: '1' }] } },
    { field: 'input.members.0.name', change: { members: [{ ...person(), name: '  ' }] } },
    { field: 'input.members.1.phone', change: { members: [person(), { ...person(), phone: '123' }] } },
    { field: 'input.facilityId', change: { facilityId: 'one' } },
  ])('names $field when it is no registration at all', async ({ field, change }) => {
    const cadre = await world.cadre();
    const answer: Answer<unknown> = await ask({ viewer: asCadre(cadre) }, REGISTER, {
      input: await told(cadre, change),
    });
    expect(answer.errors).toMatchObject([{ code: 'BAD_INPUT', field }]);
  });

  test.each(['TELE_COLLECTOR', 'AUDITOR', 'DIRECTOR', 'OPERATOR', 'CHATBOT'] as const)(
    'a %s registers nobody',
    async (role) => {
      const cadre = await world.cadre();
      const answer = await ask({ viewer: asRole(role) }, REGISTER, { input: await told(cadre) });
      expect(answer.errors).toMatchObject([{ code: 'FORBIDDEN' }]);
    },
  );

  test('every number taken in is in the access log with who took it in', async () => {
    const cadre = await world.cadre();
    const input = await told(cadre);
    const viewer = asCadre(cadre);
    await register(viewer, input);
    const { rows } = await database.pool.query(
      "select * from access_log where $1 = any(family_ids) and purpose = 'REGISTRATION'",
      [uuidOf(input.id)],
    );
    expect(rows).toMatchObject([
      { viewer: viewer.subject, role: 'CADRE', fields: ['nik', 'phone', 'familyCardNumber'], purpose: 'REGISTRATION' },
    ]);
  });

  test('lists tell families that wait for their first premium from the active and the suspended', async () => {
    const cadre = await world.cadre();
    const officer = asRole('BRANCH_OFFICER', [cadre.area]);
    const input = await told(cadre);
    await register(asCadre(cadre), input);
    const active = await world.family({ region: cadre.area, paidThrough: '2026-02' });
    const suspended = await world.family({ region: cadre.area, paidThrough: '2025-12' });
    interface Listed {
      readonly families: {
        readonly totalCount: number;
        readonly edges: readonly { readonly node: { readonly id: string } }[];
      };
    }
    const list = async (status: string, now: string) => {
      const query = `query ($status: CardStatus) { families(filter: { status: $status }) { totalCount edges { node { id } } } }`;
      const { data } = await ask<Listed>({ viewer: officer, now }, query, { status });
      const ids = data?.families.edges.map(({ node }) => node.id) ?? [];
      expect(data?.families.totalCount).toBe(ids.length);
      return new Set(ids);
    };
    expect(await list('AWAITING_FIRST_PREMIUM', NOW)).toEqual(new Set([input.id]));
    expect(await list('ACTIVE', NOW)).toEqual(new Set([idOf('Family', active.id)]));
    expect(await list('SUSPENDED', NOW)).toEqual(new Set([idOf('Family', suspended.id)]));
    const inApril = '2026-04-01T02:00:00Z';
    // Cover that never began is in no arrears, so the family still waits.
    expect(await list('AWAITING_FIRST_PREMIUM', inApril)).toEqual(new Set([input.id]));
    expect(await list('SUSPENDED', inApril)).toEqual(
      new Set([idOf('Family', active.id), idOf('Family', suspended.id)]),
    );
  });
});
