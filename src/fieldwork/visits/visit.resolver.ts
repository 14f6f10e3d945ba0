/** The queries and fields of visits, and the mutations that plan and record them. */
import { Arg, Args, Authorized, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { cadreOf } from '../../platform/auth/index.js';
import { type Cadre, CadreType } from '../cadres/index.js';
import { type Family, FamilyType } from '../../households/families/index.js';
import { type Connection, momentCursor, readConnection, readNumber, Personal } from '../../platform/graphql/index.js';
import type { VisitId } from '../../kernel/ids.js';
import { planVisit } from './plan-visit.js';
import type { PromiseState } from './promise-state.js';
import { recordVisit } from './record-visit.js';
import { PlanVisitInput, RecordVisitInput, readPlanVisit, readRecordVisit, readVisitsFilter } from './visit.inputs.js';
import { PlanVisitResult, RecordVisitResult, toPlanVisitResult, toRecordVisitResult } from './visit-results.types.js';
import type { ListedVisit, VisitSortKey } from './visit.queries.js';
import { PromiseStateEnum, PromiseToPayType, VisitConnection, VisitType, VisitsArguments } from './visit.types.js';
import type { Promised, VisitRecord } from './visit.js';
import type { VisitsContext } from './visits.context.js';

@Authorized('visit:read')
@Resolver()
export class VisitsResolver {
  @Query(() => VisitConnection, {
    description: 'Visits to families that the viewer may see, ordered by when they were recorded.',
  })
  visits(
    @Args(() => VisitsArguments) asked: VisitsArguments,
    @Ctx() { visits, visibility }: VisitsContext,
  ): Promise<Connection<ListedVisit>> {
    const filter = readVisitsFilter(asked.filter);
    return readConnection<ListedVisit, VisitSortKey>(asked, {
      cursor: momentCursor,
      find: (page) => visits.findPage(visibility, { filter, sort: asked.sort, page }),
      sortKeyOf: ({ sortValue, id }) => [sortValue, id],
      totalCount: () => visits.count(visibility, filter),
    });
  }

  @Authorized('visit:plan')
  @Mutation(() => PlanVisitResult, { description: "Plan a visit to a family of today's portfolio." })
  async planVisit(
    @Arg('input', () => PlanVisitInput, { description: 'The visit to plan.' }) input: PlanVisitInput,
    @Ctx() context: VisitsContext,
  ) {
    return toPlanVisitResult(await planVisit(context, readPlanVisit(cadreOf(context), input)));
  }

  @Authorized('visit:record')
  @Mutation(() => RecordVisitResult, { description: 'Record the outcome of a visit, and what the family promised.' })
  async recordVisit(
    @Arg('input', () => RecordVisitInput, { description: 'The visit to record.' }) input: RecordVisitInput,
    @Ctx() context: VisitsContext,
  ) {
    return toRecordVisitResult(await recordVisit(context, readRecordVisit(cadreOf(context), input)));
  }
}

/** The fields need no permission of their own: they are reached through a visit that the viewer may read. */
@Resolver(() => VisitType)
export class VisitFieldsResolver {
  @Personal('visit')
  @FieldResolver(() => PromiseToPayType, {
    nullable: true,
    description: 'What the family promised at the visit; null when it promised nothing.',
  })
  promise(@Root() { id, promise }: VisitRecord): PromiseOfVisit | null {
    return promise === null ? null : { ...promise, visitId: id };
  }

  @FieldResolver(() => FamilyType, {
    nullable: true,
    description: 'The family; null once the viewer may no longer see it.',
  })
  family(
    @Root() { familyId }: VisitRecord,
    @Ctx() { familyById }: VisitsContext,
  ): Family | null | Promise<Family | null> {
    return familyById.load(familyId);
  }

  @FieldResolver(() => CadreType, {
    nullable: true,
    description: 'The cadre; null when the viewer may not see that cadre.',
  })
  cadre(
    @Root() { cadreId }: VisitRecord,
    @Ctx() { cadreLoaders }: VisitsContext,
  ): Cadre | null | Promise<Cadre | null> {
    return cadreLoaders.byId.load(cadreId);
  }
}

/** A promise with the id of its visit, by which its state is read. */
type PromiseOfVisit = Promised & { readonly visitId: VisitId };

/** The field needs no permission of its own: it is reached through a visit that the viewer may read. */
@Resolver(() => PromiseToPayType)
export class PromiseFieldsResolver {
  @FieldResolver(() => PromiseStateEnum, { description: 'Whether the promise is kept, broken or open today.' })
  state(@Root() { visitId }: PromiseOfVisit, @Ctx() { visitLoaders }: VisitsContext): Promise<PromiseState> {
    return visitLoaders.promiseState.load(visitId);
  }
}

const NEWEST_MAX = 20;

/** The fields need no permission of their own, like all fields of families. */
@Resolver(() => FamilyType)
export class FamilyVisitsResolver {
  @Personal('visit', { familyIn: 'id' })
  @FieldResolver(() => VisitType, {
    nullable: true,
    description: 'The last visit that took place; null when none did.',
  })
  lastVisit(
    @Root() { id }: Family,
    @Ctx() { visitLoaders }: VisitsContext,
  ): VisitRecord | null | Promise<VisitRecord | null> {
    return visitLoaders.lastByFamily.load(id);
  }

  @Personal('visit', { familyIn: 'id' })
  @FieldResolver(() => [VisitType], {
    description: 'The newest visits, planned ones included; the query `visits` has them all.',
  })
  visits(
    @Root() { id }: Family,
    @Arg('first', () => Int, { defaultValue: 5, description: `The most visits to return: 1 to ${NEWEST_MAX}.` })
    first: number,
    @Ctx() { visitLoaders }: VisitsContext,
  ): readonly VisitRecord[] | Promise<readonly VisitRecord[]> {
    readNumber('first', first, [1, NEWEST_MAX]);
    return visitLoaders.newestByFamily(first).load(id);
  }
}
