import { beforeAll, describe, expect, test } from '@jest/globals';
import { newIdOf } from '../../support/global-ids.js';
import { aDay } from './a-day.js';

const APPLY =
  'mutation ($input: ApplyForAppointmentInput!) { applyForAppointment(input: $input) { __typename ... on Problem { code } } }';
const RECOMMEND =
  'mutation ($input: RecordRecommendationInput!) { recordRecommendation(input: $input) { __typename ... on Problem { code } ... on RecommendationRecorded { appointment { state recommendation { by letterNumber date } } } } }';
const SELECT =
  'mutation ($input: SelectCadreInput!) { selectCadre(input: $input) { __typename ... on Problem { code } } }';
const TRAIN = 'mutation ($input: RecordTrainingInput!) { recordTraining(input: $input) { __typename } }';
const ISSUE =
  'mutation ($input: IssueCredentialInput!) { issueCredential(input: $input) { __typename ... on Problem { code } } }';
const ACTIVATE = `mutation ($input: ActivateAppointmentInput!) { activateAppointment(input: $input) { __typename ... on Problem { code }
  ... on ActivationRequirementsMissing { missing } } }`;

const day = aDay('2026-11-23');
let district: string;
let village: string;
const office = () => day.personas.as('BRANCH_HEAD', [district]);
const apply = async (): Promise<string> => {
  const id = newIdOf('CadreAppointment');
  const phone = `0812 3456 ${String(Math.floor(1_000 + 8_999 * Math.random()))}`;
  const person = { name: 'Sekar Jelutung', phone, village };
  await day.does(office(), APPLY, {
    input: { id, applicant: { person }, photoReference: 'foto/sekar.jpg' },
    success: 'AppointmentApplied',
  });
  return id;
};

beforeAll(async () => {
  district = (await day.world.region({ level: 'DISTRICT' })).code;
  await day.world.branch({ regions: [district as never] });
  village = (await day.world.region({ within: district })).code;
});

describe('a branch takes the letter of the village before it takes a cadre', () => {
  test('nobody becomes a cadre without the letter, whatever else there is', async () => {
    const appointmentId = await apply();
    await day.does(office(), SELECT, { input: { appointmentId }, success: 'CadreSelected' });
    await day.does(office(), TRAIN, {
      input: { appointmentId, date: '2026-11-20', trainer: 'Tim Cabang' },
      success: 'TrainingRecorded',
    });
    const term = { validFrom: '2026-11-23', validThrough: '2026-12-31' };
    await day.does(office(), ISSUE, { input: { appointmentId, ...term }, success: 'CredentialIssued' });
    expect(await day.tell(office(), ACTIVATE, { input: { appointmentId } })).toMatchObject({
      __typename: 'ActivationRequirementsMissing',
      missing: ['RECOMMENDATION'],
    });
  });

  test('the letter with its number, its day and its signer stands in the record, and opens the way', async () => {
    const appointmentId = await apply();
    const letter = { by: 'Lurah Penguji', letterNumber: '470/12/KS/2026', date: '2026-11-16' };
    const recorded = await day.does<{ appointment: object }>(office(), RECOMMEND, {
      input: { appointmentId, ...letter },
      success: 'RecommendationRecorded',
    });
    expect(recorded.appointment).toMatchObject({ recommendation: letter });
    await day.does(office(), SELECT, { input: { appointmentId }, success: 'CadreSelected' });
  });

  test('a letter of a day to come is none, and another branch sees nothing of it', async () => {
    const appointmentId = await apply();
    const letter = { by: 'Lurah Penguji', letterNumber: '470/13', date: '2026-12-24' };
    expect(await day.tell(office(), RECOMMEND, { input: { appointmentId, ...letter } })).toMatchObject({
      __typename: 'InvalidInput',
    });
    const elsewhere = day.personas.as('BRANCH_HEAD', [(await day.world.region({ level: 'DISTRICT' })).code]);
    expect(
      await day.tell(elsewhere, RECOMMEND, { input: { appointmentId, ...letter, date: '2026-11-16' } }),
    ).toMatchObject({
      __typename: 'NotFound',
    });
  });
});
