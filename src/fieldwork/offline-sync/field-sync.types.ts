/** What a phone is answered when it sends what it did, and when it asks what changed. */
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { FILING_ANSWERS } from '../complaints/index.js';
import { SESSION_ANSWERS } from '../education/index.js';
import { FamilyType } from '../../households/families/index.js';
import { IdOf, Unavailable, problemWith, problemsOf, resultOf, successWith } from '../../platform/graphql/index.js';
import { RECORDING_ANSWERS } from '../visits/index.js';
import type { FieldItemAnswer } from './sync-field-batch.js';

const FieldItemUnreadable = problemWith(
  'FieldItemUnreadable',
  'The item can be no visit, session or complaint at all. Sending it again changes nothing: mend it.',
  {
    field: { type: () => String, description: 'The field at fault, dotted, such as `visit.note`.' },
    detail: { type: () => String, description: 'What was expected there, in English, for whoever writes the client.' },
  },
);

const FieldBatchTooLong = problemWith('FieldBatchTooLong', 'Nothing was looked at: send fewer at once.', {
  itemsMax: { type: () => Int, description: 'How many items a batch may hold.' },
});

const { types, refuse } = problemsOf<'unreadable' | 'not-taken' | 'too-long'>({
  unreadable: {
    type: FieldItemUnreadable,
    code: 'FIELD_ITEM_UNREADABLE',
    description: 'The item can be no visit, session or complaint at all.',
    id: 'Data ini tidak dapat diterima; perbaiki isian {field}.',
    en: 'This cannot be taken as it is; mend {field}.',
  },
  'not-taken': {
    type: Unavailable,
    code: 'FIELD_ITEM_NOT_TAKEN',
    description: 'We failed, not the item. Keep it and send it again with its id: it is taken once.',
    id: 'Data ini belum tersimpan karena gangguan pada sistem kami; kirim kembali.',
    en: 'This was not taken for a fault of ours; send it again.',
  },
  'too-long': {
    type: FieldBatchTooLong,
    code: 'FIELD_BATCH_TOO_LONG',
    description: 'The batch holds more items than are taken at once.',
    id: 'Kirim paling banyak {itemsMax, number} data sekaligus.',
    en: 'Send at most {itemsMax, number} at once.',
  },
});

const FieldItemResult = resultOf(
  'FieldItemResult',
  'What became of one item: what the mutation of its kind answers, or why it was not read or taken.',
  {
    success: [RECORDING_ANSWERS.success, SESSION_ANSWERS.success, FILING_ANSWERS.success],
    problems: [
      ...RECORDING_ANSWERS.problems,
      ...SESSION_ANSWERS.problems,
      ...FILING_ANSWERS.problems,
      types.unreadable,
      types['not-taken'],
    ],
  },
);

@ObjectType('FieldItemAnswer', { simpleResolvers: true, description: 'The answer to one item.' })
class FieldItemAnswerType {
  @Field(() => ID, { description: 'The id that the phone gave the item.' })
  itemId!: string;

  @Field(() => FieldItemResult, { description: 'What became of it.' })
  result!: object;
}

export const SyncFieldBatchResult = resultOf(
  'SyncFieldBatchResult',
  'What became of each item, or why none was looked at.',
  {
    success: successWith('FieldBatchSynced', 'Every item was looked at.', {
      items: { type: () => [FieldItemAnswerType], description: 'One per item, in the order sent.' },
    }),
    problems: [types['too-long']],
  },
);

@ObjectType('FieldChanges', {
  simpleResolvers: true,
  description: "What changed in a cadre's portfolio since a cursor, a page at a time.",
})
export class FieldChangesType {
  @Field(() => String, {
    description:
      'How far the phone has heard, opaque to clients: give it back as `since`, once the phone has kept what stands here.',
  })
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

  @IdOf('Family')
  @Field(() => [ID], { description: 'Families that left the portfolio: the phone forgets them.' })
  goneFamilyIds!: readonly string[];
}

function toResult(answer: FieldItemAnswer): object {
  switch (answer.kind) {
    case 'taken':
      return answer.answer;
    case 'unreadable':
      return refuse('unreadable', { field: answer.field, detail: answer.message });
    case 'not-taken':
      return refuse('not-taken');
  }
}

export const toFieldBatchSynced = (answers: readonly FieldItemAnswer[]) => ({
  __typename: 'FieldBatchSynced',
  items: answers.map((answer) => ({ itemId: answer.id, result: toResult(answer) })),
});

export const batchTooLong = (itemsMax: number) => refuse('too-long', { itemsMax });
