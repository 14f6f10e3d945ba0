/** The GraphQL types of the answers to proposing, registering and cancelling an instalment plan. */
import { Extensions, Field, Int, ObjectType } from 'type-graphql';
import {
  ConflictsWithEarlier,
  NotEligible,
  NotFound,
  RupiahScalar,
  Unavailable,
  WrongState,
  problemWith,
  problemsOf,
  resultOf,
  successWith,
  Personal,
} from '../../platform/graphql/index.js';
import { type Text, textsOf } from '../../platform/texts/index.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import { InstalmentPlanType, InstalmentStageType } from './instalment-plan.types.js';
import type { CancelOutcome, InstalmentPlan, StartOutcome } from './instalment-plan.js';
import { type PlanProblem, type PlanProposal, type PlanRefusal } from './rules/index.js';
import { dueDayOfStage } from '../bills/index.js';

@ObjectType('InstalmentProposal', {
  simpleResolvers: true,
  description: 'How the family could pay its arrears in stages. A proposal registers nothing.',
})
class InstalmentProposal {
  @Personal('arrears')
  @Field(() => RupiahScalar, { description: 'What the stages sum to: the arrears and the running premiums.' })
  total!: Rupiah;

  @Field(() => RupiahScalar, {
    description: 'The premiums of the months of the plan that the stages include (REHAB 2.0).',
  })
  runningPremiums!: Rupiah;

  @Field(() => Int, { description: 'The number of arrears months on the bill.' })
  arrearsMonths!: number;

  @Field(() => Int, { description: 'The largest number of stages.' })
  stagesMax!: number;

  @Personal('arrears')
  @Field(() => [InstalmentStageType], { description: 'The stages in their order.' })
  schedule!: readonly InstalmentStageType[];

  @Personal('arrears')
  @Field(() => RupiahScalar, {
    description: 'The alternative to a plan: one payment that activates the cards at once.',
  })
  amountToReactivate!: Rupiah;

  @Extensions({ translated: true })
  @Field(() => String, { description: 'The rule that the proposal follows.' })
  basis!: Text;
}

const plan = { type: () => InstalmentPlanType, description: 'The plan in its present state.' };

const { types, refuse } = problemsOf<
  PlanProblem | 'family-not-found' | 'conflicts-with-earlier' | 'plan-not-found' | 'ended-already'
>({
  'family-not-found': {
    type: NotFound,
    code: 'INSTALMENT_FAMILY_NOT_FOUND',
    description: 'There is no such family, or the viewer may not see it.',
    id: 'Keluarga tersebut tidak ditemukan.',
    en: 'There is no such family among those you may see.',
  },
  'no-programme': {
    type: NotEligible,
    code: 'INSTALMENT_PROGRAMME_NOT_BEGUN',
    description: 'The programme had not begun on that day.',
    id: 'Program cicilan (REHAB) belum berlaku pada tanggal tersebut.',
    en: 'Arrears could not be paid in stages on that day yet.',
  },
  'segment-not-self-paying': {
    type: NotEligible,
    code: 'INSTALMENT_SEGMENT_NOT_SELF_PAYING',
    description: "Somebody else pays the family's premium.",
    id: 'Hanya keluarga yang membayar sendiri iurannya (PBPU dan BP) yang dapat mencicil.',
    en: 'Only families that pay for themselves (PBPU and BP) pay in stages.',
  },
  'too-few-months': {
    type: NotEligible,
    code: 'INSTALMENT_TOO_FEW_MONTHS',
    description: 'The family owes fewer than four months: it pays them at once.',
    id: 'Tunggakan kurang dari empat bulan dibayar sekaligus.',
    en: 'Arrears of fewer than four months are paid at once.',
  },
  'too-many-months': {
    type: NotEligible,
    code: 'INSTALMENT_TOO_MANY_MONTHS',
    description: 'The family owes more months than the programme takes.',
    id: 'Jumlah bulan tunggakan melebihi yang dapat dicicil.',
    en: 'The family owes more months than may be paid in stages.',
  },
  'plan-runs-already': {
    type: problemWith('InstalmentPlanRunsAlready', 'A plan of the family is running.', {
      plan: { type: () => InstalmentPlanType, description: 'The running plan.' },
    }),
    code: 'INSTALMENT_PLAN_RUNS_ALREADY',
    description: 'A plan of the family is running, and a family has one at a time.',
    id: 'Keluarga ini sedang mencicil tunggakannya.',
    en: 'The family is paying its arrears in stages already.',
  },
  'registration-closed': {
    type: Unavailable,
    code: 'INSTALMENT_REGISTRATION_CLOSED',
    description: 'Plans are registered from the 1st through the 28th of a month (the 27th in February).',
    id: 'Pendaftaran cicilan dibuka tanggal 1 sampai 28 setiap bulan (27 pada Februari); daftarkan mulai tanggal 1 bulan depan.',
    en: 'Plans are registered from the 1st through the 28th of a month (the 27th in February); register it from the 1st on.',
  },
  'too-many-stages': {
    type: problemWith('TooManyInstalmentStages', 'There are more stages than half the months in arrears, or than 12.', {
      stagesMax: { type: () => Int, description: 'The largest number of stages.' },
    }),
    code: 'INSTALMENT_TOO_MANY_STAGES',
    description: 'There are more stages than half the months in arrears, or than 12.',
    id: 'Paling banyak {stagesMax, number} kali cicilan: setengah dari jumlah bulan tunggakan, dan tidak lebih dari 12.',
    en: 'At most {stagesMax, number} stages: half the months in arrears, and never more than 12.',
  },
  'conflicts-with-earlier': {
    type: ConflictsWithEarlier,
    code: 'INSTALMENT_PLAN_CONFLICTS_WITH_EARLIER',
    description: 'The id was sent before for another family or with another number of stages.',
    id: 'Cicilan ini sudah pernah didaftarkan dengan isi yang berbeda; isi yang pertama tetap berlaku.',
    en: 'This plan was sent before with other content; what was sent first stands.',
  },
  'plan-not-found': {
    type: NotFound,
    code: 'INSTALMENT_PLAN_NOT_FOUND',
    description: 'There is no such plan, or the viewer may not see its family.',
    id: 'Cicilan tersebut tidak ditemukan.',
    en: 'There is no such plan among those you may see.',
  },
  'ended-already': {
    type: WrongState,
    code: 'INSTALMENT_PLAN_ENDED',
    description: 'The plan was completed or ended in default, and stays so.',
    id: 'Cicilan ini sudah berakhir dan tidak berubah lagi.',
    en: 'The plan has ended before; it stays so.',
  },
});

/** The problems of every plan, proposed or registered. */
const PLAN_PROBLEMS = [
  types['family-not-found'],
  types['no-programme'],
  types['plan-runs-already'],
  types['registration-closed'],
  types['too-many-stages'],
];

export const ProposeInstalmentPlanResult = resultOf(
  'ProposeInstalmentPlanResult',
  'The stages, or why there are none.',
  { success: InstalmentProposal, problems: PLAN_PROBLEMS },
);

export const StartInstalmentPlanResult = resultOf(
  'StartInstalmentPlanResult',
  'The registered plan, or why there is none.',
  {
    success: successWith('InstalmentPlanStarted', 'The plan is registered.', { plan }),
    problems: [...PLAN_PROBLEMS, types['conflicts-with-earlier']],
  },
);

export const CancelInstalmentPlanResult = resultOf(
  'CancelInstalmentPlanResult',
  'The ended plan, or why it stays as it was.',
  {
    success: successWith('InstalmentPlanCancelled', 'The plan has ended; what was paid is credit of the family.', {
      plan,
    }),
    problems: [types['plan-not-found'], types['ended-already']],
  },
);

const BASES = textsOf('instalments', {
  REHAB: {
    id: 'REHAB: tunggakan lebih dari 3 bulan, paling banyak 12 kali cicilan dalam satu siklus',
    en: 'REHAB: more than 3 months of arrears, at most 12 stages in a cycle',
  },
  REHAB_2: {
    id: 'REHAB 2.0: cicilan paling banyak setengah dari jumlah bulan tunggakan dan sudah termasuk iuran berjalan; kartu aktif setelah tahap terakhir',
    en: 'REHAB 2.0: at most half as many stages as months in arrears, running premiums included; the last stage activates the cards',
  },
});

const toProposal = ({ terms, schedule, arrearsMonths, stagesMax, amountToReactivate, programme }: PlanProposal) => ({
  __typename: 'InstalmentProposal',
  total: terms.total,
  runningPremiums: terms.runningPremiums,
  arrearsMonths,
  stagesMax,
  schedule: schedule.map((stage) => ({ ...stage, dueBy: dueDayOfStage(stage) })),
  amountToReactivate,
  basis: BASES[programme](),
});

export type ProposeOutcome =
  | PlanProposal
  | PlanRefusal
  | { readonly kind: 'plan-runs-already'; readonly plan: InstalmentPlan }
  | { readonly kind: 'family-not-found' };

export function toProposeResult(outcome: ProposeOutcome): object {
  switch (outcome.kind) {
    case 'possible':
      return toProposal(outcome);
    case 'refused':
      return refuse(outcome.problem, { stagesMax: outcome.stagesMax });
    case 'plan-runs-already':
      return refuse(outcome.kind, { plan: outcome.plan });
    case 'family-not-found':
      return refuse(outcome.kind);
  }
}

export function toStartResult(outcome: StartOutcome): object {
  switch (outcome.kind) {
    case 'started':
      return { __typename: 'InstalmentPlanStarted', plan: outcome.plan };
    case 'conflicts-with-earlier':
      return refuse(outcome.kind);
    case 'refused':
    case 'plan-runs-already':
    case 'family-not-found':
      return toProposeResult(outcome);
  }
}

export const toCancelResult = (outcome: CancelOutcome): object =>
  outcome.kind === 'cancelled' ? { __typename: 'InstalmentPlanCancelled', plan: outcome.plan } : refuse(outcome.kind);
