/** The GraphQL results of drafting a dunning plan, switching it on and stopping it. */
import {
  ConflictsWithEarlier,
  InvalidInput,
  NotFound,
  OutOfReach,
  WrongState,
  problemsOf,
  resultOf,
  successWith,
} from '../../platform/graphql/index.js';
import type { DraftOutcome, DraftProblem, SwitchOutcome, SwitchProblem } from './draft-plan.js';
import { DunningPlanType } from './dunning.types.js';

const plan = { type: () => DunningPlanType, description: 'The plan as it stands now.' };
const DunningPlanDrafted = successWith('DunningPlanDrafted', 'The plan is drafted and reaches nobody yet.', { plan });
const DunningPlanSwitched = successWith('DunningPlanSwitched', 'The plan stands as was asked.', { plan });

const { types, refuse } = problemsOf<DraftProblem | SwitchProblem>({
  'conflicts-with-earlier': {
    type: ConflictsWithEarlier,
    code: 'DUNNING_CONFLICTS_WITH_EARLIER',
    description: 'The id belongs to another plan, or to this one with other content.',
    id: 'Rencana penagihan ini sudah pernah dikirim dengan isi yang berbeda; isi yang pertama tetap berlaku.',
    en: 'This plan was sent before with other content; what was sent first stands.',
  },
  'region-outside-reach': {
    type: OutOfReach,
    code: 'DUNNING_REGION_OUT_OF_REACH',
    description: "The region lies outside the viewer's regions.",
    id: 'Pilih wilayah di dalam wilayah tanggung jawab Anda.',
    en: 'Choose a region within those you answer for.',
  },
  'steps-out-of-order': {
    type: InvalidInput,
    code: 'DUNNING_STEPS_OUT_OF_ORDER',
    field: 'input.steps',
    description: 'The day of each step lies after the day of the step before.',
    id: 'Urutkan langkah menurut hari; satu hari hanya memuat satu langkah.',
    en: 'Put the steps in the order of their days; each day has one step.',
  },
  'template-unknown': {
    type: InvalidInput,
    code: 'DUNNING_TEMPLATE_UNKNOWN',
    field: 'input.steps',
    description: 'A message needs a template of its channel; calls and visits have none.',
    id: 'Setiap langkah SMS atau WhatsApp memerlukan templat salurannya; telepon dan kunjungan tidak memakai templat.',
    en: 'Each SMS or WhatsApp step needs a template of its channel; calls and visits have none.',
  },
  'call-campaign-missing': {
    type: InvalidInput,
    code: 'DUNNING_CALL_CAMPAIGN_MISSING',
    field: 'input.callCampaignId',
    description: 'A plan with calls names the campaign whose queue takes them.',
    id: 'Pilih kampanye telepon yang menerima keluarga dari langkah telepon.',
    en: 'Name the campaign of calls that takes the families of CALL steps.',
  },
  'plan-not-found': {
    type: NotFound,
    code: 'DUNNING_PLAN_NOT_FOUND',
    description: 'There is no such plan, or the viewer may not see it.',
    id: 'Rencana penagihan tersebut tidak ditemukan di wilayah Anda.',
    en: 'There is no such plan in your regions.',
  },
  'needs-another-person': {
    type: WrongState,
    code: 'DUNNING_NEEDS_ANOTHER_PERSON',
    description: 'Whoever drafted a plan may not switch it on.',
    id: 'Anda yang merancang rencana ini; orang lain yang harus menjalankannya.',
    en: 'You drafted this plan; somebody else must switch it on.',
  },
  'stopped-already': {
    type: WrongState,
    code: 'DUNNING_STOPPED',
    description: 'A stopped plan runs no more.',
    id: 'Rencana ini sudah dihentikan; buat rencana baru.',
    en: 'This plan was stopped; draft a new one.',
  },
});

export const DraftDunningPlanResult = resultOf(
  'DraftDunningPlanResult',
  'The drafted plan, or the reason why it was not drafted.',
  {
    success: DunningPlanDrafted,
    problems: [types['conflicts-with-earlier'], types['region-outside-reach'], types['steps-out-of-order']],
  },
);

const SWITCHED = { success: DunningPlanSwitched, problems: [types['plan-not-found'], types['needs-another-person']] };
export const SwitchOnDunningPlanResult = resultOf(
  'SwitchOnDunningPlanResult',
  'The plan that runs now, or the reason why it does not.',
  SWITCHED,
);
export const StopDunningPlanResult = resultOf(
  'StopDunningPlanResult',
  'The stopped plan, or the reason why it was not stopped.',
  { success: DunningPlanSwitched, problems: [types['plan-not-found']] },
);

export const toDraftResult = (outcome: DraftOutcome) =>
  outcome.kind === 'drafted' ? { __typename: 'DunningPlanDrafted', plan: outcome.plan } : refuse(outcome.kind);

export const toSwitchResult = (outcome: SwitchOutcome) =>
  outcome.kind === 'switched' ? { __typename: 'DunningPlanSwitched', plan: outcome.plan } : refuse(outcome.kind);

export const planNotFound = () => refuse('plan-not-found');
