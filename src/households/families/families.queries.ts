/** Reads families under a viewer's scope; hidden families are not found. */
import { type CardStatus, type MonthsInArrearsRange } from '../arrears/index.js';
import { type AlikeFamilies, hasInstalments } from '../bills/index.js';
import type { FamilyScope } from '../../platform/auth/index.js';
import { type Page, keyset } from '../../platform/db/keyset.js';
import type { Pool } from '../../platform/db/pool.js';
import { type Sql, countRows, selectRows, sql } from '../../platform/db/sql.js';
import type { BillingNumber } from '../../kernel/card-number.js';
import type { CareClass } from '../../kernel/care-class.js';
import type { FamilyCardNumber } from '../../kernel/family-card-number.js';
import type { FamilyId } from '../../kernel/ids.js';
import type { ZoneDays } from '../regions/index.js';
import { findAlikeFamilies } from './alike-families.queries.js';
import { careClassOn } from './terms-on.js';
import {
  FAMILY_COLUMNS,
  type FamilyRow,
  MEMBERS_AS_JSON,
  type MembersInJson,
  toFamily,
  toMembers,
} from './family-rows.js';
import { NEEDS_ASSESSMENT, arrearsCondition, coverCondition, monthsWanted } from './arrears-condition.js';
import { type FamilyFilter, type FamilySource, NO_FILTER } from './family-source.js';
import type { Family, Participant } from './family.js';

/** The scope of a viewer, and the current day in each zone. */
export interface Visibility {
  readonly scope: FamilyScope;
  readonly days: ZoneDays;
}

export interface FamiliesFilter extends FamilyFilter {
  readonly monthsInArrears: MonthsInArrearsRange;
  readonly status: CardStatus | null;
  readonly careClass: CareClass | null;
  /** Whether the families keep an instalment plan; null or left out for both. */
  readonly keepsPlan?: boolean | null;
}

export const FAMILY_SORTS = ['LONGEST_IN_ARREARS', 'SHORTEST_IN_ARREARS'] as const;
export type FamilySort = (typeof FAMILY_SORTS)[number];

/** The sort key of a family: the first day of its `paidThrough`, and its id. */
export type FamilySortKey = readonly [paidThrough: string, id: string];

export interface FamiliesParams {
  readonly filter: FamiliesFilter;
  readonly sort: FamilySort;
  readonly page: Pick<Page<FamilySortKey>, 'from' | 'isBackward' | 'limit'>;
  /** Whether the members of each family are read in the same statement. */
  readonly withMembers: boolean;
}

/** A family within the filter's range, which may have to be assessed to be sure. */
export interface Candidate {
  readonly family: Family;
  readonly needsAssessment: boolean;
  /** The members of the family; null unless they were requested. */
  readonly members: readonly Participant[] | null;
}

export type FamilyKey =
  | { readonly by: 'billing-number'; readonly value: BillingNumber }
  | { readonly by: 'family-card-number'; readonly value: FamilyCardNumber };

export interface FamilyQueries {
  /** Reads families in no order. */
  findByIds(visibility: Visibility, ids: readonly FamilyId[]): Promise<Family[]>;
  findByKey(visibility: Visibility, key: FamilyKey): Promise<Family | null>;
  findCandidates(visibility: Visibility, params: FamiliesParams): Promise<Candidate[]>;
  countCertain(visibility: Visibility, filter: FamiliesFilter): Promise<number>;
  /** Reads the candidates that must be assessed, grouped by equal accounts. */
  findUncertain(visibility: Visibility, filter: FamiliesFilter): Promise<AlikeFamilies[]>;
}

const isFiltered = ({ min, max }: MonthsInArrearsRange): boolean => min !== null || max !== null;

/** Whether what a family owes decides if it matches, so that some candidates must be assessed. */
const isAssessed = (filter: FamiliesFilter): boolean =>
  isFiltered(monthsWanted(filter)) || typeof filter.keepsPlan === 'boolean';

/** The viewer's sight and the filter that choose families. */
interface Chosen {
  readonly visibility: Visibility;
  readonly filter: FamiliesFilter;
}

function chosen(familySource: FamilySource, { visibility: { scope, days }, filter }: Chosen): Sql | null {
  const source = familySource(scope, filter, days);
  if (source === null) return null;
  const months = monthsWanted(filter);
  const arrears = isFiltered(months)
    ? sql`and ${arrearsCondition(months, days)} and ${coverCondition(filter.status)}`
    : sql``;
  const careClass = filter.careClass === null ? sql`` : sql`and ${careClassOn(days)} = ${filter.careClass}`;
  const plan = filter.keepsPlan === true ? sql`and ${hasInstalments(sql`f.id`)}` : sql``;
  return sql`${source} ${arrears} ${careClass} ${plan}`;
}

const COLUMNS = { 'f.paid_through': 'date', 'f.id': 'uuid' };
const ORDERS: Readonly<Record<FamilySort, ReturnType<typeof keyset>>> = {
  LONGEST_IN_ARREARS: keyset('asc', COLUMNS),
  SHORTEST_IN_ARREARS: keyset('desc', COLUMNS),
};

/**
 * Whether a list is that of a portfolio. Its few hundred families are read whole and then sorted, behind an `offset 0`
 * that the planner does not optimise away; otherwise it would scan all families in the order of their debt.
 */
const isPortfolio = ({ scope }: Visibility, filter: FamiliesFilter): boolean =>
  scope.kind === 'portfolio' || filter.cadreId !== null;

async function findCandidates(
  { pool, familySource }: { readonly pool: Pool; readonly familySource: FamilySource },
  visibility: Visibility,
  params: FamiliesParams,
): Promise<Candidate[]> {
  const from = chosen(familySource, { visibility, filter: params.filter });
  if (from === null) return [];
  const { order, condition } = ORDERS[params.sort](params.page);
  const needsAssessment = isAssessed(params.filter) ? NEEDS_ASSESSMENT : sql`false`;
  const members = params.withMembers ? MEMBERS_AS_JSON : sql`null`;
  const rows = await selectRows<FamilyRow & { needsAssessment: boolean; members: MembersInJson }>(
    pool,
    // `needsAssessment` is computed outside the limit, for the rows of a page and not for all of a portfolio.
    sql`select ${FAMILY_COLUMNS}, ${needsAssessment} as "needsAssessment", ${members} as members from (
        select * from (select f.* ${from} and ${condition} ${isPortfolio(visibility, params.filter) ? sql`offset 0` : sql``}) as f
        order by ${order} limit ${params.page.limit}
      ) as f
      order by ${order}`,
  );
  return rows.map((row) => ({
    family: toFamily(row, visibility.days),
    needsAssessment: row.needsAssessment,
    members: params.withMembers ? toMembers(row.id, row.members) : null,
  }));
}

export const createFamilyQueries = (pool: Pool, familySource: FamilySource): FamilyQueries => ({
  async findByIds({ scope, days }, ids) {
    const source = familySource(scope, NO_FILTER, days);
    if (source === null || ids.length === 0) return [];
    const rows = await selectRows<FamilyRow>(
      pool,
      sql`select ${FAMILY_COLUMNS} ${source} and f.id = any(${[...ids]}::uuid[])`,
    );
    return rows.map((row) => toFamily(row, days));
  },

  async findByKey({ scope, days }, key) {
    const source = familySource(scope, NO_FILTER, days);
    if (source === null) return null;
    const matches =
      key.by === 'family-card-number'
        ? sql`f.family_card_number = ${key.value}`
        : sql`f.id = (select p.family_id from participants p where p.billing_number = ${key.value} and p.successor_id is null)`;
    const [row] = await selectRows<FamilyRow>(pool, sql`select ${FAMILY_COLUMNS} ${source} and ${matches}`);
    return row === undefined ? null : toFamily(row, days);
  },

  findCandidates: (visibility, params) => findCandidates({ pool, familySource }, visibility, params),

  async countCertain(visibility, filter) {
    const from = chosen(familySource, { visibility, filter });
    if (from === null) return 0;
    const certain = isAssessed(filter) ? sql`and not ${NEEDS_ASSESSMENT}` : sql``;
    return countRows(pool, sql`${from} ${certain}`);
  },

  async findUncertain(visibility, filter) {
    const from = isAssessed(filter) ? chosen(familySource, { visibility, filter }) : null;
    if (from === null) return [];
    const source = sql`${from} and ${NEEDS_ASSESSMENT}`;
    return findAlikeFamilies(pool, { source, place: sql`null::text`, days: visibility.days });
  },
});
