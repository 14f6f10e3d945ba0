/** What may be answered to whoever records an assessment or moves a referral. */
import { Field, ObjectType, createUnionType } from 'type-graphql';
import { oldProblemType, typeNameOf } from '../../platform/graphql/index.js';
import type { MoveReferralOutcome, RecordOutcome } from './assessment.js';
import { HardshipAssessmentType } from './hardship.types.js';

const ASSESSMENT = { description: 'The assessment as it stands now.' };

@ObjectType('HardshipAssessmentRecorded', { simpleResolvers: true, description: 'The assessment is kept.' })
class HardshipAssessmentRecorded {
  @Field(() => HardshipAssessmentType, ASSESSMENT)
  assessment!: HardshipAssessmentType;
}

@ObjectType('ReferralMoved', { simpleResolvers: true, description: 'The step is taken.' })
class ReferralMoved {
  @Field(() => HardshipAssessmentType, ASSESSMENT)
  assessment!: HardshipAssessmentType;
}

const FamilyNotFound = oldProblemType(
  'HardshipFamilyNotFound',
  'There is no such family that the viewer may see today.',
);
const ContactNotFound = oldProblemType('HardshipContactNotFound', 'The family had no such visit or call.');
const InTheFuture = oldProblemType('HardshipAssessmentInTheFuture', 'It is said to be made later than now.');
const Conflicts = oldProblemType(
  'HardshipConflictsWithEarlier',
  'The id stands for another assessment or step, or for this one with other content. Nothing was changed.',
);
const NotFound = oldProblemType('HardshipAssessmentNotFound', 'There is no such assessment to see.');
const NoReferral = oldProblemType('HouseholdNotReferred', 'The household can pay: there is no referral.');
const NotPossible = oldProblemType('ReferralMoveNotPossible', 'A referral that is so far does not take this step.');

export const RecordHardshipResult = createUnionType({
  name: 'RecordHardshipResult',
  description: 'The assessment, or why it was not kept.',
  types: () => [HardshipAssessmentRecorded, FamilyNotFound, ContactNotFound, InTheFuture, Conflicts] as const,
  resolveType: typeNameOf,
});

export const MoveReferralResult = createUnionType({
  name: 'MoveReferralResult',
  description: 'The assessment with its moved referral, or why it stays as it was.',
  types: () => [ReferralMoved, NotFound, NoReferral, NotPossible, Conflicts] as const,
  resolveType: typeNameOf,
});

type ProblemKind = Exclude<(RecordOutcome | MoveReferralOutcome)['kind'], 'recorded' | 'moved'>;

const PROBLEMS: Readonly<Record<ProblemKind, { readonly __typename: string; readonly message: string }>> = {
  'family-not-found': { __typename: 'HardshipFamilyNotFound', message: 'There is no such family.' },
  'contact-not-found': { __typename: 'HardshipContactNotFound', message: 'This family had no such visit or call.' },
  'in-the-future': { __typename: 'HardshipAssessmentInTheFuture', message: 'An assessment is made before it is told.' },
  'conflicts-with-earlier': {
    __typename: 'HardshipConflictsWithEarlier',
    message: 'This id was used before for something else.',
  },
  'assessment-not-found': { __typename: 'HardshipAssessmentNotFound', message: 'There is no such assessment.' },
  'no-referral': { __typename: 'HouseholdNotReferred', message: 'This household can pay; nobody was asked for help.' },
  'move-not-possible': {
    __typename: 'ReferralMoveNotPossible',
    message: 'An open referral is sent or withdrawn; one that was sent is accepted, rejected or withdrawn.',
  },
};

export const toRecordHardshipResult = (outcome: RecordOutcome) =>
  outcome.kind === 'recorded'
    ? { __typename: 'HardshipAssessmentRecorded', assessment: outcome.assessment }
    : PROBLEMS[outcome.kind];

export const toMoveReferralResult = (outcome: MoveReferralOutcome) =>
  outcome.kind === 'moved' ? { __typename: 'ReferralMoved', assessment: outcome.assessment } : PROBLEMS[outcome.kind];
