/**
 * Reads complaints within a viewer's scope: a cadre sees those that the cadre filed about today's families, an office
 * those of its regions.
 */
import { isAppointed } from '../appointments/index.js';
import type { Pool } from '../../platform/db/pool.js';
import { type Page, type TimeSort, keyset, timeOrders } from '../../platform/db/keyset.js';
import { type Sql, allOf, constant, countRows, selectRows, sql } from '../../platform/db/sql.js';
import { NO_FILTER, type Visibility } from '../../households/families/index.js';
import { familySource } from '../portfolios/index.js';
import type { CadreId, ComplaintId, ComplaintStepId, FamilyId } from '../../kernel/ids.js';
import type { RegionCode } from '../../kernel/region-code.js';
import { dayIn, timeZoneIn, askedCondition, conditionWithin, reachOf } from '../../households/regions/index.js';
import type { Complaint, StepOfFamily } from './complaint.js';
import type { ComplaintCategory, ComplaintLevel, ComplaintState } from './complaint-words.js';

export interface ComplaintsFilter {
  readonly category: ComplaintCategory | null;
  readonly level: ComplaintLevel | null;
  /** The state including escalation by deadlines, not the stored one. */
  readonly state: ComplaintState | null;
  readonly overdue: boolean | null;
  /** Only complaints that are not closed, or only closed ones; null for both. */
  readonly open: boolean | null;
  /** Only complaints that are not closed and whose next deadline is before this moment; null for all. */
  readonly dueBefore: Date | null;
  readonly region: RegionCode | null;
  readonly familyId: FamilyId | null;
  readonly aboutCadreId: CadreId | null;
}

/** Sorts by when complaints were received, by when they must be closed, or by their next deadline. */
export type ComplaintSort = TimeSort | 'DUE_FIRST' | 'NEXT_DUE_FIRST';

/** The sort values of the last complaint on a page; times keep the database's microseconds. */
export type ComplaintSortKey = [sortedBy: string, id: string];
export type ListedComplaint = Complaint & { readonly sortValue: string };

interface Chosen {
  readonly filter: ComplaintsFilter;
  readonly now: Date;
}

export interface ComplaintQueries {
  findPage(
    visibility: Visibility,
    query: Chosen & { readonly sort: ComplaintSort; readonly page: Page<ComplaintSortKey> },
  ): Promise<ListedComplaint[]>;
  count(visibility: Visibility, chosen: Chosen): Promise<number>;
  /** Counts the complaints that are not closed. */
  countOpen(
    visibility: Visibility,
    asked: { readonly region: RegionCode | null; readonly now: Date },
  ): Promise<ComplaintCounts>;
  findById(visibility: Visibility, id: ComplaintId): Promise<Complaint | null>;
  /** Finds steps in the order they were taken. The caller has checked that the viewer may see these complaints. */
  findSteps(complaints: readonly ComplaintId[]): Promise<StepOfFamily[]>;
  findStepById(visibility: Visibility, id: ComplaintStepId): Promise<StepOfFamily | null>;
}

/** Selects columns of `complaints c` as a Complaint. */
export const COMPLAINT_COLUMNS = sql`'Complaint' as "__typename", c.id, c.category, c.level, c.channel, c.state as "storedState",
  c.family_id as "familyId", c.about_cadre_id as "aboutCadreId", c.region_code as "regionCode", c.description,
  c.filed_by as "filedBy", c.filed_by_cadre_id as "filedByCadreId", c.filed_at as "filedAt", c.received_at as "receivedAt",
  c.answer_due_at as "answerDueAt", c.close_due_at as "closeDueAt", c.answered_at as "answeredAt",
  c.escalated_at as "escalatedAt", c.closed_at as "closedAt"`;

const STEP_FAMILY = sql`c.family_id as "familyId"`;
export const STEP_COLUMNS = sql`s.id, s.complaint_id as "complaintId", s.kind, s.by_viewer as "byViewer", s.by_role as "byRole",
  s.taken_at as "takenAt", s.note`;

function visible({ scope, days }: Visibility, region: RegionCode | null): Sql | null {
  switch (scope.kind) {
    case 'none':
      return null;
    case 'portfolio': {
      const families = familySource(scope, NO_FILTER, days);
      if (families === null) return null;
      // A complaint without a family stays visible to the cadre who filed it while the appointment runs.
      return sql`c.filed_by_cadre_id = ${scope.cadreId}::uuid and ${askedCondition('c.region_code', region)}
        and (c.family_id in (select f.id ${families}) or (c.family_id is null
          and ${isAppointed(sql`${scope.cadreId}::uuid`, sql`${scope.on}::date`)}))`;
    }
    case 'regions':
    case 'all':
      return conditionWithin('c.region_code', reachOf(scope, region));
  }
}

/** The rule of `standingOf` as an SQL condition. */
export const overdueAt = (now: Date): Sql =>
  sql`(c.closed_at is null and (c.close_due_at <= ${now}::timestamptz
    or (c.answered_at is null and c.answer_due_at is not null and c.answer_due_at <= ${now}::timestamptz)))`;

function inState(state: ComplaintState, now: Date): Sql {
  switch (state) {
    case 'CLOSED':
      return sql`c.state = 'CLOSED'`;
    case 'ESCALATED':
      return sql`(c.state = 'ESCALATED' or ${overdueAt(now)})`;
    case 'FILED':
    case 'ANSWERED':
      return sql`c.state = ${state} and not ${overdueAt(now)}`;
  }
}

/** By when the next step is due, which is that of `nextDueOf`; the index of open complaints has the same words. */
const NEXT_DUE =
  'case when c.answered_at is null and c.answer_due_at < c.close_due_at then c.answer_due_at else c.close_due_at end';
const OPEN = sql`c.closed_at is null`;

function conditionsOf({ filter, now }: Chosen): Sql[] {
  const conditions: (Sql | false)[] = [
    filter.category !== null && sql`c.category = ${filter.category}`,
    filter.level !== null && sql`c.level = ${filter.level}`,
    filter.state !== null && inState(filter.state, now),
    filter.overdue === true && overdueAt(now),
    filter.overdue === false && sql`not ${overdueAt(now)}`,
    filter.open === true && OPEN,
    filter.open === false && sql`c.closed_at is not null`,
    filter.dueBefore !== null && sql`${OPEN} and ${constant(NEXT_DUE)} < ${filter.dueBefore}::timestamptz`,
    filter.familyId !== null && sql`c.family_id = ${filter.familyId}::uuid`,
    filter.aboutCadreId !== null && sql`c.about_cadre_id = ${filter.aboutCadreId}::uuid`,
  ];
  return conditions.filter((condition) => condition !== false);
}

const ORDERS: Readonly<Record<ComplaintSort, ReturnType<typeof keyset>>> = {
  ...timeOrders({ 'c.received_at': 'timestamptz', 'c.id': 'uuid' }),
  DUE_FIRST: keyset('asc', { 'c.close_due_at': 'timestamptz', 'c.id': 'uuid' }),
  NEXT_DUE_FIRST: keyset('asc', { [`(${NEXT_DUE})`]: 'timestamptz', 'c.id': 'uuid' }),
};

const sortedBy = (sort: ComplaintSort): Sql => {
  if (sort === 'NEXT_DUE_FIRST') return sql`(${constant(NEXT_DUE)})`;
  return sort === 'DUE_FIRST' ? sql`c.close_due_at` : sql`c.received_at`;
};

export interface ComplaintCounts {
  readonly open: number;
  readonly overdue: number;
  readonly dueToday: number;
  readonly unanswered: number;
}

const NONE: ComplaintCounts = { open: 0, overdue: 0, dueToday: 0, unanswered: 0 };

export const createComplaintQueries = (pool: Pool): ComplaintQueries => ({
  async findPage(visibility, { sort, page, ...chosen }) {
    const scope = visible(visibility, chosen.filter.region);
    if (scope === null) return [];
    const { condition, order } = ORDERS[sort](page);
    const where = allOf([scope, ...conditionsOf(chosen), condition]);
    return selectRows<ListedComplaint>(
      pool,
      sql`select ${COMPLAINT_COLUMNS}, ${sortedBy(sort)}::text as "sortValue" from complaints c where ${where}
        order by ${order} limit ${page.limit}`,
    );
  },

  async count(visibility, chosen) {
    const scope = visible(visibility, chosen.filter.region);
    if (scope === null) return 0;
    return countRows(pool, sql`from complaints c where ${allOf([scope, ...conditionsOf(chosen)])}`);
  },

  async countOpen(visibility, { region, now }) {
    const scope = visible(visibility, region);
    if (scope === null) return NONE;
    const today = sql`(${constant(NEXT_DUE)}) < (${dayIn('c.region_code', visibility.days)} + 1)::timestamp at time zone ${timeZoneIn('c.region_code')}`;
    const [counts = NONE] = await selectRows<ComplaintCounts>(
      pool,
      sql`select count(*)::int as open, (count(*) filter (where ${overdueAt(now)}))::int as overdue,
          (count(*) filter (where not ${overdueAt(now)} and ${today}))::int as "dueToday",
          (count(*) filter (where c.answered_at is null))::int as unanswered
        from complaints c where ${OPEN} and ${scope}`,
    );
    return counts;
  },

  async findById(visibility, id) {
    const scope = visible(visibility, null);
    if (scope === null) return null;
    const [row] = await selectRows<Complaint>(
      pool,
      sql`select ${COMPLAINT_COLUMNS} from complaints c where ${scope} and c.id = ${id}::uuid`,
    );
    return row ?? null;
  },

  findSteps: (complaints) =>
    selectRows<StepOfFamily>(
      pool,
      sql`select ${STEP_COLUMNS}, ${STEP_FAMILY} from complaint_steps s join complaints c on c.id = s.complaint_id
        where s.complaint_id = any(${[...complaints]}::uuid[])
        order by s.taken_at, s.id`,
    ),

  async findStepById(visibility, id) {
    const scope = visible(visibility, null);
    if (scope === null) return null;
    const [row] = await selectRows<StepOfFamily>(
      pool,
      sql`select ${STEP_COLUMNS}, ${STEP_FAMILY} from complaint_steps s join complaints c on c.id = s.complaint_id
        where ${scope} and s.id = ${id}::uuid`,
    );
    return row ?? null;
  },
});
