import { beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { ViewerClaims } from '../../../../src/platform/auth/claims.js';
import { useServer } from '../../../support/partners/a-server.js';
import { useTestDatabase } from '../../../support/test-database.js';
import { aWorld } from '../../../support/world/world.js';
import {
  type AppointmentShown,
  LETTER,
  type Office,
  type Result,
  anOffice,
  askOver,
  outcomeOf,
  prepare,
  stepsOf,
} from './an-office.js';
import { newIdOf, uuidOf } from '../../../support/global-ids.js';

/** 5 March 2026, 10:00 in Samarinda. */
const NOW = '2026-03-05T02:00:00Z';

const database = useTestDatabase();
const host = useServer(database, NOW);
const world = aWorld(database);
const ask = askOver(host);
const take = stepsOf(ask);
let office: Office;
beforeAll(async () => void (office = await anOffice(world)));
beforeEach(() => host.clock.set(new Date(NOW)));

const head = (): ViewerClaims => office.claims;
const cadreOf = (id: string): ViewerClaims => ({
  sub: `cadre-${id}`,
  name: 'Kader',
  role: 'CADRE',
  cadre_id: uuidOf(id),
  regions: [office.village.code],
});
const shown = (result: Result): AppointmentShown => {
  if (result.appointment === undefined) throw new Error(JSON.stringify(result));
  return result.appointment;
};
const aCadre = async () => {
  const appointmentId = await prepare(take, office);
  const { cadre } = shown(await take(head(), 'activateAppointment', appointmentId));
  return { appointmentId, cadreId: cadre?.id ?? '' };
};
const later = (moment: string): void => host.clock.set(new Date(moment));

describe('bad input and other hands', () => {
  const untouched = newIdOf('CadreAppointment');
  const nobody = newIdOf('Cadre');
  const application = (change: object = {}) => ({
    id: newIdOf('CadreAppointment'),
    applicant: { person: { name: 'Ulin', phone: '081234567892', village: office.village.code } },
    photoReference: 'foto/ulin.jpg',
    ...change,
  });

  test('each step answers with the name of what is wrong, and changes nothing', async () => {
    const elsewhere = await world.region();
    const person = { name: 'Ulin', phone: '081234567892' };
    const applied = await prepare(take, office, { without: ['selectCadre', 'recordTraining', 'issueCredential'] });
    const selected = await prepare(take, office, { without: ['recordTraining', 'issueCredential'] });
    const { appointmentId: active } = await aCadre();
    const training = { date: '2026-03-01', trainer: 'Tim' };
    const term = { validFrom: '2026-03-05', validThrough: '2026-12-31' };
    const wrong: [string, object | string, string][] = [
      [
        'applyForAppointment',
        application({ applicant: { person: { ...person, village: elsewhere.code } } }),
        'APPOINTMENT_VILLAGE_OUT_OF_REACH',
      ],
      [
        'applyForAppointment',
        application({ applicant: { person: { ...person, village: '64.72.99.1999' } } }),
        'APPOINTMENT_VILLAGE_OUT_OF_REACH',
      ],
      [
        'applyForAppointment',
        application({ applicant: { person: { ...person, village: office.branch.regions[0] } } }),
        'APPOINTMENT_VILLAGE_OUT_OF_REACH',
      ],
      ['applyForAppointment', application({ applicant: { cadreId: nobody } }), 'CADRE_NOT_FOUND'],
      ['recordRecommendation', { appointmentId: untouched, ...LETTER }, 'APPOINTMENT_NOT_FOUND'],
      [
        'recordRecommendation',
        { appointmentId: applied, ...LETTER, date: '2026-03-06' },
        'APPOINTMENT_DAY_IN_THE_FUTURE',
      ],
      ['recordRecommendation', { appointmentId: active, ...LETTER }, 'APPOINTMENT_NOT_IN_STATE'],
      ['selectCadre', untouched, 'APPOINTMENT_NOT_FOUND'],
      ['selectCadre', active, 'APPOINTMENT_NOT_IN_STATE'],
      ['recordTraining', { appointmentId: untouched, ...training }, 'APPOINTMENT_NOT_FOUND'],
      ['recordTraining', { appointmentId: applied, ...training }, 'APPOINTMENT_NOT_IN_STATE'],
      ['recordTraining', { appointmentId: selected, ...training, date: '2026-03-06' }, 'APPOINTMENT_DAY_IN_THE_FUTURE'],
      ['issueCredential', { appointmentId: untouched, ...term }, 'APPOINTMENT_NOT_FOUND'],
      ['issueCredential', { appointmentId: selected, ...term }, 'APPOINTMENT_NOT_IN_STATE'],
      ['replaceCredential', { appointmentId: untouched, reason: 'Hilang' }, 'APPOINTMENT_NOT_FOUND'],
      ['replaceCredential', { appointmentId: selected, reason: 'Hilang' }, 'APPOINTMENT_NOT_IN_STATE'],
      ['revokeCredential', { credentialId: newIdOf('CadreCredential'), reason: 'Hilang' }, 'CREDENTIAL_NOT_FOUND'],
      ['activateAppointment', untouched, 'APPOINTMENT_NOT_FOUND'],
      ['suspendAppointment', { appointmentId: untouched, reason: 'Cuti' }, 'APPOINTMENT_NOT_FOUND'],
      ['suspendAppointment', { appointmentId: selected, reason: 'Cuti' }, 'APPOINTMENT_NOT_IN_STATE'],
      ['endAppointment', { appointmentId: untouched, reason: 'Selesai' }, 'APPOINTMENT_NOT_FOUND'],
      [
        'endAppointment',
        { appointmentId: active, reason: 'Selesai', lastDay: '2026-03-04' },
        'APPOINTMENT_TERM_NOT_ALLOWED',
      ],
      ['freezeCredential', { cadreId: nobody, reason: 'Pengaduan' }, 'CADRE_NOT_FOUND'],
      ['unfreezeCredential', { cadreId: nobody, note: 'Tidak terbukti' }, 'CADRE_NOT_FOUND'],
    ];
    const before = await database.pool.query('select id, state from appointments order by id');
    for (const [step, given, answer] of wrong)
      expect([step, outcomeOf(await take(head(), step, given))]).toEqual([step, answer]);
    expect((await database.pool.query('select id, state from appointments order by id')).rows).toEqual(before.rows);
  });

  test.each([
    { step: 'applyForAppointment', change: { id: 'x' }, field: 'input.id' },
    { step: 'applyForAppointment', change: { photoReference: 'foto kader.jpg' }, field: 'input.photoReference' },
    {
      step: 'applyForAppointment',
      change: { applicant: { person: { name: ' ', phone: '081234567892', village: '64.72.01.1001' } } },
      field: 'input.applicant.person.name',
    },
    {
      step: 'applyForAppointment',
      change: { applicant: { person: { name: 'Ulin', phone: '0541', village: '64.72.01.1001' } } },
      field: 'input.applicant.person.phone',
    },
  ])('$step names $field', async ({ step, change, field }) => {
    await expect(take(head(), step, application(change))).rejects.toThrow(`"code":"BAD_INPUT","field":"${field}"`);
  });

  test.each([
    { step: 'recordRecommendation', given: { ...LETTER, by: '' }, field: 'input.by' },
    { step: 'recordRecommendation', given: { ...LETTER, letterNumber: 'x'.repeat(101) }, field: 'input.letterNumber' },
    { step: 'recordTraining', given: { date: '2026-03-01', trainer: ' ' }, field: 'input.trainer' },
    { step: 'suspendAppointment', given: { reason: '' }, field: 'input.reason' },
    { step: 'endAppointment', given: { reason: 'x'.repeat(501) }, field: 'input.reason' },
  ])('$step names $field', async ({ step, given, field }) => {
    const input = { appointmentId: untouched, ...given };
    await expect(take(head(), step, input)).rejects.toThrow(`"code":"BAD_INPUT","field":"${field}"`);
  });

  test('another branch finds nothing, and no other role takes a step', async () => {
    const id = await prepare(take, office);
    const { claims: neighbour } = await anOffice(world);
    expect(await take(neighbour, 'activateAppointment', id)).toMatchObject({ code: 'APPOINTMENT_NOT_FOUND' });
    expect((await ask(neighbour, `{ cadreAppointment(id: "${id}") { id } }`)).data).toEqual({ cadreAppointment: null });
    for (const role of ['TELE_COLLECTOR', 'BRANCH_OFFICER', 'DIRECTOR', 'AUDITOR', 'VILLAGE_HEAD', 'OPERATOR'] as const)
      await expect(take({ ...head(), role }, 'activateAppointment', id)).rejects.toThrow('FORBIDDEN');
  });
});

describe('reading appointments', () => {
  const LIST = `query ($filter: CadreAppointmentsFilter, $first: Int, $after: String, $last: Int, $before: String) {
    cadreAppointments(filter: $filter, first: $first, after: $after, last: $last, before: $before) { totalCount pageInfo { startCursor endCursor hasPreviousPage hasNextPage } edges { node { id state history { state } } } } }`;
  interface Listed {
    readonly cadreAppointments: {
      readonly totalCount: number;
      readonly pageInfo: {
        readonly startCursor: string | null;
        readonly endCursor: string | null;
        readonly hasPreviousPage: boolean;
        readonly hasNextPage: boolean;
      };
      readonly edges: readonly { readonly node: { readonly id: string; readonly state: string } }[];
    };
  }
  const list = async (claims: ViewerClaims, variables: object = {}) =>
    (await ask<Listed>(claims, LIST, variables)).data?.cadreAppointments;
  const idsOf = (listed: Listed['cadreAppointments'] | undefined) => listed?.edges.map(({ node }) => node.id);

  test('a branch lists by state, pages without gap or repeat; a cadre sees the own ones and a director none', async () => {
    const place = office;
    office = await anOffice(world);
    const applied = await prepare(take, office, { without: ['selectCadre', 'recordTraining', 'issueCredential'] });
    later('2026-03-05T03:00:00Z');
    const trained = await prepare(take, office);
    later('2026-03-05T04:00:00Z');
    const { appointmentId: active, cadreId } = await aCadre();
    expect(idsOf(await list(head()))).toEqual([active, trained, applied]);
    expect(idsOf(await list(head(), { filter: { state: 'TRAINED' } }))).toEqual([trained]);
    expect(idsOf(await list(head(), { filter: { cadreId } }))).toEqual([active]);
    expect((await list(head(), { first: 2 }))?.totalCount).toBe(3);
    const first = await list(head(), { first: 2 });
    const rest = await list(head(), { first: 2, after: first?.pageInfo.endCursor });
    expect([...(idsOf(first) ?? []), ...(idsOf(rest) ?? [])]).toEqual([active, trained, applied]);
    const ending = await list(head(), { last: 2 });
    const beginning = await list(head(), { last: 2, before: ending?.pageInfo.startCursor });
    expect([...(idsOf(beginning) ?? []), ...(idsOf(ending) ?? [])]).toEqual([active, trained, applied]);
    expect([ending, beginning].map((page) => [page?.pageInfo.hasPreviousPage, page?.pageInfo.hasNextPage])).toEqual([
      [true, false],
      [false, true],
    ]);
    later('2027-01-01T04:00:00Z');
    expect(idsOf(await list(head(), { filter: { state: 'ENDED' } }))).toEqual([active]);
    expect(idsOf(await list(head(), { filter: { state: 'ACTIVE' } }))).toEqual([]);
    expect(idsOf(await list(cadreOf(cadreId)))).toEqual([active]);
    expect(idsOf(await list({ ...head(), role: 'AUDITOR', regions: [place.village.code] }))).not.toContain(active);
    expect((await ask({ ...head(), role: 'DIRECTOR' }, LIST)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    office = place;
  });

  test('a card is read again by its id, also when another one has replaced it, by whoever may see the appointment', async () => {
    const { appointmentId } = await aCadre();
    const CARD = `query ($id: ID!) { cadreAppointment(id: $id) { credential { id } } }`;
    const cardOf = async () =>
      (await ask<{ cadreAppointment: AppointmentShown }>(head(), CARD, { id: appointmentId })).data?.cadreAppointment
        .credential?.id;
    const first = await cardOf();
    await take(head(), 'replaceCredential', { appointmentId, reason: 'Hilang' });
    const second = await cardOf();
    const stateFor = async (claims: ViewerClaims, id: string | undefined) =>
      (await ask(claims, 'query ($id: ID!) { node(id: $id) { ... on CadreCredential { id state } } }', { id })).data;
    expect(await stateFor(head(), first)).toEqual({ node: { id: first, state: 'REVOKED' } });
    expect(await stateFor(head(), second)).toEqual({ node: { id: second, state: 'VALID' } });
    const { claims: neighbour } = await anOffice(world);
    expect(await stateFor(neighbour, second)).toEqual({ node: null });
  });

  test('a refusal is written in the language that was asked for', async () => {
    const MESSAGE = `mutation ($input: SelectCadreInput!) { selectCadre(input: $input) { ... on Problem { message } } }`;
    const messageIn = async (language: 'id' | 'en') =>
      (await askOver(host, language)(head(), MESSAGE, { input: { appointmentId: newIdOf('CadreAppointment') } })).data;
    expect([await messageIn('id'), await messageIn('en')]).toEqual([
      { selectCadre: { message: 'Penugasan tersebut tidak ditemukan di wilayah Anda.' } },
      { selectCadre: { message: 'There is no such appointment in your regions.' } },
    ]);
  });

  test('the code of a card is for the cadre and the branch head', async () => {
    const { appointmentId, cadreId } = await aCadre();
    const query = `{ node(id: "${appointmentId}") { ... on CadreAppointment { credential { code } } } }`;
    const codeFor = async (claims: ViewerClaims) => {
      const { data } = await ask<{ node: { credential: { code: string | null } } | null }>(claims, query);
      return data?.node === null ? 'no node' : data?.node.credential.code;
    };
    const code = await codeFor(head());
    expect(code).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
    expect(await codeFor(cadreOf(cadreId))).toBe(code);
    expect(await codeFor({ ...head(), role: 'AUDITOR' })).toBeNull();
    expect(await codeFor({ ...head(), role: 'TELE_COLLECTOR' })).toBe('no node');
  });
});
