import { beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { ViewerClaims } from '../../../../src/platform/auth/claims.js';
import { useServer } from '../../../support/partners/a-server.js';
import { useTestDatabase } from '../../../support/test-database.js';
import { aWorld } from '../../../support/world/world.js';
import {
  APPOINTMENT,
  type AppointmentShown,
  LETTER,
  type Office,
  type Preparation,
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
const seenFamilies = async (cadreId: string): Promise<number | undefined> => {
  const answer = await ask<{ families: { totalCount: number } }>(cadreOf(cadreId), '{ families { totalCount } }');
  return answer.data?.families.totalCount;
};
const periodsOf = async (cadreId: string): Promise<string[]> => {
  const { rows } = await database.pool.query<{ valid_from: string; valid_through: string | null }>(
    'select valid_from, valid_through from cadre_appointments where cadre_id = $1 order by valid_from',
    [uuidOf(cadreId)],
  );
  return rows.map(({ valid_from: from, valid_through: through }) => `${from} ${through ?? 'open'}`);
};
const shown = (result: Result): AppointmentShown => {
  if (result.appointment === undefined) throw new Error(JSON.stringify(result));
  return result.appointment;
};
const activate = async (id: string): Promise<AppointmentShown> => shown(await take(head(), 'activateAppointment', id));
/** A cadre with one family in the portfolio. */
const aCadre = async (params: { through?: string } = {}) => {
  const appointmentId = await prepare(take, office, params);
  const appointment = await activate(appointmentId);
  const cadreId = appointment.cadre?.id ?? '';
  await world.family({ cadre: { id: uuidOf(cadreId) as never, area: office.village.code } });
  return { appointmentId, cadreId, appointment };
};
const later = (moment: string): void => host.clock.set(new Date(moment));

describe('an appointment', () => {
  test('goes from the application to a cadre who sees families, each step with its day', async () => {
    const id = newIdOf('CadreAppointment');
    const person = { name: ' Sekar Jelutung ', phone: '+62 812-3456-7890', village: office.village.code };
    const steps = [
      await take(head(), 'applyForAppointment', { id, applicant: { person }, photoReference: 'foto/sekar.jpg' }),
      await take(head(), 'recordRecommendation', { appointmentId: id, ...LETTER }),
      await take(head(), 'selectCadre', id),
      await take(head(), 'recordTraining', { appointmentId: id, date: '2026-03-01', trainer: 'Tim Cabang' }),
      await take(head(), 'issueCredential', { appointmentId: id, validFrom: '2026-03-01', validThrough: '2026-12-31' }),
    ];
    expect(steps.map(outcomeOf)).toEqual([
      'AppointmentApplied',
      'RecommendationRecorded',
      'CadreSelected',
      'TrainingRecorded',
      'APPOINTMENT_TERM_NOT_ALLOWED', // a card from a day that has passed
    ]);
    const card = { appointmentId: id, validFrom: '2026-03-05', validThrough: '2026-12-31' };
    expect(shown(await take(head(), 'issueCredential', card))).toMatchObject({ state: 'TRAINED', cadre: null });
    const active = await activate(id);
    expect(active).toMatchObject({
      state: 'ACTIVE',
      name: 'Sekar Jelutung',
      phone: '62********890',
      homeRegion: { code: office.village.code },
      recommendation: LETTER,
      training: { date: '2026-03-01', trainer: 'Tim Cabang' },
      validFrom: '2026-03-05',
      validThrough: '2026-12-31',
      credential: { state: 'VALID', area: office.village.code, revokedAt: null },
      villageNotice: { acknowledgement: null },
      cadre: { id: expect.any(String) },
    });
    expect(active.history.map(({ state, fromDay }) => `${state} ${fromDay}`)).toEqual([
      'APPLIED 2026-03-05',
      'SELECTED 2026-03-05',
      'TRAINED 2026-03-01',
      'ACTIVE 2026-03-05',
    ]);
    const cadreId = active.cadre?.id ?? '';
    await world.family({ cadre: { id: uuidOf(cadreId) as never, area: office.village.code } });
    expect([await seenFamilies(cadreId), await periodsOf(cadreId)]).toEqual([1, ['2026-03-05 2026-12-31']]);
  });

  test('no activation without recommendation, training and credential', async () => {
    const missing = async (...without: Preparation[]) => {
      const id = await prepare(take, office, { without });
      const result = await take(head(), 'activateAppointment', id);
      const { rows } = await database.pool.query('select id from cadre_appointments where appointment_id = $1', [
        uuidOf(id),
      ]);
      expect(rows).toEqual([]);
      return [outcomeOf(result), ...(result.missing ?? [])];
    };
    expect(await missing('recordRecommendation')).toEqual(['APPOINTMENT_REQUIREMENTS_MISSING', 'RECOMMENDATION']);
    expect(await missing('issueCredential')).toEqual(['APPOINTMENT_REQUIREMENTS_MISSING', 'CREDENTIAL']);
    expect(await missing('recordTraining', 'issueCredential')).toEqual([
      'APPOINTMENT_REQUIREMENTS_MISSING',
      'TRAINING',
      'CREDENTIAL',
    ]);
    expect(await missing('recordRecommendation', 'selectCadre', 'recordTraining', 'issueCredential')).toEqual([
      'APPOINTMENT_REQUIREMENTS_MISSING',
      'RECOMMENDATION',
      'TRAINING',
      'CREDENTIAL',
    ]);
    await expect(
      database.pool.query(`update appointments set state = 'ACTIVE' where id = $1`, [
        uuidOf(await prepare(take, office, { without: ['recordRecommendation'] })),
      ]),
    ).rejects.toThrow('appointments_need_recommendation_training_and_credential');
  });

  test('access ends with the term, without anybody doing anything, and the history stays', async () => {
    const { appointmentId, cadreId } = await aCadre({ through: '2026-04-30' });
    later('2026-04-30T15:59:00Z');
    expect(await seenFamilies(cadreId)).toBe(1);
    later('2026-04-30T16:00:00Z'); // midnight in Samarinda
    expect(await seenFamilies(cadreId)).toBe(0);
    const { data } = await ask<{ cadreAppointment: AppointmentShown }>(
      head(),
      `query ($id: ID!) { cadreAppointment(id: $id) { ${APPOINTMENT} } }`,
      { id: appointmentId },
    );
    expect(data?.cadreAppointment).toMatchObject({ state: 'ENDED', credential: { state: 'EXPIRED' } });
    expect(data?.cadreAppointment.history).toHaveLength(4);
    expect(await take(head(), 'activateAppointment', appointmentId)).toMatchObject({
      code: 'APPOINTMENT_NOT_IN_STATE',
      state: 'ENDED',
    });
  });

  test('a suspension closes access at once; coming back opens it from that day, with the days between left out', async () => {
    const { appointmentId, cadreId } = await aCadre();
    later('2026-03-10T02:00:00Z');
    const suspended = shown(await take(head(), 'suspendAppointment', { appointmentId, reason: 'Cuti sakit' }));
    expect(suspended).toMatchObject({ state: 'SUSPENDED' });
    expect([await seenFamilies(cadreId), await periodsOf(cadreId)]).toEqual([0, ['2026-03-05 2026-03-09']]);
    later('2026-03-20T02:00:00Z');
    const back = await activate(appointmentId);
    expect(back).toMatchObject({ state: 'ACTIVE', validFrom: '2026-03-05', validThrough: '2026-12-31' });
    expect(back.history.slice(3).map(({ state, fromDay, note }) => `${state} ${fromDay} ${note}`)).toEqual([
      'ACTIVE 2026-03-05 null',
      'SUSPENDED 2026-03-10 Cuti sakit',
      'ACTIVE 2026-03-20 null',
    ]);
    expect([await seenFamilies(cadreId), await periodsOf(cadreId)]).toEqual([
      1,
      ['2026-03-05 2026-03-09', '2026-03-20 2026-12-31'],
    ]);
  });

  test('suspended and taken back on one day, access has no gap', async () => {
    const { appointmentId, cadreId } = await aCadre();
    later('2026-03-10T02:00:00Z');
    await take(head(), 'suspendAppointment', { appointmentId, reason: 'Salah orang' });
    await activate(appointmentId);
    expect(await periodsOf(cadreId)).toEqual(['2026-03-05 2026-12-31']);
  });

  test('an end with a last day leaves access until that day, an end without one closes it at once', async () => {
    const { appointmentId, cadreId } = await aCadre();
    const ending = shown(
      await take(head(), 'endAppointment', { appointmentId, reason: 'Pindah kota', lastDay: '2026-03-31' }),
    );
    expect(ending).toMatchObject({ state: 'ACTIVE', validThrough: '2026-03-31' });
    expect(ending.history.at(-1)).toMatchObject({ state: 'ENDED', fromDay: '2026-04-01', note: 'Pindah kota' });
    later('2026-03-31T02:00:00Z');
    expect(await seenFamilies(cadreId)).toBe(1);
    const ended = shown(await take(head(), 'endAppointment', { appointmentId, reason: 'Mengundurkan diri' }));
    expect(ended).toMatchObject({ state: 'ENDED' });
    expect([await seenFamilies(cadreId), await periodsOf(cadreId)]).toEqual([0, ['2026-03-05 2026-03-30']]);
  });

  test('a cadre is appointed again without gap or overlap, as the same cadre', async () => {
    const { cadreId } = await aCadre({ through: '2026-06-30' });
    const id = newIdOf('CadreAppointment');
    const renewal = { id, applicant: { cadreId }, photoReference: 'foto/baru.jpg' };
    expect(shown(await take(head(), 'applyForAppointment', renewal)).state).toBe('APPLIED');
    await take(head(), 'recordRecommendation', { appointmentId: id, ...LETTER });
    await take(head(), 'selectCadre', id);
    await take(head(), 'recordTraining', { appointmentId: id, date: '2026-03-01', trainer: 'Tim Cabang' });
    const issue = (validFrom: string) =>
      take(head(), 'issueCredential', { appointmentId: id, validFrom, validThrough: '2027-06-30' });
    const overlapping = shown(await issue('2026-06-30'));
    expect(await take(head(), 'activateAppointment', id)).toMatchObject({ code: 'APPOINTMENT_TERM_OVERLAPS' });
    expect(await issue('2026-07-01')).toMatchObject({ code: 'CREDENTIAL_ALREADY_ISSUED' });
    const credentialId = overlapping.credential?.id ?? '';
    await take(head(), 'revokeCredential', { credentialId, reason: 'Salah tanggal' });
    await issue('2026-07-01');
    expect((await activate(id)).cadre?.id).toBe(cadreId);
    expect(await periodsOf(cadreId)).toEqual(['2026-03-05 2026-06-30', '2026-07-01 2027-06-30']);
    later('2026-07-01T02:00:00Z');
    expect(await seenFamilies(cadreId)).toBe(1);
  });

  test.each([
    { step: 'selectCadre', given: (id: string) => id, answer: 'CadreSelected' },
    {
      step: 'recordTraining',
      given: (appointmentId: string) => ({ appointmentId, date: '2026-03-01', trainer: 'Tim Cabang' }),
      answer: 'TrainingRecorded',
    },
    {
      step: 'issueCredential',
      given: (appointmentId: string) => ({ appointmentId, validFrom: '2026-03-05', validThrough: '2026-12-31' }),
      answer: 'CredentialIssued',
    },
    { step: 'activateAppointment', given: (id: string) => id, answer: 'AppointmentActivated' },
    {
      step: 'suspendAppointment',
      given: (appointmentId: string) => ({ appointmentId, reason: 'Cuti' }),
      answer: 'AppointmentSuspended',
    },
    {
      step: 'endAppointment',
      given: (appointmentId: string) => ({ appointmentId, reason: 'Selesai' }),
      answer: 'AppointmentEnded',
    },
  ])('$step told again is harmless', async ({ step, given, answer }) => {
    const id = await prepare(take, office, {
      without: step === 'selectCadre' ? ['recordTraining', 'issueCredential'] : [],
    });
    if (step === 'suspendAppointment' || step === 'endAppointment') await activate(id);
    const [first, again] = [await take(head(), step, given(id)), await take(head(), step, given(id))];
    expect([outcomeOf(first), outcomeOf(again)]).toEqual([answer, answer]);
    expect(again).toEqual(first);
  });

  test('an application told twenty times at once is one; other words under its id are refused', async () => {
    const id = newIdOf('CadreAppointment');
    const input = {
      id,
      applicant: { person: { name: 'Bakau Seroja', phone: '081234567891', village: office.village.code } },
      photoReference: 'foto/bakau.jpg',
    };
    const answers = await Promise.all(Array.from({ length: 20 }, () => take(head(), 'applyForAppointment', input)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toMatchObject({ __typename: 'AppointmentApplied', appointment: { id } });
    expect(await take(head(), 'applyForAppointment', { ...input, photoReference: 'foto/lain.jpg' })).toMatchObject({
      code: 'APPOINTMENT_CONFLICTS_WITH_EARLIER',
    });
  });

  test('twenty activations at once make one cadre, one notice, one period and one step', async () => {
    const id = await prepare(take, office);
    const answers = await Promise.all(Array.from({ length: 20 }, () => take(head(), 'activateAppointment', id)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    const cadreId = shown(answers[0] as Result).cadre?.id ?? '';
    expect(shown(answers[0] as Result).history.filter(({ state }) => state === 'ACTIVE')).toHaveLength(1);
    expect(await periodsOf(cadreId)).toEqual(['2026-03-05 2026-12-31']);
  });

  test('the history is never changed', async () => {
    const id = await prepare(take, office);
    await expect(
      database.pool.query(`update appointment_steps set note = 'x' where appointment_id = $1`, [uuidOf(id)]),
    ).rejects.toThrow('never changed');
    await expect(database.pool.query('delete from appointment_steps')).rejects.toThrow('never changed');
  });
});
