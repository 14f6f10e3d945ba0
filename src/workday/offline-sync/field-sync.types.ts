/** The GraphQL types of field sync: the answers to a batch, and the field changes. */
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { ADDING_ANSWERS, REGISTERING_ANSWERS } from '../../fieldwork/registration/index.js';
import { INTENT_ANSWERS } from '../../money/assisted-payments/index.js';
import { ASSESSING_ANSWERS } from '../../relief/hardship/index.js';
import { FILING_ANSWERS } from '../../fieldwork/complaints/index.js';
import { SESSION_ANSWERS } from '../../fieldwork/education/index.js';
import { FamilyType } from '../../households/families/index.js';
import { IdOf, Unavailable, problemWith, problemsOf, resultOf, successWith } from '../../platform/graphql/index.js';
import { RECORDING_ANSWERS } from '../../fieldwork/visits/index.js';
import type { FieldItemAnswer } from './sync-field-batch.js';

const FieldItemUnreadable = problemWith(
  'FieldItemUnreadable',
  'The item is no valid one of its kind. Correct it first: sending it again unchanged fails again.',
  {
    field: {
      type: () => String,
      description: 'The path of the field at fault, such as `visit.note`; `item` where it is the item as a whole.',
    },
    detail: { type: () => String, description: 'What the field expects, in English, for the developer of the client.' },
  },
);

const FieldBatchTooLong = problemWith(
  'FieldBatchTooLong',
  'The batch holds too many items and none was taken: send fewer at once.',
  {
    itemsMax: { type: () => Int, description: 'The most items that a batch may hold.' },
  },
);

const { types, refuse } = problemsOf<'unreadable' | 'not-taken' | 'too-long'>({
  unreadable: {
    type: FieldItemUnreadable,
    code: 'FIELD_ITEM_UNREADABLE',
    description: 'The item is no valid one of its kind.',
    id: 'Data ini tidak dapat diterima; {field, select, item {jenisnya tidak dikenali} other {perbaiki isian {field}}}.',
    en: 'This cannot be taken as it is; {field, select, item {its kind is not known} other {mend {field}}}.',
  },
  'not-taken': {
    type: Unavailable,
    code: 'FIELD_ITEM_NOT_TAKEN',
    description:
      'The item failed through our fault, or there was no time left for it. Keep it and send it again with its id: it is taken once.',
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

/** What the mutation of each kind of item answers. */
const ANSWERS = [
  RECORDING_ANSWERS,
  SESSION_ANSWERS,
  FILING_ANSWERS,
  REGISTERING_ANSWERS,
  ADDING_ANSWERS,
  ASSESSING_ANSWERS,
  INTENT_ANSWERS,
] as const;

const FieldItemResult = resultOf(
  'FieldItemResult',
  'The result of one item: what the mutation of its kind answers, or why the item was not read or taken.',
  {
    success: ANSWERS.map(({ success }) => success),
    problems: [...ANSWERS.flatMap(({ problems }) => [...problems]), types.unreadable, types['not-taken']],
  },
);

@ObjectType('FieldItemAnswer', { simpleResolvers: true, description: 'The answer to one item.' })
class FieldItemAnswerType {
  @Field(() => ID, { description: 'The id that the phone gave the item.' })
  itemId!: string;

  @Field(() => FieldItemResult, { description: 'The result of the item.' })
  result!: object;
}

export const SyncFieldBatchResult = resultOf(
  'SyncFieldBatchResult',
  'The result of each item, or why none was taken.',
  {
    success: successWith('FieldBatchSynced', 'Every item was processed.', {
      items: { type: () => [FieldItemAnswerType], description: 'One answer per item, in the order they were sent.' },
      clockAheadSeconds: {
        type: () => Int,
        nullable: true,
        description:
          "By how many seconds the phone's clock is ahead of ours, negative when behind, its way here included; null when it sent none.",
      },
    }),
    problems: [types['too-long']],
  },
);

@ObjectType('FieldChanges', {
  simpleResolvers: true,
  description: "One page of what changed in a cadre's portfolio since a cursor.",
})
export class FieldChangesType {
  @Field(() => String, {
    description:
      'The position that this page reaches, opaque to clients: pass it as `since` once the phone has saved the page.',
  })
  cursor!: string;

  @Field(() => Boolean, { description: 'Whether more changes wait: ask again at once.' })
  hasMore!: boolean;

  @Field(() => Boolean, {
    description:
      'Whether the phone must drop every family it holds before it saves these: at the first request, when a month has begun, and when the appointment began or ended.',
  })
  startsOver!: boolean;

  @Field(() => [FamilyType], {
    description:
      'Families of the portfolio that changed, as they are now: visited, paid, assigned, or with a changed member.',
  })
  families!: readonly FamilyType[];

  @IdOf('Family')
  @Field(() => [ID], { description: 'The ids of families that left the portfolio; the phone deletes them.' })
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

/** The most that an Int can say: 68 years. */
const SECONDS_MOST = 2 ** 31 - 1;

const secondsBetween = (from: Date, to: Date): number =>
  Math.max(-SECONDS_MOST, Math.min(SECONDS_MOST, Math.round((to.getTime() - from.getTime()) / 1000)));

export const toFieldBatchSynced = (
  answers: readonly FieldItemAnswer[],
  { now, sentAt }: { readonly now: Date; readonly sentAt: Date | null },
) => ({
  __typename: 'FieldBatchSynced',
  clockAheadSeconds: sentAt === null ? null : secondsBetween(now, sentAt),
  items: answers.map((answer) => ({ itemId: answer.id, result: toResult(answer) })),
});

export const batchTooLong = (itemsMax: number) => refuse('too-long', { itemsMax });
