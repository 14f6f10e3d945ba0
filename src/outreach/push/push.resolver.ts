/** The query and the mutations by which a cadre's phone is told of events while it is locked. */
import { Arg, Authorized, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { Concerns } from '../../platform/graphql/index.js';
import { cadreOf } from '../../platform/auth/index.js';
import { SubscribePushResult, UnsubscribePushResult, toSubscribeResult } from './push-results.types.js';
import type { PushContext } from './push.context.js';
import { SubscribePushInput, UnsubscribePushInput, readEndpoint, readTarget } from './push.inputs.js';
import { subscribe, unsubscribe } from './subscriptions.js';

@Resolver()
export class PushResolver {
  @Authorized('push:subscribe')
  @Concerns('programme')
  @Query(() => String, {
    nullable: true,
    description:
      'The public key (VAPID) with which a browser subscribes, as its `applicationServerKey`; null where no phones are told.',
  })
  pushKey(@Ctx() { pushing }: PushContext): string | null {
    return pushing.keys?.publicKey ?? null;
  }

  @Authorized('push:subscribe')
  @Mutation(() => SubscribePushResult, {
    description:
      "Have the viewer's phone told, in the caller's language, when the card of a family in the portfolio turns active. Sent again, it renews. A person has five phones at most: the one that came back longest ago gives way.",
  })
  async subscribePush(
    @Arg('input', () => SubscribePushInput, { description: 'The phone to tell.' }) input: SubscribePushInput,
    @Ctx() context: PushContext,
  ) {
    const { pushing, language } = context;
    return toSubscribeResult(
      await subscribe(pushing, { cadreId: cadreOf(context), target: readTarget(input), language }),
    );
  }

  @Authorized('push:subscribe')
  @Mutation(() => UnsubscribePushResult, {
    description: "End what `subscribePush` began, for one of the viewer's phones. Sent again, it changes nothing more.",
  })
  async unsubscribePush(
    @Arg('input', () => UnsubscribePushInput, { description: 'The phone to tell no more.' })
    { endpoint }: UnsubscribePushInput,
    @Ctx() context: PushContext,
  ) {
    await unsubscribe(context.pushing, { cadreId: cadreOf(context), endpoint: readEndpoint(endpoint) });
    return { __typename: 'PushUnsubscribed', isSubscribed: false };
  }
}
