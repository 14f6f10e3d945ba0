/** Reads one family for a participant of it: status and bill, ways to pay, payments, complaints and wish. */
import { type ComplaintOfFamily, findComplaintsOfFamily } from '../../fieldwork/complaints/index.js';
import { familySource } from '../../fieldwork/portfolios/index.js';
import { assessFamily, createFamilyQueries, createParticipantQueries } from '../../households/families/index.js';
import type { Assess, FamilyBill } from '../../households/bills/index.js';
import { type InstalmentPlan, createPlanQueries } from '../../households/instalments/index.js';
import { type ZoneDays, zoneDaysAt } from '../../households/regions/index.js';
import type { FamilyId } from '../../kernel/ids.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import { toVirtualAccount } from '../../kernel/virtual-account.js';
import { POSTED_PAYMENTS, heldInInstalments } from '../../money/payments/index.js';
import type { Pool } from '../../platform/db/pool.js';
import { selectRows, sql } from '../../platform/db/sql.js';
import { type ContactPreference, findFamilyPreferences } from '../messages/index.js';

export interface OwnPayment {
  readonly paidAt: Date;
  readonly amount: Rupiah;
  readonly channel: string;
}

export interface OwnFamily {
  readonly familyId: FamilyId;
  readonly bill: FamilyBill;
  readonly virtualAccount: string;
  readonly virtualAccountMandiri: string;
  readonly payments: readonly OwnPayment[];
  readonly preference: ContactPreference;
  readonly complaints: readonly ComplaintOfFamily[];
  /** The newest plan, running or ended. */
  readonly plan: InstalmentPlan | null;
  readonly days: ZoneDays;
}

const PAYMENTS_MAX = 24;

export interface OwnFamilyDeps {
  readonly pool: Pool;
  readonly assess: Assess;
  readonly now: Date;
}

/** Reads the family; null when there is none any more. The caller has proved to be a participant of it. */
export async function findOwnFamily(
  { pool, assess, now }: OwnFamilyDeps,
  familyId: FamilyId,
): Promise<OwnFamily | null> {
  const days = zoneDaysAt(now);
  const [[family], members, payments, [wish], complaints, [plan]] = await Promise.all([
    createFamilyQueries(pool, familySource).findByIds({ scope: { kind: 'all' }, days }, [familyId]),
    createParticipantQueries(pool).findByFamilies([familyId]),
    selectRows<OwnPayment>(
      pool,
      sql`select p.paid_at as "paidAt", p.amount, p.channel from ${POSTED_PAYMENTS} p
        where p.family_id = ${familyId}::uuid and p.outcome <> 'into-suspense' order by p.posted_at desc, p.id desc limit ${PAYMENTS_MAX}`,
    ),
    findFamilyPreferences(pool, [familyId]),
    findComplaintsOfFamily(pool, familyId, now),
    createPlanQueries({ pool, familySource, held: heldInInstalments }).findNewest([familyId]),
  ]);
  const [head] = members;
  if (family === undefined || head === undefined) return null;
  return {
    familyId,
    bill: assessFamily({ family, members }, { assess, days }),
    virtualAccount: toVirtualAccount(head.cardNumber),
    virtualAccountMandiri: toVirtualAccount(head.cardNumber, 'MANDIRI'),
    payments,
    preference: wish?.preference ?? 'ALL_MESSAGES',
    complaints,
    plan: plan ?? null,
    days,
  };
}
