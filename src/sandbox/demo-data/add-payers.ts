/**
 * Adds families of the demo branch that pay in stages or by mandate: plans in every state, and debits of which some
 * have failed.
 */
import { familySource } from '../../fieldwork/portfolios/index.js';
import { JKN_ARREARS_POLICY, JKN_TARIFFS, compileTariffs, jknCeilingsOn } from '../../households/arrears/index.js';
import { createAssessor } from '../../households/bills/index.js';
import type { Pool } from '../../platform/db/pool.js';
import { createFamilyQueries, createParticipantQueries } from '../../households/families/index.js';
import { addMonths } from '../../kernel/billing-month.js';
import type { CardNumber } from '../../kernel/card-number.js';
import { type CivilDate, dayOfMonth, firstDayOf, monthOf } from '../../kernel/civil-date.js';
import type { FamilyId, InstalmentPlanId, MandateId, PartnerId } from '../../kernel/ids.js';
import { rupiah } from '../../kernel/rupiah.js';
import { WITA } from '../../kernel/time-zone.js';
import { readBillingNumber, toVirtualAccount } from '../../kernel/virtual-account.js';
import {
  AUTO_DEBIT,
  DEBIT_BANKS,
  createFailureRecorder,
  enrolMandate,
  makeDebitFile,
} from '../../partners/mandates/index.js';
import type { SecretCipher } from '../../money/partners/index.js';
import { JKN_POSTING_POLICY, PAYMENT_EVENT_CODECS, postBatch } from '../../money/payments/index.js';
import { eventAnnouncer } from '../../platform/live/index.js';
import { INSTALMENT_PLANS, type InstalmentPlanRow } from '../world/family-tables.js';
import { insertRows } from '../world/insert-rows.js';
import { chanceFrom } from '../simulator/chance.js';
import { addCounter } from './add-counter.js';
import { addDoubt } from './add-doubt.js';
import { enrolDebitPayers } from './enrol-debit-payers.js';
import { demoIds } from './demo-ids.js';
import { momentOf } from './moments.js';
import type { Keyring } from '../../platform/encryption/index.js';

export interface DemoPayers {
  readonly pool: Pool;
  readonly today: CivilDate;
  readonly cipher: SecretCipher;
  readonly keyring: Keyring;
  /** The partner through whom the stages were paid. */
  readonly partnerId: PartnerId;
}

const RULES = {
  tariffs: compileTariffs(JKN_TARIFFS),
  arrearsPolicies: JKN_ARREARS_POLICY,
  postingPolicies: JKN_POSTING_POLICY,
  ceilingsOn: jknCeilingsOn,
};
const assess = createAssessor({ tariffs: RULES.tariffs, policies: RULES.arrearsPolicies });

/** The plans: how many months ago each was registered, its number of stages, and the stages paid since, one a month. */
const PLANS = [
  // The first two are of families of the cadre persona.
  { monthsAgo: 2, stages: 4, paid: 2 },
  { monthsAgo: 1, stages: 3, paid: 1 },
  { monthsAgo: 0, stages: 3, paid: 0 },
  { monthsAgo: 0, stages: 2, paid: 1 },
  { monthsAgo: 3, stages: 4, paid: 3 },
  // These plans are in default: a stage was missed.
  { monthsAgo: 3, stages: 3, paid: 1 },
  { monthsAgo: 4, stages: 3, paid: 0 },
] as const;
const MANDATES = 16;

/**
 * Selects families ten to fourteen months in arrears: two of the first cadre by name, who is the persona, and then from
 * the end of the list, so that a newcomer's first payment meets none of them.
 */
const IN_ARREARS = `
  with owing as (select id from families where segment = 'PBPU' and first_premium_from is null
    and paid_through between date_trunc('month', $1::date) - interval '15 months' and date_trunc('month', $1::date) - interval '11 months'),
  own as (select o.id from owing o join portfolio_assignments a on a.family_id = o.id and a.valid_through is null
    where a.cadre_id = (select c.id from cadres c where exists (select from portfolio_assignments where cadre_id = c.id)
      order by c.name, c.id limit 1)
    order by o.id desc limit 2)
  select id from owing order by id in (select id from own) desc, id desc limit $2 offset $3`;

async function familiesInArrears({ pool, today }: DemoPayers, count: number, offset: number): Promise<FamilyId[]> {
  const { rows } = await pool.query<{ id: FamilyId }>(IN_ARREARS, [today, count, offset]);
  return rows.map(({ id }) => id);
}

/** Ten in the morning of a day; of today soon after midnight, so that nothing lies ahead whenever the sandbox is made. */
const at = (date: CivilDate, today: CivilDate): Date =>
  momentOf({ date, minuteOfDay: date < today ? 10 * 60 : 10, zone: WITA });

interface Instalment {
  readonly familyId: FamilyId;
  readonly amount: bigint;
  readonly day: CivilDate;
}

/** Makes the plans as they were registered, and the stages that were paid since, in the order of their days. */
async function makePlans(payers: DemoPayers): Promise<{ plans: InstalmentPlanRow[]; instalments: Instalment[] }> {
  const { pool, today } = payers;
  const ids = await familiesInArrears(payers, PLANS.length, 0);
  const everything = { scope: { kind: 'all' }, days: { WIB: today, WITA: today, WIT: today } } as const;
  const families = await createFamilyQueries(pool, familySource).findByIds(everything, ids);
  const members = Map.groupBy(await createParticipantQueries(pool).findByFamilies(ids), ({ familyId }) => familyId);
  const newId = demoIds(chanceFrom(20_190_925));
  const plans: InstalmentPlanRow[] = [];
  const instalments: Instalment[] = [];
  families.forEach((family) => {
    const shape = PLANS[ids.indexOf(family.id)];
    if (shape === undefined) return;
    const month = addMonths(monthOf(today), -shape.monthsAgo);
    const day = shape.monthsAgo === 0 ? firstDayOf(month) : dayOfMonth(month, 8);
    const { arrearsTotal, billedMonths } = assess({ ...family, members: members.get(family.id) ?? [] }, day);
    const count = BigInt(shape.stages);
    plans.push({
      id: newId() as InstalmentPlanId,
      familyId: family.id,
      region: family.regionCode,
      total: arrearsTotal,
      stages: shape.stages,
      firstMonth: addMonths(month, 1),
      arrearsMonths: billedMonths,
      registeredAt: at(day, today),
      registeredBy: 'demo',
    });
    for (let stage = 0; stage < shape.paid; stage += 1) {
      const paidIn = addMonths(month, shape.monthsAgo === 0 ? 0 : stage + 1);
      const amount = arrearsTotal / count + (BigInt(stage) < arrearsTotal % count ? 1n : 0n);
      const paidOn = dayOfMonth(paidIn, 9);
      instalments.push({ familyId: family.id, amount, day: paidOn > today ? today : paidOn });
    }
  });
  return { plans, instalments: instalments.toSorted((a, b) => (a.day < b.day ? -1 : 1)) };
}

const HEADS = `select family_id as "familyId", card_number as "cardNumber", name from participants where relation = 'HEAD' and family_id = any($1)`;

async function headsOf(pool: Pool, ids: readonly FamilyId[]) {
  const { rows } = await pool.query<{ familyId: FamilyId; cardNumber: CardNumber; name: string }>(HEADS, [ids]);
  return new Map(rows.map((row) => [row.familyId, row]));
}

/** Posts the stages through the one posting path, on the day each was paid. */
async function payInstalments(
  { pool, partnerId, today, keyring }: DemoPayers,
  instalments: readonly Instalment[],
): Promise<void> {
  const heads = await headsOf(
    pool,
    instalments.map(({ familyId }) => familyId),
  );
  const newId = demoIds(chanceFrom(20_200_427));
  const eventLog = { announce: eventAnnouncer(PAYMENT_EVENT_CODECS), publish: () => undefined };
  for (const [place, { familyId, amount, day }] of instalments.entries()) {
    const card = heads.get(familyId)?.cardNumber;
    if (card === undefined) continue;
    const paidAt = at(day, today);
    const virtualAccount = toVirtualAccount(card);
    const notice = {
      partnerId,
      kind: 'informing',
      reference: `demo-instalment-${place + 1}`,
      accountText: virtualAccount,
      billingNumber: readBillingNumber(virtualAccount),
      amount: rupiah(amount),
      paidAt,
      receivedAt: paidAt,
      channel: 'MINIMARKET',
      monthsAhead: null,
    } as const;
    const delivery = { deliveryKey: notice.reference, protocol: 'demo', rawBody: Buffer.from('{}'), notice };
    await postBatch({ pool, newId, eventLog, keyring, rules: RULES, clock: { now: () => paidAt } }, [delivery]);
  }
}

/** The last day, up to today, on which banks debited. */
function lastDebitDay(today: CivilDate): CivilDate {
  const month = monthOf(today);
  const days = [dayOfMonth(month, 20), dayOfMonth(month, 5), dayOfMonth(addMonths(month, -1), 20)];
  return days.find((day) => day <= today) ?? today;
}

/** Makes a mandate and debits for four families at each bank; at each bank the first debit failed. */
async function enrolAndDebit(payers: DemoPayers): Promise<void> {
  const { pool, cipher, today } = payers;
  const ids = await familiesInArrears(payers, MANDATES, PLANS.length);
  const heads = await headsOf(pool, ids);
  const newId = demoIds(chanceFrom(20_201_120));
  const day = lastDebitDay(today);
  const now = at(day, today);
  for (const [place, familyId] of ids.entries()) {
    const bank = DEBIT_BANKS[place % DEBIT_BANKS.length];
    const holderName = heads.get(familyId)?.name;
    if (bank === undefined || holderName === undefined) continue;
    const account = String(7_000_000_000 + place * 1_234_567);
    const enrolment = { id: newId() as MandateId, familyId, bank, account, holderName, consentedAt: now, by: 'demo' };
    await enrolMandate({ pool, cipher, now, isVisible: () => Promise.resolve(true) }, enrolment);
  }
  const fail = createFailureRecorder(pool, null);
  for (const bank of DEBIT_BANKS) {
    await makeDebitFile(
      { pool, now, today: day, newId, rules: RULES, debitPolicies: AUTO_DEBIT.shipped },
      { bank, day, by: 'demo' },
    );
    const { rows } = await pool.query<{ reference: string }>(
      'select reference from debit_attempts where bank = $1 and debit_day = $2 order by reference limit 1',
      [bank, day],
    );
    const reference = rows[0]?.reference;
    if (reference !== undefined) await fail({ bank, reference, reason: 'Saldo tidak cukup', failedAt: at(day, today) });
  }
}

/** Adds the payers; it is called once, after the branch was loaded. */
export async function addDemoPayers(payers: DemoPayers): Promise<void> {
  const { plans, instalments } = await makePlans(payers);
  await insertRows(payers.pool, INSTALMENT_PLANS, plans);
  await payInstalments(payers, instalments);
  await enrolAndDebit(payers);
  await enrolDebitPayers(payers.pool, payers.cipher);
  await addCounter(payers.pool);
  await addDoubt(payers.pool, at(payers.today, payers.today));
}
