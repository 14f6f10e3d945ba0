/** The query that lays out a cadre's day of visits. */
import { Arg, Authorized, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { type Family, FamilyType } from '../../households/families/index.js';
import { CivilDateScalar } from '../../platform/graphql/index.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { PlannedStop, VisitPlan } from './visit-plan.js';
import { viewersVisitPlan } from './viewers-visit-plan.js';
import { VisitPlanStopType, VisitPlanType } from './visit-plan.types.js';
import type { VisitsContext } from './visits.context.js';

@Authorized('visit:plan')
@Resolver()
export class VisitPlanResolver {
  @Query(() => VisitPlanType, {
    description: "The viewer's day of visits: families of the portfolio, ordered by priority and nearness.",
  })
  async visitPlan(
    @Arg('date', () => CivilDateScalar, {
      nullable: true,
      description: 'The day of the visits: today or one of the next 14 days. Left out: today, where the cadre works.',
    })
    date: CivilDate | undefined,
    @Arg('families', () => Int, { nullable: true, description: 'The number of stops: 5 to 15. Left out: 8.' })
    families: number | undefined,
    @Ctx() context: VisitsContext,
  ): Promise<VisitPlan> {
    return viewersVisitPlan(context, { date: date ?? null, count: families ?? null });
  }
}

/** The field needs no permission of its own: it is reached through the viewer's own day of visits. */
@Resolver(() => VisitPlanStopType)
export class VisitPlanStopFieldsResolver {
  @FieldResolver(() => FamilyType, {
    nullable: true,
    description: 'The family; null once the viewer may no longer see it.',
  })
  family(
    @Root() { familyId }: PlannedStop,
    @Ctx() { familyById }: VisitsContext,
  ): Family | null | Promise<Family | null> {
    return familyById.load(familyId);
  }
}
