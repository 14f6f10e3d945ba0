/** The GraphQL types of claims of families. */
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import {
  DateTimeScalar,
  InvalidInput,
  NotEligible,
  OutOfReach,
  enumOf,
  problemsOf,
  resultOf,
  successWith,
} from '../../platform/graphql/index.js';
import { FamilyType } from '../families/index.js';
import type { ClaimOutcome } from './claim-family.js';
import type { ClaimPurpose, ClaimRefusal, FamilyClaim } from './family-claim.js';

const ClaimPurposeEnum = enumOf<ClaimPurpose>('ClaimPurpose', 'What a family is claimed for.', {
  CALL: { description: 'A telephone call that comes from no queue.', id: 'Telepon', en: 'Call' },
  COUNTER: {
    description: 'A service at the counter, where the family stands.',
    id: 'Pelayanan di loket',
    en: 'At the counter',
  },
  AUDIT: { description: 'An audit, with its reason.', id: 'Audit', en: 'Audit' },
});

@InputType('ClaimFamilyInput', { description: 'A family to claim, and what for.' })
export class ClaimFamilyInput {
  @Field(() => ID, { description: 'The family.' })
  familyId!: string;

  @Field(() => ClaimPurposeEnum, { description: 'What its numbers are read for.' })
  purpose!: ClaimPurpose;

  @Field(() => String, { nullable: true, description: 'Why, in a few words; an audit must say it.' })
  reason?: string | null;
}

@ObjectType('FamilyClaim', {
  simpleResolvers: true,
  description: 'A family that the viewer works with for a while, so that its numbers may be read for that purpose.',
})
export class FamilyClaimType {
  @Field(() => ClaimPurposeEnum, { description: 'What its numbers may be read for.' })
  purpose!: ClaimPurpose;

  @Field(() => String, { nullable: true, description: 'Why, as the viewer said it; null where nothing was said.' })
  reason!: string | null;

  @Field(() => DateTimeScalar, { description: 'When the family was claimed.' })
  claimedAt!: Date;

  @Field(() => DateTimeScalar, {
    description: 'When the claim ends by itself; it ends before when the viewer claims another family.',
  })
  holdsUntil!: Date;
}

const FamilyClaimed = successWith('FamilyClaimed', 'The family is claimed, or was claimed already.', {
  claim: { type: () => FamilyClaimType, description: 'The claim.' },
  family: { type: () => FamilyType, description: 'The family.' },
});

const { types, refuse } = problemsOf<ClaimRefusal | 'family-out-of-sight'>({
  'family-out-of-sight': {
    type: OutOfReach,
    code: 'CLAIM_FAMILY_OUT_OF_REACH',
    description: 'There is no such family, or the viewer may not see it.',
    id: 'Keluarga ini tidak ditemukan di wilayah atau daftar binaan Anda.',
    en: 'The family is not in your regions or portfolio.',
  },
  'purpose-of-others': {
    type: NotEligible,
    code: 'CLAIM_PURPOSE_OF_OTHERS',
    description: 'The role of the viewer does not do such work.',
    id: 'Keperluan ini bukan bagian dari tugas peran Anda.',
    en: 'Your role does not do such work.',
  },
  'reason-missing': {
    type: InvalidInput,
    code: 'CLAIM_REASON_MISSING',
    field: 'input.reason',
    description: 'An audit says why it reads the numbers of a family.',
    id: 'Tuliskan alasan audit.',
    en: 'Say why the audit reads these numbers.',
  },
  'never-spoken-with': {
    type: NotEligible,
    code: 'CLAIM_NEVER_SPOKEN_WITH',
    description: 'The viewer has not called the family before: families come from the queue of a campaign.',
    id: 'Anda belum pernah menelepon keluarga ini; ambil keluarga dari antrean kampanye.',
    en: 'You have not called this family before; take families from the queue of a campaign.',
  },
});

export const ClaimFamilyResult = resultOf('ClaimFamilyResult', 'The claim, or the reason why there is none.', {
  success: FamilyClaimed,
  problems: Object.values(types),
});

export const familyOutOfSight = () => refuse('family-out-of-sight');

export const toClaimResult = (outcome: ClaimOutcome, family: object) =>
  outcome.kind === 'claimed'
    ? { __typename: 'FamilyClaimed', claim: claimOf(outcome.claim), family }
    : refuse(outcome.kind);

const claimOf = ({ purpose, reason, claimedAt, holdsUntil }: FamilyClaim): FamilyClaimType => ({
  purpose,
  reason,
  claimedAt,
  holdsUntil,
});
