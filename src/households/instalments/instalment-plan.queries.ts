/** Reads instalment plans under a viewer's scope: those of families that the viewer may see. */
import { type Page, keyset } from '../../platform/db/keyset.js';
import type { Connection, Pool } from '../../platform/db/pool.js';
import { type Sql, allOf, countRows, selectRows, sql } from '../../platform/db/sql.js';
import { type FamilySource, NO_FILTER, type Visibility } from '../families/index.js';
import { billingMonth } from '../../kernel/billing-month.js';
import type { FamilyId, InstalmentPlanId } from '../../kernel/ids.js';
import type { RegionCode } from '../../kernel/region-code.js';
import { rupiah } from '../../kernel/rupiah.js';
import { type ZoneDays, dayIn } from '../regions/index.js';
import type { InstalmentPlan, PlanState } from './instalment-plan.js';

export interface PlansFilter {
  readonly region: RegionCode | null;
  readonly familyId: FamilyId | null;
  readonly state: PlanState | null;
}

/** The sort key of a plan: the time of registration with the database's microseconds, and the id. */
export type PlanSortKey = readonly [registeredAt: string, id: string];
export type ListedPlan = InstalmentPlan & { readonly sortValue: string };

export interface PlanQueries {
  /** Reads plans, the newest registered first. */
  findPage(visibility: Visibility, filter: PlansFilter, page: Page<PlanSortKey>): Promise<ListedPlan[]>;
  count(visibility: Visibility, filter: PlansFilter): Promise<number>;
  findById(visibility: Visibility, id: InstalmentPlanId): Promise<InstalmentPlan | null>;
  /** Reads the newest plan of each family; ask only for families that the viewer may see. */
  findNewest(families: readonly FamilyId[]): Promise<InstalmentPlan[]>;
  /** Reads at most `limit` open plans that are in default on `days`, the earliest registered first. */
  findInDefault(days: ZoneDays, limit: number): Promise<InstalmentPlan[]>;
}

type PlanRow = Omit<ListedPlan, '__typename' | 'firstMonth' | 'total' | 'paid' | 'runningPremiums'> & {
  readonly firstMonth: string;
  readonly total: bigint;
  readonly paid: bigint;
  readonly runningPremiums: bigint;
};

/** SQL for the rupiah that the journal holds in instalments of a family. A room above provides it. */
export type InstalmentsHeld = (family: Sql) => Sql;

/** The family of a plan, whose instalments all belong to this plan: a family has one open plan at a time. */
const FAMILY = sql`t.family_id`;

const columnsOf = (
  held: InstalmentsHeld,
): Sql => sql`t.id, t.family_id as "familyId", t.region_code as "regionCode", t.total, t.running_premiums as "runningPremiums", t.active_after as "activeAfter", t.stages, t.first_month as "firstMonth",
  t.arrears_months as "arrearsMonths", t.registered_at as "registeredAt", t.ended_at as "endedAt", t.ending, t.end_reason as "endReason",
  case when t.ended_at is null then ${held(FAMILY)} when t.ending = 'COMPLETED' then t.total
    else (select coalesce(max(i.paid_after), 0) from instalment_payments i where i.plan_id = t.id) end as paid,
  t.registered_at::text as "sortValue"`;

const toPlan = ({ firstMonth, total, paid, runningPremiums, ...row }: PlanRow): ListedPlan => ({
  __typename: 'InstalmentPlan',
  ...row,
  firstMonth: billingMonth(firstMonth.slice(0, 7)),
  total: rupiah(total),
  paid: rupiah(paid),
  runningPremiums: rupiah(runningPremiums),
});

/** The number of months that have begun since the month of the first stage. */
const elapsedOn = (days: ZoneDays): Sql => {
  const day = dayIn('t.region_code', days);
  return sql`((extract(year from ${day}) - extract(year from t.first_month)) * 12
    + extract(month from ${day}) - extract(month from t.first_month))::int`;
};

/** The rule of `standingOf` in SQL: a stage of an earlier month is unpaid, or the month after the last has ended. */
const inDefault = (held: InstalmentsHeld, days: ZoneDays): Sql => {
  const elapsed = elapsedOn(days);
  const gone = sql`least(greatest(${elapsed}, 0), t.stages)`;
  return sql`(${elapsed} > t.stages
    or ${held(FAMILY)} < ${gone} * (t.total / t.stages) + least(${gone}, t.total % t.stages))`;
};

function inState(state: PlanState, isInDefault: Sql): Sql {
  switch (state) {
    case 'RUNNING':
      return sql`t.ended_at is null and not ${isInDefault}`;
    case 'DEFAULTED':
      return sql`(t.ending = 'DEFAULTED' or (t.ended_at is null and ${isInDefault}))`;
    case 'COMPLETED':
    case 'CANCELLED':
      return sql`t.ending = ${state}`;
  }
}

/** The condition on plans in sight that match the filter; null when the viewer may see none. */
function chosen({ familySource, held }: PlanDeps, { scope, days }: Visibility, filter: PlansFilter): Sql | null {
  const { region, familyId, state } = filter;
  const families = familySource(scope, { ...NO_FILTER, region }, days);
  if (families === null) return null;
  const conditions: (Sql | false)[] = [
    sql`t.family_id in (select f.id ${families})`,
    familyId !== null && sql`t.family_id = ${familyId}::uuid`,
    state !== null && inState(state, inDefault(held, days)),
  ];
  return allOf(conditions.filter((condition) => condition !== false));
}

/** Reads plans in the caller's transaction. */
export interface PlanReads {
  /** Reads the open plan of a family, which the caller has locked. */
  findOpenPlan(connection: Connection, familyId: FamilyId): Promise<InstalmentPlan | null>;
  findPlan(connection: Connection, id: InstalmentPlanId): Promise<InstalmentPlan | null>;
}

async function findOne(connection: Connection, held: InstalmentsHeld, condition: Sql): Promise<InstalmentPlan | null> {
  const [row] = await selectRows<PlanRow>(
    connection,
    sql`select ${columnsOf(held)} from instalment_plans t where ${condition}`,
  );
  return row === undefined ? null : toPlan(row);
}

export const planReads = (held: InstalmentsHeld): PlanReads => ({
  findOpenPlan: (connection, familyId) =>
    findOne(connection, held, sql`t.family_id = ${familyId}::uuid and t.ended_at is null`),
  findPlan: (connection, id) => findOne(connection, held, sql`t.id = ${id}::uuid`),
});

const NEWEST = keyset('desc', { 't.registered_at': 'timestamptz', 't.id': 'uuid' });

const NOTHING_CHOSEN: PlansFilter = { region: null, familyId: null, state: null };

export interface PlanDeps {
  readonly pool: Pool;
  readonly familySource: FamilySource;
  readonly held: InstalmentsHeld;
}

export function createPlanQueries(deps: PlanDeps): PlanQueries {
  const { pool, held } = deps;
  const columns = columnsOf(held);
  return {
    async findPage(visibility, filter, page) {
      const where = chosen(deps, visibility, filter);
      if (where === null) return [];
      const { condition, order } = NEWEST(page);
      const rows = await selectRows<PlanRow>(
        pool,
        sql`select ${columns} from instalment_plans t where ${where} and ${condition} order by ${order} limit ${page.limit}`,
      );
      return rows.map(toPlan);
    },

    async count(visibility, filter) {
      const where = chosen(deps, visibility, filter);
      return where === null ? 0 : countRows(pool, sql`from instalment_plans t where ${where}`);
    },

    async findById(visibility, id) {
      const where = chosen(deps, visibility, NOTHING_CHOSEN);
      if (where === null) return null;
      const [row] = await selectRows<PlanRow>(
        pool,
        sql`select ${columns} from instalment_plans t where t.id = ${id}::uuid and ${where}`,
      );
      return row === undefined ? null : toPlan(row);
    },

    async findNewest(families) {
      const rows = await selectRows<PlanRow>(
        pool,
        sql`select ${columns} from unnest(${[...families]}::uuid[]) as wanted (id) cross join lateral (
          select * from instalment_plans where family_id = wanted.id order by registered_at desc, id desc limit 1) as t`,
      );
      return rows.map(toPlan);
    },

    async findInDefault(days, limit) {
      const rows = await selectRows<PlanRow>(
        pool,
        sql`select ${columns} from instalment_plans t where t.ended_at is null and ${inDefault(held, days)} order by t.registered_at limit ${limit}`,
      );
      return rows.map(toPlan);
    },
  };
}
