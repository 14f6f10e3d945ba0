/** Reads which events a subscriber wants and may see, from the arguments and the viewer. */
import { familyScope } from '../auth/family-scope.js';
import type { Viewer } from '../auth/viewer.js';
import type { StreamPlace } from '../db/event-log.js';
import type { Pool } from '../db/pool.js';
import type { Overload, Work } from '../overload/index.js';
import { readOptionalId } from '../graphql/index.js';
import { CallerError, badInput } from '../../kernel/caller-error.js';
import { civilDateIn } from '../../kernel/civil-date.js';
import { type RegionCode, isWithin } from '../../kernel/region-code.js';
import { timeZoneOf } from '../../kernel/time-zone.js';
import { type LiveCursor, readLiveCursor } from './live-cursor.js';
import type { LiveFeed } from './live-feed.js';
import type { LiveScope } from './live-scope.js';
import type { SharedReads } from './shared-reads.js';
import type { LiveArguments } from './live-arguments.js';

/** The part of an operation's context that subscriptions need. */
export interface LiveContext {
  readonly viewer: Viewer | null;
  readonly now: Date;
  readonly live: {
    readonly pool: Pool;
    readonly feed: LiveFeed;
    readonly now: () => Date;
    /**
     * The place of the last event that this instance had delivered when the operation began, before it read anything:
     * whatever the operation reads holds at least every event up to it.
     */
    readonly headBefore: StreamPlace;
    /** Reads that answers to the same event share. */
    readonly shared: SharedReads;
    /** Decides under pressure which new listeners are taken on, and how often dashboards hear of changes. */
    readonly overload: Pick<Overload, 'admits' | 'dashboardPaceMs'>;
  };
}

/** The scope of a subscription. @throws CallerError for a family that is no id, or a region outside the viewer's. */
export function liveScope({ viewer, now }: LiveContext, { familyId, region }: LiveArguments): LiveScope {
  const visible = familyScope(
    viewer,
    civilDateIn(now, timeZoneOf(viewer?.regions === 'ALL' ? null : (viewer?.regions[0] ?? null))),
  );
  checkRegion(visible, region ?? null);
  return { visible, familyId: readOptionalId('Family', 'familyId', familyId), region: region ?? null };
}

export function checkRegion(visible: LiveScope['visible'], region: RegionCode | null): void {
  if (region === null || visible.kind !== 'regions') return;
  const isInside = visible.regions.some((own) => isWithin(region, own) || isWithin(own, region));
  if (!isInside) throw badInput('region', `a region that touches yours: ${visible.regions.join(', ')}`);
}

/** Whom a scope serves: a cadre, or whoever watches one family, waits for a payment; the others watch figures. */
export const listenerOf = ({ visible, familyId }: LiveScope): Extract<Work, 'dashboard' | 'confirmation'> =>
  visible.kind === 'portfolio' || familyId !== null ? 'confirmation' : 'dashboard';

/** @throws CallerError UNAVAILABLE for a listener that is not taken on under pressure; it loses nothing by its cursor. */
export function admitListener({ live }: LiveContext, listener: ReturnType<typeof listenerOf>): void {
  if (live.overload.admits(listener)) return;
  throw new CallerError('UNAVAILABLE', 'There is too much to do just now: subscribe again in a few seconds.');
}

/** The cursor of a request; null without one. @throws CallerError for text that is no cursor. */
export const cursorIn = (after: string | null | undefined): LiveCursor | null =>
  after === null || after === undefined ? null : readLiveCursor(after);

export interface Subscribed {
  readonly args: LiveArguments;
  readonly context: LiveContext;
}
