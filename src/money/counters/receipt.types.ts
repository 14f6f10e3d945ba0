/** The GraphQL types of noted receipts, and what may be told when one is noted. */
import { Field, ID, InputType, ObjectType, createUnionType } from 'type-graphql';
import { CivilDateScalar, DateTimeScalar, RupiahScalar } from '../../platform/graphql/index.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import type { NoteReceiptOutcome } from './receipt-claim.js';

@ObjectType('PostOffice', { simpleResolvers: true, description: 'A post office that takes premiums, as a partner.' })
export class PostOfficeType {
  @Field(() => String, { description: 'Its name in `notePostOfficeReceipt`.' })
  code!: string;

  @Field(() => String, { description: 'Its name for people.' })
  name!: string;
}

@ObjectType('AwaitedConfirmation', {
  simpleResolvers: true,
  description:
    "A post office's receipt that somebody noted and the post office has not confirmed yet. It credits nobody: bill and card stay as they are.",
})
export class AwaitedConfirmationType {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => String, { description: 'The number on the official receipt.' })
  receiptNumber!: string;

  @Field(() => RupiahScalar, { description: 'The amount on the receipt.' })
  amount!: Rupiah;

  @Field(() => CivilDateScalar, { description: 'The day on the receipt.' })
  paidOn!: CivilDate;

  @Field(() => DateTimeScalar, { description: 'When it was noted.' })
  notedAt!: Date;
}

@InputType('NotePostOfficeReceiptInput', {
  description: 'An official receipt of a post office. Sent again with the same id, it is the same one.',
})
export class NotePostOfficeReceiptInput {
  @Field(() => ID, { description: 'A UUID made by the client: it becomes the id of the note.' })
  id!: string;

  @Field(() => ID, { description: 'Whose premium was paid.' })
  familyId!: string;

  @Field(() => String, { description: 'The code of the post office, from `postOffices`.' })
  postOffice!: string;

  @Field(() => String, { description: 'The number on the receipt: 3 to 64 letters, digits, dots, slashes and dashes.' })
  receiptNumber!: string;

  @Field(() => RupiahScalar, { description: 'The amount on the receipt, without the fee.' })
  amount!: Rupiah;

  @Field(() => CivilDateScalar, { description: 'The day on the receipt: today or earlier.' })
  paidOn!: CivilDate;
}

const MESSAGE = { description: 'The same in a sentence, for the person who asked.' };

@ObjectType('PostOfficeReceiptNoted', {
  simpleResolvers: true,
  description: 'Paid, awaiting the settlement file: nothing is credited until the post office confirms.',
})
class PostOfficeReceiptNoted {
  @Field(() => AwaitedConfirmationType, { description: 'What is awaited.' })
  awaited!: AwaitedConfirmationType;
}

@ObjectType('ReceiptFamilyNotFound', { simpleResolvers: true, description: 'There is no such family to see.' })
class ReceiptFamilyNotFound {
  @Field(() => String, MESSAGE)
  message!: string;
}

@ObjectType('ReceiptPostOfficeUnknown', { simpleResolvers: true, description: 'No post office has this code.' })
class ReceiptPostOfficeUnknown {
  @Field(() => String, MESSAGE)
  message!: string;
}

@ObjectType('ReceiptPaidInFuture', { simpleResolvers: true, description: 'The day on the receipt lies in the future.' })
class ReceiptPaidInFuture {
  @Field(() => String, MESSAGE)
  message!: string;
}

@ObjectType('ReceiptNotedAlready', {
  simpleResolvers: true,
  description: 'A receipt of this number was noted before, for this or another family.',
})
class ReceiptNotedAlready {
  @Field(() => String, MESSAGE)
  message!: string;
}

@ObjectType('ReceiptConflictsWithEarlier', {
  simpleResolvers: true,
  description: 'The id stands for another note. Nothing was changed.',
})
class ReceiptConflictsWithEarlier {
  @Field(() => String, MESSAGE)
  message!: string;
}

export const NotePostOfficeReceiptResult = createUnionType({
  name: 'NotePostOfficeReceiptResult',
  description: 'What is awaited, or why the receipt was not noted.',
  types: () =>
    [
      PostOfficeReceiptNoted,
      ReceiptFamilyNotFound,
      ReceiptPostOfficeUnknown,
      ReceiptPaidInFuture,
      ReceiptNotedAlready,
      ReceiptConflictsWithEarlier,
    ] as const,
  resolveType: (answer: object) => ('__typename' in answer ? String(answer.__typename) : undefined),
});

const PROBLEMS: Readonly<
  Record<Exclude<NoteReceiptOutcome['kind'], 'noted'>, { readonly __typename: string; readonly message: string }>
> = {
  'family-not-found': { __typename: 'ReceiptFamilyNotFound', message: 'There is no such family.' },
  'post-office-unknown': { __typename: 'ReceiptPostOfficeUnknown', message: 'No post office has this code.' },
  'paid-in-future': { __typename: 'ReceiptPaidInFuture', message: 'The day on the receipt lies in the future.' },
  'noted-already': { __typename: 'ReceiptNotedAlready', message: 'A receipt of this number was noted before.' },
  'conflicts-with-earlier': { __typename: 'ReceiptConflictsWithEarlier', message: 'This id stands for another note.' },
};

export const toNoteReceiptResult = (outcome: NoteReceiptOutcome) =>
  outcome.kind === 'noted' ? { __typename: 'PostOfficeReceiptNoted', awaited: outcome.claim } : PROBLEMS[outcome.kind];
