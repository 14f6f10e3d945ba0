/** Reads visits within a viewer's scope, and which cadre may visit which family on a day. */
import { isAppointed } from '../appointments/index.js';
import type { Pool } from '../../platform/db/pool.js';
import { type Page, type TimeSort, timeOrders } from '../../platform/db/keyset.js';
import { type Sql, allOf, countRows, selectRows, sql } from '../../platform/db/sql.js';
import { NO_FILTER, type Visibility, FAMILY_HOMES } from '../../households/families/index.js';
import { familySource, isAssigned } from '../portfolios/index.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { CadreId, FamilyId, VisitId } from '../../kernel/ids.js';
import type { RegionCode } from '../../kernel/region-code.js';
import { rupiah } from '../../kernel/rupiah.js';
import { type Surroundings, findSurroundings } from './surroundings.queries.js';
import { verificationOf } from './save-visit.js';
import type { VerificationReason, VerificationState } from './verification-words.js';
import { VERIFICATION } from './visit.relations.js';
import type { PromiseFacts } from './promise-state.js';
import type { VisitOutcome, VisitState } from './visit-outcome.js';
import type { ConfirmationStep } from './verification-words.js';
import type { RecordVisitCommand, VisitRecord } from './visit.js';

export interface ConfirmationRow {
  readonly visitId: VisitId;
  readonly step: ConfirmationStep;
  readonly evidence: string | null;
  readonly takenBy: string;
  readonly takenAt: Date;
}

export interface VisitsFilter {
  readonly familyId: FamilyId | null;
  readonly cadreId: CadreId | null;
  readonly region: RegionCode | null;
  readonly state: VisitState | null;
  readonly outcome: VisitOutcome | null;
  readonly verification: VerificationState | null;
  readonly plannedFrom: CivilDate | null;
  readonly plannedThrough: CivilDate | null;
  readonly visitedFrom: Date | null;
  readonly visitedBefore: Date | null;
}

/** The sort values of the last visit on a page; times keep the database's microseconds. */
export type VisitSortKey = [recordedAt: string, id: string];

export type ListedVisit = VisitRecord & { readonly sortValue: string };

export interface VisitQueries {
  /** Finds a page, sorted by when visits were recorded. */
  findPage(
    visibility: Visibility,
    query: { filter: VisitsFilter; sort: TimeSort; page: Page<VisitSortKey> },
  ): Promise<ListedVisit[]>;
  count(visibility: Visibility, filter: VisitsFilter): Promise<number>;
  findById(visibility: Visibility, id: VisitId): Promise<VisitRecord | null>;
  /**
   * Finds the visits of each family that were recorded last, at most `limit`. The caller has checked that the viewer
   * may see the families.
   */
  findNewest(families: readonly FamilyId[], limit: number): Promise<VisitRecord[]>;
  /** Finds the last completed visit of each family. The caller has checked that the viewer may see the families. */
  findLast(families: readonly FamilyId[]): Promise<VisitRecord[]>;
  /** Finds the family's village if the cadre held the family on `day` while appointed; null otherwise. */
  findRegionInPortfolio(held: { cadreId: CadreId; familyId: FamilyId; day: CivilDate }): Promise<RegionCode | null>;
  findRegion(familyId: FamilyId): Promise<RegionCode | null>;
  /** Finds what a visit is verified against. */
  findSurroundings(visit: RecordVisitCommand, village: RegionCode): Promise<Surroundings>;
  /** Finds a cadre's completed visits of a time that are not verified, the earliest first; whose claim it is may see them. */
  findUnverified(
    visits: { readonly cadreId: CadreId; readonly from: Date; readonly before: Date },
    limit: number,
  ): Promise<VisitRecord[]>;
  /** Finds the steps by which visits were confirmed by hand. The caller has checked that the viewer may see the visits. */
  findConfirmations(visits: readonly VisitId[]): Promise<ConfirmationRow[]>;
  /**
   * Finds the promises of visits and what the families have paid since. The caller has checked that the viewer may see
   * the visits.
   */
  findPromiseFacts(visits: readonly VisitId[]): Promise<PromiseRow[]>;
}

export interface PromiseRow extends Omit<PromiseFacts, 'zone' | 'today'> {
  readonly visitId: VisitId;
  readonly region: RegionCode;
}

/** One row per payment since the visit; a single row without a payment when there was none. */
interface PromisePaymentRow {
  readonly visitId: VisitId;
  readonly region: RegionCode;
  readonly amount: bigint;
  readonly promisedFor: CivilDate;
  readonly madeAt: Date;
  readonly paid: bigint | null;
  readonly paidAt: Date | null;
}

const toPromiseRow = (rows: readonly PromisePaymentRow[]): PromiseRow[] =>
  [...Map.groupBy(rows, ({ visitId }) => visitId).values()].map((payments) => {
    const [{ visitId, region, madeAt, amount, promisedFor }] = payments as [PromisePaymentRow];
    return {
      visitId,
      region,
      madeAt,
      promise: { amount: rupiah(amount), promisedFor },
      payments: payments.flatMap(({ paid, paidAt }) =>
        paid === null || paidAt === null ? [] : [{ amount: rupiah(paid), paidAt }],
      ),
    };
  });

interface VisitRow extends Omit<VisitRecord, '__typename' | 'position' | 'promise' | 'verification'> {
  readonly accuracyMeters: number | null;
  readonly verification: VerificationState | null;
  readonly verificationReasons: VerificationReason[] | null;
  readonly distanceMeters: number | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly amount: bigint | null;
  readonly promisedFor: CivilDate | null;
  readonly dueAmount: bigint | null;
  readonly sortValue: string;
}

const COLUMNS = sql`v.id, v.cadre_id as "cadreId", v.family_id as "familyId", v.state, v.planned_for as "plannedFor",
  v.visited_at as "visitedAt", v.outcome, v.note, v.latitude, v.longitude, v.accuracy_meters as "accuracyMeters",
  v.verification, v.verification_reasons as "verificationReasons", v.distance_meters as "distanceMeters", v.recorded_at as "recordedAt",
  p.amount, p.due_amount as "dueAmount", p.promised_for as "promisedFor", v.recorded_at::text as "sortValue"`;

const toVisit = ({
  latitude,
  longitude,
  accuracyMeters,
  amount,
  promisedFor,
  dueAmount,
  verification,
  verificationReasons,
  distanceMeters,
  ...row
}: VisitRow): ListedVisit => ({
  __typename: 'Visit',
  ...row,
  position: latitude === null || longitude === null ? null : { latitude, longitude, accuracyMeters },
  verification: verificationOf({ state: row.state, latitude, verification, verificationReasons, distanceMeters }),
  promise:
    amount === null || promisedFor === null
      ? null
      : { amount: rupiah(amount), promisedFor, dueAmount: dueAmount === null ? null : rupiah(dueAmount) },
});

const VISITS = sql`visits v left join promises_to_pay p on p.visit_id = v.id`;

function visible({ scope, days }: Visibility, region: RegionCode | null): Sql | null {
  if (scope.kind === 'all' && region === null) return sql`true`;
  const source = familySource(scope, { ...NO_FILTER, region }, days);
  return source === null ? null : sql`v.family_id in (select f.id ${source})`;
}

function conditionsOf(filter: VisitsFilter): Sql[] {
  const conditions: (Sql | false)[] = [
    filter.familyId !== null && sql`v.family_id = ${filter.familyId}::uuid`,
    filter.cadreId !== null && sql`v.cadre_id = ${filter.cadreId}::uuid`,
    filter.state !== null && sql`v.state = ${filter.state}`,
    filter.outcome !== null && sql`v.outcome = ${filter.outcome}`,
    filter.verification !== null && sql`${VERIFICATION} = ${filter.verification}`,
    filter.plannedFrom !== null && sql`v.planned_for >= ${filter.plannedFrom}::date`,
    filter.plannedThrough !== null && sql`v.planned_for <= ${filter.plannedThrough}::date`,
    filter.visitedFrom !== null && sql`v.visited_at >= ${filter.visitedFrom}::timestamptz`,
    filter.visitedBefore !== null && sql`v.visited_at < ${filter.visitedBefore}::timestamptz`,
  ];
  return conditions.filter((condition) => condition !== false);
}

/** Finds visits with one index probe per family, however many visits it has had. */
async function findPerFamily(pool: Pool, families: readonly FamilyId[], newest: Sql): Promise<VisitRecord[]> {
  const rows = await selectRows<VisitRow>(
    pool,
    sql`select ${COLUMNS} from unnest(${[...families]}::uuid[]) as wanted (id)
      cross join lateral (select * from visits where family_id = wanted.id ${newest}) as v
      left join promises_to_pay p on p.visit_id = v.id`,
  );
  return rows.map(toVisit);
}

async function findPromiseFacts(
  { pool, familyPayments }: VisitQueryDeps,
  visits: readonly VisitId[],
): Promise<PromiseRow[]> {
  return toPromiseRow(
    await selectRows<PromisePaymentRow>(
      pool,
      sql`select v.id as "visitId", f.region_code as region, p.amount, p.promised_for as "promisedFor", v.visited_at as "madeAt",
          m.amount as paid, m.paid_at as "paidAt"
        from promises_to_pay p join visits v on v.id = p.visit_id join ${FAMILY_HOMES} f on f.family_id = p.family_id
        left join ${familyPayments} m on m.family_id = p.family_id and m.paid_at >= v.visited_at
        where p.visit_id = any(${[...visits]}::uuid[])`,
    ),
  );
}

async function findUnverified(
  pool: Pool,
  { cadreId, from, before }: Parameters<VisitQueries['findUnverified']>[0],
  limit: number,
): Promise<VisitRecord[]> {
  const rows = await selectRows<VisitRow>(
    pool,
    sql`select ${COLUMNS} from ${VISITS} where v.cadre_id = ${cadreId}::uuid and v.state = 'COMPLETED'
      and ${VERIFICATION} <> 'VERIFIED' and v.visited_at >= ${from}::timestamptz and v.visited_at < ${before}::timestamptz
      order by v.visited_at, v.id limit ${limit}`,
  );
  return rows.map(toVisit);
}

const regionOf = (rows: readonly { readonly region: RegionCode }[]): RegionCode | null => rows[0]?.region ?? null;

const ORDERS = timeOrders({ 'v.recorded_at': 'timestamptz', 'v.id': 'uuid' });

export interface VisitQueryDeps {
  readonly pool: Pool;
  /** What families paid, as a relation of `family_id`, `amount` and `paid_at`; a room above supplies it. */
  readonly familyPayments: Sql;
}

export const createVisitQueries = ({ pool, familyPayments }: VisitQueryDeps): VisitQueries => ({
  async findPage(visibility, { filter, sort, page }) {
    const scope = visible(visibility, filter.region);
    if (scope === null) return [];
    const { condition, order } = ORDERS[sort](page);
    const where = allOf([scope, ...conditionsOf(filter), condition]);
    const rows = await selectRows<VisitRow>(
      pool,
      sql`select ${COLUMNS} from ${VISITS} where ${where} order by ${order} limit ${page.limit}`,
    );
    return rows.map(toVisit);
  },

  async count(visibility, filter) {
    const scope = visible(visibility, filter.region);
    return scope === null ? 0 : countRows(pool, sql`from visits v where ${allOf([scope, ...conditionsOf(filter)])}`);
  },

  async findById(visibility, id) {
    const scope = visible(visibility, null);
    if (scope === null) return null;
    const [row] = await selectRows<VisitRow>(
      pool,
      sql`select ${COLUMNS} from ${VISITS} where ${scope} and v.id = ${id}::uuid`,
    );
    return row === undefined ? null : toVisit(row);
  },

  findNewest: (families, limit) =>
    findPerFamily(pool, families, sql`order by recorded_at desc, id desc limit ${limit}`),

  findLast: (families) =>
    findPerFamily(pool, families, sql`and visited_at is not null order by visited_at desc limit 1`),

  async findRegionInPortfolio({ cadreId, familyId, day }) {
    const [cadre, on] = [sql`${cadreId}::uuid`, sql`${day}::date`];
    return regionOf(
      await selectRows<{ region: RegionCode }>(
        pool,
        sql`select f.region_code as region from ${FAMILY_HOMES} f where f.family_id = ${familyId}::uuid
          and ${isAssigned({ family: sql`f.family_id`, cadre, day: on })} and ${isAppointed(cadre, on)}`,
      ),
    );
  },

  async findRegion(familyId) {
    return regionOf(
      await selectRows<{ region: RegionCode }>(
        pool,
        sql`select region_code as region from ${FAMILY_HOMES} f where family_id = ${familyId}::uuid`,
      ),
    );
  },

  findSurroundings: (visit, village) => findSurroundings(pool, visit, village),

  findUnverified: (visits, limit) => findUnverified(pool, visits, limit),

  findConfirmations: (visits) =>
    selectRows<ConfirmationRow>(
      pool,
      sql`select visit_id as "visitId", step, evidence, taken_by as "takenBy", taken_at as "takenAt" from visit_confirmations
        where visit_id = any(${[...visits]}::uuid[]) order by taken_at, id`,
    ),

  findPromiseFacts: (visits) => findPromiseFacts({ pool, familyPayments }, visits),
});
