/** Shows village heads which cadres work in their villages, and takes their acknowledgement. */
import { Arg, Args, Authorized, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Viewer } from '../../platform/auth/index.js';
import { readId, type Connection, momentCursor, pageSize, toConnection } from '../../platform/graphql/index.js';
import { invariant } from '../../kernel/invariant.js';
import type { VillageNoticeId } from '../../kernel/ids.js';
import { type Region, RegionType } from '../../households/regions/index.js';
import { acknowledgeNotice } from './acknowledge-notice.js';
import type { AppointmentsContext } from './appointments.context.js';
import type { VillageNoticeRecord } from './village-notice.queries.js';
import {
  AcknowledgeVillageNoticeResult,
  VillageNoticeConnection,
  VillageNoticeType,
  VillageNoticesArguments,
  toAcknowledgeResult,
} from './village-notice.types.js';

type Context = AppointmentsContext & { readonly viewer: Viewer };

@Authorized('village-notice:read')
@Resolver()
export class VillageNoticesResolver {
  @Authorized('village-notice:read')
  @Query(() => VillageNoticeConnection, { description: "Notices of the viewer's villages, the newest first." })
  async villageNotices(
    @Args(() => VillageNoticesArguments) page: VillageNoticesArguments,
    @Ctx() { villageNotices, viewer, now }: Context,
  ): Promise<Connection<VillageNoticeRecord>> {
    const filter = { isAcknowledged: page.acknowledged ?? null, region: page.region ?? null };
    const first = pageSize(page);
    const after = typeof page.after === 'string' ? momentCursor.decode(page.after) : null;
    const eyes = { viewer, now };
    return toConnection({
      rows: await villageNotices.findPage(eyes, { filter, after, limit: first + 1 }),
      first,
      after: page.after,
      cursorOf: ({ place, id }) => momentCursor.encode([place, id]),
      totalCount: () => villageNotices.count(eyes, filter),
    });
  }

  @Authorized('village-notice:acknowledge')
  @Mutation(() => AcknowledgeVillageNoticeResult, {
    description: 'Acknowledge a notice, as the village head or, at the branch, on behalf of the village head.',
  })
  async acknowledgeVillageNotice(
    @Arg('id', () => ID, { description: 'The id of the notice.' }) id: string,
    @Ctx() { officeOf, villageNotices, viewer, now }: Context,
  ) {
    const outcome = await acknowledgeNotice(officeOf(viewer), readId<VillageNoticeId>('id', id));
    const notice = outcome.kind === 'done' ? await villageNotices.findById({ viewer, now }, outcome.id) : null;
    return toAcknowledgeResult(notice);
  }
}

/** Without a rule of its own: reached through a notice that the viewer may read. */
@Resolver(() => VillageNoticeType)
export class VillageNoticeFieldsResolver {
  @FieldResolver(() => RegionType, { description: 'The village.' })
  async region(
    @Root() { regionCode }: VillageNoticeRecord,
    @Ctx() { regionByCode }: AppointmentsContext,
  ): Promise<Region> {
    const region = await regionByCode.load(regionCode);
    invariant(region !== null, 'a notice names a region that exists');
    return region;
  }
}
