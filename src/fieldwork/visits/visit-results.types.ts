/** The GraphQL results of planning and of recording a visit. */
import {
  ConflictsWithEarlier,
  InvalidInput,
  OutOfReach,
  problemWith,
  problemsOf,
  resultOf,
  successWith,
} from '../../platform/graphql/index.js';
import { ServiceRestrictionType } from '../restrictions/index.js';
import { VisitType } from './visit.types.js';
import type { PlanVisitOutcome, RecordVisitOutcome, VisitProblem } from './visit.js';

const visit = { type: () => VisitType, description: 'The visit as it stands now.' };

const VisitPlanned = successWith('VisitPlanned', 'The visit was planned.', {
  visit,
  warnings: {
    type: () => [ServiceRestrictionType],
    description: 'Restrictions on that day where the family lives that warn and do not block the visit.',
  },
});

const VisitRecorded = successWith('VisitRecorded', 'The visit was recorded.', { visit });

const VisitsRestricted = problemWith(
  'VisitsRestricted',
  'Visits are blocked on that day where the family lives. The family may still be called, and may pay.',
  {
    restriction: {
      type: () => ServiceRestrictionType,
      description: 'The restriction that blocks the visit, with its reason and its days.',
    },
  },
);

const { types, refuse } = problemsOf<VisitProblem | 'visits-restricted'>({
  'family-outside-portfolio': {
    type: OutOfReach,
    code: 'VISIT_FAMILY_OUT_OF_REACH',
    description: "The family is not in the cadre's portfolio on that day, or there is no such family.",
    id: 'Keluarga ini tidak termasuk keluarga binaan Anda pada hari itu.',
    en: 'The family is not in your portfolio on that day.',
  },
  'conflicts-with-earlier': {
    type: ConflictsWithEarlier,
    code: 'VISIT_CONFLICTS_WITH_EARLIER',
    description: 'The id belongs to another visit, or to this one with other content.',
    id: 'Kunjungan ini sudah pernah disampaikan dengan isi yang berbeda; isi yang pertama tetap berlaku.',
    en: 'This visit was told of before in other words; it stays as it was.',
  },
  'planned-day-has-passed': {
    type: InvalidInput,
    code: 'VISIT_PLANNED_DAY_PASSED',
    field: 'input.plannedFor',
    description: 'The planned day has passed where the family lives.',
    id: 'Tanggal tersebut sudah lewat; rencanakan kunjungan untuk hari ini atau sesudahnya.',
    en: 'Plan a visit for today or a later day.',
  },
  'visits-restricted': {
    type: VisitsRestricted,
    code: 'VISIT_RESTRICTED',
    description: 'Visits are blocked on that day where the family lives.',
    id: 'Tidak ada kunjungan di sana pada hari itu: {reason}. Silakan hubungi keluarga; pembayaran tetap dapat dilakukan seperti biasa.',
    en: 'No visits there on that day: {reason}. Call the family instead; it may pay as always.',
  },
  'in-the-future': {
    type: InvalidInput,
    code: 'VISIT_IN_THE_FUTURE',
    field: 'input.visitedAt',
    description: 'The time of the visit lies in the future.',
    id: 'Waktu kunjungan lebih lambat dari sekarang; periksa jam ponsel Anda.',
    en: "The visit lies in the future; check the phone's clock.",
  },
  'promise-missing': {
    type: InvalidInput,
    code: 'VISIT_PROMISE_MISSING',
    field: 'input.promise',
    description: 'The outcome is a promise to pay, but the promise is missing.',
    id: 'Isi jumlah yang dijanjikan keluarga dan tanggal pembayarannya.',
    en: 'Say how much the family promised to pay, and by when.',
  },
  'promise-not-allowed': {
    type: InvalidInput,
    code: 'VISIT_PROMISE_NOT_ALLOWED',
    field: 'input.promise',
    description: 'The promise has no amount, is for a day before the visit, or comes with another outcome.',
    id: 'Janji bayar hanya untuk hasil "Berjanji membayar", dengan jumlah lebih dari nol dan tanggal tidak sebelum kunjungan.',
    en: 'A promise needs the outcome "Promised to pay", an amount, and a day not before the visit.',
  },
});

export const PlanVisitResult = resultOf('PlanVisitResult', 'The planned visit, or the reason why there is none.', {
  success: VisitPlanned,
  problems: [
    types['family-outside-portfolio'],
    types['conflicts-with-earlier'],
    types['planned-day-has-passed'],
    types['visits-restricted'],
  ],
});

/** The members of `RecordVisitResult`, for results of other rooms that record visits too. */
export const RECORDING_ANSWERS = {
  success: VisitRecorded,
  problems: [
    types['family-outside-portfolio'],
    types['conflicts-with-earlier'],
    types['in-the-future'],
    types['promise-missing'],
    types['promise-not-allowed'],
  ],
} as const;

export const RecordVisitResult = resultOf(
  'RecordVisitResult',
  'The recorded visit, or the reason why there is none.',
  RECORDING_ANSWERS,
);

export function toPlanVisitResult(outcome: PlanVisitOutcome) {
  if (outcome.kind === 'planned')
    return { __typename: 'VisitPlanned', visit: outcome.visit, warnings: outcome.warnings };
  if (outcome.kind !== 'visits-restricted') return refuse(outcome.kind);
  const { restriction } = outcome;
  return refuse('visits-restricted', { restriction, reason: restriction.reason });
}

export const toRecordVisitResult = (outcome: RecordVisitOutcome) =>
  outcome.kind === 'recorded' ? { __typename: 'VisitRecorded', visit: outcome.visit } : refuse(outcome.kind);
