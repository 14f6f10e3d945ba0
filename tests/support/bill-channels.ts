/**
 * Lists every channel that tells what a family owes, each as a question whose answer is compared with the bill that
 * posting itself would compare a payment with.
 */
import { countRegistered } from '../../src/households/arrears-mapping/counted-families.queries.js';
import { summariseArrears } from '../../src/households/bills/index.js';
import {
  type Family,
  assessFamily,
  createFamilyQueries,
  createParticipantQueries,
  walkFamilies,
} from '../../src/households/families/index.js';
import type { Participant } from '../../src/households/families/index.js';
import { zoneDaysAt } from '../../src/households/regions/index.js';
import { familySource } from '../../src/fieldwork/portfolios/index.js';
import { findInArrears } from '../../src/fieldwork/portfolios/priority-facts.queries.js';
import type { FamilyId } from '../../src/kernel/ids.js';
import { billingNumberOf } from '../../src/kernel/card-number.js';
import { termsIn } from '../../src/households/arrears/index.js';
import { civilDateIn, monthOf } from '../../src/kernel/civil-date.js';
import { timeZoneOf } from '../../src/kernel/time-zone.js';
import { findOwnBill } from '../../src/data-rights/own-export/own-bill.js';
import { createBillFinder, findFamilyBills } from '../../src/money/payments/index.js';
import { findOwnFamily } from '../../src/outreach/citizens/own-family.queries.js';
import { toOwnFamily } from '../../src/outreach/citizens/own-family.types.js';
import { findLastContacts } from '../../src/outreach/telecollecting/index.js';
import { billOfQueued, isStillToCall } from '../../src/outreach/telecollecting/assign-next-call.js';
import { readFamily } from '../../src/outreach/telecollecting/call-queue.queries.js';
import type { Connection, Pool } from '../../src/platform/db/pool.js';
import { sql } from '../../src/platform/db/sql.js';
import { idOf } from './global-ids.js';
import { type AnsweringRules, type Ask, SHIPPED, askThrough } from './world/ask.js';
import { asRole } from './world/viewers.js';
import type { TestDatabase } from './test-database.js';

/** What a channel says; what it does not say is left out. */
export interface Said {
  /** What a payer is asked for now. */
  readonly dueNow?: bigint | null;
  /** What pays everything. */
  readonly whole?: bigint | null;
  readonly monthsInArrears?: number | null;
  /** Whether the family is among those to be called and visited for its arrears. */
  readonly isCollectedFrom?: boolean;
  /** Whether lists tell it apart because it keeps an instalment plan. */
  readonly keepsPlan?: boolean;
}

export interface Asked {
  readonly family: Family;
  readonly members: readonly Participant[];
  readonly now: Date;
  readonly pool: Pool;
  readonly ask: Ask;
  readonly by: AnsweringRules;
}

const OFFICER = asRole('BRANCH_OFFICER', 'ALL');
const CHATBOT = asRole('CHATBOT', 'ALL');

async function answerOf<Data>(
  { ask, now }: Asked,
  viewer: typeof OFFICER,
  [query, variables]: readonly [string, Record<string, unknown>],
): Promise<Data> {
  const { data, errors } = await ask<Data>({ viewer, now: now.toISOString(), language: 'id' }, query, variables);
  if (data === null || errors.length > 0) throw new Error(JSON.stringify(errors));
  return data;
}

const big = (amount: number | null | undefined): bigint | null =>
  amount === null || amount === undefined ? null : BigInt(amount);

const visibilityAt = (now: Date) => ({ scope: { kind: 'all' as const }, days: zoneDaysAt(now) });
const dayOf = ({ family, now }: Asked) => civilDateIn(now, timeZoneOf(family.regionCode));
const cardOf = ({ members }: Asked) => {
  const head = members.find(({ coveredThrough }) => coveredThrough === null) ?? members[0];
  if (head === undefined) throw new Error('a family has a head');
  return head;
};

/** The bill with which a list by a filter finds the family; null when it does not. */
async function walked({ pool, now, family, by: { assess } }: Asked, keepsPlan: boolean | null) {
  const alone: typeof familySource = (scope, filter, days) => {
    const source = familySource(scope, filter, days);
    return source === null ? null : sql`${source} and f.id = ${family.id}::uuid`;
  };
  const deps = { pool, families: createFamilyQueries(pool, alone), assess, visibility: visibilityAt(now) };
  const monthsInArrears = { min: 1, max: null };
  const filter = {
    region: family.regionCode,
    cadreId: null,
    status: null,
    careClass: null,
    keepsPlan,
    monthsInArrears,
  };
  for await (const one of walkFamilies(deps, filter)) if (one.family.id === family.id) return one.arrears;
  return null;
}

export const CHANNELS: Readonly<Record<string, (asked: Asked) => Promise<Said | null>>> = {
  async 'Family.arrears'(asked) {
    const { family } = await answerOf<{
      family: { arrears: { dueNow: number; amountToReactivate: number; monthsInArrears: number; keepsPlan: boolean } };
    }>(asked, OFFICER, [
      'query ($id: ID!) { family(by: { id: $id }) { arrears { dueNow amountToReactivate monthsInArrears keepsPlan } } }',
      { id: idOf('Family', asked.family.id) },
    ]);
    const { dueNow, amountToReactivate, monthsInArrears } = family.arrears;
    return { dueNow: big(dueNow), whole: big(amountToReactivate), monthsInArrears };
  },
  async 'Family.instalmentPlan'(asked) {
    const { family } = await answerOf<{
      family: { instalmentPlan: { amountDue: number | null; amountToComplete: number | null } | null };
    }>(asked, OFFICER, [
      'query ($id: ID!) { family(by: { id: $id }) { instalmentPlan { amountDue amountToComplete } } }',
      { id: idOf('Family', asked.family.id) },
    ]);
    const plan = family.instalmentPlan;
    if (plan === null || plan.amountDue === null) return null;
    return { dueNow: big(plan.amountDue), whole: big(plan.amountToComplete) };
  },
  async 'the family itself: myFamily'({ pool, now, family, by: { assess } }) {
    const own = await findOwnFamily({ pool, assess, now }, family.id);
    if (own === null) return null;
    const { dueNow, amountToReactivate, monthsInArrears } = toOwnFamily(own);
    return { dueNow, whole: amountToReactivate, monthsInArrears };
  },
  async 'the family itself: own export'({ pool, now, family, by: { assess } }) {
    const bill = await findOwnBill({ reads: pool, assess }, { familyId: family.id, now });
    if (bill === null) return null;
    const { due_now: dueNow, amount_to_reactivate: whole, months_in_arrears: monthsInArrears } = bill;
    return { dueNow: BigInt(dueNow), whole: BigInt(whole), monthsInArrears };
  },
  async 'CHIKA: publicStatus'(asked) {
    const { cardNumber, birthDate } = cardOf(asked);
    const { publicStatus } = await answerOf<{ publicStatus: { amountToPay?: number; monthsInArrears?: number } }>(
      asked,
      CHATBOT,
      [
        `query ($cardNumber: CardNumber!, $birthDate: CivilDate!) { publicStatus(cardNumber: $cardNumber, birthDate: $birthDate) {
          ... on PublicStatus { amountToPay monthsInArrears } } }`,
        { cardNumber, birthDate },
      ],
    );
    return { dueNow: big(publicStatus.amountToPay), monthsInArrears: publicStatus.monthsInArrears ?? null };
  },
  async 'WhatsApp: rincian-tunggakan'(asked) {
    const { messagePreview } = await answerOf<{ messagePreview: { text: string } }>(asked, OFFICER, [
      `query ($id: ID!) { messagePreview(familyId: $id, templateCode: "rincian-tunggakan") { ... on MessagePreview { text } } }`,
      { id: idOf('Family', asked.family.id) },
    ]);
    const amounts = [...messagePreview.text.matchAll(/Rp([\d.]+)/g)].map(([, digits]) =>
      BigInt((digits ?? '').replaceAll('.', '')),
    );
    return { dueNow: amounts[0] ?? null };
  },
  async 'minimarket: issuePaymentCode'(asked) {
    const { issuePaymentCode } = await answerOf<{
      issuePaymentCode: { code?: string; paymentCode?: { amount: number } };
    }>(asked, OFFICER, [
      `mutation ($id: ID!) { issuePaymentCode(input: { familyId: $id, chainCode: "toko-kanal" }) { ... on Problem { code }
        ... on PaymentCodeIssued { paymentCode { amount } } } }`,
      { id: idOf('Family', asked.family.id) },
    ]);
    return { dueNow: big(issuePaymentCode.paymentCode?.amount) ?? 0n };
  },
  async 'debits of mandates'(asked) {
    const bills = await findFamilyBills(asked.pool as unknown as Connection, asked.by.rules, {
      familyIds: [asked.family.id],
      day: dayOf(asked),
    });
    return { dueNow: bills.get(asked.family.id)?.amountDue ?? null };
  },
  async 'export of segments'(asked) {
    const all = await walked(asked, null);
    const collected = await walked(asked, false);
    if (all === null) return { monthsInArrears: 0 };
    const { amountToReactivate: whole, dueNow, monthsInArrears } = all;
    return { whole, dueNow, monthsInArrears, keepsPlan: collected === null };
  },
  async arrearsMapping({ pool, now, family, by: { assess } }) {
    const counted = await countRegistered(pool, {
      column: 'f.region_code',
      where: sql`f.id = ${family.id}::uuid`,
      place: sql`null::text`,
      days: zoneDaysAt(now),
    });
    const [sum] = summariseArrears(counted, { assess, groupBy: [] });
    return sum === undefined ? { monthsInArrears: 0 } : { whole: sum.amountToReactivate };
  },
  async calls({ pool, now, family, by: { assess } }) {
    const queued = await readFamily(pool as unknown as Connection, { familyId: family.id, since: now });
    if (queued === null) return null;
    const bill = billOfQueued({ assess, now }, queued);
    const { amountToReactivate: whole, dueNow, monthsInArrears } = bill;
    const campaign = { months: { min: 1, max: 1_000 } } as Parameters<typeof isStillToCall>[1];
    return { whole, dueNow, monthsInArrears, isCollectedFrom: isStillToCall(bill, campaign) };
  },
  async 'priorities and visit plans'(asked) {
    const source = sql`from families f where f.id = ${asked.family.id}::uuid`;
    const today = dayOf(asked);
    const [found] = await findInArrears(asked.pool, { source, assess: asked.by.assess, findLastContacts, today });
    if (found === undefined) return { isCollectedFrom: false };
    const { amountToReactivate: whole, monthsInArrears } = found.facts;
    return { whole, monthsInArrears, isCollectedFrom: true };
  },
  async 'hardship, write-offs, sponsorship'({ family, members, now, by: { assess } }) {
    const bill = assessFamily({ family, members }, { assess, days: zoneDaysAt(now) });
    return { whole: bill.amountToReactivate, dueNow: bill.dueNow, monthsInArrears: bill.monthsInArrears };
  },
};

/** What the channel `name` says beside what money is compared with; null when both are the same. */
export interface Difference {
  readonly channel: string;
  readonly family: FamilyId;
  readonly said: unknown;
  readonly holds: unknown;
}

/** The truth: the bill with which the bank's inquiry answers and with which posting compares a payment. */
async function billAtBank(asked: Asked) {
  const found = await createBillFinder({ pool: asked.pool, rules: asked.by.rules })({
    at: asked.now,
    billingNumber: billingNumberOf(cardOf(asked).cardNumber),
  });
  if (found === null) throw new Error('the number of a member leads to a bill');
  const { bill, amountDue: dueNow } = found;
  const { monthsInArrears } = bill.assessment;
  const keepsPlan = bill.instalments.standing !== null;
  const isCollectedFrom =
    monthsInArrears > 0 &&
    !keepsPlan &&
    ['PBPU', 'BP'].includes(termsIn(bill.account.terms, monthOf(dayOf(asked))).segment);
  return { dueNow, whole: bill.totals[0], monthsInArrears, isCollectedFrom, keepsPlan };
}

/** Asks every channel about every family and gives what differs, with the number of questions that were compared. */
export async function compareChannels(
  database: TestDatabase,
  families: readonly FamilyId[],
  { now, by = SHIPPED }: { readonly now: Date; readonly by?: AnsweringRules },
): Promise<{ readonly asked: number; readonly differences: readonly Difference[] }> {
  const { pool } = database;
  const found = await createFamilyQueries(pool, familySource).findByIds(visibilityAt(now), families);
  const people = await createParticipantQueries(pool).findByFamilies(families);
  const differences: Difference[] = [];
  let count = 0;
  const ask = askThrough(database, by);
  for (const family of found) {
    const members = people.filter(({ familyId }) => familyId === family.id);
    const asked = { family, members, now, pool, ask, by };
    const holds: Required<Said> = await billAtBank(asked);
    for (const [channel, question] of Object.entries(CHANNELS)) {
      const said = await question(asked);
      if (said === null) continue;
      count += 1;
      const differs = (Object.keys(said) as (keyof Said)[]).some((key) => said[key] !== holds[key]);
      if (differs) differences.push({ channel, family: family.id, said, holds });
    }
  }
  return { asked: count, differences };
}
