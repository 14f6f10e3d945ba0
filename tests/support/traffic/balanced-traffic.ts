/**
 * Calls Sigap through its balancer as a minimarket, a bank, a reader and a cadre's phone do, without a pause, and keeps
 * what each of them hears.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { snapBank } from '../../../src/api/webhooks/adapters/snap-bi/sandbox/snap-bank.js';
import { standardWebhooksSender } from '../../../src/api/webhooks/adapters/standard-webhooks/sandbox/sender.js';
import { randomIds } from '../../../src/kernel/ids.js';
import { VIRTUAL_ACCOUNT_PREFIXES } from '../../../src/kernel/virtual-account.js';
import { type SandboxCredentials, needed } from '../../../src/partners/stand-ins/index.js';
import type { Owed } from '../steady-payers.js';
import { Counting } from './counting.js';
import { saidByGraphQL, saidToBatch, saidToInquiry, saidToNotice, saidToPayment } from './meanings.js';

/** Whose phone sends, and the families of his portfolio. */
export interface CadreOfTraffic {
  readonly token: string;
  readonly familyIds: readonly string[];
}

export interface TrafficOrder {
  /** The balancer. */
  readonly baseUrl: string;
  readonly credentials: readonly SandboxCredentials[];
  /** Families of the minimarket pay in turn, those of the bank once each. */
  readonly bills: readonly Owed[];
  /** The token of somebody who reads families. */
  readonly token: string;
  readonly cadre: CadreOfTraffic;
  /** The first word of every reference, and the note of every visit. */
  readonly tag: string;
}

export interface Traffic extends Readonly<
  Pick<Counting, 'heard' | 'faults' | 'acknowledged' | 'refused' | 'recorded'>
> {
  /** Sends no more, and waits for what is under way. */
  stop(): Promise<void>;
}

/** How many of each kind call at once. */
const AT_ONCE = 4;
/** Between two customers of the bank, whose families are as many as the demo branch has. */
const NEXT_CUSTOMER_MS = 150;
const FAMILIES = '{ families(first: 20) { totalCount edges { node { id } } } }';
const SYNC = `mutation ($input: SyncFieldBatchInput!) { syncFieldBatch(input: $input) {
  __typename ... on FieldBatchSynced { items { itemId result { __typename ... on Problem { code } } } } } }`;
const VISITS_OF_A_BATCH = 3;
/** A phone that got no answer in time sends the same again, also when it was taken. */
const TIMES_EACH_BATCH = 2;
const DAY_MS = 86_400_000;

type Customer = (counting: Counting) => Promise<void>;
const common = (baseUrl: string) => ({ baseUrl, now: () => new Date(), newId: randomIds });
const ownOf = (credentials: readonly SandboxCredentials[], code: string): SandboxCredentials =>
  credentials.find((one) => one.code === code)!;

/** Families that pay at the minimarket, one after the other and then again. */
function minimarketOf({ baseUrl, credentials, tag }: TrafficOrder, families: readonly Owed[]): Customer {
  const partner = 'sandbox-minimarket';
  const sender = standardWebhooksSender({ ...common(baseUrl), partner, secret: ownOf(credentials, partner).secret });
  let sales = 0;
  return async (counting) => {
    const { billingNumber: accountNumber, amount } = families[sales % families.length]!;
    const reference = `${tag}-market-${sales++}`;
    const payment = { accountNumber, amount, reference, id: `msg_${reference}` };
    await counting.isDone('minimarket', () => sender.paymentCall(payment), saidToNotice);
    counting.acknowledged.push(reference);
  };
}

/** Families that ask the bank for their bill and pay it, each once; who is refused gets the money back and pays anew. */
function bankOf({ baseUrl, credentials, tag }: TrafficOrder, families: readonly Owed[]): Customer {
  const own = ownOf(credentials, 'sandbox-bank');
  const bank = snapBank({ ...common(baseUrl), clientSecret: own.secret, ...needed(own, 'snap') });
  const customers = families.values();
  const pay = async ({ billingNumber, monthsAhead, amount }: Owed, counting: Counting): Promise<void> => {
    const inquiry = { virtualAccount: `${VIRTUAL_ACCOUNT_PREFIXES.COMMON}${billingNumber}`, monthsAhead };
    for (let times = 1; ; times++) {
      while (!(await counting.isDone('bank', () => bank.inquiryCall(inquiry), saidToInquiry)));
      const payment = { ...inquiry, amount, reference: `${tag}-bank-${billingNumber}-${times}` };
      let sent = 0;
      const call = () => bank.paymentCall({ ...payment, flagAdvise: sent++ === 0 ? 'N' : 'Y' });
      const isPaid = await counting.isDone('bank', call, saidToPayment);
      (isPaid ? counting.acknowledged : counting.refused).push(payment.reference);
      if (isPaid) return;
    }
  };
  return async (counting) => {
    const { value: customer } = customers.next();
    if (customer !== undefined) await pay(customer, counting);
    await pause(NEXT_CUSTOMER_MS);
  };
}

const asked = (token: string, body: object) => ({
  path: '/graphql',
  headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
  body: JSON.stringify(body),
});

function readerOf({ token }: TrafficOrder): Customer {
  const question = asked(token, { query: FAMILIES });
  return async (counting) => void (await counting.isDone('reader', () => question, saidByGraphQL));
}

/** Visits with promises, which the phone sends until they are recorded, and then once more. */
function cadreOf({ cadre: { token, familyIds }, tag }: TrafficOrder): Customer {
  let visits = 0;
  const aVisit = () => ({
    id: `Visit_${randomIds()}`,
    familyId: `Family_${familyIds[visits++ % familyIds.length]!}`,
    outcome: 'PROMISED_TO_PAY',
    visitedAt: new Date().toISOString(),
    note: tag,
    promise: { amount: 50_000, promisedFor: new Date(Date.now() + DAY_MS).toISOString().slice(0, 10) },
  });
  return async (counting) => {
    const batch = Array.from({ length: VISITS_OF_A_BATCH }, aVisit);
    const variables = { input: { items: batch.map((visit) => ({ visit })) } };
    const call = asked(token, { query: SYNC, variables });
    for (let times = 0; times < TIMES_EACH_BATCH; times++) await counting.isDone('cadre', () => call, saidToBatch);
    counting.recorded.push(...batch.map(({ id }) => id.slice('Visit_'.length)));
  };
}

export function startTraffic(order: TrafficOrder): Traffic {
  const { bills, baseUrl } = order;
  const half = Math.floor(bills.length / 2);
  const customers = [
    minimarketOf(order, bills.slice(0, half)),
    bankOf(order, bills.slice(half)),
    readerOf(order),
    cadreOf(order),
  ] as const;
  const counting = new Counting(baseUrl);
  const goOn = async (customer: Customer): Promise<void> => {
    while (!counting.isOver) await customer(counting);
  };
  const working = Promise.all(customers.flatMap((customer) => Array.from({ length: AT_ONCE }, () => goOn(customer))));
  working.catch(() => undefined); // whoever stops the traffic hears of it
  const { heard, faults, acknowledged, refused, recorded } = counting;
  return {
    heard,
    faults,
    acknowledged,
    refused,
    recorded,
    stop: async () => {
      counting.isOver = true;
      await working;
    },
  };
}
