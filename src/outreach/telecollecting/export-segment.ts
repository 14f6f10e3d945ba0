/**
 * Streams the families of a saved segment as CSV, with masked data, up to a cap per day. The access log records the
 * export and its filter before the first line is sent.
 */
import { familySource } from '../../fieldwork/portfolios/index.js';
import { type Stringifier, stringify } from 'csv-stringify';
import type { EntityManager } from '@mikro-orm/core';
import { Readable, pipeline } from 'node:stream';
import type { Assess } from '../../households/bills/index.js';
import type { Viewer } from '../../platform/auth/index.js';
import { type Pool, inTransaction } from '../../platform/db/pool.js';
import {
  type WalkedFamily,
  countFamilies,
  createFamilyQueries,
  shortenName,
  visibilityOf,
  walkFamilies,
  countExported,
} from '../../households/families/index.js';
import { type PersonalKind, type ReadingRow, insertReadings, readerOf } from '../../platform/readings/index.js';
import { maskCardNumber } from '../../kernel/card-number.js';
import { addDays, civilDateIn, startOfDay } from '../../kernel/civil-date.js';
import { maskFamilyCardNumber } from '../../kernel/family-card-number.js';
import type { FamilyId, IdSource, SegmentId } from '../../kernel/ids.js';
import { timeZoneOf } from '../../kernel/time-zone.js';
import { type SavedSegment, findSegment } from './segments.js';

/** The most families that one viewer may export on one day, over all exports. */
export const FAMILIES_PER_DAY_MAX = 20_000;

export interface ExportDeps {
  readonly pool: Pool;
  readonly em: EntityManager;
  readonly newId: IdSource;
  readonly assess: Assess;
  readonly now: Date;
  readonly viewer: Viewer;
  /** Receives the error of a stream that broke after its first line; the reader only sees the connection end. */
  readonly onBroken: (error: unknown) => void;
}

export type ExportOutcome =
  | { readonly kind: 'streaming'; readonly csv: Stringifier; readonly name: string; readonly families: number }
  | { readonly kind: 'segment-unknown' }
  | {
      readonly kind: 'beyond-daily-cap';
      readonly families: number;
      readonly left: number;
      /** How long it is until the viewer's next day begins. */
      readonly retryAfterSeconds: number;
    };

const COLUMNS = [
  'family_card',
  'head',
  'card',
  'phone',
  'region',
  'care_class',
  'people',
  'paid_through',
  'months_in_arrears',
  'arrears',
  'amount_to_reactivate',
] as const;

function toLine({ family, members, arrears }: WalkedFamily): Record<(typeof COLUMNS)[number], string | number> {
  const [head] = members;
  const phone = members.find(({ phoneMasked }) => phoneMasked !== null)?.phoneMasked ?? null;
  return {
    family_card: maskFamilyCardNumber(family.familyCardNumber),
    head: head === undefined ? '' : shortenName(head.name),
    card: head === undefined ? '' : maskCardNumber(head.cardNumber),
    phone: phone ?? '',
    region: family.regionCode,
    care_class: family.careClass,
    people: members.filter(({ coveredThrough }) => coveredThrough === null).length,
    paid_through: family.paidThrough,
    months_in_arrears: arrears.monthsInArrears,
    arrears: arrears.arrearsTotal.toString(),
    amount_to_reactivate: arrears.amountToReactivate.toString(),
  };
}

export async function exportSegment(deps: ExportDeps, id: SegmentId): Promise<ExportOutcome> {
  const segment = await findSegment(deps, id);
  if (segment === null) return { kind: 'segment-unknown' };
  const visibility = visibilityOf(deps);
  const counting = {
    families: createFamilyQueries(deps.pool, familySource),
    assess: deps.assess,
    visibility: visibility,
  };
  const families = await countFamilies(counting, segment.filter);
  const left = await takeFromCap(deps, { segment, families });
  if (left !== null) return { kind: 'beyond-daily-cap', families, left, retryAfterSeconds: secondsLeftToday(deps) };
  // Formulas are escaped, so that a name that begins like one does not run in the officer's spreadsheet.
  const csv = stringify({ header: true, columns: [...COLUMNS], escape_formulas: true });
  pipeline(Readable.from(linesOf(deps, segment, families)), csv, (error) => {
    if (error !== undefined && error !== null) deps.onBroken(error);
  });
  return { kind: 'streaming', csv, name: segment.name, families };
}

/** The kinds of data in the columns. */
const TOLD: readonly PersonalKind[] = [
  'familyCardNumber',
  'name',
  'cardNumber',
  'phone',
  'village',
  'membership',
  'arrears',
];

const rowOf = ({ viewer, now, newId }: ExportDeps, familyIds: readonly FamilyId[]): ReadingRow => ({
  id: newId(),
  ...readerOf(viewer),
  familyIds,
  fields: TOLD,
  searchedBy: [],
  operation: 'segment export',
  purpose: 'EXPORT',
  readAt: now,
});

/** As many families as one row of the log tells of. */
const LOGGED_AT_ONCE = 500;

async function* linesLogged(deps: ExportDeps, walked: readonly WalkedFamily[]) {
  if (walked.length === 0) return;
  await insertReadings(deps.pool, [
    rowOf(
      deps,
      walked.map(({ family }) => family.id),
    ),
  ]);
  yield* walked.map(toLine);
}

/**
 * Streams at most as many families as were counted against the cap, even if more have joined the segment since. Whose
 * lines they are is logged before they leave.
 */
async function* linesOf(deps: ExportDeps, { filter }: SavedSegment, families: number) {
  let left = families;
  let walked: WalkedFamily[] = [];
  const walking = { ...deps, families: createFamilyQueries(deps.pool, familySource), visibility: visibilityOf(deps) };
  for await (const one of walkFamilies(walking, filter)) {
    if (left === 0) break;
    left -= 1;
    walked.push(one);
    if (walked.length < LOGGED_AT_ONCE) continue;
    yield* linesLogged(deps, walked);
    walked = [];
  }
  yield* linesLogged(deps, walked);
}

const zoneOf = ({ regions }: Viewer) => timeZoneOf(regions === 'ALL' ? null : (regions[0] ?? null));

function secondsLeftToday({ viewer, now }: ExportDeps): number {
  const zone = zoneOf(viewer);
  const tomorrow = startOfDay(addDays(civilDateIn(now, zone), 1), zone);
  return Math.ceil((tomorrow.getTime() - now.getTime()) / 1_000);
}

/**
 * Counts the export against the cap and logs it; returns null, or the number of families left for today when they do
 * not suffice. Exports of one viewer wait for each other.
 */
function takeFromCap(
  deps: ExportDeps,
  { segment, families }: { segment: SavedSegment; families: number },
): Promise<number | null> {
  const { pool, viewer, now } = deps;
  const zone = zoneOf(viewer);
  const midnight = startOfDay(civilDateIn(now, zone), zone);
  return inTransaction(pool, async (connection) => {
    await connection.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`export ${viewer.subject}`]);
    const left = FAMILIES_PER_DAY_MAX - (await countExported(connection, { viewer, since: midnight }));
    if (families > left) return Math.max(0, left);
    const filter = { segment: segment.id, ...segment.filter };
    await insertReadings(connection, [{ ...rowOf(deps, []), exported: { filter, families } }]);
    return null;
  });
}
