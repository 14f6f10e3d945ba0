/** What the public is answered about a card. */
import { Field, Int, ObjectType, createUnionType } from 'type-graphql';
import { CardStatusEnum, type CardStatus } from '../arrears/index.js';
import { CivilDateScalar, RupiahScalar } from '../../platform/graphql/index.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import type { PublicStatusOutcome } from './public-status.js';
import { NO_MATCH_IN_WORDS, statusInWords, tooManyInWords } from './status-in-words.js';

const MESSAGE = { description: 'For the citizen, in Bahasa Indonesia.' };

@ObjectType('PublicStatus', {
  simpleResolvers: true,
  description: "The status of a card and of its family's bill; no name, no number.",
})
export class PublicStatusType {
  @Field(() => CardStatusEnum, { description: 'Whether the cards of the family are active today.' })
  status!: CardStatus;

  @Field(() => Int, { description: 'Unpaid months before the current one.' })
  monthsInArrears!: number;

  @Field(() => RupiahScalar, { description: 'What one payment must bring now; zero when nothing is unpaid.' })
  amountToPay!: Rupiah;

  @Field(() => CivilDateScalar, { nullable: true, description: 'By when; null when nobody is billed any more.' })
  dueDate!: CivilDate | null;

  @Field(() => String, MESSAGE)
  message!: string;
}

@ObjectType('PublicStatusNotFound', {
  simpleResolvers: true,
  description: 'There is no such card, or the birth date is another: which of the two is never said.',
})
export class PublicStatusNotFound {
  @Field(() => String, MESSAGE)
  message!: string;
}

@ObjectType('TooManyStatusQuestions', {
  simpleResolvers: true,
  description: 'Too much was asked about this card, or by this caller.',
})
export class TooManyStatusQuestions {
  @Field(() => Int, { description: 'Seconds until it is worth asking again.' })
  retryAfterSeconds!: number;

  @Field(() => String, MESSAGE)
  message!: string;
}

export const PublicStatusResult = createUnionType({
  name: 'PublicStatusResult',
  description: 'The status, or why it is not told.',
  types: () => [PublicStatusType, PublicStatusNotFound, TooManyStatusQuestions] as const,
  resolveType: (answer: object) => ('__typename' in answer ? String(answer.__typename) : undefined),
});

function toRefusal(retryAt: Date, now: Date) {
  const seconds = Math.max(1, Math.ceil((retryAt.getTime() - now.getTime()) / 1_000));
  return {
    __typename: 'TooManyStatusQuestions',
    retryAfterSeconds: seconds,
    message: tooManyInWords(Math.ceil(seconds / 60)),
  };
}

export function toPublicStatusResult(outcome: PublicStatusOutcome, now: Date) {
  if (outcome.kind === 'no-match') return { __typename: 'PublicStatusNotFound', message: NO_MATCH_IN_WORDS };
  if (outcome.kind === 'too-many-questions') return toRefusal(outcome.retryAt, now);
  const { assessment, firstPremiumFrom } = outcome;
  return {
    __typename: 'PublicStatus',
    status: assessment.status,
    monthsInArrears: assessment.monthsInArrears,
    amountToPay: assessment.amountToReactivate,
    dueDate: assessment.dueDate,
    message: statusInWords(assessment, { firstPremiumFrom }),
  };
}
