import { beforeAll, describe, expect, test } from '@jest/globals';
import { idOf, newIdOf } from '../../support/global-ids.js';
import type { BuiltCadre } from '../../support/world/cadres.js';
import type { BuiltFamily } from '../../support/world/families.js';
import { aDay } from './a-day.js';

const RECORD = `mutation ($input: RecordHardshipInput!) { recordHardship(input: $input) { __typename ... on Problem { code }
  ... on HardshipAssessmentRecorded { assessment { id ability route reasons referral } } } }`;
const MOVE = `mutation ($input: MoveReferralInput!) { moveReferral(input: $input) { __typename ... on Problem { code }
  ... on ReferralMoved { assessment { referral } } } }`;
const START = `mutation ($input: StartInstalmentPlanInput!) { startInstalmentPlan(input: $input) { __typename ... on Problem { code message } } }`;
const APPROVE = `mutation ($input: ApproveMembershipChangeInput!) { approveMembershipChange(input: $input) { __typename
  ... on Problem { code } ... on MembershipChangeRecorded { change { state } } } }`;
const LIST = `query ($referral: ReferralState) { hardshipAssessments(referral: $referral, purpose: COUNTER) { totalCount edges { node { route } } } }`;
const FAMILY = `query ($id: ID!) { family(by: { id: $id }) { segment arrears { owedTotal } } }`;

const MONDAY = '2026-11-23';
const day = aDay(MONDAY);
let cadre: BuiltCadre;
let [poor, inParts, unwilling] = [] as BuiltFamily[];
const assessments = new Map<string, string>();
const needs = { householdSize: 4, lostIncome: false, seriousIllness: false };
const officer = day.personas.as('BRANCH_OFFICER');
const head = day.personas.as('BRANCH_HEAD');

beforeAll(async () => {
  cadre = await day.world.cadre();
  [poor, inParts, unwilling] = await day.world.families(3, {
    cadre,
    careClass: 'III',
    members: 2,
    paidThrough: '2026-03',
  });
});

const assess = async (family: BuiltFamily | undefined, answers: object) => {
  const id = newIdOf('HardshipAssessment');
  const input = {
    id,
    familyId: idOf('Family', family?.id),
    contact: 'VISIT',
    answers: { ...needs, inWelfareRegister: false, hasValuables: false, ...answers },
    madeAt: day.instant('09:00'),
  };
  assessments.set(family?.id ?? '', id);
  return day.does<{ assessment: object }>(day.personas.cadre(cadre), RECORD, {
    input,
    success: 'HardshipAssessmentRecorded',
  });
};
const move = (family: BuiltFamily | undefined, to: string, more: object = {}) =>
  day.does(officer, MOVE, {
    input: {
      id: newIdOf('ReferralStep'),
      assessmentId: assessments.get(family?.id ?? ''),
      to,
      note: 'Dinas Sosial',
      ...more,
    },
    success: 'ReferralMoved',
  });

describe('unable or unwilling to pay', () => {
  test('a cadre learns at the door who is unable and who does not want to, and each household is led to the help that is open to it', async () => {
    day.at('09:30');
    const poorest = { monthlyIncome: 900_000, inWelfareRegister: true, willingness: 'NOT_WILLING' };
    expect(await assess(poor, poorest)).toMatchObject({
      assessment: { ability: 'UNABLE', route: 'PBI_REFERRAL', referral: 'OPEN' },
    });
    const parts = { monthlyIncome: 3_000_000, willingness: 'IN_INSTALMENTS' };
    expect(await assess(inParts, parts)).toMatchObject({
      assessment: { ability: 'STRAINED', route: 'REHAB_INSTALMENTS', referral: 'OPEN' },
    });
    const rich = { monthlyIncome: 12_000_000, hasValuables: true, willingness: 'NOT_WILLING' };
    expect(await assess(unwilling, rich)).toMatchObject({
      assessment: { ability: 'ABLE', route: 'UNWILLING_TO_PAY', referral: null },
    });
  });

  test('the office opens the plan, and sends the poor household to the welfare office', async () => {
    day.at('13:00');
    const plan = { id: newIdOf('InstalmentPlan'), familyId: idOf('Family', inParts?.id), stages: 3 };
    await day.does(officer, START, { input: plan, success: 'InstalmentPlanStarted' });
    await move(inParts, 'SENT');
    await move(inParts, 'ACCEPTED');
    await move(poor, 'SENT');
    expect(await day.tell(officer, LIST, { referral: 'SENT' })).toMatchObject({ totalCount: 1 });
  });

  test('the welfare office accepts: a second officer confirms the segment, and no month is added to what is owed', async () => {
    day.at('10:00', '2026-11-26');
    const acceptance = {
      changeId: newIdOf('MembershipChange'),
      from: '2026-12',
      register: { decile: 1, registeredOn: '2026-11-25' },
      evidence: { documentKind: 'GOVERNMENT_DECREE', documentDate: '2026-11-25', documentNumber: 'SK 12/2026' },
    };
    await move(poor, 'ACCEPTED', { acceptance });
    const input = { id: acceptance.changeId };
    await day.does(head, APPROVE, { input, success: 'MembershipChangeRecorded' });
    const owed = await day.tell(officer, FAMILY, { id: idOf('Family', poor?.id) });
    day.at('10:00', '2027-02-10');
    expect(await day.tell(officer, FAMILY, { id: idOf('Family', poor?.id) })).toEqual({ ...owed, segment: 'PBI' });
  });
});
