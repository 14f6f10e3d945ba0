/** Reads education sessions within a viewer's scope, and sums them up. */
import { isAppointed } from '../appointments/index.js';
import type { Pool } from '../../platform/db/pool.js';
import { type Page, keyset } from '../../platform/db/keyset.js';
import { type Sql, allOf, countRows, selectRows, sql } from '../../platform/db/sql.js';
import type { Visibility } from '../../households/families/index.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { CadreId, EducationSessionId } from '../../kernel/ids.js';
import type { RegionCode } from '../../kernel/region-code.js';
import { askedCondition, conditionWithin, reachOf } from '../../households/regions/index.js';
import type { EducationSummary, EducationSession, EducationTopic } from './education.js';

export interface SessionsFilter {
  readonly cadreId: CadreId | null;
  readonly region: RegionCode | null;
  readonly topic: EducationTopic | null;
  readonly heldFrom: CivilDate | null;
  readonly heldThrough: CivilDate | null;
}

/** The sort values of the last session on a page. */
export type SessionSortKey = [heldOn: string, id: string];

export interface EducationQueries {
  /** Finds a page, the session that was held last first. */
  findPage(
    visibility: Visibility,
    query: { filter: SessionsFilter; page: Page<SessionSortKey> },
  ): Promise<EducationSession[]>;
  count(visibility: Visibility, filter: SessionsFilter): Promise<number>;
  findById(visibility: Visibility, id: EducationSessionId): Promise<EducationSession | null>;
  sum(visibility: Visibility, filter: SessionsFilter): Promise<EducationSummary>;
  /**
   * Counts the families that were present at each session. The caller has checked that the viewer may see these
   * sessions.
   */
  countAttendance(
    sessions: readonly EducationSessionId[],
  ): Promise<{ readonly id: EducationSessionId; readonly families: number }[]>;
}

/** Selects columns of `education_sessions s` as an EducationSession. */
export const SESSION_COLUMNS = sql`'EducationSession' as "__typename", s.id, s.cadre_id as "cadreId", s.region_code as "regionCode", s.topic,
  s.place, s.held_on as "heldOn", s.others_present as "othersPresent", s.recorded_at as "recordedAt"`;

const NOTHING: EducationSummary = { sessions: 0, attendances: 0, familiesReached: 0, othersPresent: 0 };

function visible({ scope }: Visibility, region: RegionCode | null): Sql | null {
  if (scope.kind === 'none') return null;
  if (scope.kind === 'portfolio') {
    // A cadre sees the own sessions while the appointment runs, as with all data of cadres.
    return sql`s.cadre_id = ${scope.cadreId}::uuid and ${askedCondition('s.region_code', region)}
      and ${isAppointed(sql`s.cadre_id`, sql`${scope.on}::date`)}`;
  }
  return conditionWithin('s.region_code', reachOf(scope, region));
}

function chosen(visibility: Visibility, filter: SessionsFilter): Sql | null {
  const scope = visible(visibility, filter.region);
  if (scope === null) return null;
  const conditions: (Sql | false)[] = [
    scope,
    filter.cadreId !== null && sql`s.cadre_id = ${filter.cadreId}::uuid`,
    filter.topic !== null && sql`s.topic = ${filter.topic}`,
    filter.heldFrom !== null && sql`s.held_on >= ${filter.heldFrom}::date`,
    filter.heldThrough !== null && sql`s.held_on <= ${filter.heldThrough}::date`,
  ];
  return allOf(conditions.filter((condition) => condition !== false));
}

const NEWEST_FIRST = keyset('desc', { 's.held_on': 'date', 's.id': 'uuid' });

export const createEducationQueries = (pool: Pool): EducationQueries => ({
  async findPage(visibility, { filter, page }) {
    const where = chosen(visibility, filter);
    if (where === null) return [];
    const { condition, order } = NEWEST_FIRST(page);
    return selectRows<EducationSession>(
      pool,
      sql`select ${SESSION_COLUMNS} from education_sessions s where ${where} and ${condition}
        order by ${order} limit ${page.limit}`,
    );
  },

  async count(visibility, filter) {
    const where = chosen(visibility, filter);
    return where === null ? 0 : countRows(pool, sql`from education_sessions s where ${where}`);
  },

  async findById(visibility, id) {
    const where = visible(visibility, null);
    if (where === null) return null;
    const [row] = await selectRows<EducationSession>(
      pool,
      sql`select ${SESSION_COLUMNS} from education_sessions s where ${where} and s.id = ${id}::uuid`,
    );
    return row ?? null;
  },

  async sum(visibility, filter) {
    const where = chosen(visibility, filter);
    if (where === null) return NOTHING;
    const [row] = await selectRows<EducationSummary>(
      pool,
      sql`with held as materialized (select s.id, s.others_present from education_sessions s where ${where})
        select (select count(*) from held)::int as sessions,
          (select coalesce(sum(others_present), 0) from held)::int as "othersPresent",
          count(a.family_id)::int as attendances, count(distinct a.family_id)::int as "familiesReached"
        from held join education_attendance a on a.session_id = held.id`,
    );
    return row ?? NOTHING;
  },

  countAttendance: (sessions) =>
    selectRows(
      pool,
      sql`select session_id as id, count(*)::int as families from education_attendance
        where session_id = any(${[...sessions]}::uuid[]) group by session_id`,
    ),
});
