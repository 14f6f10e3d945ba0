/** The query of village notices and the mutation that acknowledges one. */
import { Arg, Args, Authorized, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { type Connection, momentCursor, readConnection, readId } from '../../platform/graphql/index.js';
import { invariant } from '../../kernel/invariant.js';
import { type Region, RegionType } from '../../households/regions/index.js';
import { acknowledgeNotice } from './acknowledge-notice.js';
import { AcknowledgeVillageNoticeResult, toAcknowledgeResult } from './appointment-results.types.js';
import { AcknowledgeVillageNoticeInput } from './appointment.inputs.js';
import type { SortKey, Listed } from './appointment.queries.js';
import type { VillageNoticeRecord } from './appointment.js';
import type { AppointmentsContext, OfficeContext } from './appointments.context.js';
import { VillageNoticeConnection, VillageNoticeType, VillageNoticesArguments } from './village-notice.types.js';

@Authorized('village-notice:read')
@Resolver()
export class VillageNoticesResolver {
  @Authorized('village-notice:read')
  @Query(() => VillageNoticeConnection, { description: "Notices of the viewer's villages, the newest first." })
  villageNotices(
    @Args(() => VillageNoticesArguments) asked: VillageNoticesArguments,
    @Ctx() { villageNotices, viewer, now }: OfficeContext,
  ): Promise<Connection<Listed<VillageNoticeRecord>>> {
    const filter = { isAcknowledged: asked.acknowledged ?? null, region: asked.region ?? null };
    const eyes = { viewer, now };
    return readConnection(asked, {
      cursor: momentCursor,
      find: (page) => villageNotices.findPage(eyes, { filter, page }),
      sortKeyOf: ({ sortValue, id }): SortKey => [sortValue, id],
      totalCount: () => villageNotices.count(eyes, filter),
    });
  }

  @Authorized('village-notice:acknowledge')
  @Mutation(() => AcknowledgeVillageNoticeResult, {
    description: "Acknowledge a notice, as the village head or, at a branch, on the village head's behalf.",
  })
  async acknowledgeVillageNotice(
    @Arg('input', () => AcknowledgeVillageNoticeInput, { description: 'The notice to acknowledge.' })
    { noticeId }: AcknowledgeVillageNoticeInput,
    @Ctx() { officeOf, villageNotices, viewer, now }: OfficeContext,
  ) {
    const id = readId('VillageNotice', 'input.noticeId', noticeId);
    const outcome = await acknowledgeNotice(officeOf(viewer), id);
    const notice = outcome.kind === 'done' ? await villageNotices.findById({ viewer, now }, outcome.id) : null;
    return toAcknowledgeResult(notice);
  }
}

/** The fields need no permission of their own: they are reached through a notice that the viewer may read. */
@Resolver(() => VillageNoticeType)
export class VillageNoticeFieldsResolver {
  @FieldResolver(() => RegionType, { description: 'The village to which the notice was given.' })
  async region(
    @Root() { regionCode }: VillageNoticeRecord,
    @Ctx() { regionByCode }: AppointmentsContext,
  ): Promise<Region> {
    const region = await regionByCode.load(regionCode);
    invariant(region !== null, 'a notice names a region that exists');
    return region;
  }
}
