/** Pays families' bills at a server as a payment partner does: with signed webhooks, one or two hundred a second. */
import { randomUUID } from 'node:crypto';
import { standardWebhooksSender } from '../../../src/api/webhooks/adapters/standard-webhooks/sandbox/index.js';
import { askGraphQL, readPersonaTokens } from '../../../src/sandbox/personas/index.js';
import type { ServerProcess } from '../server-process.js';

export interface Bill {
  readonly accountNumber: string;
  readonly amount: number;
  /** The partner's own reference; left out: a new one. */
  readonly reference?: string;
}

interface Families {
  readonly families: {
    readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
    readonly edges: readonly {
      readonly node: {
        readonly virtualAccounts: readonly { readonly number: string }[];
        readonly arrears: { readonly amountToReactivate: number; readonly status: string };
      };
    }[];
  };
}

const FAMILIES = `query ($after: String) { families(filter: { monthsInArrears: { min: 1 } }, first: 100, after: $after) {
  pageInfo { endCursor hasNextPage }
  edges { node { virtualAccounts { number } arrears { amountToReactivate status } } } } }`;

export interface AsPersona {
  readonly persona: string;
  readonly query: string;
  readonly variables?: object;
}

/** Asks a server as a persona of the sandbox. @throws Error when the answer has errors. */
export async function askAs<Data>(server: ServerProcess, { persona, ...asked }: AsPersona): Promise<Data> {
  const token = (await readPersonaTokens(server.baseUrl))?.get(persona) ?? null;
  const { body } = await askGraphQL<Data>({ address: server.baseUrl, token, ...asked });
  if (body.data === null || body.errors !== undefined) throw new Error(JSON.stringify(body.errors));
  return body.data;
}

/** The bills of suspended families, by which their cards become active. */
export async function findBills(server: ServerProcess, count: number): Promise<Bill[]> {
  const bills: Bill[] = [];
  let after: string | null = null;
  do {
    const { families }: Families = await askAs<Families>(server, {
      persona: 'branch-head',
      query: FAMILIES,
      variables: { after },
    });
    for (const { node } of families.edges) {
      const [account] = node.virtualAccounts;
      if (account === undefined || node.arrears.status !== 'SUSPENDED') continue;
      bills.push({ accountNumber: account.number, amount: node.arrears.amountToReactivate });
    }
    after = families.pageInfo.hasNextPage ? families.pageInfo.endCursor : null;
  } while (after !== null && bills.length < count);
  return bills.slice(0, count);
}

/** A partner of the sandbox that pays bills. @throws Error when one was not posted. */
export async function aPayer(server: ServerProcess, partner = 'sandbox-minimarket') {
  const own = (await server.credentials()).find(({ code }) => code === partner);
  if (own === undefined) throw new Error(`there is no partner ${partner}`);
  const sender = standardWebhooksSender({
    baseUrl: server.baseUrl,
    partner,
    secret: own.secret,
    now: () => new Date(),
    newId: randomUUID,
  });
  const pay = async (bill: Bill): Promise<void> => {
    const { status, body } = await sender.pay(bill);
    const isPosted = ['posted', 'paid-ahead', 'overpaid'].includes(String(body?.['outcome']));
    if (status !== 200 || !isPosted) throw new Error(`${status} ${JSON.stringify(body)}`);
  };
  const takeBack = async (reference: string): Promise<void> => {
    const { status, body } = await sender.reverse({ reference, reason: 'withdrawn by the payer' });
    if (status !== 200 || body?.['outcome'] !== 'reversed') throw new Error(`${status} ${JSON.stringify(body)}`);
  };
  return Object.assign(pay, { takeBack });
}
