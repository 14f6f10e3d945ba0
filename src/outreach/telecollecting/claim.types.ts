/** The GraphQL types of a claim: one family, handed to one operator to be called now. */
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import {
  DateTimeScalar,
  NotFound,
  WrongState,
  problemWith,
  problemsOf,
  resultOf,
  successWith,
} from '../../platform/graphql/index.js';
import type { ClaimOutcome } from './claim-next-call.js';

@ObjectType('CallClaim', {
  simpleResolvers: true,
  description: 'A family that one operator is to call now; nobody else is given it until the lease ends.',
})
export class CallClaimType {
  @Field(() => DateTimeScalar, { description: 'When it was handed out.' })
  claimedAt!: Date;

  @Field(() => DateTimeScalar, { description: 'When the family is handed on, unless a result is recorded before.' })
  leaseUntil!: Date;
}

@InputType('ClaimNextCallInput', { description: 'From which queue to take a family.' })
export class ClaimNextCallInput {
  @Field(() => ID, { description: 'The campaign.' })
  campaignId!: string;
}

const CallClaimed = successWith('CallClaimed', 'A family to call.', {
  claim: { type: () => CallClaimType, description: 'Whom to call, until when.' },
});

const CallOutcomeMissing = problemWith(
  'CallOutcomeMissing',
  'The last call has no result yet: it is recorded before the next is handed out.',
  { claim: { type: () => CallClaimType, description: 'The claim that is still open.' } },
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
    description: 'When the next one may be called; null when the queue is through.',
  },
});

const { types, refuse } = problemsOf<Exclude<ClaimOutcome['kind'], 'claimed'>>({
  'outcome-missing': {
    type: CallOutcomeMissing,
    code: 'CALL_OUTCOME_MISSING',
    description: 'The last call has no result yet.',
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
    description: 'There is no such campaign in the regions in which the viewer works.',
    id: 'Kampanye tersebut tidak ditemukan di wilayah kerja Anda.',
    en: 'There is no such campaign where you work.',
  },
});

export const ClaimNextCallResult = resultOf('ClaimNextCallResult', 'A family to call, or why there is none.', {
  success: CallClaimed,
  problems: Object.values(types),
});

export const campaignNotFound = () => refuse('campaign-unknown');
export const CAMPAIGN_NOT_FOUND = types['campaign-unknown'];

export function toClaimResult(outcome: ClaimOutcome) {
  if (outcome.kind === 'claimed') return { __typename: 'CallClaimed', claim: outcome.claim };
  const { kind, ...details } = outcome;
  return refuse(kind, details);
}
