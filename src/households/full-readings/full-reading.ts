/**
 * Shows what is masked in lists in full: one family at a time, to roles that may read it, within the caps of the role.
 * The reading is counted before it is shown; that it was read, and why, is logged by the mark of its field.
 */
import DataLoader from 'dataloader';
import { type Viewer, may } from '../../platform/auth/index.js';
import { type Pool, inTransaction } from '../../platform/db/pool.js';
import { AskedTooOften, CallerError } from '../../kernel/caller-error.js';
import { addDays, startOfDay } from '../../kernel/civil-date.js';
import { policyOn } from '../../kernel/dated-policy.js';
import type { FamilyId } from '../../kernel/ids.js';
import { viewerDay, viewerZone } from '../regions/index.js';
import type { ReadPurpose } from '../../platform/readings/index.js';
import { type Cap as ReadingCap, type ReadingDecision, decideFullReading } from './decide-full-reading.js';
import type { TakingCap } from './decide-taking-along.js';
import { type FamilyCaps, type FullReader, type FullReadingPolicy, FULL_READERS } from './full-reading-policy.js';
import { type GroundOf, type Reading, findGrounds, groundless } from './reading-grounds.js';
import { type Reader, countReadings, findReadSoFar, lockReadings } from './full-readings.queries.js';

/** The argument by which a field is asked for in full. */
export const PURPOSE = {
  nullable: true,
  description:
    'The purpose of reading it in full, for one family at a time, which is logged, counted and needs permission; left out, it is masked.',
} as const;

export type Cap = ReadingCap | TakingCap;

export const READING_REFUSALS = ['beyond-cap', 'several-families', 'no-ground'] as const;
export type ReadingRefusal = (typeof READING_REFUSALS)[number];

/** Hears of what was read in full, for metrics and alarms; it is told no family. */
export interface FullReadingWatch {
  /** A family counted against the caps of a role. */
  readonly counted: (role: FullReader) => void;
  /** Somebody has read as many families as the role may. */
  readonly capReached: (reached: { readonly cap: Cap; readonly viewer: Viewer; readonly families: number }) => void;
  /** A reading was refused: beyond a cap, of several families at once, or for work that no record shows. */
  readonly refused: (role: FullReader, why: ReadingRefusal) => void;
}

export const UNWATCHED: FullReadingWatch = { counted: () => {}, capReached: () => {}, refused: () => {} };

export interface FullReadingDeps {
  readonly pool: Pool;
  readonly watch: FullReadingWatch;
  readonly policies: readonly FullReadingPolicy[];
  readonly groundOf: GroundOf;
}

/** Resolves once the reading is counted; rejects where it may not be. */
export type TakeReading = (reading: Reading) => Promise<void>;

const isReader = (viewer: Viewer | null): viewer is Viewer & { readonly role: FullReader } =>
  viewer !== null && may(viewer, 'identity:unmask') && FULL_READERS.some((role) => role === viewer.role);

const notAllowed = ({ field }: Reading): CallerError =>
  new CallerError('FORBIDDEN', `${field}: this role sees masked numbers only.`, field);

const oneFamily = ({ field }: Reading): CallerError =>
  new CallerError(
    'BAD_INPUT',
    `${field}: read in full for one family at a time. Leave \`purpose\` out in lists, and ask \`family(by:)\` or \`participant(by:)\` for the one that you work with.`,
    field,
  );

function beyondCap(
  { field }: Reading,
  { cap, families, opensAt }: Extract<ReadingDecision, { kind: 'beyond-cap' }>,
  now: Date,
): CallerError {
  const seconds = Math.max(1, Math.ceil((opensAt.getTime() - now.getTime()) / 1_000));
  const within = cap === 'HOUR' ? 'an hour' : 'a day';
  return new AskedTooOften(
    `${field}: this role reads the numbers of ${families} families in full within ${within}; ask again in ${seconds} seconds. Families read today are still shown.`,
    seconds,
    field,
  );
}

interface Counting {
  readonly reader: Reader & { readonly viewer: { readonly role: FullReader } };
  readonly caps: FamilyCaps;
  readonly familyId: FamilyId;
  readonly readings: readonly Reading[];
}

interface Read {
  /** The purposes whose work takes place; the others were not counted. */
  readonly grounds: ReadonlySet<ReadPurpose>;
  readonly decision: ReadingDecision;
}

function readFamily({ pool, groundOf }: FullReadingDeps, asked: Counting): Promise<Read> {
  const { reader, caps, familyId, readings } = asked;
  const purposes = new Set(readings.map(({ purpose }) => purpose));
  return inTransaction(pool, async (connection) => {
    // Sent together: what follows the lock are statements of their own, which see what was committed before it was had.
    const [, so, grounds] = await Promise.all([
      lockReadings(connection, reader),
      findReadSoFar(connection, reader, { familyId, perHour: caps.perHour }),
      findGrounds(connection, groundOf, { ...reader, familyId, purposes }),
    ]);
    const dayOpensAt = startOfDay(addDays(reader.day, 1), viewerZone(reader.viewer));
    const decision = decideFullReading({ ...so, dayOpensAt }, caps);
    if (decision.kind === 'allowed' && grounds.size > 0 && !so.isRepeated)
      await countReadings(connection, reader, { families: [familyId], isTakenAlong: false });
    return { grounds, decision };
  });
}

/**
 * Takes the readings of one operation, of one family: those of several at once are all refused, and so is one of another
 * family than before. What the operation took along for the day is counted already.
 */
export function createFullReadings(
  deps: FullReadingDeps,
  { viewer, now }: { readonly viewer: Viewer | null; readonly now: Date },
  isTakenAlong: (reading: Reading) => boolean,
): TakeReading {
  let family: FamilyId | null = null;

  const take = async (readings: readonly Reading[]): Promise<readonly (true | Error)[]> => {
    if (!isReader(viewer)) return readings.map(notAllowed);
    const families = new Set(readings.map(({ familyId }) => familyId));
    if (family === null && families.size === 1) family = readings[0]?.familyId ?? null;
    const familyId = family;
    const own = readings.filter((reading) => reading.familyId === familyId);
    if (own.length < readings.length) deps.watch.refused(viewer.role, 'several-families');
    if (familyId === null || own.length === 0) return readings.map(oneFamily);
    const day = viewerDay(viewer, now);
    const caps = policyOn(deps.policies, day).families[viewer.role];
    const read = await readFamily(deps, { reader: { viewer, now, day }, caps, familyId, readings: own });
    tell(deps.watch, viewer, { read, caps });
    return readings.map((reading) => {
      if (reading.familyId !== familyId) return oneFamily(reading);
      if (!read.grounds.has(reading.purpose)) return groundless(reading);
      return read.decision.kind === 'allowed' ? (true as const) : beyondCap(reading, read.decision, now);
    });
  };

  const loader = new DataLoader<Reading, true, string>(take, {
    cacheKeyFn: ({ familyId, field, purpose }) => `${familyId} ${field} ${purpose}`,
  });
  return async (reading) => {
    if (!isTakenAlong(reading)) await loader.load(reading);
  };
}

function tell(
  watch: FullReadingWatch,
  viewer: Viewer & { readonly role: FullReader },
  { read: { grounds, decision }, caps }: { readonly read: Read; readonly caps: FamilyCaps },
): void {
  if (grounds.size === 0) return watch.refused(viewer.role, 'no-ground');
  if (decision.kind === 'beyond-cap') return watch.refused(viewer.role, 'beyond-cap');
  if (!decision.isRepeated) watch.counted(viewer.role);
  for (const cap of decision.fills)
    watch.capReached({ cap, viewer, families: cap === 'HOUR' ? caps.perHour : caps.perDay });
}

/** The full value, once the reading is counted. @throws CallerError for one that may not be read. */
export const inFull = <Value>(
  value: Value,
  reading: Reading,
  context: { readonly takeReading: TakeReading },
): Promise<Value> => openInFull(() => value, reading, context);

/** Opens a sealed value once the reading is counted. @throws CallerError for one that may not be read. */
export async function openInFull<Value>(
  open: () => Value | Promise<Value>,
  reading: Reading,
  { takeReading }: { readonly takeReading: TakeReading },
): Promise<Value> {
  await takeReading(reading);
  return open();
}
