/**
 * Takes a batch of what a phone did without signal: each item has a commit of its own, so that one failure harms no
 * other item.
 */
import type { UnreadItem } from '../../platform/graphql/index.js';
import { CallerError } from '../../kernel/caller-error.js';

/** One item to take, which runs its commit and returns its answer. */
export interface FieldItem {
  /** The id as the phone sent it, so that the phone can match the answer to its item. */
  readonly id: string;
  /** Items of a lower rank are taken first, because others may rest on them. */
  readonly rank: number;
  /** @throws CallerError naming the field when the item is invalid. */
  readonly take: () => Promise<object>;
}

export type FieldItemAnswer =
  | { readonly kind: 'taken'; readonly id: string; readonly answer: object }
  | { readonly kind: 'unreadable'; readonly id: string; readonly field: string; readonly message: string }
  /** The item failed through our fault or the database's, or its turn did not come; the phone sends it again. */
  | { readonly kind: 'not-taken'; readonly id: string };

async function takeOne({ id, take }: FieldItem, onFailed: (error: unknown) => void): Promise<FieldItemAnswer> {
  try {
    return { kind: 'taken', id, answer: await take() };
  } catch (error) {
    if (error instanceof CallerError)
      return { kind: 'unreadable', id, field: error.field ?? '', message: error.message };
    onFailed(error);
    return { kind: 'not-taken', id };
  }
}

export interface BatchTerms {
  readonly onFailed: (error: unknown) => void;
  /** Whether another item may be begun: a batch is answered before its request is ended for its time. */
  readonly hasTime: () => boolean;
}

/**
 * Takes each item and returns one answer per item, in the order sent. An item that was taken before gets its first
 * answer.
 */
export async function syncFieldBatch(
  items: readonly FieldItem[],
  { onFailed, hasTime }: BatchTerms,
): Promise<readonly FieldItemAnswer[]> {
  const answers: FieldItemAnswer[] = [];
  const inOrder = [...items.entries()].toSorted(([, a], [, b]) => a.rank - b.rank);
  // Items run one after the other: a phone uses one connection, and an id that is sent twice cannot race with itself.
  for (const [place, item] of inOrder)
    answers[place] = hasTime() ? await takeOne(item, onFailed) : { kind: 'not-taken', id: item.id };
  return answers;
}

/** The answers to all items as they were sent, with those to the items that could not be read in their places. */
export function withUnread(
  answers: readonly FieldItemAnswer[],
  unread: readonly UnreadItem[],
): readonly FieldItemAnswer[] {
  const all = [...answers];
  for (const { place, id, field, message } of unread) all.splice(place, 0, { kind: 'unreadable', id, field, message });
  return all;
}
