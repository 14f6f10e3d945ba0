/** Reads which families changed for a cadre between two horizons, and the current horizon. */
import { isAppointed } from '../../fieldwork/appointments/index.js';
import { LIVE_EVENTS, LIVE_HEAD, LIVE_HEAD_CHECK, eventCheckAt } from '../../platform/live/index.js';
import type { Pool } from '../../platform/db/pool.js';
import { type Sql, selectRows, sql } from '../../platform/db/sql.js';
import { NO_FILTER, type Visibility } from '../../households/families/index.js';
import { familySource, ASSIGNED_DAYS } from '../../fieldwork/portfolios/index.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { CadreId, FamilyId } from '../../kernel/ids.js';
import { type Horizon, type Stretch, startsOver } from './change-cursor.js';

export interface ChangedFamily {
  readonly id: FamilyId;
  /** Whether the family is in today's portfolio; if not, it has left it. */
  readonly isHeld: boolean;
}

export interface FieldChangeQueries {
  /** Finds the current horizon. It is read before the changes, so that later commits are sent with the next request. */
  findHorizon(cadre: { cadreId: CadreId; day: CivilDate }): Promise<Horizon>;
  /** Whether the history of a horizon that was told once is still ours. */
  isOfThisHistory(horizon: Horizon): Promise<boolean>;
  /** Finds at most `limit` changed families, sorted by id. */
  findChanges(visibility: Visibility, stretch: Stretch, limit: number): Promise<ChangedFamily[]>;
}

/**
 * The condition that a family changed: by a transaction that had not ended at `since`, by an event numbered after it
 * (whatever moves its account is announced as one), or because a day has begun. Families of the portfolio are checked one by one, so that the cost grows with the
 * portfolio, not with the country.
 */
function touched(cadreId: CadreId, since: Horizon, until: Horizon): Sql {
  const snapshot = sql`${since.snapshot}::text::pg_snapshot`;
  // The first condition uses the index; the second one is exact.
  const isNew = sql`c.written_in >= pg_snapshot_xmin(${snapshot}) and not pg_visible_in_snapshot(c.written_in, ${snapshot})`;
  return sql`
    select c.family_id as id from field_changes c where c.cadre_id = ${cadreId}::uuid and ${isNew}
    union select h.id from held h where
      exists (select from field_changes c where c.family_id = h.id and c.cadre_id is null and ${isNew})
      or exists (select from ${LIVE_EVENTS} e where e.family_id = h.id and e.number > ${since.event}::bigint)
    union select a.family_id from ${ASSIGNED_DAYS} a where a.cadre_id = ${cadreId}::uuid and (
      (a.valid_from > ${since.day}::date and a.valid_from <= ${until.day}::date)
      or (a.valid_through >= ${since.day}::date and a.valid_through < ${until.day}::date))`;
}

export const createFieldChangeQueries = (pool: Pool): FieldChangeQueries => ({
  async findHorizon({ cadreId, day }) {
    const [row] = await selectRows<Omit<Horizon, 'day'>>(
      pool,
      sql`select pg_current_snapshot()::text as snapshot,
        ${LIVE_HEAD} as event,
        ${LIVE_HEAD_CHECK} as "check",
        ${isAppointed(sql`${cadreId}::uuid`, sql`${day}::date`)} as "isAppointed"`,
    );
    if (row === undefined) throw new Error('a selection without a table has one row');
    return { day, ...row };
  },

  async isOfThisHistory({ event, check, snapshot }) {
    // A snapshot that knows of transactions that have yet to begin was taken before the database went back.
    const [row] = await selectRows<{ isKnown: boolean }>(
      pool,
      sql`select (${event}::bigint = 0 or coalesce(${check}::text, stands) = stands)
          and pg_snapshot_xmax(${snapshot}::text::pg_snapshot) <= pg_snapshot_xmax(pg_current_snapshot()) as "isKnown"
        from (select ${eventCheckAt(sql`${event}::bigint`)} as stands) e`,
    );
    return row?.isKnown === true;
  },

  async findChanges({ scope, days }, stretch, limit) {
    const source = familySource(scope, NO_FILTER, days);
    if (source === null || scope.kind !== 'portfolio') return [];
    const { since, until, after } = stretch;
    const changes =
      since === null || startsOver(stretch) ? sql`select id from held` : touched(scope.cadreId, since, until);
    return selectRows<ChangedFamily>(
      pool,
      sql`with held as materialized (select f.id ${source}), touched as (${changes})
        select t.id, h.id is not null as "isHeld" from touched t left join held h on h.id = t.id
        where ${after}::uuid is null or t.id > ${after}::uuid order by t.id limit ${limit}`,
    );
  },
});
