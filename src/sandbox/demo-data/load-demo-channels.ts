/** Adds terminals, an agent, a policy and payment codes to the demo branch, once its sandbox partners exist. */
import { type Connection, type Pool, inTransaction } from '../../platform/db/pool.js';
import type { BillingNumber } from '../../kernel/card-number.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { CadreId, FamilyId, PartnerId } from '../../kernel/ids.js';
import type { RegionCode } from '../../kernel/region-code.js';
import { createBillFinder } from '../../money/payments/index.js';
import { insertRows } from '../world/insert-rows.js';
import { chanceFrom } from '../simulator/chance.js';
import { demoIds } from './demo-ids.js';
import { DEMO_BRANCH_CODE } from './make-branch.js';
import {
  CODES,
  type ChannelFacts,
  DEMO_RULES,
  type DemoCarrier,
  POINTS,
  POLICIES,
  makeChannels,
} from './make-channels.js';

/** The key of an advisory lock: of several instances that start at once, one loads. */
const LOAD_LOCK = 7_204_015;
const SEED = 15;
const FAMILIES_WITH_CODES = 4;

const PARTNERS = `select code, id from partners where code in ('sandbox-edc', 'sandbox-bank', 'sandbox-minimarket')`;

/** Selects two cadres; the first by name is the persona of the cadre. */
const CADRES = `
  select c.id, c.home_region_code as home from cadres c join branches b on b.id = c.branch_id
  where b.code = $1 and exists (select from portfolio_assignments a where a.cadre_id = c.id) order by c.name, c.id limit 2`;

/**
 * Selects families long enough in arrears to be suspended, from the middle of the list, so that the families of a
 * newcomer's first payment stay as they are.
 */
const PAYERS = `
  select f.id, p.billing_number as "billingNumber"
  from portfolio_assignments a join families f on f.id = a.family_id
  join participants p on p.family_id = f.id and p.relation = 'HEAD'
  where a.cadre_id = $1 and f.paid_through between date_trunc('month', $2::date) - interval '13 months' and date_trunc('month', $2::date) - interval '5 months'
  order by f.paid_through, f.id limit $3`;

interface Payer {
  readonly id: FamilyId;
  readonly billingNumber: BillingNumber;
}

export interface ChannelsLoad {
  readonly today: CivilDate;
  readonly now: Date;
}

/** Loads the channels; does nothing without a branch and its partners, or when it was done before. */
export async function loadDemoChannels(pool: Pool, load: ChannelsLoad): Promise<void> {
  const facts = await findFacts(pool, load);
  if (facts === null) return;
  await inTransaction(pool, async (connection) => {
    await connection.query('select pg_advisory_xact_lock($1)', [LOAD_LOCK]);
    if (await isLoaded(connection)) return;
    const chance = chanceFrom(SEED);
    const { policies, points, codes } = makeChannels({ chance, ids: demoIds(chance) }, facts);
    await insertRows(connection, POLICIES, policies);
    await insertRows(connection, POINTS, points);
    await insertRows(connection, CODES, codes);
  });
}

async function isLoaded(connection: Connection): Promise<boolean> {
  const { rows } = await connection.query<{ loaded: boolean }>(
    'select exists (select from acceptance_points) or exists (select from payment_codes) as loaded',
  );
  return rows[0]?.loaded === true;
}

async function findFacts(pool: Pool, { today, now }: ChannelsLoad): Promise<ChannelFacts | null> {
  const partners = await pool.query<{ code: string; id: PartnerId }>(PARTNERS);
  const idOf = new Map(partners.rows.map(({ code, id }) => [code, id]));
  const [acquirer, bank, minimarket] = [
    idOf.get('sandbox-edc'),
    idOf.get('sandbox-bank'),
    idOf.get('sandbox-minimarket'),
  ];
  const { rows } = await pool.query<{ id: CadreId; home: RegionCode }>(CADRES, [DEMO_BRANCH_CODE]);
  const [carrier, loser] = rows as readonly DemoCarrier[];
  if (acquirer === undefined || bank === undefined || minimarket === undefined) return null;
  if (carrier === undefined || loser === undefined) return null;
  const families = await findFamilies(pool, { cadreId: carrier.id, today, now });
  return { cadres: [carrier, loser], acquirer, bank, minimarket, families, today, now };
}

async function findFamilies(
  pool: Pool,
  { cadreId, today, now }: ChannelsLoad & { readonly cadreId: CadreId },
): Promise<ChannelFacts['families']> {
  const findBill = createBillFinder({ pool, rules: DEMO_RULES });
  const { rows } = await pool.query<Payer>(PAYERS, [cadreId, today, FAMILIES_WITH_CODES]);
  return Promise.all(
    rows.map(async ({ id, billingNumber }) => {
      const found = await findBill({ billingNumber, at: now });
      if (found === null) throw new Error('no family was found by its own number');
      return { id, bill: found.bill.totals[0] };
    }),
  );
}
