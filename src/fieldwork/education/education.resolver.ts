/** Lists and counts education sessions, and takes what cadres tell of them. */
import { Arg, Args, Authorized, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { type Viewer, cadreOf } from '../../platform/auth/index.js';
import { type Cadre, CadreType } from '../cadres/index.js';
import { type Connection, dayCursor, readConnection } from '../../platform/graphql/index.js';
import type { EducationContext } from './education.context.js';
import { RecordEducationSessionInput, readRecordSession, readSessionsFilter } from './education.inputs.js';
import {
  EducationFiguresType,
  EducationSessionConnection,
  EducationSessionType,
  EducationSessionsArguments,
  EducationSessionsFilterInput,
} from './education.types.js';
import { RecordEducationSessionResult, toRecordSessionResult } from './education-results.types.js';
import type { SessionSortKey } from './education.queries.js';
import type { EducationFigures, EducationSession } from './education.js';

interface Operation extends EducationContext {
  readonly viewer: Viewer;
}

@Authorized('education:read')
@Resolver()
export class EducationResolver {
  @Query(() => EducationSessionConnection, {
    description:
      'Education sessions, the newest held first: for a cadre the own ones, for an office those of its regions.',
  })
  educationSessions(
    @Args(() => EducationSessionsArguments) asked: EducationSessionsArguments,
    @Ctx() { education, sight }: Operation,
  ): Promise<Connection<EducationSession>> {
    const filter = readSessionsFilter(asked.filter);
    return readConnection<EducationSession, SessionSortKey>(asked, {
      cursor: dayCursor,
      find: (page) => education.findPage(sight, { filter, page }),
      sortKeyOf: ({ heldOn, id }) => [heldOn, id],
      totalCount: () => education.count(sight, filter),
    });
  }

  @Query(() => EducationFiguresType, { description: 'The same sessions summed, as they count in figures.' })
  educationFigures(
    @Arg('filter', () => EducationSessionsFilterInput, {
      nullable: true,
      description: 'Left out: all that the viewer may see.',
    })
    filter: EducationSessionsFilterInput | null | undefined,
    @Ctx() { education, sight }: Operation,
  ): Promise<EducationFigures> {
    return education.sum(sight, readSessionsFilter(filter));
  }

  @Authorized('education:record')
  @Mutation(() => RecordEducationSessionResult, { description: 'Tell of a session that was held, and who came.' })
  async recordEducationSession(
    @Arg('input', () => RecordEducationSessionInput, { description: 'The session.' })
    input: RecordEducationSessionInput,
    @Ctx() context: Operation,
  ) {
    return toRecordSessionResult(await context.recordSession(readRecordSession(cadreOf(context), input)));
  }
}

/** Without a rule of its own: reached through a session that the viewer may read. */
@Resolver(() => EducationSessionType)
export class EducationSessionFieldsResolver {
  @FieldResolver(() => Int, { description: 'How many families of the portfolio came.' })
  familiesPresent(@Root() { id }: EducationSession, @Ctx() { attendanceOf }: EducationContext): Promise<number> {
    return attendanceOf.load(id);
  }

  @FieldResolver(() => CadreType, {
    nullable: true,
    description: 'Who held it; null when the viewer may not see cadres of that place.',
  })
  cadre(
    @Root() { cadreId }: EducationSession,
    @Ctx() { cadreLoaders }: EducationContext,
  ): Cadre | Promise<Cadre | null> | null {
    return cadreLoaders.byId.load(cadreId);
  }
}
