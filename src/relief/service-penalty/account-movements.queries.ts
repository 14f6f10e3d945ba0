/** Reads what moved how far a family has paid, from payments and from entries beside them; what was reversed moved nothing. */
import type { Pool } from '../../platform/db/pool.js';
import { selectRows, sql } from '../../platform/db/sql.js';
import { billingMonth } from '../../kernel/billing-month.js';
import { type CivilDate, civilDateIn, startOfDay } from '../../kernel/civil-date.js';
import type { FamilyId } from '../../kernel/ids.js';
import { rupiah } from '../../kernel/rupiah.js';
import type { TimeZone } from '../../kernel/time-zone.js';
import type { AccountMovement } from './find-reactivation.js';

export interface MovementsParams {
  readonly familyId: FamilyId;
  /** From this day on, by the calendar of `zone`. */
  readonly from: CivilDate;
  readonly zone: TimeZone;
}

export type FindMovements = (params: MovementsParams) => Promise<AccountMovement[]>;

interface MovementRow {
  readonly movedAt: Date;
  readonly before: string;
  readonly after: string;
  readonly credit: bigint;
}

/** The credit that a family held before a posting, where the posting itself does not say. */
const creditBefore = sql`coalesce((
  select sum(case side when 'credit' then amount else -amount end) from journal_lines j
  where j.family_id = m.family_id and j.account = 'family-credit' and j.posted_at < m.posted_at), 0)`;

export const movementsFinder =
  (pool: Pool): FindMovements =>
  async ({ familyId, from, zone }) => {
    const begins = startOfDay(from, zone);
    const rows = await selectRows<MovementRow>(
      pool,
      sql`select m.paid_at as "movedAt", coalesce(m.paid_through_before, m.settled_from - interval '1 month')::date as before,
          coalesce(m.paid_through_after, m.settled_through) as after, coalesce(m.credit_before, ${creditBefore}) as credit
        from payments m where m.family_id = ${familyId}::uuid and m.settled_from is not null and m.paid_at >= ${begins}::timestamptz
          and not exists (select from ledger_entries r where r.payment_id = m.id and r.kind = 'reversal')
        union all
        select m.posted_at, m.paid_through_before, m.paid_through_after, coalesce(m.credit_before, 0)
        from ledger_entries m where m.family_id = ${familyId}::uuid and m.kind <> 'reversal'
          and m.paid_through_after > m.paid_through_before and m.posted_at >= ${begins}::timestamptz
        order by 1`,
    );
    return rows.map(({ movedAt, before, after, credit }) => ({
      on: civilDateIn(movedAt, zone),
      paidThroughBefore: billingMonth(before.slice(0, 7)),
      creditBefore: rupiah(credit),
      paidThroughAfter: billingMonth(after.slice(0, 7)),
    }));
  };
