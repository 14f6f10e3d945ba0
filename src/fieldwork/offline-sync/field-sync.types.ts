/** What a phone is answered when it sends what it did, and when it asks what changed. */
import { Field, ID, Int, ObjectType, createUnionType } from 'type-graphql';
import { FILING_ANSWERS } from '../complaints/index.js';
import { SESSION_ANSWERS } from '../education/index.js';
import { FamilyType } from '../../households/families/index.js';
import { RECORDING_ANSWERS } from '../visits/index.js';
import type { FieldItemAnswer } from './sync-field-batch.js';

const MESSAGE = { description: 'For the person at the phone, in English.' };

@ObjectType('FieldItemUnreadable', {
  simpleResolvers: true,
  description: 'The item can be no visit, session or complaint at all. Sending it again changes nothing: mend it.',
})
export class FieldItemUnreadable {
  @Field(() => String, { description: 'The field at fault, dotted, such as `visit.note`.' })
  field!: string;

  @Field(() => String, MESSAGE)
  message!: string;
}

@ObjectType('FieldItemNotTaken', {
  simpleResolvers: true,
  description: 'We failed, not the item. Keep it and send it again with its id: it is taken once.',
})
export class FieldItemNotTaken {
  @Field(() => String, MESSAGE)
  message!: string;
}

/** Answers are plain values that name their type. */
const typeNameOf = (answer: object): string | undefined =>
  '__typename' in answer ? String(answer.__typename) : undefined;

const FieldItemResult = createUnionType({
  name: 'FieldItemResult',
  description: 'What became of one item: what the mutation of its kind answers, or why it was not read or taken.',
  types: () =>
    [
      ...new Set<new () => object>([
        RECORDING_ANSWERS.success,
        ...RECORDING_ANSWERS.problems,
        SESSION_ANSWERS.success,
        ...SESSION_ANSWERS.problems,
        FILING_ANSWERS.success,
        ...FILING_ANSWERS.problems,
        FieldItemUnreadable,
        FieldItemNotTaken,
      ]),
    ] as [new () => object, ...(new () => object)[]],
  resolveType: typeNameOf,
});

@ObjectType('FieldItemAnswer', { simpleResolvers: true, description: 'The answer to one item.' })
export class FieldItemAnswerType {
  @Field(() => ID, { description: 'The id that the phone gave the item.' })
  id!: string;

  @Field(() => FieldItemResult, { description: 'What became of it.' })
  result!: object;
}

@ObjectType('FieldBatchSynced', { simpleResolvers: true, description: 'Every item was looked at.' })
export class FieldBatchSynced {
  @Field(() => [FieldItemAnswerType], { description: 'One per item, in the order sent.' })
  items!: readonly FieldItemAnswerType[];
}

@ObjectType('FieldBatchTooLong', { simpleResolvers: true, description: 'Nothing was looked at: send fewer at once.' })
export class FieldBatchTooLong {
  @Field(() => Int, { description: 'How many items a batch may hold.' })
  itemsMax!: number;

  @Field(() => String, MESSAGE)
  message!: string;
}

export const SyncFieldBatchResult = createUnionType({
  name: 'SyncFieldBatchResult',
  description: 'What became of each item, or why none was looked at.',
  types: () => [FieldBatchSynced, FieldBatchTooLong] as const,
  resolveType: typeNameOf,
});

@ObjectType('FieldChanges', {
  simpleResolvers: true,
  description: "What changed in a cadre's portfolio since a cursor, a page at a time.",
})
export class FieldChangesType {
  @Field(() => String, { description: 'Give it back as `since`, once the phone has kept what stands here.' })
  cursor!: string;

  @Field(() => Boolean, { description: 'Whether to ask again at once.' })
  hasMore!: boolean;

  @Field(() => Boolean, {
    description:
      'Whether the phone drops every family it holds before it keeps these: at the first time, when a month has begun, and when the appointment began or ended.',
  })
  startsOver!: boolean;

  @Field(() => [FamilyType], {
    description:
      'Families of the portfolio that changed, as they are now: visited, paid, assigned, or a member changed.',
  })
  families!: readonly FamilyType[];

  @Field(() => [ID], { description: 'Families that left the portfolio: the phone forgets them.' })
  familyIdsGone!: readonly string[];
}

function toResult(answer: FieldItemAnswer): object {
  switch (answer.kind) {
    case 'taken':
      return answer.answer;
    case 'unreadable':
      return { __typename: 'FieldItemUnreadable', field: answer.field, message: answer.message };
    case 'not-taken':
      return { __typename: 'FieldItemNotTaken', message: 'This was not taken for a fault of ours; send it again.' };
  }
}

export const toFieldBatchSynced = (answers: readonly FieldItemAnswer[]) => ({
  __typename: 'FieldBatchSynced',
  items: answers.map((answer) => ({ id: answer.id, result: toResult(answer) })),
});
