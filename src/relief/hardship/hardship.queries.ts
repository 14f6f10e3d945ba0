/**
 * Reads assessments within a viewer's scope: a cadre sees those of today's families, an office those of its regions.
 */
import type { Pool } from '../../platform/db/pool.js';
import { type Page, keyset } from '../../platform/db/keyset.js';
import { type Sql, allOf, countRows, selectRows, sql } from '../../platform/db/sql.js';
import { NO_FILTER, type Visibility } from '../../households/families/index.js';
import { familySource } from '../../fieldwork/portfolios/index.js';
import type { FamilyId, HardshipAssessmentId } from '../../kernel/ids.js';
import { rupiah } from '../../kernel/rupiah.js';
import type { HardshipAssessment, ReferralStep } from './assessment.js';
import type { HardshipAnswers, Route } from './decide-route.js';
import type { ReferralState } from './referral.js';

export interface HardshipFilter {
  readonly familyId: FamilyId | null;
  readonly route: Route | null;
  readonly referral: ReferralState | null;
}

/** The sort values of the last assessment on a page. */
export type HardshipSortKey = readonly [recordedAt: string, id: string];
export type ListedAssessment = HardshipAssessment & { readonly sortValue: string };

export interface HardshipQueries {
  /** Finds a page, the newest recorded first. */
  findPage(
    visibility: Visibility,
    query: { filter: HardshipFilter; page: Page<HardshipSortKey> },
  ): Promise<ListedAssessment[]>;
  count(visibility: Visibility, filter: HardshipFilter): Promise<number>;
  findById(visibility: Visibility, id: HardshipAssessmentId): Promise<HardshipAssessment | null>;
  /** Finds steps in the order they were taken. The caller has checked that the viewer may see these assessments. */
  findSteps(ids: readonly HardshipAssessmentId[]): Promise<ReferralStep[]>;
}

/** The answers as JSON stores them: an amount is text, so that no float ever holds rupiah. */
export type SavedAnswers = Omit<HardshipAnswers, 'monthlyIncome'> & { readonly monthlyIncome: string };
export type AssessmentRow = Omit<HardshipAssessment, 'answers'> & { readonly answers: SavedAnswers };

export const ASSESSMENT_COLUMNS = sql`a.id, a.family_id as "familyId", a.region_code as "regionCode", a.cadre_id as "cadreId",
  a.contact, a.contact_id as "contactId", a.answers, a.months_in_arrears as "monthsInArrears", a.ability, a.route, a.reasons,
  a.referral, a.made_at as "madeAt", a.recorded_at as "recordedAt"`;

export const toAssessment = <Row extends AssessmentRow>(row: Row): Omit<Row, 'answers'> & HardshipAssessment => ({
  ...row,
  answers: { ...row.answers, monthlyIncome: rupiah(BigInt(row.answers.monthlyIncome)) },
});

function chosen({ scope, days }: Visibility, { familyId, route, referral }: HardshipFilter): Sql | null {
  const source = familySource(scope, NO_FILTER, days);
  if (source === null) return null;
  const conditions: Sql[] = [sql`a.family_id in (select f.id ${source})`];
  if (familyId !== null) conditions.push(sql`a.family_id = ${familyId}::uuid`);
  if (route !== null) conditions.push(sql`a.route = ${route}`);
  if (referral !== null) conditions.push(sql`a.referral = ${referral}`);
  return sql`from hardship_assessments a where ${allOf(conditions)}`;
}

const NEWEST_FIRST = keyset('desc', { 'a.recorded_at': 'timestamptz', 'a.id': 'uuid' });
const ANY: HardshipFilter = { familyId: null, route: null, referral: null };

export const createHardshipQueries = (pool: Pool): HardshipQueries => ({
  async findPage(visibility, { filter, page }) {
    const from = chosen(visibility, filter);
    if (from === null) return [];
    const { condition, order } = NEWEST_FIRST(page);
    const rows = await selectRows<AssessmentRow & { sortValue: string }>(
      pool,
      sql`select ${ASSESSMENT_COLUMNS}, a.recorded_at::text as "sortValue" ${from} and ${condition}
        order by ${order} limit ${page.limit}`,
    );
    return rows.map(toAssessment);
  },

  async count(visibility, filter) {
    const from = chosen(visibility, filter);
    if (from === null) return 0;
    return countRows(pool, sql`${from}`);
  },

  async findById(visibility, id) {
    const from = chosen(visibility, ANY);
    if (from === null) return null;
    const [row] = await selectRows<AssessmentRow>(
      pool,
      sql`select ${ASSESSMENT_COLUMNS} ${from} and a.id = ${id}::uuid`,
    );
    return row === undefined ? null : toAssessment(row);
  },

  findSteps: (ids) =>
    selectRows<ReferralStep>(
      pool,
      sql`select s.id, s.assessment_id as "assessmentId", s.state, s.taken_at as "takenAt", s.by_role as "byRole", s.note
        from hardship_referral_steps s where s.assessment_id = any(${[...ids]}::uuid[]) order by s.place`,
    ),
});
