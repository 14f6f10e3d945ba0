/** How a client asks for a page of a connection: so many after a cursor, or so many before one. */
import { ArgsType, Field, Int } from 'type-graphql';
import { badInput } from '../../kernel/caller-error.js';
import type { Page } from '../db/keyset.js';
import type { KeysetCursor, SortValue } from './keyset-cursor.js';
import { readNumber } from './read-number.js';

const PAGE_MAX = 100;
/** The length of a page for which none is asked; the size of an operation is measured by it too. */
export const PAGE_DEFAULT = 50;

@ArgsType()
export class PageArguments {
  @Field(() => Int, {
    nullable: true,
    description: `How many at most, from the beginning or from \`after\` on: 1 to ${PAGE_MAX}. ${PAGE_DEFAULT} when \`last\` is left out too.`,
  })
  first?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'The cursor behind which the page begins; goes with `first`. Left out: from the beginning.',
  })
  after?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: `How many at most, up to the end or to \`before\`: 1 to ${PAGE_MAX}. Their order stays that of the list.`,
  })
  last?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'The cursor in front of which the page ends; goes with `last`. Left out: up to the end.',
  })
  before?: string | null;
}

const isGiven = <Value>(value: Value | null | undefined): value is Value => value !== null && value !== undefined;

/** How many rows to answer with. @throws CallerError naming the argument. */
export const readPageSize = (field: 'first' | 'last', asked: number): number => readNumber(field, asked, [1, PAGE_MAX]);

/** The page that is asked for. @throws CallerError naming the argument at fault. */
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
