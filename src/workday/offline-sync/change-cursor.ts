/** The position up to which a phone knows of changes: a horizon, and the page within a list of changes. It is pure. */
import { type CivilDate, monthOf } from '../../kernel/civil-date.js';
import type { CadreId, FamilyId } from '../../kernel/ids.js';

export interface Horizon {
  /** The day of the cadre's home. Assignments begin and end with a day, without any write. */
  readonly day: CivilDate;
  /**
   * PostgreSQL's snapshot `xmin:xmax:running,…`: the phone knows what the transactions that had ended by then wrote.
   */
  readonly snapshot: string;
  /** The number of the last numbered event. */
  readonly event: bigint;
  /** The check of that event, by which the history is known; null in a cursor from before there were checks. */
  readonly check: string | null;
  /** Whether the cadre was appointed on the day. */
  readonly isAppointed: boolean;
}

export interface ChangeCursor {
  readonly cadreId: CadreId;
  /** The horizon up to which the phone knows all changes; null when it knows nothing. */
  readonly since: Horizon | null;
  /** Within a list of changes: the horizon it reaches, and the last family that was sent. Null between lists. */
  readonly page: { readonly until: Horizon; readonly after: FamilyId } | null;
}

/**
 * Whether the text is a snapshot as PostgreSQL writes it: the running transactions lie between its ends, sorted, each
 * once.
 */
export function isSnapshot(text: string): boolean {
  const parts = /^(\d{1,18}):(\d{1,18}):((?:\d{1,18}(?:,\d{1,18}){0,2000})?)$/.exec(text);
  if (parts === null) return false;
  const [xmin, xmax] = [BigInt(parts[1] ?? 0), BigInt(parts[2] ?? 0)];
  const running = parts[3] === '' ? [] : (parts[3] ?? '').split(',').map(BigInt);
  const isInOrder = running.every((one, index) => index === 0 || one > (running[index - 1] ?? one));
  return xmin > 0n && xmin <= xmax && isInOrder && running.every((one) => one >= xmin && one < xmax);
}

/** The latest horizon of a cursor, which all else that the phone knows lies before; null when it knows nothing. */
export const latestOf = ({ since, page }: ChangeCursor): Horizon | null => page?.until ?? since;

/** What a phone asks for: the changes between two horizons, after a given family. */
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
 * Whether the phone drops its families and takes the whole portfolio: it knew nothing, a month has begun (every family
 * owes more and cards may be suspended), or the appointment began or ended.
 */
export const startsOver = ({ since, until }: Stretch): boolean =>
  since === null ||
  since.isAppointed !== until.isAppointed ||
  since.day > until.day ||
  monthOf(since.day) !== monthOf(until.day);

/** The cursor after a page: it holds the last family when more follow, else the horizon that was reached. */
export const nextCursor = (cadreId: CadreId, { since, until }: Stretch, lastOfMore: FamilyId | null): ChangeCursor =>
  lastOfMore === null ? { cadreId, since: until, page: null } : { cadreId, since, page: { until, after: lastOfMore } };
