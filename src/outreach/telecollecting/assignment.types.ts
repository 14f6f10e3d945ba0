/** The GraphQL types of a call assignment: a family that one operator is to call now. */
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import {
  DateTimeScalar,
  NotFound,
  RegionCodeScalar,
  WrongState,
  problemWith,
  problemsOf,
  resultOf,
  successWith,
} from '../../platform/graphql/index.js';
import type { RegionCode } from '../../kernel/region-code.js';
import type { AssignmentOutcome } from './assign-next-call.js';

@ObjectType('CallAssignment', {
  simpleResolvers: true,
  description: 'A family that one operator is to call now; it is assigned to nobody else until the lease ends.',
})
export class CallAssignmentType {
  @Field(() => DateTimeScalar, { description: 'When the family was assigned.' })
  assignedAt!: Date;

  @Field(() => DateTimeScalar, {
    description: 'When the family may be assigned to another operator, unless an outcome is recorded before.',
  })
  leaseUntil!: Date;
}

@InputType('AssignNextCallInput', { description: 'The campaign from whose queue to take a family.' })
export class AssignNextCallInput {
  @Field(() => ID, { description: 'The id of the campaign.' })
  campaignId!: string;

  @Field(() => RegionCodeScalar, {
    nullable: true,
    description: 'A region, of any level: only a family that lives there is taken. Left out: any of the campaign.',
  })
  region?: RegionCode | null;
}

const CallAssigned = successWith('CallAssigned', 'A family was assigned to call.', {
  assignment: {
    type: () => CallAssignmentType,
    description: 'The assignment, with the family and the end of the lease.',
  },
});

const CallOutcomeMissing = problemWith(
  'CallOutcomeMissing',
  'The last call has no outcome yet: record it before you take the next.',
  { assignment: { type: () => CallAssignmentType, description: 'The assignment that is still open.' } },
);

const OutsideContactHours = problemWith(
  'OutsideContactHours',
  'Families of this campaign are not called at this time of the day or week.',
  { opensAt: { type: () => DateTimeScalar, description: 'When calling begins again.' } },
);

const NobodyToCall = problemWith('NobodyToCall', 'No family of the campaign may be called now.', {
  nextFrom: {
    type: () => DateTimeScalar,
    nullable: true,
    description: 'When the next family may be called; null when no family waits.',
  },
});

const { types, refuse } = problemsOf<Exclude<AssignmentOutcome['kind'], 'assigned'>>({
  'outcome-missing': {
    type: CallOutcomeMissing,
    code: 'CALL_OUTCOME_MISSING',
    description: 'The last call has no outcome yet.',
    id: 'Catat hasil panggilan terakhir sebelum mengambil panggilan berikutnya.',
    en: 'Record what came of the last call before the next.',
  },
  'outside-contact-hours': {
    type: OutsideContactHours,
    code: 'OUTSIDE_CONTACT_HOURS',
    description: 'Families of this campaign are not called at this time of the day or week.',
    id: 'Keluarga tidak dihubungi pada jam ini.',
    en: 'Families are not called at this time.',
  },
  'nobody-to-call': {
    type: NobodyToCall,
    code: 'NOBODY_TO_CALL',
    description: 'No family of the campaign may be called now.',
    id: 'Saat ini tidak ada keluarga yang dapat dihubungi.',
    en: 'Nobody may be called right now.',
  },
  'campaign-not-running': {
    type: WrongState,
    code: 'CALL_CAMPAIGN_NOT_RUNNING',
    description: 'The campaign has not begun, is over, or was ended.',
    id: 'Kampanye ini tidak berjalan hari ini.',
    en: 'This campaign does not run today.',
  },
  'campaign-unknown': {
    type: NotFound,
    code: 'CALL_CAMPAIGN_NOT_FOUND',
    description: "There is no such campaign, or it lies outside the viewer's regions.",
    id: 'Kampanye tersebut tidak ditemukan di wilayah kerja Anda.',
    en: 'There is no such campaign where you work.',
  },
});

export const AssignNextCallResult = resultOf(
  'AssignNextCallResult',
  'The assigned family, or the reason why there is none.',
  {
    success: CallAssigned,
    problems: Object.values(types),
  },
);

export const campaignNotFound = () => refuse('campaign-unknown');
export const CAMPAIGN_NOT_FOUND = types['campaign-unknown'];

export function toAssignmentResult(outcome: AssignmentOutcome) {
  if (outcome.kind === 'assigned') return { __typename: 'CallAssigned', assignment: outcome.assignment };
  const { kind, ...details } = outcome;
  return refuse(kind, details);
}
