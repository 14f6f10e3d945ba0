/**
 * Finds families by a name within the viewer's sight: by the index of words of the regencies that the viewer sees, never
 * by reading a country. Each search counts against a quota, and what it shows is logged.
 */
import { type Viewer } from '../../platform/auth/index.js';
import type { Pool } from '../../platform/db/pool.js';
import { type Sql, selectRows, sql } from '../../platform/db/sql.js';
import { type QuestionQuotas, chargeQuestion } from '../../platform/quotas/index.js';
import type { FamilyId, ParticipantId } from '../../kernel/ids.js';
import type { RegionCode } from '../../kernel/region-code.js';
import { type FamilySource, type ReadPurpose, type Visibility, MEMBERS, NO_FILTER } from '../families/index.js';
import { REGENCY_LENGTH } from '../regions/index.js';
import { queryOf, wordsOf } from './name-words.js';

export interface NameSearchDeps {
  readonly pool: Pool;
  readonly familySource: FamilySource;
  readonly viewer: Viewer;
  readonly visibility: Visibility;
  readonly now: Date;
}

export interface NameSearch {
  readonly name: string;
  readonly region: RegionCode | null;
  readonly purpose: ReadPurpose;
  readonly limit: number;
}

export interface FoundPerson {
  readonly familyId: FamilyId;
  readonly participantId: ParticipantId;
  readonly name: string;
}

export type NameSearchOutcome =
  | { readonly kind: 'found'; readonly people: readonly FoundPerson[]; readonly hasMore: boolean }
  | { readonly kind: 'too-short' | 'too-wide' }
  | { readonly kind: 'searched-enough'; readonly retryAt: Date };

const HOUR_MS = 3_600_000;
/** The searches of one viewer within an hour: more than a day's work needs, and far fewer than a copy of a register. */
const QUOTAS: QuestionQuotas = {
  kind: 'name-search',
  ofCaller: { questionsMax: 120, windowMs: HOUR_MS },
  ofSubject: { questionsMax: 1_000_000, windowMs: HOUR_MS },
};
/** The most regencies that one search reaches. */
const REGENCIES_MAX = 16;

interface Reach {
  readonly scope: Visibility['scope'];
  readonly region: RegionCode | null;
}

/** The regencies that the search reaches; null when it would reach whole provinces. */
async function regenciesOf(pool: Pool, source: Sql, { scope, region }: Reach) {
  const named = region === null ? (scope.kind === 'regions' ? scope.regions : null) : [region];
  if (named !== null) {
    const regencies = [...new Set(named.map((code) => code.slice(0, REGENCY_LENGTH)))];
    return named.some((code) => code.length < REGENCY_LENGTH) || regencies.length > REGENCIES_MAX ? null : regencies;
  }
  if (scope.kind !== 'portfolio') return null;
  const rows = await selectRows<{ regency: string }>(
    pool,
    sql`select distinct left(f.region_code, ${REGENCY_LENGTH}::int) as regency ${source}`,
  );
  return rows.map(({ regency }) => regency);
}

export async function searchFamilies(deps: NameSearchDeps, search: NameSearch): Promise<NameSearchOutcome> {
  const { pool, viewer, visibility, now } = deps;
  const words = wordsOf(search.name);
  if (words === null) return { kind: 'too-short' };
  const source = deps.familySource(visibility.scope, { ...NO_FILTER, region: search.region }, visibility.days);
  if (source === null) return { kind: 'found', people: [], hasMore: false };
  const caller = { viewer, address: null };
  const charge = await chargeQuestion(pool, { quotas: QUOTAS, caller, subject: words.join(' '), now });
  if (charge.kind === 'refused') return { kind: 'searched-enough', retryAt: charge.retryAt };
  const regencies = await regenciesOf(pool, source, { scope: visibility.scope, region: search.region });
  if (regencies === null) return { kind: 'too-wide' };
  if (regencies.length === 0) return { kind: 'found', people: [], hasMore: false };
  const found = await selectRows<FoundPerson>(
    pool,
    sql`select m.family_id as "familyId", m.id as "participantId", m.name
      from participant_names n join ${MEMBERS} m on m.id = n.participant_id
      where n.words @@ ${queryOf(words, regencies)}::tsquery and m.family_id in (select f.id ${source})
      order by m.name, m.id limit ${search.limit + 1}`,
  );
  const people = found.slice(0, search.limit);
  return { kind: 'found', people, hasMore: found.length > search.limit };
}
