/** Reads counters in the viewer's regions, their days, and the payments that their cash registers sent. */
import { jknCeilingsOn } from '../../households/arrears/index.js';
import { PAYMENT_CASHIERS, POSTED_PAYMENTS } from '../payments/index.js';
import { PARTNER_NAMES } from '../partners/index.js';
import { type Page, keyset } from '../../platform/db/keyset.js';
import type { Connection, Pool } from '../../platform/db/pool.js';
import { type Sql, countRows, selectRows, sql } from '../../platform/db/sql.js';
import { type CivilDate, addDays, startOfDay } from '../../kernel/civil-date.js';
import type { CounterDayId, PartnerId, PaymentId } from '../../kernel/ids.js';
import { NO_RUPIAH, type Rupiah, rupiah } from '../../kernel/rupiah.js';
import { timeZoneOf } from '../../kernel/time-zone.js';
import { type RegionReach, regionCondition } from '../../households/regions/index.js';
import type { Counter, CounterDay, Totals } from './counter-day.js';

export interface CounterPayment {
  readonly paymentId: PaymentId;
  readonly reference: string;
  readonly amount: Rupiah;
  readonly paidAt: Date;
  readonly postedAt: Date;
  readonly isInSuspense: boolean;
  /** The cashier who took it; null where the cash register names none. */
  readonly cashier: string | null;
  /** The text of `paidAt` to the microsecond, by which lists are sorted. */
  readonly sortValue: string;
}

export type CounterPaymentSortKey = [paidAt: string, paymentId: string];

/** One counter and one day, in the time zone of the counter's region. */
export interface CounterAndDay {
  readonly counter: Counter;
  readonly day: CivilDate;
}

/** The sort key of a day: the day, then the id, because several counters have the same day. */
export type CounterDaySortKey = [day: string, id: string];

/** Selects the days of one counter; null selects those of all counters in the regions of `reach`. */
export interface DaysFilter {
  readonly counterCode: string | null;
}

export interface CounterQueries {
  /** The counters in the regions of `reach`, sorted by name. */
  findCounters(reach: RegionReach): Promise<Counter[]>;
  /** A page of days, the newest first. */
  findDays(
    reach: RegionReach,
    asked: { readonly filter: DaysFilter; readonly page: Page<CounterDaySortKey> },
  ): Promise<CounterDay[]>;
  countDays(reach: RegionReach, filter: DaysFilter): Promise<number>;
  findDay(reach: RegionReach, id: CounterDayId): Promise<CounterDay | null>;
  /** A page of payments of a counter's day, sorted by the time at which they were paid. */
  findPayments(counterAndDay: CounterAndDay, page: Page<CounterPaymentSortKey>): Promise<CounterPayment[]>;
  /** The totals of each day, in the order of `days`; one statement reads them all. */
  sumPayments(days: readonly CounterAndDay[]): Promise<Totals[]>;
}

interface DayRow {
  readonly id: CounterDayId;
  readonly partnerId: PartnerId;
  readonly day: CivilDate;
  readonly openedBy: string;
  readonly openedAt: Date;
  readonly closedBy: string | null;
  readonly closedAt: Date | null;
  readonly declaredPayments: number | null;
  readonly declaredTotal: bigint | null;
  readonly postedPayments: number | null;
  readonly postedTotal: bigint | null;
  readonly explanation: string | null;
}

const DAY_COLUMNS: Sql = sql`d.id, d.partner_id as "partnerId", d.day, d.opened_by as "openedBy", d.opened_at as "openedAt",
  d.closed_by as "closedBy", d.closed_at as "closedAt", d.declared_payments as "declaredPayments",
  d.declared_total as "declaredTotal", d.posted_payments as "postedPayments", d.posted_total as "postedTotal", d.explanation`;

const COUNTERS: Sql = sql`select c.partner_id as "partnerId", p.code, p.name, c.region_code as "regionCode"
  from counters c join ${PARTNER_NAMES} p on p.id = c.partner_id`;

const toTotals = (payments: number | null, total: bigint | null): Totals => ({
  payments: payments ?? 0,
  total: rupiah(total ?? 0n),
});

const toDay = (row: DayRow): CounterDay => ({
  id: row.id,
  partnerId: row.partnerId,
  day: row.day,
  openedBy: row.openedBy,
  openedAt: row.openedAt,
  closing:
    row.closedBy === null || row.closedAt === null
      ? null
      : {
          closedBy: row.closedBy,
          closedAt: row.closedAt,
          declared: toTotals(row.declaredPayments, row.declaredTotal),
          posted: toTotals(row.postedPayments, row.postedTotal),
          explanation: row.explanation,
        },
});

/** The moments at which a counter's day begins and ends, in the time zone of the counter's region. */
function hoursOf({ counter, day }: CounterAndDay): readonly [begins: Date, ends: Date] {
  const zone = timeZoneOf(counter.regionCode);
  return [startOfDay(day, zone), startOfDay(addDays(day, 1), zone)];
}

/** The most that a payment of these days can be. */
function mostOf(days: readonly CounterAndDay[]): Rupiah {
  const last = days
    .map(({ day }) => day)
    .toSorted()
    .at(-1);
  return last === undefined ? NO_RUPIAH : jknCeilingsOn(last).counterDay;
}

/** The pool, or a connection inside a transaction. */
type Queryable = Pick<Pool, 'query'>;

/**
 * Payments in suspense count too, because their money lies in the till. An amount that no payment can have is no money,
 * and is not summed.
 */
async function sumPayments(queryable: Queryable, days: readonly CounterAndDay[]): Promise<Totals[]> {
  const hours = days.map(hoursOf);
  const rows = await selectRows<{ payments: number; total: bigint }>(
    queryable,
    sql`select count(p.id)::int as payments, coalesce(sum(p.amount) filter (where p.amount <= ${mostOf(days)}::bigint), 0)::bigint as total
      from unnest(${days.map(({ counter }) => counter.partnerId)}::uuid[], ${hours.map(([begins]) => begins)}::timestamptz[],
        ${hours.map(([, ends]) => ends)}::timestamptz[]) with ordinality as d (partner_id, begins, ends, position)
      left join ${POSTED_PAYMENTS} p on p.partner_id = d.partner_id and p.channel = 'COUNTER' and p.paid_at >= d.begins and p.paid_at < d.ends
      group by d.position order by d.position`,
  );
  return rows.map(({ payments, total }) => toTotals(payments, total));
}

export async function sumPaymentsAt(queryable: Queryable, counterAndDay: CounterAndDay): Promise<Totals> {
  const [totals] = await sumPayments(queryable, [counterAndDay]);
  return totals ?? toTotals(0, 0n);
}

const dayOf = (reach: RegionReach, id: CounterDayId): Sql =>
  sql`select ${DAY_COLUMNS} from counter_days d join counters c on c.partner_id = d.partner_id
    where d.id = ${id}::uuid and ${regionCondition('c.region_code', reach)}`;

/** Locks the day until the transaction ends; null when no counter in the regions of `reach` has it. */
export async function lockDay(
  connection: Connection,
  reach: RegionReach,
  id: CounterDayId,
): Promise<CounterDay | null> {
  const [row] = await selectRows<DayRow>(connection, sql`${dayOf(reach, id)} for update of d`);
  return row === undefined ? null : toDay(row);
}

export async function findDayOf(queryable: Queryable, { counter, day }: CounterAndDay): Promise<CounterDay | null> {
  const [row] = await selectRows<DayRow>(
    queryable,
    sql`select ${DAY_COLUMNS} from counter_days d where d.partner_id = ${counter.partnerId}::uuid and d.day = ${day}::date`,
  );
  return row === undefined ? null : toDay(row);
}

const NEWEST_FIRST = keyset('desc', { 'd.day': 'date', 'd.id': 'uuid' });

const FIRST_PAID_FIRST = keyset('asc', { 'p.paid_at': 'timestamptz', 'p.id': 'uuid' });

const daysOf = (reach: RegionReach, { counterCode }: DaysFilter): Sql =>
  sql`from counter_days d join counters c on c.partner_id = d.partner_id join ${PARTNER_NAMES} p on p.id = c.partner_id
    where ${regionCondition('c.region_code', reach)} and (${counterCode}::text is null or p.code = ${counterCode}::text)`;

export const createCounterQueries = (pool: Pool): CounterQueries => ({
  findCounters: (reach) =>
    selectRows<Counter>(
      pool,
      sql`${COUNTERS} where ${regionCondition('c.region_code', reach)} order by p.name, p.code`,
    ),

  async findDays(reach, { filter, page }) {
    const { condition, order } = NEWEST_FIRST(page);
    const rows = await selectRows<DayRow>(
      pool,
      sql`select ${DAY_COLUMNS} ${daysOf(reach, filter)} and ${condition} order by ${order} limit ${page.limit}`,
    );
    return rows.map(toDay);
  },

  countDays: (reach, filter) => countRows(pool, sql`${daysOf(reach, filter)}`),

  async findDay(reach, id) {
    const [row] = await selectRows<DayRow>(pool, dayOf(reach, id));
    return row === undefined ? null : toDay(row);
  },

  async findPayments(counterAndDay, page) {
    const [begins, ends] = hoursOf(counterAndDay);
    const { condition, order } = FIRST_PAID_FIRST(page);
    const rows = await selectRows<Omit<CounterPayment, 'amount'> & { readonly amount: bigint }>(
      pool,
      sql`select p.id as "paymentId", p.reference, p.amount, p.paid_at as "paidAt", p.posted_at as "postedAt",
          p.outcome = 'into-suspense' as "isInSuspense", c.cashier, p.paid_at::text as "sortValue"
        from ${POSTED_PAYMENTS} p left join ${PAYMENT_CASHIERS} c on c.payment_id = p.id
        where p.partner_id = ${counterAndDay.counter.partnerId}::uuid and p.channel = 'COUNTER'
          and p.paid_at >= ${begins}::timestamptz and p.paid_at < ${ends}::timestamptz and ${condition}
        order by ${order} limit ${page.limit}`,
    );
    return rows.map((row) => ({ ...row, amount: rupiah(row.amount) }));
  },

  sumPayments: (days) => sumPayments(pool, days),
});
