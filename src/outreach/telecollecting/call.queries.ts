/** Saves calls and reads them within a viewer's scope; the state of a promise is computed from the payments. */
import { FAMILY_PAYMENTS } from '../../money/payments/index.js';
import type { Viewer } from '../../platform/auth/index.js';
import type { Connection, Pool } from '../../platform/db/pool.js';
import { type Page, type TimeSort, timeOrders } from '../../platform/db/keyset.js';
import { type Sql, allOf, countRows, execute, selectRows, sql } from '../../platform/db/sql.js';
import { NO_FILTER, type Visibility, FAMILY_HOMES } from '../../households/families/index.js';
import { familySource } from '../../fieldwork/portfolios/index.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { CallId, CampaignId, FamilyId } from '../../kernel/ids.js';
import type { RegionCode } from '../../kernel/region-code.js';
import { rupiah } from '../../kernel/rupiah.js';
import { type ZoneDays, timeZoneIn, dayIn } from '../../households/regions/index.js';
import type { CallOutcome, CallRecord } from './call.js';

export interface CallsFilter {
  readonly familyId: FamilyId | null;
  readonly campaignId: CampaignId | null;
  readonly outcome: CallOutcome | null;
  readonly region: RegionCode | null;
  readonly calledFrom: Date | null;
  readonly calledBefore: Date | null;
}

/** The sort values of the last call on a page; times keep the database's microseconds. */
export type CallSortKey = [calledAt: string, id: string];

export type ListedCall = CallRecord & { readonly sortValue: string };

export interface CallQueries {
  /** Finds a page, sorted by when calls were made. */
  findPage(
    visibility: Visibility,
    params: { readonly filter: CallsFilter; readonly sort: TimeSort; readonly page: Page<CallSortKey> },
  ): Promise<ListedCall[]>;
  count(visibility: Visibility, filter: CallsFilter): Promise<number>;
  findById(visibility: Visibility, id: CallId): Promise<CallRecord | null>;
  /**
   * Finds the newest calls to each family, at most `limit`. The caller has checked that the viewer may see the
   * families.
   */
  findNewest(params: { families: readonly FamilyId[]; days: ZoneDays; limit: number }): Promise<CallRecord[]>;
}

interface CallRow extends Omit<ListedCall, 'promise' | '__typename'> {
  readonly amount: bigint | null;
  readonly promisedFor: CivilDate | null;
  readonly dueAmount: bigint | null;
}

/** The sum of confirmed payments since the call, through the end of the promised day where the family lives. */
const RECEIVED = sql`(select coalesce(sum(m.amount), 0) from ${FAMILY_PAYMENTS} m where m.family_id = c.family_id
  and m.paid_at >= c.called_at and m.paid_at < (c.promised_for + 1)::timestamp at time zone ${timeZoneIn('f.region_code')})`;

const columnsOn = (days: ZoneDays): Sql => sql`c.id, c.campaign_id as "campaignId", c.family_id as "familyId",
  c.caller_name as "callerName", c.caller_role as "callerRole", c.purpose, c.outcome, c.note, c.promised_amount as amount,
  c.promised_due as "dueAmount", c.promised_for as "promisedFor", c.call_back_at as "callBackAt", c.called_at as "calledAt", c.recorded_at as "recordedAt", c.called_at::text as "sortValue",
  case when c.promised_amount is null then null when ${RECEIVED} >= c.promised_amount then 'KEPT'
    when c.promised_for < ${dayIn('f.region_code', days)} then 'BROKEN' else 'OPEN' end as "promiseState"`;

const toCall = ({ amount, promisedFor, dueAmount, ...row }: CallRow): ListedCall => ({
  __typename: 'Call',
  ...row,
  promise:
    amount === null || promisedFor === null
      ? null
      : { amount: rupiah(amount), promisedFor, dueAmount: dueAmount === null ? null : rupiah(dueAmount) },
});

/** Inserts the call. Returns false, having written nothing, when the id is taken. */
export async function insertCall(
  connection: Connection,
  call: CallRecord,
  caller: Pick<Viewer, 'subject' | 'cadreId'>,
): Promise<boolean> {
  const { promise } = call;
  const made = await execute(
    connection,
    sql`insert into calls (id, campaign_id, family_id, cadre_id, caller, caller_name, caller_role, purpose, outcome, note,
      promised_amount, promised_for, promised_due, call_back_at, called_at, recorded_at)
    values (${call.id}, ${call.campaignId}, ${call.familyId}, ${caller.cadreId}, ${caller.subject}, ${call.callerName}, ${call.callerRole}, ${call.purpose},
      ${call.outcome}, ${call.note}, ${promise?.amount ?? null}, ${promise?.promisedFor ?? null}, ${promise?.dueAmount ?? null}, ${call.callBackAt}, ${call.calledAt}, ${call.recordedAt})
    on conflict (id) do nothing`,
  );
  return made === 1;
}

export async function findCall(
  connection: Connection,
  { id, days }: { id: CallId; days: ZoneDays },
): Promise<CallRecord | null> {
  const [row] = await selectRows<CallRow>(
    connection,
    sql`select ${columnsOn(days)} from calls c join ${FAMILY_HOMES} f on f.family_id = c.family_id where c.id = ${id}::uuid`,
  );
  return row === undefined ? null : toCall(row);
}

function conditionsOf(filter: CallsFilter): Sql[] {
  const conditions: (Sql | false)[] = [
    filter.familyId !== null && sql`c.family_id = ${filter.familyId}::uuid`,
    filter.campaignId !== null && sql`c.campaign_id = ${filter.campaignId}::uuid`,
    filter.outcome !== null && sql`c.outcome = ${filter.outcome}`,
    filter.calledFrom !== null && sql`c.called_at >= ${filter.calledFrom}::timestamptz`,
    filter.calledBefore !== null && sql`c.called_at < ${filter.calledBefore}::timestamptz`,
  ];
  return conditions.filter((condition) => condition !== false);
}

function visible({ scope, days }: Visibility, region: RegionCode | null): Sql | null {
  if (scope.kind === 'all' && region === null) return sql`true`;
  const source = familySource(scope, { ...NO_FILTER, region }, days);
  return source === null ? null : sql`c.family_id in (select f.id ${source})`;
}

const ORDERS = timeOrders({ 'c.called_at': 'timestamptz', 'c.id': 'uuid' });

export const createCallQueries = (pool: Pool): CallQueries => ({
  async findPage(visibility, { filter, sort, page }) {
    const scope = visible(visibility, filter.region);
    if (scope === null) return [];
    const { condition, order } = ORDERS[sort](page);
    const rows = await selectRows<CallRow>(
      pool,
      sql`select ${columnsOn(visibility.days)} from calls c join ${FAMILY_HOMES} f on f.family_id = c.family_id
        where ${allOf([scope, condition, ...conditionsOf(filter)])} order by ${order} limit ${page.limit}`,
    );
    return rows.map(toCall);
  },

  async count(visibility, filter) {
    const scope = visible(visibility, filter.region);
    if (scope === null) return 0;
    return countRows(pool, sql`from calls c where ${allOf([scope, ...conditionsOf(filter)])}`);
  },

  async findById(visibility, id) {
    const scope = visible(visibility, null);
    if (scope === null) return null;
    const [row] = await selectRows<CallRow>(
      pool,
      sql`select ${columnsOn(visibility.days)} from calls c join ${FAMILY_HOMES} f on f.family_id = c.family_id
        where ${scope} and c.id = ${id}::uuid`,
    );
    return row === undefined ? null : toCall(row);
  },

  async findNewest({ families, days, limit }) {
    const rows = await selectRows<CallRow>(
      pool,
      sql`select ${columnsOn(days)} from unnest(${[...families]}::uuid[]) as wanted (id)
        join ${FAMILY_HOMES} f on f.family_id = wanted.id
        cross join lateral (select * from calls where family_id = wanted.id order by called_at desc, id desc limit ${limit}) as c`,
    );
    return rows.map(toCall);
  },
});
