/** What tests of the cadre's phone need beside the window: families that owe, and partners that tell of a payment. */
import { askGraphQL } from '../../../src/sandbox/personas/ask-graphql.js';

export interface OwingFamily {
  readonly id: string;
  readonly label: string;
  readonly account: string;
  readonly amount: number;
}

interface Persona {
  readonly key: string;
  readonly token: string;
}

interface Owing {
  readonly families: {
    readonly edges: readonly {
      readonly node: {
        readonly id: string;
        readonly label: string;
        readonly virtualAccounts: readonly { readonly number: string }[];
        readonly arrears: { readonly dueNow: number; readonly stageDue: object | null };
      };
    }[];
  };
}

const OWING = `{ families(filter: { status: SUSPENDED }, first: 40) { edges { node {
  id label virtualAccounts { number } arrears { dueNow stageDue { stage } } } } } }`;

const PAY = `mutation ($account: String!, $reference: String!) {
  payBill(input: { channel: MINIMARKET, accountNumber: $account, reference: $reference }) { __typename } }`;

const VISITS = '{ visits(first: 50) { edges { node { id outcome note } } } }';

export interface CadreOfTest {
  /** Families of the cadre whose cards are suspended, without a plan of stages. */
  owing(): Promise<readonly OwingFamily[]>;
  /** A partner tells the server of a payment, by a signed call over HTTP. */
  pay(account: string, reference: string): Promise<void>;
  /** The notes of all visits that the server has. */
  notes(): Promise<readonly (string | null)[]>;
}

export function aCadre(baseUrl: () => string): CadreOfTest {
  const ask = async <Data>(query: string, variables: object = {}): Promise<Data> => {
    const personas = (await (await fetch(`${baseUrl()}/graphql/ide/personas`)).json()) as readonly Persona[];
    const token = personas.find(({ key }) => key === 'cadre')?.token ?? null;
    const { body } = await askGraphQL<Data>({ address: baseUrl(), token, query, variables });
    if (!body.data) throw new Error(JSON.stringify(body.errors));
    return body.data;
  };
  return {
    async owing() {
      const { families } = await ask<Owing>(OWING);
      return families.edges
        .map(({ node }) => node)
        .filter(({ arrears }) => arrears.stageDue === null && arrears.dueNow > 0)
        .map(({ id, label, virtualAccounts, arrears }) => ({
          id,
          label,
          account: virtualAccounts[0]?.number ?? '',
          amount: arrears.dueNow,
        }));
    },
    async pay(account, reference) {
      const { payBill } = await ask<{ payBill: { __typename: string } }>(PAY, { account, reference });
      if (payBill.__typename !== 'BillPaid') throw new Error(`The payment was answered with ${payBill.__typename}.`);
    },
    async notes() {
      const { visits } = await ask<{ visits: { edges: { node: { note: string | null } }[] } }>(VISITS);
      return visits.edges.map(({ node }) => node.note);
    },
  };
}
