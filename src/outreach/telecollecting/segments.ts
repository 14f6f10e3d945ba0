/** Saved segments: kept, changed and dropped by their owner, read by the whole branch. */
import { type EntityManager, LockMode, UniqueConstraintViolationException } from '@mikro-orm/core';
import { z } from 'zod';
import type { Viewer } from '../../platform/auth/index.js';
import type { FamiliesFilter } from '../../households/families/index.js';
import { CARE_CLASSES } from '../../kernel/care-class.js';
import type { BranchId, CadreId, SegmentId } from '../../kernel/ids.js';
import { parseRegionCode } from '../../kernel/region-code.js';
import { SavedSegmentRow } from './saved-segment.entity.js';

export interface SavedSegment {
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

const LIST_MAX = 200;

/** What we wrote ourselves, read back with the types it had. */
const Filter = z.object({
  monthsInArrears: z.object({ min: z.int().nullable(), max: z.int().nullable() }),
  status: z.enum(['ACTIVE', 'SUSPENDED']).nullable(),
  region: z
    .string()
    .nullable()
    .transform((code) => (code === null ? null : parseRegionCode(code))),
  cadreId: z
    .uuid()
    .nullable()
    .transform((id) => id as CadreId | null),
  careClass: z.enum(CARE_CLASSES).nullable(),
});

const toSegment = ({ id, branchId, owner, ownerName, name, filter, savedAt }: SavedSegmentRow): SavedSegment => ({
  id,
  branchId,
  owner,
  ownerName,
  name,
  filter: Filter.parse(filter),
  savedAt,
});

/** A viewer of the whole country without a branch reads those of all branches. */
const visibleTo = ({ branchId, regions }: Viewer) => {
  if (branchId !== null) return { branchId };
  return regions === 'ALL' ? {} : null;
};

/** By name, at most two hundred. */
export async function findSegments({ em, viewer }: SegmentDeps): Promise<SavedSegment[]> {
  const where = visibleTo(viewer);
  if (where === null) return [];
  const rows = await em.fork().find(SavedSegmentRow, where, { orderBy: { name: 'asc', id: 'asc' }, limit: LIST_MAX });
  return rows.map(toSegment);
}

/** Null when there is none in the viewer's branch. */
export async function findSegment({ em, viewer }: SegmentDeps, id: SegmentId): Promise<SavedSegment | null> {
  const where = visibleTo(viewer);
  const row = where === null ? null : await em.fork().findOne(SavedSegmentRow, { ...where, id });
  return row === null ? null : toSegment(row);
}

/** The same id again changes name and filter, for its owner alone. */
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

/** False when there was none of this owner. */
export async function dropSegment({ em, viewer }: SegmentDeps, id: SegmentId): Promise<boolean> {
  return (await em.fork().nativeDelete(SavedSegmentRow, { id, owner: viewer.subject })) === 1;
}
