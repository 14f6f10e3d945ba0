/** Reads the arguments of a page of a connection: the first rows after a cursor, or the last rows before one. */
import { ArgsType, Field, Int } from 'type-graphql';
import { badInput } from '../../kernel/caller-error.js';
import type { Page } from '../db/keyset.js';
import type { KeysetCursor, SortValue } from './keyset-cursor.js';
import { readNumber } from './read-number.js';

export const PAGE_MAX = 100;
/** The number of rows on a page when the client gives none; the cost of an operation is computed from it too. */
export const PAGE_DEFAULT = 50;

@ArgsType()
export class PageArguments {
  @Field(() => Int, {
    nullable: true,
    description: `The most rows to give, from the beginning or from \`after\` on: 1 to ${PAGE_MAX}. ${PAGE_DEFAULT} when \`last\` is left out too.`,
  })
  first?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'The cursor after which the page begins, with `first`; left out, the page begins with the first row.',
  })
  after?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: `The most rows to give, up to the end or to \`before\`: 1 to ${PAGE_MAX}. The order of the list stays the same.`,
  })
  last?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'The cursor before which the page ends, with `last`; left out, the page ends with the last row.',
  })
  before?: string | null;
}

const isGiven = <Value>(value: Value | null | undefined): value is Value => value !== null && value !== undefined;

/** The number of rows to answer with. @throws CallerError naming the argument. */
export const readPageSize = (field: 'first' | 'last', asked: number): number => readNumber(field, asked, [1, PAGE_MAX]);

/** The page that the arguments ask for. @throws CallerError naming the argument at fault. */
export function pageOf<SortKey extends readonly SortValue[]>(
  { first, after, last, before }: PageArguments,
  cursor: KeysetCursor<SortKey>,
): Page<SortKey> {
  const isBackward = isGiven(last);
  if (isBackward && isGiven(first)) throw badInput('last', '`first` or `last`, not both');
  if (isBackward && isGiven(after)) throw badInput('after', 'to go with `first`');
  if (!isBackward && isGiven(before)) throw badInput('before', 'to go with `last`');
  const size = isBackward ? readPageSize('last', last) : readPageSize('first', first ?? PAGE_DEFAULT);
  const [argument, text] = isBackward ? (['before', before] as const) : (['after', after] as const);
  return { size, limit: size + 1, from: isGiven(text) ? cursor.decode(text, argument) : null, isBackward };
}
