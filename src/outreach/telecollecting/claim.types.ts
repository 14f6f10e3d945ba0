/** The GraphQL types of a claim: one family, handed to one operator to be called now. */
import { Field, ID, ObjectType, createUnionType } from 'type-graphql';
import { DateTimeScalar } from '../../platform/graphql/index.js';
import type { ClaimOutcome } from './claim-next-call.js';
import {
  CampaignNotRunning,
  CampaignUnknown,
  NobodyToCall,
  OutsideContactHours,
  typeNameOf,
} from './problems.types.js';

@ObjectType('CallClaim', {
  simpleResolvers: true,
  description: 'A family that one operator is to call now; nobody else is given it until the lease ends.',
})
export class CallClaimType {
  @Field(() => ID, { description: 'Its id; it becomes the id of the call.' })
  id!: string;

  @Field(() => DateTimeScalar, { description: 'When it was handed out.' })
  claimedAt!: Date;

  @Field(() => DateTimeScalar, { description: 'When the family is handed on, unless a result is recorded before.' })
  leaseUntil!: Date;
}

const MESSAGE = { description: 'For the person at the screen, in English.' };

@ObjectType('CallClaimed', { simpleResolvers: true, description: 'A family to call.' })
export class CallClaimed {
  @Field(() => CallClaimType, { description: 'Whom to call, until when.' })
  claim!: CallClaimType;
}

@ObjectType('CallOutcomeMissing', {
  simpleResolvers: true,
  description: 'The last call has no result yet: it is recorded before the next is handed out.',
})
export class CallOutcomeMissing {
  @Field(() => String, MESSAGE)
  message!: string;

  @Field(() => CallClaimType, { description: 'The claim that is still open.' })
  claim!: CallClaimType;
}

export const ClaimNextCallResult = createUnionType({
  name: 'ClaimNextCallResult',
  description: 'A family to call, or why there is none.',
  types: () =>
    [CallClaimed, CallOutcomeMissing, OutsideContactHours, NobodyToCall, CampaignNotRunning, CampaignUnknown] as const,
  resolveType: typeNameOf,
});

export function toClaimResult(outcome: ClaimOutcome) {
  switch (outcome.kind) {
    case 'claimed':
      return { __typename: 'CallClaimed', claim: outcome.claim };
    case 'outcome-missing':
      return {
        __typename: 'CallOutcomeMissing',
        message: 'Record what came of the last call before the next.',
        claim: outcome.claim,
      };
    case 'outside-contact-hours':
      return {
        __typename: 'OutsideContactHours',
        message: 'Families are not called at this time.',
        opensAt: outcome.opensAt,
      };
    case 'nobody-to-call':
      return { __typename: 'NobodyToCall', message: 'Nobody may be called right now.', nextFrom: outcome.nextFrom };
    case 'campaign-not-running':
      return { __typename: 'CampaignNotRunning', message: 'This campaign does not run today.' };
    case 'campaign-unknown':
      return { __typename: 'CampaignUnknown', message: 'There is no such campaign where you work.' };
  }
}
