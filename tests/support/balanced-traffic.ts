/**
 * Calls Sigap through its balancer as a minimarket, a bank and a reader do, without a pause, and keeps what each of them
 * hears: that it is done, to come again in the protocol's own words, or anything else, which is a fault.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { type HttpAnswer, post } from '../../chaos/writers/http-post.js';
import { snapBank } from '../../src/api/webhooks/adapters/snap-bi/sandbox/snap-bank.js';
import { standardWebhooksSender } from '../../src/api/webhooks/adapters/standard-webhooks/sandbox/sender.js';
import { randomIds } from '../../src/kernel/ids.js';
import { VIRTUAL_ACCOUNT_PREFIXES } from '../../src/kernel/virtual-account.js';
import { type HttpCall, type SandboxCredentials, needed } from '../../src/partners/stand-ins/index.js';
import type { Owed } from './steady-payers.js';

export interface TrafficOrder {
  /** The balancer. */
  readonly baseUrl: string;
  readonly credentials: readonly SandboxCredentials[];
  /** Families of the minimarket pay in turn, those of the bank once each. */
  readonly bills: readonly Owed[];
  /** The token of somebody who reads families. */
  readonly token: string;
  /** The first word of every reference. */
  readonly tag: string;
}

type Caller = 'minimarket' | 'bank' | 'reader';
type Meaning = 'done' | 'again' | 'fault';

export interface Traffic {
  /** How often each caller heard each answer: `done 200`, for one. */
  readonly heard: Readonly<Record<Caller, Readonly<Record<string, number>>>>;
  /** What was neither done nor to be sent again, in full. */
  readonly faults: readonly string[];
  /** The references that were acknowledged. */
  readonly acknowledged: readonly string[];
  /** Sends no more, and waits for what is under way. */
  stop(): Promise<void>;
}

/** How many of each kind call at once. */
const AT_ONCE = 4;
/** Beyond so many there is nothing to count any more. */
const FAULTS_MAX = 20;
const AGAIN_AFTER_MS = 100;
/** Between two customers of the bank, whose families are as many as the demo branch has. */
const NEXT_CUSTOMER_MS = 150;
const FAMILIES = '{ families(first: 20) { totalCount edges { node { id } } } }';
/** The codes of SNAP that ask a bank to wait and ask again: nothing was refused and nothing failed. */
const SNAP_AGAIN = /^(?:202|429|504)/;

function codeOf({ json }: HttpAnswer): string {
  const code = json?.['responseCode'];
  return typeof code === 'string' ? code : '';
}
const saidBySnap = (answer: HttpAnswer): Meaning => {
  if (codeOf(answer).startsWith('200')) return 'done';
  return SNAP_AGAIN.test(codeOf(answer)) ? 'again' : 'fault';
};
const saidByWebhook = ({ status, json }: HttpAnswer): Meaning => {
  if (json === null) return 'fault'; // the balancer's own words, or no answer
  if (status === 200) return 'done';
  return status === 429 || status >= 500 ? 'again' : 'fault';
};
const saidByGraphQL = ({ json }: HttpAnswer): Meaning => {
  const { data, errors } = (json ?? {}) as { data?: object; errors?: { extensions?: { code?: string } }[] };
  if (data !== undefined && data !== null && errors === undefined) return 'done';
  return errors?.[0]?.extensions?.code === 'UNAVAILABLE' ? 'again' : 'fault';
};

/** Makes calls until they are done, and counts what is heard. */
class Counting {
  readonly heard: Record<Caller, Record<string, number>> = { minimarket: {}, bank: {}, reader: {} };
  readonly faults: string[] = [];
  readonly acknowledged: string[] = [];
  isOver = false;

  constructor(private readonly baseUrl: string) {}

  /** Calls until it is done, even when it is over: who was told to come again comes again. */
  async until(
    caller: Caller,
    call: () => Omit<HttpCall, 'method'> | Promise<HttpCall>,
    meaningOf: (answer: HttpAnswer) => Meaning,
  ): Promise<void> {
    for (;;) {
      const answer = await post(this.baseUrl, await call());
      const meaning = meaningOf(answer);
      const word = `${meaning} ${codeOf(answer) || answer.error || answer.status}`;
      this.heard[caller][word] = (this.heard[caller][word] ?? 0) + 1;
      if (meaning === 'done') return;
      if (meaning === 'fault')
        this.faults.push(`${caller}: ${answer.status} ${answer.error ?? answer.text.slice(0, 300)}`);
      if (this.faults.length > FAULTS_MAX) throw new Error(this.faults.join('\n'));
      await pause(AGAIN_AFTER_MS);
    }
  }
}

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
    await counting.until('minimarket', () => sender.paymentCall(payment), saidByWebhook);
    counting.acknowledged.push(reference);
  };
}

/** Families that ask the bank for their bill and pay it, each once. */
function bankOf({ baseUrl, credentials, tag }: TrafficOrder, families: readonly Owed[]): Customer {
  const own = ownOf(credentials, 'sandbox-bank');
  const bank = snapBank({ ...common(baseUrl), clientSecret: own.secret, ...needed(own, 'snap') });
  const customers = families.values();
  return async (counting) => {
    const { value: customer } = customers.next();
    if (customer !== undefined) {
      const { billingNumber, monthsAhead, amount } = customer;
      const reference = `${tag}-bank-${billingNumber}`;
      const inquiry = { virtualAccount: `${VIRTUAL_ACCOUNT_PREFIXES.COMMON}${billingNumber}`, monthsAhead };
      await counting.until('bank', () => bank.inquiryCall(inquiry), saidBySnap);
      await counting.until('bank', () => bank.paymentCall({ ...inquiry, amount, reference }), saidBySnap);
      counting.acknowledged.push(reference);
    }
    await pause(NEXT_CUSTOMER_MS);
  };
}

function readerOf({ token }: TrafficOrder): Customer {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  const question = { path: '/graphql', headers, body: JSON.stringify({ query: FAMILIES }) };
  return (counting) => counting.until('reader', () => question, saidByGraphQL);
}

export function startTraffic(order: TrafficOrder): Traffic {
  const { bills, baseUrl } = order;
  const half = Math.floor(bills.length / 2);
  const customers = [
    minimarketOf(order, bills.slice(0, half)),
    bankOf(order, bills.slice(half)),
    readerOf(order),
  ] as const;
  const counting = new Counting(baseUrl);
  const goOn = async (customer: Customer): Promise<void> => {
    while (!counting.isOver) await customer(counting);
  };
  const working = Promise.all(customers.flatMap((customer) => Array.from({ length: AT_ONCE }, () => goOn(customer))));
  working.catch(() => undefined); // whoever stops the traffic hears of it
  const { heard, faults, acknowledged } = counting;
  return {
    heard,
    faults,
    acknowledged,
    stop: async () => {
      counting.isOver = true;
      await working;
    },
  };
}
