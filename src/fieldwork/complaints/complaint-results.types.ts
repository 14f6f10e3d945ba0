/** What may be answered to whoever files a complaint or takes a step in one. */
import { Field, ObjectType, createUnionType } from 'type-graphql';
import type { FilingOutcome, FilingProblem, MoveOutcome, MoveProblem } from './complaint.js';
import { ComplaintStepType, ComplaintType } from './complaint.types.js';

const MESSAGE = { description: 'For the person at the screen, in English.' };

@ObjectType('ComplaintFiled', { simpleResolvers: true, description: 'The complaint is filed.' })
export class ComplaintFiled {
  @Field(() => ComplaintType, { description: 'The complaint as it stands now.' })
  complaint!: ComplaintType;
}

@ObjectType('ComplaintMoved', { simpleResolvers: true, description: 'The step is taken.' })
export class ComplaintMoved {
  @Field(() => ComplaintType, { description: 'The complaint as it stands now.' })
  complaint!: ComplaintType;

  @Field(() => ComplaintStepType, { description: 'The step.' })
  step!: ComplaintStepType;
}

@ObjectType('ComplaintConflictsWithEarlier', {
  simpleResolvers: true,
  description: 'The id stands for another complaint or step, or for this one in other words. Nothing was changed.',
})
export class ComplaintConflictsWithEarlier {
  @Field(() => String, MESSAGE)
  message!: string;
}

@ObjectType('ComplaintFamilyOutsideReach', {
  simpleResolvers: true,
  description: 'The family is not one the viewer may speak for on that day, or there is no such family.',
})
export class ComplaintFamilyOutsideReach {
  @Field(() => String, MESSAGE)
  message!: string;
}

@ObjectType('ComplaintSubjectMissing', {
  simpleResolvers: true,
  description: 'Outside a doorway a complaint names a family, a cadre or both.',
})
export class ComplaintSubjectMissing {
  @Field(() => String, MESSAGE)
  message!: string;
}

@ObjectType('ComplaintCadreUnknown', { simpleResolvers: true, description: 'There is no cadre of that id.' })
export class ComplaintCadreUnknown {
  @Field(() => String, MESSAGE)
  message!: string;
}

@ObjectType('ComplaintInTheFuture', {
  simpleResolvers: true,
  description: 'The complaint is said to be told later than now.',
})
export class ComplaintInTheFuture {
  @Field(() => String, MESSAGE)
  message!: string;
}

@ObjectType('ComplaintNotFound', {
  simpleResolvers: true,
  description: 'There is no such complaint, or the viewer may not see it.',
})
export class ComplaintNotFound {
  @Field(() => String, MESSAGE)
  message!: string;
}

@ObjectType('ComplaintClosedAlready', { simpleResolvers: true, description: 'The complaint is closed for good.' })
export class ComplaintClosedAlready {
  @Field(() => String, MESSAGE)
  message!: string;
}

@ObjectType('ComplaintAnsweredAlready', {
  simpleResolvers: true,
  description: 'The complaint was answered; it waits to be closed or escalated.',
})
export class ComplaintAnsweredAlready {
  @Field(() => String, MESSAGE)
  message!: string;
}

@ObjectType('ComplaintEscalatedAlready', {
  simpleResolvers: true,
  description: 'The complaint is escalated, by a person or by the clock.',
})
export class ComplaintEscalatedAlready {
  @Field(() => String, MESSAGE)
  message!: string;
}

@ObjectType('ComplaintNotAnsweredYet', {
  simpleResolvers: true,
  description: 'Nothing is closed before it is answered.',
})
export class ComplaintNotAnsweredYet {
  @Field(() => String, MESSAGE)
  message!: string;
}

/** Answers are plain values that name their type. */
const typeNameOf = (answer: object): string | undefined =>
  '__typename' in answer ? String(answer.__typename) : undefined;

/** Every member of `FileComplaintResult`, for whoever files complaints among other things. */
export const FILING_ANSWERS = [
  ComplaintFiled,
  ComplaintFamilyOutsideReach,
  ComplaintConflictsWithEarlier,
  ComplaintSubjectMissing,
  ComplaintCadreUnknown,
  ComplaintInTheFuture,
] as const;

export const FileComplaintResult = createUnionType({
  name: 'FileComplaintResult',
  description: 'The filed complaint, or why there is none.',
  types: () => FILING_ANSWERS,
  resolveType: typeNameOf,
});

const moveResult = (name: string, description: string, NotAllowed: (new () => object)[]) =>
  createUnionType({
    name,
    description,
    types: () =>
      [
        ComplaintMoved,
        ComplaintNotFound,
        ComplaintConflictsWithEarlier,
        ComplaintClosedAlready,
        ...NotAllowed,
      ] as const,
    resolveType: typeNameOf,
  });

export const AnswerComplaintResult = moveResult('AnswerComplaintResult', 'The answered complaint, or why it is not.', [
  ComplaintAnsweredAlready,
]);
export const EscalateComplaintResult = moveResult(
  'EscalateComplaintResult',
  'The escalated complaint, or why it is not.',
  [ComplaintEscalatedAlready],
);
export const CloseComplaintResult = moveResult('CloseComplaintResult', 'The closed complaint, or why it is not.', [
  ComplaintNotAnsweredYet,
]);

type Problem = { readonly __typename: string; readonly message: string };

const PROBLEMS: Readonly<Record<FilingProblem | MoveProblem, Problem>> = {
  'conflicts-with-earlier': {
    __typename: 'ComplaintConflictsWithEarlier',
    message: 'This was told before in other words; it stays as it was.',
  },
  'family-outside-reach': {
    __typename: 'ComplaintFamilyOutsideReach',
    message: 'There is no such family among those you may speak for on that day.',
  },
  'cadre-unknown': { __typename: 'ComplaintCadreUnknown', message: 'There is no cadre of that id.' },
  'subject-missing': { __typename: 'ComplaintSubjectMissing', message: 'Name the family or the cadre it is about.' },
  'in-the-future': { __typename: 'ComplaintInTheFuture', message: 'It lies in the future; check the clock.' },
  'complaint-not-found': { __typename: 'ComplaintNotFound', message: 'There is no such complaint in your reach.' },
  'closed-already': { __typename: 'ComplaintClosedAlready', message: 'It is closed; file a new complaint.' },
  'answered-already': { __typename: 'ComplaintAnsweredAlready', message: 'It was answered; close or escalate it.' },
  'escalated-already': { __typename: 'ComplaintEscalatedAlready', message: 'It is escalated; answer or close it.' },
  'not-answered-yet': { __typename: 'ComplaintNotAnsweredYet', message: 'Answer it before you close it.' },
};

export const toFileComplaintResult = (outcome: FilingOutcome) =>
  outcome.kind === 'filed' ? { __typename: 'ComplaintFiled', complaint: outcome.complaint } : PROBLEMS[outcome.kind];

export const toMoveComplaintResult = (outcome: MoveOutcome) =>
  outcome.kind === 'moved'
    ? { __typename: 'ComplaintMoved', complaint: outcome.complaint, step: outcome.step }
    : PROBLEMS[outcome.kind];
