/** Saved segments: their owner saves, changes and drops them, and the whole branch reads them. */
import { type EntityManager, LockMode, UniqueConstraintViolationException } from '@mikro-orm/core';
import { z } from 'zod';
import type { Viewer } from '../../platform/auth/index.js';
import { type Page, keyset } from '../../platform/db/keyset.js';
import type { Pool } from '../../platform/db/pool.js';
import { type Sql, countRows, selectRows, sql } from '../../platform/db/sql.js';
import type { FamiliesFilter } from '../../households/families/index.js';
import { CARD_STATUSES } from '../../households/arrears/index.js';
import { CARE_CLASSES } from '../../kernel/care-class.js';
import type { BranchId, CadreId, SegmentId } from '../../kernel/ids.js';
import { parseRegionCode } from '../../kernel/region-code.js';
import { SavedSegmentRow } from './saved-segment.entity.js';

export interface SavedSegment {
  readonly __typename: 'SavedSegment';
  readonly id: SegmentId;
  readonly branchId: BranchId;
  readonly owner: string;
  readonly ownerName: string;
  readonly name: string;
  readonly filter: FamiliesFilter;
  readonly savedAt: Date;
}

export interface SegmentPlan {
  readonly id: SegmentId;
  readonly name: string;
  readonly filter: FamiliesFilter;
}

export interface SegmentDeps {
  readonly em: EntityManager;
  readonly viewer: Viewer;
  readonly now: Date;
}

export type SaveOutcome =
  | { readonly kind: 'saved'; readonly segment: SavedSegment }
  | { readonly kind: 'name-taken' | 'owned-by-another' | 'without-branch' };

/** Parses a stored filter, which we wrote ourselves, back into its types. */
const Filter = z.object({
  monthsInArrears: z.object({ min: z.int().nullable(), max: z.int().nullable() }),
  status: z.enum(CARD_STATUSES).nullable(),
  region: z
    .string()
    .nullable()
    .transform((code) => (code === null ? null : parseRegionCode(code))),
  cadreId: z
    .uuid()
    .nullable()
    .transform((id) => id as CadreId | null),
  careClass: z.enum(CARE_CLASSES).nullable(),
  /** Segments that were saved before families with a plan were told apart leave these out, as calls and blasts do. */
  keepsPlan: z
    .boolean()
    .nullish()
    .transform((keeps) => keeps ?? false),
});

const toSegment = ({ id, branchId, owner, ownerName, name, filter, savedAt }: SavedSegmentRow): SavedSegment => ({
  __typename: 'SavedSegment',
  id,
  branchId,
  owner,
  ownerName,
  name,
  filter: Filter.parse(filter),
  savedAt,
});

const COLUMNS = sql`s.id, s.branch_id as "branchId", s.owner, s.owner_name as "ownerName", s.name, s.filter, s.saved_at as "savedAt"`;

export interface ReadDeps {
  readonly pool: Pool;
  readonly viewer: Viewer;
}

/** The condition for the segments of the viewer's branch; a viewer of the whole country without a branch sees all. */
function visibleTo({ branchId, regions }: Viewer): Sql {
  if (branchId !== null) return sql`s.branch_id = ${branchId}::uuid`;
  return regions === 'ALL' ? sql`true` : sql`false`;
}

export type SegmentSortKey = [name: string, id: string];

const BY_NAME = keyset('asc', { 's.name': 'text', 's.id': 'uuid' });

/** Finds a page, sorted by name. */
export async function findSegments({ pool, viewer }: ReadDeps, page: Page<SegmentSortKey>): Promise<SavedSegment[]> {
  const { condition, order } = BY_NAME(page);
  const rows = await selectRows<SavedSegmentRow>(
    pool,
    sql`select ${COLUMNS} from saved_segments s where ${visibleTo(viewer)} and ${condition}
      order by ${order} limit ${page.limit}`,
  );
  return rows.map(toSegment);
}

export const countSegments = ({ pool, viewer }: ReadDeps): Promise<number> =>
  countRows(pool, sql`from saved_segments s where ${visibleTo(viewer)}`);

/** Finds a segment; null when there is none in the viewer's branch. */
export async function findSegment({ pool, viewer }: ReadDeps, id: SegmentId): Promise<SavedSegment | null> {
  const [row] = await selectRows<SavedSegmentRow>(
    pool,
    sql`select ${COLUMNS} from saved_segments s where ${visibleTo(viewer)} and s.id = ${id}::uuid`,
  );
  return row === undefined ? null : toSegment(row);
}

/** Saves a segment. A repeat with the same id changes its name and filter, for its owner only. */
export async function saveSegment(deps: SegmentDeps, plan: SegmentPlan): Promise<SaveOutcome> {
  try {
    return await write(deps, plan);
  } catch (error) {
    if (!(error instanceof UniqueConstraintViolationException)) throw error;
    return { kind: 'name-taken' };
  }
}

function write({ em, viewer, now }: SegmentDeps, plan: SegmentPlan): Promise<SaveOutcome> {
  const { branchId, subject, name } = viewer;
  if (branchId === null) return Promise.resolve({ kind: 'without-branch' });
  return em.fork().transactional<SaveOutcome>(async (tx) => {
    const known = await tx.findOne(SavedSegmentRow, { id: plan.id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (known !== null && (known.owner !== subject || known.branchId !== branchId)) return { kind: 'owned-by-another' };
    const row = known ?? Object.assign(new SavedSegmentRow(), { id: plan.id, branchId, owner: subject });
    Object.assign(row, { ownerName: name, name: plan.name, filter: { ...plan.filter }, savedAt: now });
    await tx.persist(row).flush();
    return { kind: 'saved', segment: toSegment(row) };
  });
}

/** Drops a segment. Returns false when this owner has none with the id. */
export async function dropSegment({ em, viewer }: SegmentDeps, id: SegmentId): Promise<boolean> {
  return (await em.fork().nativeDelete(SavedSegmentRow, { id, owner: viewer.subject })) === 1;
}
