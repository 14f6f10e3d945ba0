/** Finds the visits that a claim of a later month pays, and what other claims hold of a month. */
import { type BillingMonth, billingMonth, nextMonth } from '../../kernel/billing-month.js';
import { type CivilDate, firstDayOf } from '../../kernel/civil-date.js';
import type { CadreId, ClaimId } from '../../kernel/ids.js';
import type { RegionCode } from '../../kernel/region-code.js';
import { rupiah } from '../../kernel/rupiah.js';
import { timeZoneOf } from '../../kernel/time-zone.js';
import type { Pool } from '../../platform/db/pool.js';
import { selectRows, sql } from '../../platform/db/sql.js';
import { COMPLETED_VISITS } from '../visits/index.js';
import { dayOf } from './claim.queries.js';
import type { ClaimedDay } from './compute-claim.js';

export interface LateVisitQueries {
  /** Finds the months before this one whose claim was submitted or approved before a visit of theirs counted. */
  findMonthsWithLateVisits(params: {
    readonly cadreId: CadreId;
    readonly home: RegionCode;
    readonly before: BillingMonth;
  }): Promise<BillingMonth[]>;
  /** Finds what submitted and approved claims hold of the days of a month, one claim left out. */
  findClaimedDays(params: {
    readonly cadreId: CadreId;
    readonly month: BillingMonth;
    readonly except: ClaimId | null;
  }): Promise<ClaimedDay[]>;
}

export const createLateVisitQueries = (pool: Pool): LateVisitQueries => ({
  async findMonthsWithLateVisits({ cadreId, home, before }) {
    const day = dayOf(timeZoneOf(home));
    const rows = await selectRows<{ month: CivilDate }>(
      pool,
      sql`select r.month from reimbursement_claims r
        where r.cadre_id = ${cadreId}::uuid and r.state in ('SUBMITTED', 'APPROVED') and r.month < ${firstDayOf(before)}::date
          and exists (select from ${COMPLETED_VISITS} v
            where v.cadre_id = r.cadre_id and v.verification = 'VERIFIED' and v.counts_since >= r.submitted_at
              and ${day} >= r.month and ${day} < r.month + interval '1 month')
        order by r.month`,
    );
    return rows.map(({ month }) => billingMonth(month.slice(0, 7)));
  },

  async findClaimedDays({ cadreId, month, except }) {
    const rows = await selectRows<{ day: CivilDate; visits: number; amount: bigint }>(
      pool,
      sql`select d.day, d.visits, d.amount from reimbursement_claims r join reimbursement_days d on d.claim_id = r.id
        where r.cadre_id = ${cadreId}::uuid and r.state in ('SUBMITTED', 'APPROVED') and r.id is distinct from ${except}::uuid
          and d.day >= ${firstDayOf(month)}::date and d.day < ${firstDayOf(nextMonth(month))}::date`,
    );
    return rows.map((row) => ({ ...row, amount: rupiah(row.amount) }));
  },
});
