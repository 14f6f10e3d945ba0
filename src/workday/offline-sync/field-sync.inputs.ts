/** The GraphQL inputs of field sync: the items that a phone sends, and the cursor of field changes. */
import { ArgsType, Extensions, Field, InputType, Int } from 'type-graphql';
import { z } from 'zod';
import { AddFamilyMemberInput, RegisterFamilyInput } from '../../fieldwork/registration/index.js';
import { CreatePaymentIntentInput } from '../../money/assisted-payments/index.js';
import { RecordHardshipInput } from '../../relief/hardship/index.js';
import { FileComplaintInput } from '../../fieldwork/complaints/index.js';
import { RecordEducationSessionInput } from '../../fieldwork/education/index.js';
import { DateTimeScalar, keysetCursor } from '../../platform/graphql/index.js';
import { CallerError, badInput } from '../../kernel/caller-error.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { CadreId, FamilyId } from '../../kernel/ids.js';
import { RecordVisitInput } from '../../fieldwork/visits/index.js';
import { type ChangeCursor, type Horizon, isSnapshot } from './change-cursor.js';

@Extensions({ oneOf: true, isReadAlone: true })
@InputType('FieldItemInput', {
  description:
    'One thing that a cadre did without signal: exactly one of these fields. The phone made its id when it happened.',
})
export class FieldItemInput {
  @Field(() => RecordVisitInput, {
    nullable: true,
    description: 'A visit, with the promise to pay that was made at it.',
  })
  visit?: RecordVisitInput | null;

  @Field(() => RecordEducationSessionInput, {
    nullable: true,
    description: 'An education session, and who was present.',
  })
  educationSession?: RecordEducationSessionInput | null;

  @Field(() => FileComplaintInput, { nullable: true, description: 'A complaint that somebody told the cadre.' })
  complaint?: FileComplaintInput | null;

  @Field(() => RegisterFamilyInput, {
    nullable: true,
    description: 'A family to register; it counts from the day on which it arrives here.',
  })
  registration?: RegisterFamilyInput | null;

  @Field(() => AddFamilyMemberInput, {
    nullable: true,
    description: 'A person to add to a family; it counts from the day on which it arrives here.',
  })
  member?: AddFamilyMemberInput | null;

  @Field(() => RecordHardshipInput, { nullable: true, description: "A household's answers about what it can pay." })
  hardship?: RecordHardshipInput | null;

  @Field(() => CreatePaymentIntentInput, {
    nullable: true,
    description: 'How a family means to pay; the intent runs from when it arrives here.',
  })
  paymentIntent?: CreatePaymentIntentInput | null;
}

/**
 * The kinds of items in the order in which a batch takes them: what others rest on comes first, such as the family that
 * a person is added to, or the visit that an assessment was made at.
 */
export const ITEM_KINDS = [
  'registration',
  'member',
  'visit',
  'educationSession',
  'complaint',
  'hardship',
  'paymentIntent',
] as const satisfies readonly (keyof FieldItemInput)[];
export type ItemKind = (typeof ITEM_KINDS)[number];

export const ITEMS_MAX = 200;

@InputType('SyncFieldBatchInput', { description: 'The items that a cadre did without signal.' })
export class SyncFieldBatchInput {
  @Field(() => [FieldItemInput], { description: `At most ${ITEMS_MAX} items. Their order does not matter.` })
  items!: FieldItemInput[];

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "The phone's clock when it sends; with it the answer says by how much the clock is off.",
  })
  sentAt?: Date | null;
}

@ArgsType()
export class FieldChangesArguments {
  @Field(() => Int, { defaultValue: 50, description: 'The most families on a page: 1 to 100.' })
  first!: number;

  @Field(() => String, {
    nullable: true,
    description:
      'The `cursor` of the previous answer; left out by a phone that knows nothing, or whose cursor was refused with the code HISTORY_CHANGED.',
  })
  since?: string | null;
}

const named = (item: keyof FieldItemInput, field: string): string => field.replace(/^input\./, `${item}.`);

/** Names the field of an error as the phone sent it: `visit.note` instead of `input.note`. */
export const faultNamedIn = (item: keyof FieldItemInput, error: unknown): unknown =>
  error instanceof CallerError && error.field !== undefined
    ? new CallerError(error.code, named(item, error.message), named(item, error.field))
    : error;

/** Names the field of an answer, where it has one, as the phone sent it. */
export const answerNamedIn = (item: keyof FieldItemInput, answer: object): object =>
  'field' in answer && typeof answer.field === 'string' ? { ...answer, field: named(item, answer.field) } : answer;

const day = z.iso.date().nullable();
/** The number of an event and its check, which cursors from before there were checks lack. */
const event = z
  .string()
  .regex(/^\d{1,18}(?:\.(?:[0-9a-f]{8})?)?$/)
  .nullable();
const flag = z.boolean().nullable();
const snapshot = z.string().refine(isSnapshot).nullable();
const VERSION = 'a';
/**
 * The format of the cursor, with a version so that the format can change: the cadre, the horizon that the phone knows,
 * and within a list of changes its horizon and the last family that was sent.
 */
const cursor = keysetCursor(
  z.tuple([z.literal(VERSION), z.uuid(), day, snapshot, event, flag, day, snapshot, event, flag, z.uuid().nullable()]),
);

type Written = readonly [
  day: string | null,
  snapshot: string | null,
  event: string | null,
  isAppointed: boolean | null,
];

const NOTHING: Written = [null, null, null, null];

const writeEvent = ({ event: number, check }: Horizon): string => (check === null ? `${number}` : `${number}.${check}`);

function readEvent(text: string): Pick<Horizon, 'event' | 'check'> {
  const [number = '0', check = null] = text.split('.');
  return { event: BigInt(number), check };
}

const write = (horizon: Horizon | null): Written =>
  horizon === null ? NOTHING : [horizon.day, horizon.snapshot, writeEvent(horizon), horizon.isAppointed];

const read = ([day, snapshot, event, isAppointed]: Written): Horizon | null =>
  day === null || snapshot === null || event === null || isAppointed === null
    ? null
    : { day: day as CivilDate, snapshot, ...readEvent(event), isAppointed };

export function writeCursor({ cadreId, since, page }: ChangeCursor): string {
  return cursor.encode([VERSION, cadreId, ...write(since), ...write(page?.until ?? null), page?.after ?? null]);
}

/** @throws CallerError naming `since` unless the text is a cursor that this cadre received. */
export function readCursor(cadreId: CadreId, text: string | null | undefined): ChangeCursor {
  if (text === null || text === undefined) return { cadreId, since: null, page: null };
  const [, owner, day, snapshot, event, isAppointed, untilDay, untilSnapshot, untilEvent, untilAppointed, after] =
    cursor.decode(text, 'since');
  if (owner !== cadreId) throw badInput('since', 'a cursor that this cadre was given');
  const until = read([untilDay, untilSnapshot, untilEvent, untilAppointed]);
  return {
    cadreId,
    since: read([day, snapshot, event, isAppointed]),
    page: until === null || after === null ? null : { until, after: after as FamilyId },
  };
}
