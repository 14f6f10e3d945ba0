/** What may become of a step of an appointment: one union per mutation, success first, every problem with a sentence. */
import { type ClassType, Field, ObjectType, createUnionType, registerEnumType } from 'type-graphql';
import type { AppointmentState } from './appointment-state.js';
import { AppointmentStateEnum, CadreAppointmentType } from './appointment.types.js';
import type { AppointmentOutcome, AppointmentRecord, FreezeOutcome } from './appointment.js';
import type { ActivationRequirement } from './judge-step.js';

const ActivationRequirementEnum: { readonly [R in ActivationRequirement]: R } = {
  RECOMMENDATION: 'RECOMMENDATION',
  TRAINING: 'TRAINING',
  CREDENTIAL: 'CREDENTIAL',
};

registerEnumType(ActivationRequirementEnum, {
  name: 'ActivationRequirement',
  description: 'What an activation asks for.',
  valuesConfig: {
    RECOMMENDATION: { description: 'The letter of the village.' },
    TRAINING: { description: 'The training (pembekalan).' },
    CREDENTIAL: { description: 'An official card that is not revoked and has not run out.' },
  },
});

@ObjectType()
abstract class Told {
  @Field(() => String, { description: 'For the person at the screen, in English.' })
  message!: string;
}

@ObjectType()
abstract class Stepped {
  @Field(() => CadreAppointmentType, { description: 'The appointment as it stands now.' })
  appointment!: CadreAppointmentType;
}

function problem(name: string, description: string): ClassType<Told> {
  @ObjectType(name, { simpleResolvers: true, description })
  class Problem extends Told {}
  return Problem;
}

function success(name: string, description: string): ClassType<Stepped> {
  @ObjectType(name, { simpleResolvers: true, description })
  class Success extends Stepped {}
  return Success;
}

@ObjectType('AppointmentNotInState', {
  simpleResolvers: true,
  description: 'The step does not follow from where the appointment stands. Nothing was changed.',
})
class AppointmentNotInState extends Told {
  @Field(() => AppointmentStateEnum, { description: 'Where it stands.' })
  state!: AppointmentState;
}

@ObjectType('ActivationRequirementsMissing', {
  simpleResolvers: true,
  description: 'No activation without recommendation, training and credential.',
})
class ActivationRequirementsMissing extends Told {
  @Field(() => [ActivationRequirementEnum], { description: 'What is missing.' })
  missing!: readonly ActivationRequirement[];
}

const AppointmentNotFound = problem(
  'AppointmentNotFound',
  "There is no such appointment in the viewer's regions, or none at all.",
);
const ApplicationConflictsWithEarlier = problem(
  'ApplicationConflictsWithEarlier',
  'The id stands for another application. Nothing was changed.',
);
const VillageOutsideBranch = problem(
  'VillageOutsideBranch',
  "No village of the viewer's regions for which a branch answers.",
);
const CadreNotFound = problem('CadreNotFound', "There is no such cadre in the viewer's regions.");
const DayInTheFuture = problem('DayInTheFuture', 'Something that took place is said to lie ahead.');
const TermNotAllowed = problem(
  'TermNotAllowed',
  'The days begin in the past, end before they begin, are more than two years, or lie outside the term.',
);
const TermOverlapsAnother = problem('TermOverlapsAnother', 'The cadre has another appointment on some of these days.');
const CredentialAlreadyIssued = problem('CredentialAlreadyIssued', 'There is a card in force with other days.');
const CredentialIsFrozen = problem('CredentialIsFrozen', "The cadre's card waits for a decision on a complaint.");
const CredentialNotFrozen = problem('CredentialNotFrozen', 'There is no freeze to lift.');
const CredentialNotFound = problem('CredentialNotFound', "There is no such card in the viewer's regions.");

interface Named {
  readonly __typename: string;
}
interface Sentence extends Named {
  readonly message: string;
}

const typeNameOf = (answer: object): string => (answer as Named).__typename;

/** The union `<Mutation>Result` of a success and its problems. */
const resultOf = (name: string, members: [ClassType, ...ClassType[]]) =>
  createUnionType({
    name,
    description: 'What became of it: the success first, then why nothing was changed.',
    types: () => members,
    resolveType: typeNameOf,
  });

export const ApplyForAppointmentResult = resultOf('ApplyForAppointmentResult', [
  success('AppointmentApplied', 'The application is in.'),
  ApplicationConflictsWithEarlier,
  VillageOutsideBranch,
  CadreNotFound,
]);
export const RecordRecommendationResult = resultOf('RecordRecommendationResult', [
  success('RecommendationRecorded', 'The letter is noted.'),
  AppointmentNotFound,
  AppointmentNotInState,
  DayInTheFuture,
]);
export const SelectCadreResult = resultOf('SelectCadreResult', [
  success('CadreSelected', 'The applicant is selected.'),
  AppointmentNotFound,
  AppointmentNotInState,
]);
export const RecordTrainingResult = resultOf('RecordTrainingResult', [
  success('TrainingRecorded', 'The training is noted.'),
  AppointmentNotFound,
  AppointmentNotInState,
  DayInTheFuture,
]);
export const IssueCredentialResult = resultOf('IssueCredentialResult', [
  success('CredentialIssued', 'The card is made.'),
  AppointmentNotFound,
  AppointmentNotInState,
  TermNotAllowed,
  CredentialAlreadyIssued,
]);
export const ReplaceCredentialResult = resultOf('ReplaceCredentialResult', [
  success('CredentialReplaced', 'A new card is made, the one before is revoked.'),
  AppointmentNotFound,
  AppointmentNotInState,
  CredentialIsFrozen,
]);
export const ActivateAppointmentResult = resultOf('ActivateAppointmentResult', [
  success('AppointmentActivated', 'A cadre, with access from the first day of the term.'),
  ActivationRequirementsMissing,
  AppointmentNotFound,
  AppointmentNotInState,
  TermOverlapsAnother,
  CredentialIsFrozen,
]);
export const SuspendAppointmentResult = resultOf('SuspendAppointmentResult', [
  success('AppointmentSuspended', 'Out of service, without access, from now on.'),
  AppointmentNotFound,
  AppointmentNotInState,
]);
export const EndAppointmentResult = resultOf('EndAppointmentResult', [
  success('AppointmentEnded', 'It has ended, or ends after its new last day.'),
  AppointmentNotFound,
  AppointmentNotInState,
  TermNotAllowed,
]);
export const RevokeCredentialResult = resultOf('RevokeCredentialResult', [
  success('CredentialRevoked', 'The card never verifies again.'),
  CredentialNotFound,
]);
export const FreezeCredentialResult = resultOf('FreezeCredentialResult', [
  problem('CredentialFrozen', 'The card does not verify and there is no access, until a branch head decides.'),
  CadreNotFound,
]);
export const UnfreezeCredentialResult = resultOf('UnfreezeCredentialResult', [
  problem('CredentialUnfrozen', 'The card verifies again, and access returns from today on.'),
  CadreNotFound,
  CredentialNotFrozen,
]);

type ProblemKind = Exclude<AppointmentOutcome['kind'] | FreezeOutcome['kind'], 'done'>;

const PROBLEMS: Readonly<Record<ProblemKind, Sentence>> = {
  'appointment-not-found': { __typename: 'AppointmentNotFound', message: 'There is no such appointment here.' },
  'application-conflicts-with-earlier': {
    __typename: 'ApplicationConflictsWithEarlier',
    message: 'This id stands for another application; that one stays as it was.',
  },
  'village-outside-branch': { __typename: 'VillageOutsideBranch', message: 'Name a village of your branch.' },
  'cadre-not-found': { __typename: 'CadreNotFound', message: 'There is no such cadre here.' },
  'not-in-state': { __typename: 'AppointmentNotInState', message: 'This step does not follow from where it stands.' },
  'day-in-the-future': { __typename: 'DayInTheFuture', message: 'The day lies ahead.' },
  'term-not-allowed': {
    __typename: 'TermNotAllowed',
    message: 'Give days from today on, for at most two years; a last day lies within the term.',
  },
  'requirements-missing': {
    __typename: 'ActivationRequirementsMissing',
    message: 'No activation without recommendation, training and credential.',
  },
  'term-overlaps-another': {
    __typename: 'TermOverlapsAnother',
    message: 'The cadre has another appointment on some of these days.',
  },
  'credential-already-issued': {
    __typename: 'CredentialAlreadyIssued',
    message: 'There is a card with other days; revoke it first.',
  },
  'credential-frozen': {
    __typename: 'CredentialIsFrozen',
    message: 'The card is frozen: lift the freeze or revoke the card first.',
  },
  'credential-not-frozen': { __typename: 'CredentialNotFrozen', message: 'The card is not frozen.' },
  'credential-not-found': { __typename: 'CredentialNotFound', message: 'There is no such card here.' },
};

export interface ReadAgain {
  /** The type of the union that says it went well. */
  readonly success: string;
  readonly find: (id: Extract<AppointmentOutcome, { kind: 'done' }>['id']) => Promise<AppointmentRecord | null>;
}

export async function toStepResult(outcome: AppointmentOutcome, { success, find }: ReadAgain): Promise<Named> {
  if (outcome.kind !== 'done') return { ...outcome, ...PROBLEMS[outcome.kind] };
  const stepped = { __typename: success, appointment: await find(outcome.id) };
  return stepped;
}

export const toFreezeResult = (outcome: FreezeOutcome, success: Sentence): Sentence =>
  outcome.kind === 'done' ? success : PROBLEMS[outcome.kind];
