/** Reads how each partner's calls went on a day: when it was last heard, what was booked and how fast, and what was refused. */
import { PARTNER_NAMES } from '../../money/partners/index.js';
import { POSTED_PAYMENTS, RECEIVED_CALLS } from '../../money/payments/index.js';
import { OPEN_DOUBTS } from '../doubts/index.js';
import type { DeliveryState } from '../deliveries/index.js';
import type { PostingOutcomeKind } from '../../money/payments/index.js';
import { jknCeilingsOn } from '../../households/arrears/index.js';
import { civilDateIn } from '../../kernel/civil-date.js';
import type { PartnerId } from '../../kernel/ids.js';
import type { PaymentChannel } from '../../kernel/payment-channel.js';
import { type Rupiah, rupiah } from '../../kernel/rupiah.js';
import { WIB } from '../../kernel/time-zone.js';
import { TIME_ZONE_NAMES } from '../../households/regions/index.js';
import type { PartnerScope } from '../../platform/auth/index.js';
import type { Pool } from '../../platform/db/pool.js';
import { type Sql, selectRows, sql } from '../../platform/db/sql.js';

export interface Refusal {
  readonly state: DeliveryState;
  readonly outcome: PostingOutcomeKind | null;
  readonly deliveries: number;
}

export interface HourOfCalls {
  readonly hour: number;
  readonly calls: number;
  readonly refused: number;
}

export interface PartnerHealth {
  readonly partnerId: PartnerId;
  readonly partnerCode: string;
  readonly partnerName: string;
  readonly channel: PaymentChannel;
  readonly lastCallAt: Date | null;
  readonly lastConfirmedAt: Date | null;
  readonly calls: number;
  readonly confirmed: number;
  readonly collected: Rupiah;
  readonly medianSecondsToPost: number | null;
  readonly p95SecondsToPost: number | null;
  readonly refused: number;
  readonly refusals: readonly Refusal[];
  readonly unconfirmed: number;
  readonly hours: readonly HourOfCalls[];
  readonly doubtsOpen: number;
  readonly oldestDoubtAt: Date | null;
}

export interface HealthAsked {
  readonly scope: PartnerScope;
  readonly partnerCode: string | null;
  /** The begin of the day, and the moment up to which it is read. */
  readonly from: Date;
  readonly now: Date;
}

/** The most partners of one answer; a programme has some dozens. */
export const PARTNERS_MAX = 200;

/** The states in which a call was turned away for what it says. */
const REFUSING = sql`('refused', 'quarantined', 'contradiction')`;

/** The calls of the day of one partner, by its index of calls. */
const CALLS_OF_DAY = ({
  from,
  now,
}: HealthAsked): Sql => sql`(select c.state, c.outcome, c.received_at from ${RECEIVED_CALLS} c
  where c.partner_id = p.id and c.received_at >= ${from}::timestamptz and c.received_at <= ${now}::timestamptz)`;

const counts = (asked: HealthAsked): Sql => sql`select count(*)::int as calls,
    (count(*) filter (where c.state in ${REFUSING}))::int as refused, (count(*) filter (where c.state = 'unconfirmed'))::int as unconfirmed
  from ${CALLS_OF_DAY(asked)} c`;

const refusals = (
  asked: HealthAsked,
): Sql => sql`select coalesce(json_agg(r order by r.deliveries desc, r.state, r.outcome), '[]') as refusals from (
    select c.state, case c.state when 'refused' then c.outcome end as outcome, count(*)::int as deliveries
    from ${CALLS_OF_DAY(asked)} c where c.state in ${REFUSING} group by 1, 2) r`;

const hours = (asked: HealthAsked): Sql => sql`select coalesce(json_agg(h order by h.hour), '[]') as hours from (
    select extract(hour from c.received_at at time zone ${TIME_ZONE_NAMES.WIB})::int as hour, count(*)::int as calls,
      (count(*) filter (where c.state in ${REFUSING}))::int as refused
    from ${CALLS_OF_DAY(asked)} c group by 1) h`;

/** What was booked of each partner on the day: one walk over the payments of the day, whoever confirmed them. */
const paid = ({
  from,
  now,
}: HealthAsked): Sql => sql`select y.partner_id, count(*)::int as confirmed, max(y.posted_at) as last,
    sum(y.amount) filter (where y.amount <= ${jknCeilingsOn(civilDateIn(now, WIB)).familyPayment}::bigint) as collected,
    percentile_cont(array[0.5, 0.95]) within group (order by extract(epoch from y.posted_at - y.paid_at)) as seconds
  from ${POSTED_PAYMENTS} y where y.posted_at >= ${from}::timestamptz and y.posted_at <= ${now}::timestamptz group by 1`;

function visible({ scope, partnerCode }: HealthAsked): Sql | null {
  if (scope.kind === 'none') return null;
  const own = scope.kind === 'own' ? sql`p.id = ${scope.partnerId}::uuid` : sql`p.active`;
  return partnerCode === null ? own : sql`${own} and p.code = ${partnerCode}`;
}

type Row = Omit<PartnerHealth, 'collected'> & { readonly collected: bigint };

/** The partners in the order of their names. */
export async function findPartnerHealth(pool: Pool, asked: HealthAsked): Promise<PartnerHealth[]> {
  const where = visible(asked);
  if (where === null) return [];
  const rows = await selectRows<Row>(
    pool,
    sql`with paid as (${paid(asked)}), doubts as (
        select d.partner_id, count(*)::int as open, min(d.since) as oldest from ${OPEN_DOUBTS} d group by 1
      )
      select p.id as "partnerId", p.code as "partnerCode", p.name as "partnerName", p.channel, heard.at as "lastCallAt",
        greatest(booked.at, paid.last) as "lastConfirmedAt", today.calls, today.refused, today.unconfirmed, why.refusals, by_hour.hours,
        coalesce(paid.confirmed, 0)::int as confirmed, coalesce(paid.collected, 0)::bigint as collected,
        paid.seconds[1] as "medianSecondsToPost", paid.seconds[2] as "p95SecondsToPost",
        coalesce(doubts.open, 0)::int as "doubtsOpen", doubts.oldest as "oldestDoubtAt"
      from ${PARTNER_NAMES} p
        left join lateral (select c.received_at as at from ${RECEIVED_CALLS} c where c.partner_id = p.id
          order by c.received_at desc, c.id desc limit 1) heard on true
        left join lateral (select c.received_at as at from ${RECEIVED_CALLS} c where c.partner_id = p.id and c.state = 'posted'
          order by c.received_at desc, c.id desc limit 1) booked on true
        cross join lateral (${counts(asked)}) today
        cross join lateral (${refusals(asked)}) why
        cross join lateral (${hours(asked)}) by_hour
        left join paid on paid.partner_id = p.id left join doubts on doubts.partner_id = p.id
      where ${where} order by p.name, p.id limit ${PARTNERS_MAX}`,
  );
  return rows.map((row) => ({ ...row, collected: rupiah(row.collected) }));
}
