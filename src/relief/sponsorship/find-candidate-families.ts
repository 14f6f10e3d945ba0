/** Finds the families that meet a programme's rule, and what each would cost today. */
import type { ArrearsAssessment } from '../../households/arrears/index.js';
import type { Assess } from '../../households/bills/index.js';
import type { Pool } from '../../platform/db/pool.js';
import { familySource } from '../../fieldwork/portfolios/index.js';
import {
  type Visibility,
  type WalkedFamily,
  createFamilyQueries,
  walkFamilies,
} from '../../households/families/index.js';
import type { FamilyId } from '../../kernel/ids.js';
import { NO_RUPIAH, plus } from '../../kernel/rupiah.js';
import type { Segment } from '../../kernel/segment.js';
import type { CandidateFamily } from './choose-beneficiaries.js';
import type { Programme } from './programme.js';

export interface ConsideringDeps {
  readonly pool: Pool;
  readonly assess: Assess;
  readonly visibility: Visibility;
}

export interface Marks {
  /** The families assessed as unable to pay and referred to donors. */
  readonly candidates: ReadonlySet<FamilyId>;
  /** The families for which an open batch may still pay; they are not proposed again. */
  readonly promised: ReadonlySet<FamilyId>;
}

/** The segments that pay for themselves; a donor pays no premium that others owe. */
const SEGMENTS: readonly Segment[] = ['PBPU', 'BP'];

/**
 * The most candidates that one batch considers, because a programme serves a region's poor; later families wait for the
 * next batch.
 */
const CANDIDATES_MAX = 20_000;

export async function findCandidateFamilies(
  deps: ConsideringDeps,
  programme: Programme,
  marks: Marks,
): Promise<CandidateFamily[]> {
  const walking = { ...deps, families: createFamilyQueries(deps.pool, familySource) };
  const found = new Map<FamilyId, CandidateFamily>();
  const monthsInArrears = { min: programme.monthsMin, max: programme.monthsMax };
  for (const region of programme.regionCodes) {
    const filter = { region, cadreId: null, careClass: programme.careClass, monthsInArrears, status: null };
    for await (const walked of walkFamilies(walking, filter)) {
      if (found.size >= CANDIDATES_MAX) return [...found.values()];
      if (!SEGMENTS.includes(walked.family.segment) || marks.promised.has(walked.family.id)) continue;
      found.set(walked.family.id, priced(walked, { programme, isCandidate: marks.candidates.has(walked.family.id) }));
    }
  }
  return [...found.values()];
}

/** Prices a family with as many of the months ahead as may be paid: a family whose members leave has fewer. */
function priced(
  { family, arrears }: WalkedFamily,
  { programme, isCandidate }: { programme: Programme; isCandidate: boolean },
): CandidateFamily {
  const monthsAhead = Math.min(programme.monthsAhead, arrears.payableAhead().length);
  const ahead = monthsAhead === 0 ? NO_RUPIAH : (arrears.amountAhead(monthsAhead) ?? NO_RUPIAH);
  return {
    familyId: family.id,
    regionCode: family.regionCode,
    persons: personsIn(arrears),
    monthsInArrears: arrears.monthsInArrears,
    months: arrears.months.length,
    monthsAhead,
    amount: plus(arrears.amountToReactivate, ahead),
    isCandidate,
  };
}

const personsIn = ({ months }: ArrearsAssessment): number =>
  months.reduce((most, { membersBilled }) => Math.max(most, membersBilled), 0);
