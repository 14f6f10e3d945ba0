/** Lets a sandbox post office hand in the files of two days, so that there is a day that agrees and one with breaks to work on. */
import { JKN_ARREARS_POLICY, JKN_TARIFFS, compileTariffs } from '../arrears/index.js';
import type { Pool } from '../db/pool.js';
import { type DemoSlip, makeDemoSettlement } from '../demo-branch/index.js';
import { billingNumberOf } from '../kernel/card-number.js';
import { type CivilDate, addDays, civilDate, startOfDay } from '../kernel/civil-date.js';
import { type CadreId, randomIds } from '../kernel/ids.js';
import { WIB } from '../kernel/time-zone.js';
import type { FindPartner, ManagePartners } from '../partners/index.js';
import { createBillFinder } from '../payments/index.js';
import { EXAMPLE_FORMATS, type ReceiveOutcome, type SettlingPartner, setFormat } from '../settlement/index.js';
import { findSuspendedFamilies } from './sample-family.js';

export interface DemoDays {
  readonly pool: Pool;
  readonly partners: ManagePartners;
  readonly findPartner: FindPartner;
  /** One file, to its end. */
  readonly settleFile: (partner: SettlingPartner, text: string) => Promise<ReceiveOutcome>;
  readonly today: CivilDate;
  readonly now: Date;
}

const CODE = 'sandbox-post-office';
const SLIPS = 6;
/** Not the cadre whom newcomers try things as: that portfolio stays as it is. */
const LAST_CADRE = `
  select cadre_id as id from portfolio_assignments group by cadre_id order by cadre_id desc limit 1`;

/** Once: a post office that is there already has handed in its files. */
export async function settleDemoDays(demo: DemoDays): Promise<'settled' | 'already-there' | 'too-few-families'> {
  const { pool, partners, findPartner, settleFile, today, now } = demo;
  if ((await findPartner({ by: 'code', value: CODE })) !== null) return 'already-there';
  const slips = await findSlips(pool, today);
  if (slips.length < SLIPS) return 'too-few-families';
  const wish = {
    code: CODE,
    name: 'Kantor Pos Sandbox',
    channel: 'POST_OFFICE',
    protocol: 'standard-webhooks',
    snap: null,
  } as const;
  const added = await partners.add(wish);
  if (added.kind !== 'added') return 'already-there'; // another instance was first
  const { partner } = added;
  const { partnerId } = partner;
  const format = {
    partnerId,
    effectiveFrom: civilDate('2014-01-01'),
    format: EXAMPLE_FORMATS['post-office'],
    by: 'demo',
  };
  await setFormat({ pool, newId: randomIds, now }, format);
  for (const text of makeDemoSettlement(slips, today)) await settleFile(partner, text);
  return 'settled';
}

/** What families of another cadre owed two days ago. */
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
