/** Answers what is the viewer's to do today. */
import { Authorized, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { signedIn } from '../../platform/auth/index.js';
import { type Family, FamilyType } from '../../households/families/index.js';
import { type MyDay, makeMyDay } from './my-day.js';
import { MyDayType, TaskType } from './tasks.types.js';
import type { Task } from './tasks-of.js';
import type { TasksContext } from './tasks.context.js';
import { Personal } from '../../platform/graphql/index.js';

@Authorized('task:read')
@Resolver(() => TaskType)
export class TasksResolver {
  @Authorized('task:read')
  @Query(() => MyDayType, {
    description:
      "What is the viewer's to do today: of a cadre for the families of the portfolio, of an officer for the families spoken with.",
  })
  async myDay(@Ctx() context: TasksContext): Promise<MyDay> {
    const { addressDeps, addressLoaders, familyById } = context;
    const day = await makeMyDay({ ...signedIn(context), pool: addressDeps.pool });
    const ids = [...new Set(day.tasks.map(({ familyId }) => familyId))];
    await Promise.all([addressLoaders.label.readAhead(ids), familyById.readAhead(ids)]);
    return day;
  }

  /** The fields need no permission of their own: they are reached through the viewer's own day. */
  @Authorized()
  @Personal('name')
  @FieldResolver(() => String, { description: 'How the household is told apart in lists: see `Family.label`.' })
  async label(@Root() { familyId }: Task, @Ctx() { addressLoaders }: TasksContext): Promise<string> {
    return (await addressLoaders.label.load(familyId))?.label ?? '';
  }

  @Authorized()
  @FieldResolver(() => FamilyType, { nullable: true, description: 'The family; null once the viewer may not see it.' })
  family(@Root() { familyId }: Task, @Ctx() { familyById }: TasksContext): Family | null | Promise<Family | null> {
    return familyById.load(familyId);
  }
}
