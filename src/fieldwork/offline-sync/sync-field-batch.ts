/** Takes what a phone did without signal: each item in a commit of its own, so that one that fails costs no other. */
import { CallerError } from '../../kernel/caller-error.js';

/** One item, ready to be taken: its commit, and the answer to it. */
export interface FieldItem {
  /** As the phone sent it, so that the answer finds its item. */
  readonly id: string;
  /** @throws CallerError naming the field for what can be no item at all. */
  readonly take: () => Promise<object>;
}

export type FieldItemAnswer =
  | { readonly kind: 'taken'; readonly id: string; readonly answer: object }
  | { readonly kind: 'unreadable'; readonly id: string; readonly field: string; readonly message: string }
  /** Our fault, or the database's: the item is not lost as long as the phone keeps it. */
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

/** One answer per item, in the order sent. An item that was taken before is recognised and answered as it was. */
export async function syncFieldBatch(
  items: readonly FieldItem[],
  onFailed: (error: unknown) => void,
): Promise<readonly FieldItemAnswer[]> {
  const answers: FieldItemAnswer[] = [];
  // One after the other: a phone needs no more than one connection, and the same id twice never races with itself.
  for (const item of items) answers.push(await takeOne(item, onFailed));
  return answers;
}
