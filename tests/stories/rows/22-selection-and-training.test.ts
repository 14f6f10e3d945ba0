import { beforeAll, describe, expect, test } from '@jest/globals';
import { newIdOf } from '../../support/global-ids.js';
import { aDay } from './a-day.js';

const STEPS: Readonly<Record<string, readonly [input: string, success: string]>> = {
  applyForAppointment: ['ApplyForAppointmentInput', 'AppointmentApplied'],
  recordRecommendation: ['RecordRecommendationInput', 'RecommendationRecorded'],
  selectCadre: ['SelectCadreInput', 'CadreSelected'],
  recordTraining: ['RecordTrainingInput', 'TrainingRecorded'],
  issueCredential: ['IssueCredentialInput', 'CredentialIssued'],
  activateAppointment: ['ActivateAppointmentInput', 'AppointmentActivated'],
  suspendAppointment: ['SuspendAppointmentInput', 'AppointmentSuspended'],
  endAppointment: ['EndAppointmentInput', 'AppointmentEnded'],
};
const LIST =
  'query ($filter: CadreAppointmentsFilter) { cadreAppointments(filter: $filter) { totalCount edges { node { id state } } } }';
const HISTORY = 'query ($id: ID!) { cadreAppointment(id: $id) { state cadre { id } history { state fromDay note } } }';

interface Shown {
  readonly state: string;
  readonly cadre: { readonly id: string } | null;
  readonly history: readonly { readonly state: string; readonly fromDay: string; readonly note: string | null }[];
}

const day = aDay('2026-11-23');
let district: string;
let village: string;
const appointmentId = newIdOf('CadreAppointment');
const office = () => day.personas.as('BRANCH_HEAD', [district]);
const step = (name: string, input: Record<string, unknown>) => {
  const [type, success] = STEPS[name] ?? ['', ''];
  const mutation = `mutation ($input: ${type}!) { ${name}(input: $input) { __typename ... on Problem { code } } }`;
  return day.does(office(), mutation, { input, success });
};
const show = (): Promise<Shown> => day.tell<Shown>(office(), HISTORY, { id: appointmentId });

beforeAll(async () => {
  district = (await day.world.region({ level: 'DISTRICT' })).code;
  await day.world.branch({ regions: [district as never] });
  village = (await day.world.region({ within: district })).code;
});

describe('a branch chooses and trains a cadre, agrees on a term, and ends it', () => {
  test('the way goes from the application through selection and training to a dated term', async () => {
    const person = { name: 'Sekar Jelutung', phone: '0812 3456 7890', village };
    await step('applyForAppointment', { id: appointmentId, applicant: { person }, photoReference: 'foto/sekar.jpg' });
    const letter = { by: 'Lurah Penguji', letterNumber: '470/12', date: '2026-11-16' };
    await step('recordRecommendation', { appointmentId, ...letter });
    await step('selectCadre', { appointmentId });
    expect((await show()).cadre).toBeNull();
    await step('recordTraining', { appointmentId, date: '2026-11-20', trainer: 'Tim Cabang' });
    await step('issueCredential', { appointmentId, validFrom: '2026-11-23', validThrough: '2026-12-31' });
    await step('activateAppointment', { appointmentId });
    expect((await show()).state).toBe('ACTIVE');
    const { totalCount } = await day.tell<{ totalCount: number }>(office(), LIST, { filter: { state: 'ACTIVE' } });
    expect(totalCount).toBe(1);
  });

  test('a cadre who is suspended rests with the reason, and the end of the term closes the book', async () => {
    day.at('10:00', '2026-11-30');
    await step('suspendAppointment', { appointmentId, reason: 'Cuti melahirkan' });
    expect((await show()).state).toBe('SUSPENDED');
    await step('activateAppointment', { appointmentId });
    day.at('10:00', '2026-12-15');
    await step('endAppointment', { appointmentId, reason: 'Pindah kota' });
    const { history } = await show();
    expect(history.map(({ state }) => state)).toEqual(
      expect.arrayContaining(['APPLIED', 'SELECTED', 'TRAINED', 'ACTIVE', 'SUSPENDED', 'ENDED']),
    );
    expect(history.at(-1)).toMatchObject({ state: 'ENDED', note: 'Pindah kota' });
  });
});
