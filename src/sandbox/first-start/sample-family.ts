/**
 * Finds families of a cadre's portfolio to try a payment with: long enough in arrears to be suspended, and not beyond
 * the cap.
 */
import type { Pool } from '../../platform/db/pool.js';
import type { CardNumber } from '../../kernel/card-number.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { CadreId, FamilyId } from '../../kernel/ids.js';
import { type VirtualAccount, toVirtualAccount } from '../../kernel/virtual-account.js';

export interface SampleFamily {
  readonly id: FamilyId;
  readonly cardNumber: CardNumber;
  readonly virtualAccount: VirtualAccount;
}

const SUSPENDED_FAMILIES = `
  select f.id, p.card_number as "cardNumber"
  from portfolio_assignments a
  join families f on f.id = a.family_id
  join participants p on p.family_id = f.id and p.relation = 'HEAD' and p.successor_id is null
  where a.cadre_id = $1 and a.valid_from <= $2::date and (a.valid_through is null or a.valid_through >= $2::date)
    and f.paid_through between date_trunc('month', $2::date) - interval '13 months' and date_trunc('month', $2::date) - interval '3 months'
  order by f.paid_through desc, f.id limit $3`;

/** The families suspended most recently come first; fewer than `count` when the portfolio has no more. */
export async function findSuspendedFamilies(
  pool: Pool,
  { cadreId, today, count }: { cadreId: CadreId; today: CivilDate; count: number },
): Promise<SampleFamily[]> {
  const { rows } = await pool.query<Omit<SampleFamily, 'virtualAccount'>>(SUSPENDED_FAMILIES, [cadreId, today, count]);
  return rows.map((row) => ({ ...row, virtualAccount: toVirtualAccount(row.cardNumber) }));
}
