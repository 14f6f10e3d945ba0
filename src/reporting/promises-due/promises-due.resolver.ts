/** Answers how much was promised for a day. No person appears in it. */
import { Args, Authorized, Ctx, Query, Resolver } from 'type-graphql';
import { viewerDay } from '../../households/regions/index.js';
import { type Viewer, signedIn, totalsScope } from '../../platform/auth/index.js';
import type { Pool } from '../../platform/db/pool.js';
import { type PromisesDue, findPromisesDue } from './promises-due.queries.js';
import { PromisesDueArguments, PromisesDueType } from './promises-due.types.js';

interface Operation {
  readonly viewer: Viewer | null;
  readonly now: Date;
  readonly promisesDuePool: Pool;
}

export const promisesDueSlice =
  ({ pool }: { readonly pool: Pool }): (() => Pick<Operation, 'promisesDuePool'>) =>
  () => ({ promisesDuePool: pool });

@Authorized('collection:watch')
@Resolver()
export class PromisesDueResolver {
  @Authorized('collection:watch')
  @Query(() => PromisesDueType, {
    description: 'The promises to pay whose day it is: how many families, how much, and how many have kept theirs.',
  })
  promisesDue(
    @Args(() => PromisesDueArguments) { date, region }: PromisesDueArguments,
    @Ctx() context: Operation,
  ): Promise<PromisesDue> {
    const { viewer, now } = signedIn(context);
    const asked = { scope: totalsScope(viewer), region: region ?? null, day: date ?? viewerDay(viewer, now) };
    return findPromisesDue(context.promisesDuePool, asked);
  }
}
