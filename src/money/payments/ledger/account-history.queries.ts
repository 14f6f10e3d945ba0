/**
 * Reads families' accounts at a past moment, from the movements stored with payments and entries; a replay of the
 * journal gives the same.
 */
import type { Pool } from '../../../platform/db/pool.js';
import { type Sql, selectRows, sql } from '../../../platform/db/sql.js';
import { REGISTRATIONS } from '../../../fieldwork/registration/index.js';
import { type InstalmentsInJson, toInstalments } from '../../../households/bills/index.js';
import { type FindAccountsAt, FAMILY_ACCOUNTS, JOINER_MOVEMENTS } from '../../../households/families/index.js';
import { INSTALMENT_PLANS } from '../../../households/instalments/index.js';
import { billingMonth, monthOfRow } from '../../../kernel/billing-month.js';
import type { FamilyId, ParticipantId } from '../../../kernel/ids.js';
import { rupiah } from '../../../kernel/rupiah.js';
import { familyBalance } from './journal.relations.js';

interface AccountRow {
  readonly familyId: FamilyId;
  readonly paidThrough: string;
  readonly credit: bigint;
  readonly instalments: InstalmentsInJson;
  /** The last month paid for each person who has had months of the own; null without any such person. */
  readonly joiners: readonly (readonly [id: ParticipantId, paidThrough: string | null])[] | null;
  readonly later: readonly ParticipantId[] | null;
}

/**
 * Payments in suspense have no movement, and neither have the oldest payments, which were posted before movements were
 * stored.
 */
const MOVED = sql`family_id = f.id and paid_through_after is not null`;

const COLUMNS = sql`id, posted_at, paid_through_before, paid_through_after, credit_before, credit_after`;

/** The nearest movement in the given order, of payments and entries together. */
const nearest = (condition: Sql, order: Sql): Sql => sql`(
  select * from (
    (select ${COLUMNS} from payments where ${MOVED} and ${condition} order by ${order} limit 1)
    union all
    (select ${COLUMNS} from ledger_entries where ${MOVED} and ${condition} order by ${order} limit 1)
  ) as of_both order by ${order} limit 1)`;

const LATEST = sql`posted_at desc, id desc`;
const EARLIEST = sql`posted_at, id`;

/** The own months of people who joined: as the last movement up to the moment left them, or as the first one after it found them. */
const joinersAt = (moment: Sql): Sql => sql`(
  select json_agg(json_build_array(id, paid_through)) from (
    select distinct on (participant_id) participant_id as id,
      case when posted_at <= ${moment} then paid_through_after else paid_through_before end as paid_through
    from ${JOINER_MOVEMENTS} m where m.family_id = f.id
    order by participant_id, posted_at > ${moment}, case when posted_at <= ${moment} then posted_at end desc,
      case when posted_at <= ${moment} then entry_id end desc, posted_at, entry_id) own)`;

/** The plan that was open at the moment, in the form in which open plans are read, with the money that it held. */
const instalmentsAt = (moment: Sql): Sql => {
  const held = familyBalance({ account: 'instalment-plan', family: sql`f.id` }, sql`j.posted_at <= ${moment}`);
  return sql`(
    select jsonb_build_array(id, total, stages, first_month, ${held}, running_premiums, active_after) from ${INSTALMENT_PLANS} p
    where p.family_id = f.id and registered_at <= ${moment} and (ended_at is null or ended_at > ${moment})
    order by registered_at desc limit 1)`;
};

/** The people who were registered only after the moment. */
const registeredAfter = (moment: Sql): Sql => sql`(
  select json_agg(id) from ${REGISTRATIONS} r where r.family_id = f.id and r.kind = 'MEMBER' and r.registered_at > ${moment})`;

/**
 * Finds the accounts at a moment: after the last movement up to it, or else as they were before the first one after it.
 */
export function createAccountHistory(pool: Pool): FindAccountsAt {
  return async (ids, at) => {
    const moment = sql`${at}::timestamptz`;
    const rows = await selectRows<AccountRow>(
      pool,
      sql`select f.id as "familyId",
          coalesce(past.paid_through_after, next.paid_through_before, f.paid_through) as "paidThrough",
          coalesce(past.credit_after, next.credit_before, f.credit) as credit,
          ${instalmentsAt(moment)} as instalments, ${joinersAt(moment)} as joiners, ${registeredAfter(moment)} as later
        from ${FAMILY_ACCOUNTS} f
        left join lateral ${nearest(sql`posted_at <= ${moment}`, LATEST)} as past on true
        left join lateral ${nearest(sql`posted_at > ${moment}`, EARLIEST)} as next on past.id is null
        where f.id = any(${[...ids]}::uuid[]) and f.registered_at <= ${moment}`,
    );
    return rows.map(({ familyId, paidThrough, credit, instalments, joiners, later }) => ({
      familyId,
      paidThrough: billingMonth(paidThrough.slice(0, 7)),
      credit: rupiah(credit),
      instalments: toInstalments(instalments),
      ownPaidThrough: new Map((joiners ?? []).map(([id, own]) => [id, own === null ? null : monthOfRow(own)])),
      notYetMembers: new Set(later ?? []),
    }));
  };
}
