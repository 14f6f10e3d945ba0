/** Subscriptions to payments as they are posted, and the same events as a query. */
import { Arg, Args, Authorized, Ctx, Int, Query, Resolver, Root, Subscription } from 'type-graphql';
import { familyScope, totalsScope } from '../auth/family-scope.js';
import type { Viewer } from '../auth/viewer.js';
import type { Pool } from '../db/pool.js';
import { LiveCursor, RegionCode } from '../graphql/vocabulary/index.js';
import { badInput } from '../kernel/caller-error.js';
import { civilDateIn } from '../kernel/civil-date.js';
import { type FamilyId, parseUuid } from '../kernel/ids.js';
import { type RegionCode as Code, isWithin } from '../kernel/region-code.js';
import { timeZoneOf } from '../kernel/time-zone.js';
import { type CollectionTotals, followCollectionTotals } from './collection-totals.js';
import { readEvents, readHead } from './event-store.js';
import { followEvents } from './follow-events.js';
import type { LiveEvent } from './live-event.js';
import type { LiveFeed } from './live-feed.js';
import type { LiveScope } from './live-scope.js';
import {
  CardStatusChangeType,
  CollectionTotalsType,
  LiveArguments,
  PaymentConfirmationType,
  PaymentEventPageType,
  toCardStatusChange,
  toCollectionTotals,
  toPaymentConfirmation,
} from './live.types.js';

/** What these resolvers need of an operation's context. */
export interface LiveContext {
  readonly viewer: Viewer | null;
  readonly now: Date;
  readonly live: { readonly pool: Pool; readonly feed: LiveFeed; readonly now: () => Date };
}

const EVENTS_MAX = 500;

const changesStatus = (event: LiveEvent): boolean => event.statusBefore !== event.statusAfter;

/** @throws CallerError for a family that is no id, or a region outside the viewer's. */
function liveScope({ viewer, now }: LiveContext, { family, region }: LiveArguments): LiveScope {
  const visible = familyScope(
    viewer,
    civilDateIn(now, timeZoneOf(viewer?.regions === 'ALL' ? null : (viewer?.regions[0] ?? null))),
  );
  const familyId = family === null || family === undefined ? null : (parseUuid(family) as FamilyId | null);
  if (family !== null && family !== undefined && familyId === null) throw badInput('family', "a family's id");
  checkRegion(visible, region ?? null);
  return { visible, familyId, region: region ?? null };
}

function checkRegion(visible: LiveScope['visible'], region: Code | null): void {
  if (region === null || visible.kind !== 'regions') return;
  const isInside = visible.regions.some((own) => isWithin(region, own) || isWithin(own, region));
  if (!isInside) throw badInput('region', `a region that touches yours: ${visible.regions.join(', ')}`);
}

/** @throws CallerError for a cursor beyond the stream, such as one of a database that was put back: it would hear nothing. */
async function cursorIn({ live }: LiveContext, after: string | null | undefined): Promise<bigint | null> {
  if (after === null || after === undefined) return null;
  const cursor = BigInt(after);
  if (cursor > live.feed.head && cursor > (await readHead(live.pool))) {
    throw badInput(
      'after',
      'the cursor of an event that has happened: this one lies ahead of the stream, so subscribe without it',
    );
  }
  return cursor;
}

interface Subscribed {
  readonly args: LiveArguments;
  readonly context: LiveContext;
}

async function followPayments({ args, context }: Subscribed, wants?: (event: LiveEvent) => boolean) {
  const scope = liveScope(context, args);
  const after = await cursorIn(context, args.after);
  return followEvents(context.live, wants === undefined ? { scope, after } : { scope, after, wants });
}

function followTotals({ args: { region }, context }: { args: { region?: Code | null }; context: LiveContext }) {
  const visible = totalsScope(context.viewer);
  checkRegion(visible, region ?? null);
  return followCollectionTotals(context.live, { visible, familyId: null, region: region ?? null });
}

@Authorized('payment:watch')
@Resolver()
export class LiveResolver {
  @Authorized('payment:watch')
  @Subscription(() => PaymentConfirmationType, {
    subscribe: ({ args, context }) => followPayments({ args, context }),
    description:
      "Payments the moment they are posted: a cadre's own families, or the viewer's regions; narrowed by `family` or `region`. With `after`, what was missed comes first, and nothing is lost or repeated at the seam.",
  })
  paymentConfirmed(
    @Root() event: LiveEvent,
    @Args(() => LiveArguments) _which: LiveArguments,
  ): PaymentConfirmationType {
    return toPaymentConfirmation(event);
  }

  @Authorized('payment:watch')
  @Subscription(() => CardStatusChangeType, {
    subscribe: ({ args, context }) => followPayments({ args, context }, changesStatus),
    description: 'Cards that became active or suspended by a posting: what a cadre in the doorway waits for.',
  })
  cardStatusChanged(@Root() event: LiveEvent, @Args(() => LiveArguments) _which: LiveArguments): CardStatusChangeType {
    return toCardStatusChange(event);
  }

  @Authorized('collection:watch')
  @Subscription(() => CollectionTotalsType, {
    subscribe: ({ args, context }) => followTotals({ args, context }),
    description: 'What a region has collected today: told at once, then at most four times a second while it changes.',
  })
  collectionTotals(
    @Root() totals: CollectionTotals,
    @Arg('region', () => RegionCode, {
      nullable: true,
      description: 'A region at any level; all that the viewer may see when left out.',
    })
    _region?: Code | null,
  ): CollectionTotalsType {
    return toCollectionTotals(totals);
  }

  @Authorized('payment:watch')
  @Query(() => PaymentEventPageType, {
    description: 'The events of `paymentConfirmed` by the same cursor, for clients that ask instead of listen.',
  })
  async paymentEvents(
    @Ctx() context: LiveContext,
    @Arg('after', () => LiveCursor, {
      defaultValue: '0',
      description: 'The cursor of the last event seen; the first page when left out.',
    })
    after: string,
    @Arg('first', () => Int, { defaultValue: 100, description: `How many at most: 1 to ${EVENTS_MAX}.` }) first: number,
  ): Promise<PaymentEventPageType> {
    if (first < 1 || first > EVENTS_MAX) throw badInput('first', `1 to ${EVENTS_MAX}`);
    const found = await readEvents(
      context.live.pool,
      { after: BigInt(after), through: null, limit: first + 1 },
      liveScope(context, {}),
    );
    const events = found.slice(0, first).map(toPaymentConfirmation);
    return { events, cursor: events.at(-1)?.cursor ?? after, hasMore: found.length > first };
  }
}
