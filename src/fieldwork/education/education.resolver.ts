/** The queries and mutation of education sessions: listing, summing up and recording them. */
import { Arg, Args, Authorized, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { type Viewer, cadreOf } from '../../platform/auth/index.js';
import { type Cadre, CadreType } from '../cadres/index.js';
import { type Connection, dayCursor, readConnection } from '../../platform/graphql/index.js';
import type { EducationContext } from './education.context.js';
import { RecordEducationSessionInput, readRecordSession, readSessionsFilter } from './education.inputs.js';
import {
  EducationSummaryType,
  EducationSessionConnection,
  EducationSessionType,
  EducationSessionsArguments,
  EducationSessionsFilterInput,
} from './education.types.js';
import { RecordEducationSessionResult, toRecordSessionResult } from './education-results.types.js';
import type { SessionSortKey } from './education.queries.js';
import type { EducationSummary, EducationSession } from './education.js';

interface Operation extends EducationContext {
  readonly viewer: Viewer;
}

@Authorized('education:read')
@Resolver()
export class EducationResolver {
  @Query(() => EducationSessionConnection, {
    description:
      'Education sessions, the last held first: for a cadre the own ones, for an office those of its regions.',
  })
  educationSessions(
    @Args(() => EducationSessionsArguments) asked: EducationSessionsArguments,
    @Ctx() { education, visibility }: Operation,
  ): Promise<Connection<EducationSession>> {
    const filter = readSessionsFilter(asked.filter);
    return readConnection<EducationSession, SessionSortKey>(asked, {
      cursor: dayCursor,
      find: (page) => education.findPage(visibility, { filter, page }),
      sortKeyOf: ({ heldOn, id }) => [heldOn, id],
      totalCount: () => education.count(visibility, filter),
    });
  }

  @Query(() => EducationSummaryType, { description: 'The totals of these sessions.' })
  educationSummary(
    @Arg('filter', () => EducationSessionsFilterInput, {
      nullable: true,
      description: 'Narrows the sessions. Left out: all sessions that the viewer may see.',
    })
    filter: EducationSessionsFilterInput | null | undefined,
    @Ctx() { education, visibility }: Operation,
  ): Promise<EducationSummary> {
    return education.sum(visibility, readSessionsFilter(filter));
  }

  @Authorized('education:record')
  @Mutation(() => RecordEducationSessionResult, { description: 'Record a session that was held, and who was present.' })
  async recordEducationSession(
    @Arg('input', () => RecordEducationSessionInput, { description: 'The session to record.' })
    input: RecordEducationSessionInput,
    @Ctx() context: Operation,
  ) {
    return toRecordSessionResult(await context.recordSession(readRecordSession(cadreOf(context), input)));
  }
}

/** The fields need no permission of their own: they are reached through a session that the viewer may read. */
@Resolver(() => EducationSessionType)
export class EducationSessionFieldsResolver {
  @FieldResolver(() => Int, { description: 'The number of families of the portfolio that were present.' })
  familiesPresent(@Root() { id }: EducationSession, @Ctx() { attendanceOf }: EducationContext): Promise<number> {
    return attendanceOf.load(id);
  }

  @FieldResolver(() => CadreType, {
    nullable: true,
    description: 'The cadre who held the session; null when the viewer may not see that cadre.',
  })
  cadre(
    @Root() { cadreId }: EducationSession,
    @Ctx() { cadreLoaders }: EducationContext,
  ): Cadre | Promise<Cadre | null> | null {
    return cadreLoaders.byId.load(cadreId);
  }
}
