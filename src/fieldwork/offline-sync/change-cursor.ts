/** How far a phone has heard: a horizon behind which nothing can change any more, and the page it stands on. Pure. */
import { type CivilDate, monthOf } from '../../kernel/civil-date.js';
import type { CadreId, FamilyId } from '../../kernel/ids.js';

export interface Horizon {
  /** The cadre's day: assignments begin and end with days, without anybody writing anything. */
  readonly day: CivilDate;
  /** PostgreSQL's snapshot `xmin:xmax:running,…`: which transactions had ended, so that what they wrote has been heard. */
  readonly snapshot: string;
  /** The last numbered event. */
  readonly event: bigint;
  /** Whether the appointment ran. */
  readonly isAppointed: boolean;
}

export interface ChangeCursor {
  readonly cadreId: CadreId;
  /** What the phone knows; null when it knows nothing. */
  readonly since: Horizon | null;
  /** Within a list of changes: up to where it reaches, and the last family that was told. */
  readonly page: { readonly until: Horizon; readonly after: FamilyId } | null;
}

/** As PostgreSQL writes one: the running transactions lie between its ends, each once and in order. */
export function isSnapshot(text: string): boolean {
  const parts = /^(\d{1,18}):(\d{1,18}):((?:\d{1,18}(?:,\d{1,18}){0,2000})?)$/.exec(text);
  if (parts === null) return false;
  const [xmin, xmax] = [BigInt(parts[1] ?? 0), BigInt(parts[2] ?? 0)];
  const running = parts[3] === '' ? [] : (parts[3] ?? '').split(',').map(BigInt);
  const isInOrder = running.every((one, index) => index === 0 || one > (running[index - 1] ?? one));
  return xmin > 0n && xmin <= xmax && isInOrder && running.every((one) => one >= xmin && one < xmax);
}

/** What a phone asks for: everything between two horizons, from a family on. */
export interface Stretch {
  readonly since: Horizon | null;
  readonly until: Horizon;
  readonly after: FamilyId | null;
}

export const stretchOf = ({ since, page }: ChangeCursor, now: Horizon): Stretch => ({
  since,
  until: page?.until ?? now,
  after: page?.after ?? null,
});

/**
 * The phone drops what it holds and takes the whole: it knew nothing, a month has begun (every family owes more and cards
 * may rest), or the appointment began or ended.
 */
export const startsOver = ({ since, until }: Stretch): boolean =>
  since === null ||
  since.isAppointed !== until.isAppointed ||
  since.day > until.day ||
  monthOf(since.day) !== monthOf(until.day);

/** The cursor after a page: its last family when more follow, else the horizon it reached. */
export const nextCursor = (cadreId: CadreId, { since, until }: Stretch, lastOfMore: FamilyId | null): ChangeCursor =>
  lastOfMore === null ? { cadreId, since: until, page: null } : { cadreId, since, page: { until, after: lastOfMore } };
