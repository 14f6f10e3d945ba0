/**
 * Lets a sandbox post office hand in the files of two days, so that there is a day that agrees and a day with breaks to
 * work on.
 */
import { JKN_ARREARS_POLICY, JKN_TARIFFS, compileTariffs } from '../../households/arrears/index.js';
import type { Pool } from '../../platform/db/pool.js';
import { type DemoSlip, POST_OFFICE, makeDemoSettlement } from '../demo-data/index.js';
import { billingNumberOf } from '../../kernel/card-number.js';
import { type CivilDate, addDays, civilDate, startOfDay } from '../../kernel/civil-date.js';
import { type CadreId, type PartnerId, randomIds } from '../../kernel/ids.js';
import { WIB } from '../../kernel/time-zone.js';
import type { FindPartner, ManagePartners } from '../../money/partners/index.js';
import { createBillFinder } from '../../money/payments/index.js';
import { EXAMPLE_FORMATS, type SettlementPartner, setFormat } from '../../partners/settlement/index.js';
import { findSuspendedFamilies } from './sample-family.js';

export interface DemoDays {
  readonly pool: Pool;
  readonly partners: ManagePartners;
  readonly findPartner: FindPartner;
  /** Reconciles one file to its end. */
  readonly reconcileFile: (partner: SettlementPartner, text: string) => Promise<unknown>;
  readonly today: CivilDate;
  readonly now: Date;
}

const SLIPS = 6;
/** Selects the last cadre. It is not the one newcomers try things as, whose portfolio stays as it is. */
const LAST_CADRE = `
  select cadre_id as id from portfolio_assignments group by cadre_id order by cadre_id desc limit 1`;

/** Reconciles the two days once: a post office that has handed in files already hands in no more. */
export async function reconcileDemoDays(demo: DemoDays): Promise<'reconciled' | 'already-there' | 'too-few-families'> {
  const { pool, reconcileFile, today } = demo;
  const partner = await findPostOffice(demo);
  if (partner === null || (await hasHandedIn(pool, partner.partnerId))) return 'already-there';
  const slips = await findSlips(pool, today);
  if (slips.length < SLIPS) return 'too-few-families';
  await describePostOffice(demo, partner.partnerId);
  for (const text of makeDemoSettlement(slips, today)) await reconcileFile(partner, text);
  return 'reconciled';
}

/** The post office, added by the first start or now; null when another instance is just adding it. */
async function findPostOffice({ partners, findPartner }: DemoDays): Promise<SettlementPartner | null> {
  const found = await findPartner({ by: 'code', value: POST_OFFICE });
  if (found !== null) return found;
  const added = await partners.add({
    code: POST_OFFICE,
    name: 'Kantor Pos Sandbox',
    channel: 'POST_OFFICE',
    protocol: 'standard-webhooks',
    snap: null,
  });
  return added.kind === 'added' ? added.partner : null;
}

async function hasHandedIn(pool: Pool, partnerId: PartnerId): Promise<boolean> {
  const { rowCount } = await pool.query('select from settlement_files where partner_id = $1 limit 1', [partnerId]);
  return rowCount !== 0;
}

/** Stores how the sandbox post office writes its files. */
export async function describePostOffice(
  { pool, now }: Pick<DemoDays, 'pool' | 'now'>,
  partnerId: PartnerId,
): Promise<void> {
  const effectiveFrom = civilDate('2014-01-01');
  const format = { partnerId, effectiveFrom, format: EXAMPLE_FORMATS['post-office'], by: 'demo' };
  await setFormat({ pool, newId: randomIds, now }, format);
}

/** The slips of families of another cadre: what they owed two days ago. */
async function findSlips(pool: Pool, today: CivilDate): Promise<DemoSlip[]> {
  const { rows } = await pool.query<{ id: CadreId }>(LAST_CADRE);
  const cadreId = rows[0]?.id;
  if (cadreId === undefined) return [];
  const findBill = createBillFinder({
    pool,
    rules: { tariffs: compileTariffs(JKN_TARIFFS), arrearsPolicies: JKN_ARREARS_POLICY },
  });
  const at = startOfDay(addDays(today, -2), WIB);
  const families = await findSuspendedFamilies(pool, { cadreId, today, count: SLIPS });
  const slips = families.map(async ({ cardNumber, virtualAccount: account }): Promise<DemoSlip[]> => {
    const found = await findBill({ billingNumber: billingNumberOf(cardNumber), at });
    return found === null ? [] : [{ account, amount: found.bill.totals[0] }];
  });
  return (await Promise.all(slips)).flat();
}
