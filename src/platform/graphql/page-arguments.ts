/** How a client asks for a page of a connection: forwards only, by cursor. */
import { ArgsType, Field, Int } from 'type-graphql';
import { badInput } from '../../kernel/caller-error.js';

const PAGE_MAX = 100;
const PAGE_DEFAULT = 50;

@ArgsType()
export class PageArguments {
  @Field(() => Int, { defaultValue: PAGE_DEFAULT, description: `How many at most: 1 to ${PAGE_MAX}.` })
  first!: number;

  @Field(() => String, {
    nullable: true,
    description: 'The cursor of the last one seen; leave it out for the first page.',
  })
  after?: string | null;
}

/** How many rows to answer with. Fetch one more to learn whether another page follows. @throws CallerError naming `first`. */
export function pageSize({ first }: Pick<PageArguments, 'first'>): number {
  if (first < 1 || first > PAGE_MAX) throw badInput('first', `1 to ${PAGE_MAX}`);
  return first;
}
