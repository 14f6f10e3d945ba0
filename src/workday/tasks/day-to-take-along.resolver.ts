/** Answers what a cadre takes along: in one download what the doors of the day need, because doors have no signal. */
import { Authorized, Ctx, Query, Resolver } from 'type-graphql';
import { type VisitsContext, viewersVisitPlan } from '../../fieldwork/visits/index.js';
import type { Family } from '../../households/families/index.js';
import { viewerDay } from '../../households/regions/index.js';
import { signedIn } from '../../platform/auth/index.js';
import type { FamilyId } from '../../kernel/ids.js';
import { DayToTakeAlongType } from './day-to-take-along.types.js';
import { makeMyDay } from './my-day.js';
import type { TasksContext } from './tasks.context.js';

type Operation = TasksContext & VisitsContext;

/** The families of the cadre's day that the viewer may see: the stops, then the other tasks. */
async function familiesOfDay(context: Operation): Promise<readonly Family[]> {
  const [plan, day] = await Promise.all([
    viewersVisitPlan(context, { date: null, count: null }),
    makeMyDay({ ...signedIn(context), pool: context.addressDeps.pool }),
  ]);
  const ids = new Set<FamilyId>([...plan.stops, ...day.tasks].map(({ familyId }) => familyId));
  await context.familyById.readAhead([...ids]);
  const found = await Promise.all([...ids].map(async (id) => context.familyById.load(id)));
  return found.filter((family) => family !== null);
}

@Authorized('visit:plan')
@Resolver()
export class DayToTakeAlongResolver {
  @Query(() => DayToTakeAlongType, {
    description:
      "The families of the viewer's day of visits and tasks, in one download for doors without signal. Each counts once a day against the caps of the policy `full-readings`, and is logged.",
  })
  async dayToTakeAlong(@Ctx() context: Operation): Promise<DayToTakeAlongType> {
    const families = await familiesOfDay(context);
    const taken = new Set(await context.takeAlong(families.map(({ id }) => id)));
    return {
      date: viewerDay(signedIn(context).viewer, context.now),
      families: families.filter(({ id }) => taken.has(id)),
      familiesLeft: families.length - taken.size,
    };
  }
}
