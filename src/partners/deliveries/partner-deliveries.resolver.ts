/** Lets a partner see its own deliveries with their answers, and have one acted on again. */
import { Arg, Args, Authorized, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import {
  readId,
  type Connection,
  momentCursor,
  readConnection,
  refuseReversed,
  Personal,
} from '../../platform/graphql/index.js';
import type { PartnerDeliveriesContext } from './partner-deliveries.context.js';
import type { DeliveryReplay, PartnerDelivery } from './partner-delivery.js';
import type { DeliveriesFilter, ListedDelivery } from './partner-delivery.queries.js';
import {
  DeliveriesArguments,
  type DeliveriesFilterInput,
  DeliveryAnswerType,
  DeliveryReplayType,
  PartnerDeliveryConnection,
  PartnerDeliveryType,
  ReplayDeliveryInput,
  ReplayDeliveryResult,
  toAnswerType,
  toReplayDeliveryResult,
} from './partner-delivery.types.js';

/** @throws CallerError for a range that ends before it begins. */
function readFilter(filter: DeliveriesFilterInput | null | undefined): DeliveriesFilter {
  const { state = null, reference = null, received } = filter ?? {};
  refuseReversed('filter.received', { least: received?.from, most: received?.before });
  return { state, reference, from: received?.from ?? null, before: received?.before ?? null };
}

@Authorized('partner-delivery:read')
@Resolver()
export class PartnerDeliveriesResolver {
  @Authorized('partner-delivery:read')
  @Query(() => PartnerDeliveryConnection, {
    description: 'The deliveries of the calling partner, the newest first; none of any other partner.',
  })
  partnerDeliveries(
    @Args(() => DeliveriesArguments) asked: DeliveriesArguments,
    @Ctx() { partnerDeliveries, ownTraffic }: PartnerDeliveriesContext,
  ): Promise<Connection<ListedDelivery>> {
    const filter = readFilter(asked.filter);
    return readConnection(asked, {
      cursor: momentCursor,
      find: (page) => partnerDeliveries.findPage(ownTraffic, { filter, page }),
      sortKeyOf: ({ sortValue, id }) => [sortValue, id],
      totalCount: () => partnerDeliveries.count(ownTraffic, filter),
    });
  }

  @Authorized('partner-delivery:read')
  @Query(() => PartnerDeliveryType, {
    nullable: true,
    description: 'One delivery; null when the calling partner made no such one.',
  })
  partnerDelivery(
    @Arg('id', () => ID, { description: 'The id of the delivery.' }) id: string,
    @Ctx() { deliveryLoaders }: PartnerDeliveriesContext,
  ): Promise<PartnerDelivery | null> {
    return deliveryLoaders.calls.load(readId('PartnerDelivery', 'id', id));
  }

  @Authorized('partner-delivery:replay')
  @Mutation(() => ReplayDeliveryResult, {
    description:
      'Have a delivery of the calling partner read and acted on again, as if it came now. A partner that replays a payment says that it holds the money for us. What was posted is not posted again.',
  })
  async replayDelivery(
    @Arg('input', () => ReplayDeliveryInput, { description: 'The delivery to replay.' }) {
      deliveryId,
    }: ReplayDeliveryInput,
    @Ctx() { replayDelivery }: PartnerDeliveriesContext,
  ): Promise<object> {
    return toReplayDeliveryResult(await replayDelivery(readId('PartnerDelivery', 'input.deliveryId', deliveryId)));
  }
}

@Authorized('partner-delivery:read')
@Resolver(() => PartnerDeliveryType)
export class PartnerDeliveryFieldsResolver {
  @Personal('payments', { paymentIn: 'paymentId' })
  @FieldResolver(() => String, { description: 'The body as it was received, read as UTF-8.' })
  async rawBody(
    @Root() { id }: PartnerDelivery,
    @Ctx() { deliveryLoaders }: PartnerDeliveriesContext,
  ): Promise<string> {
    return (await deliveryLoaders.calls.load(id))?.rawBody.toString('utf8') ?? '';
  }

  @Personal('payments', { paymentIn: 'paymentId' })
  @FieldResolver(() => DeliveryAnswerType, {
    nullable: true,
    description: 'The answer to the call; null where the protocol can no longer tell it.',
  })
  async answer(
    @Root() { id }: PartnerDelivery,
    @Ctx() { deliveryLoaders, deliveryReplayer }: PartnerDeliveriesContext,
  ): Promise<DeliveryAnswerType | null> {
    const call = await deliveryLoaders.calls.load(id);
    const answer = call === null ? null : await deliveryReplayer.answerTo(call);
    return answer === null ? null : toAnswerType(answer);
  }

  @FieldResolver(() => [DeliveryReplayType], { description: 'Every replay of the delivery, the oldest first.' })
  replays(
    @Root() { id }: PartnerDelivery,
    @Ctx() { deliveryLoaders }: PartnerDeliveriesContext,
  ): Promise<readonly DeliveryReplay[]> {
    return deliveryLoaders.replays.load(id);
  }
}
