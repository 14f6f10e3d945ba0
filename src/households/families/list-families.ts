/** Lists and counts families exactly by months of arrears, although a row holds only the last month paid. */
import type { CardStatus, MonthsInArrearsRange } from '../arrears/index.js';
import type { Assess, FamilyBill } from '../bills/index.js';
import { firstDayOf } from '../../kernel/civil-date.js';
import { assessFamily } from './assess-family.js';
import type {
  Candidate,
  FamiliesFilter,
  FamiliesParams,
  FamilySortKey,
  FamilyQueries,
  Visibility,
} from './families.queries.js';
import type { ParticipantsByFamily } from './family.loaders.js';
import type { Family } from './family.js';

export interface ListingDeps {
  readonly families: FamilyQueries;
  readonly participantsByFamily: ParticipantsByFamily;
  readonly assess: Assess;
  readonly visibility: Visibility;
}

/** The most candidates that one statement reads to fill a page that lost some of its own. */
const LIMIT_MAX = 1_000;

export const sortKeyOf = (family: Family): FamilySortKey => [firstDayOf(family.paidThrough), family.id];

const isWithin = ({ min, max }: MonthsInArrearsRange, months: number): boolean =>
  (min === null || months >= min) && (max === null || months <= max);

/** What of a filter only a family's bill decides. */
interface Wanted {
  readonly months: MonthsInArrearsRange;
  /** A family may be in arrears whose cards others keep active. */
  readonly status: CardStatus | null;
  readonly keepsPlan: boolean | null;
}

const wantedBy = (filter: FamiliesFilter): Wanted => ({
  months: filter.monthsInArrears,
  status: filter.status,
  keepsPlan: filter.keepsPlan ?? null,
});

const isWanted = ({ months, status, keepsPlan }: Wanted, bill: FamilyBill): boolean =>
  isWithin(months, bill.monthsInArrears) &&
  (status === null || bill.status === status) &&
  (keepsPlan === null || bill.keepsPlan === keepsPlan);

async function filterMatching(deps: ListingDeps, candidates: readonly Candidate[], wanted: Wanted): Promise<Family[]> {
  const matches = async ({ family, needsAssessment }: Candidate): Promise<boolean> => {
    if (!needsAssessment) return true;
    const members = await deps.participantsByFamily.load(family.id);
    const { assess, visibility } = deps;
    return isWanted(wanted, assessFamily({ family, members }, { assess, days: visibility.days }));
  };
  if (candidates.every((candidate) => !candidate.needsAssessment)) return candidates.map(({ family }) => family);
  const matching = await Promise.all(candidates.map(matches));
  return candidates.filter((_, index) => matching[index] === true).map(({ family }) => family);
}

/**
 * How many candidates to read next: twice as many as are missing, if as many of them match as of those read so far. It is
 * few where a page lost a few, and grows fourfold where hardly any match.
 */
function nextLimit({ limit, found, read, before }: Record<'limit' | 'found' | 'read' | 'before', number>): number {
  const fourfold = Math.min(LIMIT_MAX, before * 4);
  return found === 0 ? fourfold : Math.min(fourfold, Math.ceil((2 * (limit - found) * read) / found));
}

/** Lists at most `params.page.limit` families in the order of the page, and fewer only when there are no more. */
export async function listFamilies(deps: ListingDeps, params: FamiliesParams): Promise<Family[]> {
  const wanted = wantedBy(params.filter);
  const found: Family[] = [];
  let { page } = params;
  const { limit } = page;
  let read = 0;
  for (;;) {
    const candidates = await deps.families.findCandidates(deps.visibility, { ...params, page });
    for (const { family, members } of candidates) {
      if (members !== null) deps.participantsByFamily.remember(family.id, members);
    }
    found.push(...(await filterMatching(deps, candidates, wanted)));
    const last = candidates.at(-1);
    if (found.length >= limit || candidates.length < page.limit || last === undefined) return found.slice(0, limit);
    read += candidates.length;
    const next = nextLimit({ limit, found: found.length, read, before: page.limit });
    page = { ...page, from: sortKeyOf(last.family), limit: next };
  }
}

/** Counts the families that the viewer may see and that match a filter. */
export async function countFamilies(
  { families, assess, visibility }: Omit<ListingDeps, 'participantsByFamily'>,
  filter: FamiliesFilter,
): Promise<number> {
  const wanted = wantedBy(filter);
  const [certain, uncertain] = await Promise.all([
    families.countCertain(visibility, filter),
    families.findUncertain(visibility, filter),
  ]);
  return uncertain
    .filter(({ account, today }) => isWanted(wanted, assess(account, today)))
    .reduce((count, alike) => count + alike.families, certain);
}
