/** Subscriptions to payments as they are posted, and the same events as a query. */
import { Arg, Args, Authorized, Ctx, Int, Query, Resolver, Root, Subscription } from 'type-graphql';
import { totalsScope } from '../../../platform/auth/family-scope.js';
import { LiveCursorScalar, RegionCodeScalar, readNumber } from '../../../platform/graphql/index.js';
import type { RegionCode } from '../../../kernel/region-code.js';
import { type CollectionTotals, followCollectionTotals } from './collection-totals.js';
import {
  LiveArguments,
  type LiveContext,
  type Subscribed,
  checkRegion,
  cursorIn,
  followEvents,
  liveScope,
  readLiveCursor,
  writeLiveCursor,
} from '../../../platform/live/index.js';
import { ACCOUNT_KINDS, type AccountEvent, type AccountEventOf } from './payment-event.js';
import { PaymentWithdrawalType, toPaymentWithdrawal } from './payment-withdrawal.types.js';
import {
  CardStatusChangeType,
  CollectionTotalsType,
  PaymentConfirmationType,
  PaymentEventPageType,
  toCardStatusChange,
  toCollectionTotals,
  toPaymentConfirmation,
} from './payment-events.types.js';

const EVENTS_MAX = 500;

const changesStatus = (event: AccountEvent): boolean => event.statusBefore !== event.statusAfter;

interface Following<Event extends AccountEvent> {
  readonly kinds: readonly Event['kind'][];
  readonly wants?: (event: Event) => boolean;
}

async function follow<Event extends AccountEvent>({ args, context }: Subscribed, following: Following<Event>) {
  const scope = liveScope(context, args);
  return followEvents<Event>(context.live, { scope, after: await cursorIn(context, args.after), ...following });
}

function followTotals({ args: { region }, context }: { args: { region?: RegionCode | null }; context: LiveContext }) {
  const visible = totalsScope(context.viewer);
  checkRegion(visible, region ?? null);
  return followCollectionTotals(context.live, { visible, familyId: null, region: region ?? null });
}

@Authorized('payment:watch')
@Resolver()
export class LiveResolver {
  @Authorized('payment:watch')
  @Subscription(() => PaymentConfirmationType, {
    subscribe: ({ args, context }) => follow({ args, context }, { kinds: ['payment-confirmed'] }),
    description:
      "Payments the moment they are posted: a cadre's own families, or the viewer's regions; narrowed by `familyId` or `region`. With `after`, what was missed comes first, and nothing is lost or repeated at the seam.",
  })
  paymentConfirmed(
    @Root() event: AccountEventOf<'payment-confirmed'>,
    @Args(() => LiveArguments) _which: LiveArguments,
  ): PaymentConfirmationType {
    return toPaymentConfirmation(event);
  }

  @Authorized('payment:watch')
  @Subscription(() => PaymentWithdrawalType, {
    subscribe: ({ args, context }) => follow({ args, context }, { kinds: ['payment-withdrawn'] }),
    description: 'Payments that a partner took back, whole or in part, narrowed and resumed as `paymentConfirmed`.',
  })
  paymentWithdrawn(
    @Root() event: AccountEventOf<'payment-withdrawn'>,
    @Args(() => LiveArguments) _which: LiveArguments,
  ): PaymentWithdrawalType {
    return toPaymentWithdrawal(event);
  }

  @Authorized('payment:watch')
  @Subscription(() => CardStatusChangeType, {
    subscribe: ({ args, context }) => follow({ args, context }, { kinds: ACCOUNT_KINDS, wants: changesStatus }),
    description: 'Cards that became active or suspended by a posting: what a cadre in the doorway waits for.',
  })
  cardStatusChanged(
    @Root() event: AccountEvent,
    @Args(() => LiveArguments) _which: LiveArguments,
  ): CardStatusChangeType {
    return toCardStatusChange(event);
  }

  @Authorized('collection:watch')
  @Subscription(() => CollectionTotalsType, {
    subscribe: ({ args, context }) => followTotals({ args, context }),
    description: 'What a region has collected today: told at once, then at most four times a second while it changes.',
  })
  collectionTotals(
    @Root() totals: CollectionTotals,
    @Arg('region', () => RegionCodeScalar, {
      nullable: true,
      description: 'A region at any level; all that the viewer may see when left out.',
    })
    _region?: RegionCode | null,
  ): CollectionTotalsType {
    return toCollectionTotals(totals);
  }

  @Authorized('payment:watch')
  @Query(() => PaymentEventPageType, {
    description:
      'What `paymentConfirmed`, `paymentWithdrawn` and `cardStatusChanged` send, by the same cursor, for clients that ask instead of listen.',
  })
  async paymentEvents(
    @Ctx() context: LiveContext,
    @Arg('after', () => LiveCursorScalar, {
      nullable: true,
      description: 'The cursor of the last event seen; the first page when left out.',
    })
    after: string | null | undefined,
    @Arg('first', () => Int, { defaultValue: 100, description: `How many at most: 1 to ${EVENTS_MAX}.` }) first: number,
  ): Promise<PaymentEventPageType> {
    readNumber('first', first, [1, EVENTS_MAX]);
    const { pool, feed } = context.live;
    const seen = typeof after === 'string' ? readLiveCursor(after) : 0n;
    const stretch = { kinds: ACCOUNT_KINDS, after: seen, through: null, limit: first + 1 };
    const found = (await feed.store.read(pool, stretch, liveScope(context, {}))) as AccountEvent[]; // of these kinds alone
    const page = found.slice(0, first);
    return {
      events: page.flatMap((event) => (event.kind === 'payment-confirmed' ? [toPaymentConfirmation(event)] : [])),
      withdrawals: page.flatMap((event) => (event.kind === 'payment-withdrawn' ? [toPaymentWithdrawal(event)] : [])),
      cardStatusChanges: page.filter(changesStatus).map(toCardStatusChange),
      cursor: writeLiveCursor(page.at(-1)?.number ?? seen),
      hasMore: found.length > first,
    };
  }
}
