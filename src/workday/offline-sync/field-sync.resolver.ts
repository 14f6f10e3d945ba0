/** The mutation by which a phone sends what it did without signal, and the query of what changed meanwhile. */
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Authorized, Ctx, Info, Mutation, Query, Resolver } from 'type-graphql';
import { type Viewer, cadreOf } from '../../platform/auth/index.js';
import { readFileComplaint, toFileComplaintResult } from '../../fieldwork/complaints/index.js';
import { readRecordSession, toRecordSessionResult } from '../../fieldwork/education/index.js';
import { answerAddMember, answerRegisterFamily } from '../../fieldwork/registration/index.js';
import { answerCreateIntent } from '../../money/assisted-payments/index.js';
import { answerRecordHardship } from '../../relief/hardship/index.js';
import { type UnreadItems, readPageSize, refuseBrokenTexts, unreadItemsOf } from '../../platform/graphql/index.js';
import { CallerError } from '../../kernel/caller-error.js';
import { readRecordVisit, recordVisit, toRecordVisitResult } from '../../fieldwork/visits/index.js';
import { type FieldSyncContext, batchTermsOf } from './field-sync.context.js';
import {
  FieldChangesArguments,
  type FieldItemInput,
  ITEMS_MAX,
  ITEM_KINDS,
  type ItemKind,
  SyncFieldBatchInput,
  answerNamedIn,
  faultNamedIn,
  readCursor,
  writeCursor,
} from './field-sync.inputs.js';
import { FieldChangesType, SyncFieldBatchResult, batchTooLong, toFieldBatchSynced } from './field-sync.types.js';
import { readFieldChanges } from './read-field-changes.js';
import { type FieldItem, syncFieldBatch, withUnread } from './sync-field-batch.js';

interface Operation extends FieldSyncContext {
  readonly viewer: Viewer;
  readonly unreadItems?: UnreadItems;
}

/** Gives each kind of item to the capability whose own mutation takes it. */
function taking(
  context: Operation,
  { visit, educationSession, complaint, registration, member, hardship, paymentIntent }: FieldItemInput,
): () => Promise<object> {
  const cadreId = cadreOf(context);
  if (visit) return async () => toRecordVisitResult(await recordVisit(context, readRecordVisit(cadreId, visit)));
  if (educationSession)
    return async () => toRecordSessionResult(await context.recordSession(readRecordSession(cadreId, educationSession)));
  if (complaint)
    return async () => toFileComplaintResult(await context.fileComplaint(readFileComplaint(context.viewer, complaint)));
  if (registration) return () => answerRegisterFamily(registration, context);
  if (member) return () => answerAddMember(member, context);
  if (hardship) return () => answerRecordHardship(hardship, context);
  if (paymentIntent) return () => answerCreateIntent(paymentIntent, context);
  throw new CallerError('BAD_INPUT', 'input.items: expected exactly one kind of item', 'input.items');
}

const kindOf = (input: FieldItemInput): ItemKind => ITEM_KINDS.find((kind) => input[kind]) ?? 'complaint';

function toItem(context: Operation, input: FieldItemInput): FieldItem {
  const kind = kindOf(input);
  const id = input[kind]?.id ?? '';
  const take = taking(context, input);
  return {
    id,
    rank: ITEM_KINDS.indexOf(kind),
    async take() {
      try {
        refuseBrokenTexts('input', input[kind]);
        return answerNamedIn(kind, await take());
      } catch (error) {
        throw faultNamedIn(kind, error);
      }
    },
  };
}

@Authorized('field:sync')
@Resolver()
export class FieldSyncResolver {
  @Authorized('field:sync')
  @Mutation(() => SyncFieldBatchResult, {
    description: `Send what was done without signal, at most ${ITEMS_MAX} items. Each item is taken in a commit of its own, those that others rest on first, and an item sent twice is taken once.`,
  })
  async syncFieldBatch(
    @Arg('input', () => SyncFieldBatchInput, { description: 'The items to take.' }) {
      items,
      sentAt,
    }: SyncFieldBatchInput,
    @Ctx() context: Operation,
    @Info() info: GraphQLResolveInfo,
  ) {
    const unread = unreadItemsOf(context, info, ['input', 'items']);
    if (items.length + unread.length > ITEMS_MAX) return batchTooLong(ITEMS_MAX);
    const answers = await syncFieldBatch(
      items.map((item) => toItem(context, item)),
      batchTermsOf(context),
    );
    return toFieldBatchSynced(withUnread(answers, unread), { now: context.now, sentAt: sentAt ?? null });
  }

  @Query(() => FieldChangesType, {
    description:
      "What changed in the cadre's portfolio since a cursor. Ask again while `hasMore`; no change is missed, and a family may come twice.",
  })
  async fieldChanges(@Args(() => FieldChangesArguments) page: FieldChangesArguments, @Ctx() context: Operation) {
    const cadreId = cadreOf(context);
    const first = readPageSize('first', page.first);
    const { visibility, fieldChanges: changes, familyById } = context;
    if (visibility.scope.kind !== 'portfolio') throw new CallerError('FORBIDDEN', 'Only a cadre works in the field.');
    const found = await readFieldChanges(
      { changes, visibility, scope: visibility.scope, findFamily: (id) => familyById.load(id) },
      readCursor(cadreId, page.since),
      first,
    );
    return { ...found, cursor: writeCursor(found.cursor) };
  }
}
