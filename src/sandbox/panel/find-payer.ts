/** Finds for whom a sandbox payment is, and how much is asked of them, as a till would be told. */
import { CODED_FAMILIES } from '../../money/payment-codes/index.js';
import { type FamiliesContext, MEMBERS, assessFamily } from '../../households/families/index.js';
import type { Pool } from '../../platform/db/pool.js';
import { selectRows, sql } from '../../platform/db/sql.js';
import type { FamilyId } from '../../kernel/ids.js';
import { parsePaymentCode } from '../../kernel/payment-code.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import { readBillingNumber, toVirtualAccount } from '../../kernel/virtual-account.js';

export interface Payer {
  /** The family; null when no family has the number. */
  readonly familyId: FamilyId | null;
  /** The number that is keyed in. */
  readonly account: string;
  /** What is asked of the family now; null when no family has the number. */
  readonly dueNow: Rupiah | null;
}

export type Payee = { readonly familyId: FamilyId } | { readonly account: string };

interface Reads extends Pick<FamiliesContext, 'families' | 'participants' | 'assess' | 'visibility' | 'now'> {
  readonly pool: Pool;
}

async function familyOf(account: string, { pool, now }: Reads): Promise<FamilyId | null> {
  const billingNumber = readBillingNumber(account);
  const code = parsePaymentCode(account);
  if (billingNumber === null && code === null) return null;
  const found =
    billingNumber === null
      ? sql`select family_id as id from ${CODED_FAMILIES} c where code = ${code} and expires_at > ${now}`
      : sql`select family_id as id from ${MEMBERS} m where billing_number = ${billingNumber} and successor_id is null`;
  const [row] = await selectRows<{ id: FamilyId }>(pool, found);
  return row?.id ?? null;
}

/** Reads beyond what the viewer may see: the payer stands at a till. Null for a family that does not exist. */
export async function findPayer(payee: Payee, reads: Reads): Promise<Payer | null> {
  const { families, participants, assess, visibility } = reads;
  const familyId = 'familyId' in payee ? payee.familyId : await familyOf(payee.account, reads);
  const everybody = { scope: { kind: 'all' }, days: visibility.days } as const;
  const [family] = familyId === null ? [] : await families.findByIds(everybody, [familyId]);
  if (family === undefined) return 'account' in payee ? { familyId: null, account: payee.account, dueNow: null } : null;
  const members = await participants.findByFamilies([family.id]);
  const [head] = members;
  if (head === undefined) return null;
  const { dueNow } = assessFamily({ family, members }, { assess, days: visibility.days });
  const account = 'account' in payee ? payee.account : toVirtualAccount(head.cardNumber);
  return { familyId: family.id, account, dueNow };
}
