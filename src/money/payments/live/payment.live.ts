/** Subscriptions to payments as they are posted, and the same events as a query. */
import { Arg, Args, Authorized, Ctx, Int, Query, Resolver, Root, Subscription } from 'type-graphql';
import { totalsScope } from '../../../platform/auth/family-scope.js';
import { LiveCursorScalar, RegionCodeScalar, readNumber } from '../../../platform/graphql/index.js';
import type { RegionCode } from '../../../kernel/region-code.js';
import type { CollectionTotals } from './collection-totals.js';
import { followCollectionTotals } from './follow-collection-totals.js';
import {
  BEGINNING,
  LiveArguments,
  type LiveContext,
  type Subscribed,
  admitListener,
  checkRegion,
  cursorIn,
  followEvents,
  listenerOf,
  liveScope,
  verifyCursor,
  writeLiveCursor,
} from '../../../platform/live/index.js';
import { ACCOUNT_KINDS, type AccountEvent, type AccountEventOf } from './payment-event.js';
import { told } from './told-events.js';
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
  admitListener(context, listenerOf(scope));
  return followEvents<Event>(context.live, { scope, after: cursorIn(args.after), ...following });
}

function followTotals({ args: { region }, context }: { args: { region?: RegionCode | null }; context: LiveContext }) {
  const visible = totalsScope(context.viewer);
  checkRegion(visible, region ?? null);
  admitListener(context, 'dashboard');
  return followCollectionTotals(context.live, { visible, familyId: null, region: region ?? null });
}

@Authorized('payment:watch')
@Resolver()
export class LiveResolver {
  @Authorized('payment:watch')
  @Subscription(() => PaymentConfirmationType, {
    subscribe: ({ args, context }) => follow({ args, context }, { kinds: ['payment-confirmed'] }),
    description:
      "Payments at the moment at which they are posted: those of a cadre's families, or of the viewer's regions, filtered by `familyId` or `region`. With `after`, the events since that cursor come first; none is lost or repeated.",
  })
  paymentConfirmed(
    @Root() event: AccountEventOf<'payment-confirmed'>,
    @Args(() => LiveArguments) _which: LiveArguments,
  ): PaymentConfirmationType {
    return told(toPaymentConfirmation(event));
  }

  @Authorized('payment:watch')
  @Subscription(() => PaymentWithdrawalType, {
    subscribe: ({ args, context }) => follow({ args, context }, { kinds: ['payment-withdrawn'] }),
    description: 'Payments that a partner took back, whole or in part, filtered and resumed as `paymentConfirmed`.',
  })
  paymentWithdrawn(
    @Root() event: AccountEventOf<'payment-withdrawn'>,
    @Args(() => LiveArguments) _which: LiveArguments,
  ): PaymentWithdrawalType {
    return told(toPaymentWithdrawal(event));
  }

  @Authorized('payment:watch')
  @Subscription(() => CardStatusChangeType, {
    subscribe: ({ args, context }) => follow({ args, context }, { kinds: ACCOUNT_KINDS, wants: changesStatus }),
    description:
      'Cards that a posting made active or suspended, so that a cadre who is with the family sees the change at once.',
  })
  cardStatusChanged(
    @Root() event: AccountEvent,
    @Args(() => LiveArguments) _which: LiveArguments,
  ): CardStatusChangeType {
    return told(toCardStatusChange(event));
  }

  @Authorized('collection:watch')
  @Subscription(() => CollectionTotalsType, {
    subscribe: ({ args, context }) => followTotals({ args, context }),
    description:
      'What families of a region paid today, by the definition of `collectionSummary`: sent at once, then at most four times a second while it changes.',
  })
  collectionTotals(
    @Root() totals: CollectionTotals,
    @Arg('region', () => RegionCodeScalar, {
      nullable: true,
      description: 'A region at any level; left out: everything that the viewer may see.',
    })
    _region?: RegionCode | null,
  ): CollectionTotalsType {
    return toCollectionTotals(totals);
  }

  @Authorized('payment:watch')
  @Query(() => LiveCursorScalar, {
    description:
      'The cursor from which to listen after this answer. It is taken before anything else of the operation is read: everything up to it is in the answer, and whatever is committed later comes after it. An event from in between may be in both, so let what an event tells replace what is shown.',
  })
  liveCursor(@Ctx() { live }: LiveContext): string {
    return writeLiveCursor(live.headBefore);
  }

  @Authorized('payment:watch')
  @Query(() => PaymentEventPageType, {
    description:
      'The events that `paymentConfirmed`, `paymentWithdrawn` and `cardStatusChanged` send, by the same cursor, for clients that poll instead of subscribing.',
  })
  async paymentEvents(
    @Ctx() context: LiveContext,
    @Arg('after', () => LiveCursorScalar, {
      nullable: true,
      description: 'The cursor of the last event seen; left out: the first page.',
    })
    after: string | null | undefined,
    @Arg('first', () => Int, {
      defaultValue: 100,
      description: `The number of events on the page: 1 to ${EVENTS_MAX}.`,
    })
    first: number,
  ): Promise<PaymentEventPageType> {
    readNumber('first', first, [1, EVENTS_MAX]);
    const { pool, feed } = context.live;
    const cursor = cursorIn(after);
    const stretch = { kinds: ACCOUNT_KINDS, after: cursor?.number ?? 0n, through: null, limit: first + 1 };
    const found = (await feed.store.read(pool, stretch, liveScope(context, {}))) as AccountEvent[]; // The store returns only these kinds.
    const seen = cursor === null ? BEGINNING : await verifyCursor(pool, cursor);
    const page = found.slice(0, first);
    return {
      events: page.flatMap((event) => (event.kind === 'payment-confirmed' ? [toPaymentConfirmation(event)] : [])),
      withdrawals: page.flatMap((event) => (event.kind === 'payment-withdrawn' ? [toPaymentWithdrawal(event)] : [])),
      cardStatusChanges: page.filter(changesStatus).map(toCardStatusChange),
      cursor: writeLiveCursor(page.at(-1) ?? seen),
      hasMore: found.length > first,
    };
  }
}
