/** What tests of the cadre's phone need beside the window: families that owe, and partners that tell of a payment. */
import { askGraphQL, readPersonaTokens } from '../../../src/sandbox/personas/index.js';

export interface OwingFamily {
  readonly id: string;
  readonly label: string;
  readonly account: string;
  readonly amount: number;
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

const OWING = `{ families(filter: { status: SUSPENDED, monthsInArrears: { min: 3, max: 8 } }, first: 40) { edges { node {
  id label virtualAccounts { number } arrears { dueNow stageDue { stage } } } } } }`;

const PAY = `mutation ($input: PayBillInput!) { payBill(input: $input) { __typename } }`;

const MOVE = 'mutation ($to: DateTime!) { moveSandboxClock(input: { to: $to }) { __typename } }';

const PLAN = `mutation ($id: ID!, $familyId: ID!) {
  startInstalmentPlan(input: { id: $id, familyId: $familyId, stages: 4 }) { __typename } }`;

const SEGMENT = `mutation ($input: ChangeSegmentInput!) { result: changeSegment(input: $input) {
  __typename ... on Problem { message } } }`;
const APPROVE = `mutation ($id: ID!) { result: approveMembershipChange(input: { id: $id }) {
  __typename ... on Problem { message } } }`;

const VISITS = '{ visits(first: 50) { edges { node { id outcome note visitedAt } } } }';

export interface CadreOfTest {
  /** Families of the cadre whose cards are suspended, without a plan of stages. */
  owing(): Promise<readonly OwingFamily[]>;
  /** A partner tells the server of a payment, by a signed call over HTTP. */
  pay(account: string, reference: string, channel?: string): Promise<void>;
  /** The same with a sum that nobody asked for. */
  payOther(account: string, amount: number): Promise<void>;
  /** The sandbox's clock moves to a day on which plans are registered, and an officer registers one of four stages. */
  startPlan(familyId: string): Promise<void>;
  /** Two officers enter that the regional government pays for the family, from this month on. */
  governmentPays(familyId: string): Promise<void>;
  /** The notes of all visits that the server has. */
  notes(): Promise<readonly (string | null)[]>;
  /** When a visit with this note was made, as the server has it. */
  visitedAt(note: string): Promise<string>;
}

export function aCadre(baseUrl: () => string): CadreOfTest {
  const ask = async <Data>(query: string, variables: object = {}, persona = 'cadre'): Promise<Data> => {
    const token = (await readPersonaTokens(baseUrl()))?.get(persona) ?? null;
    const { body } = await askGraphQL<Data>({ address: baseUrl(), token, query, variables });
    if (!body.data) throw new Error(JSON.stringify(body.errors));
    return body.data;
  };
  const payBy = async (input: object): Promise<void> => {
    const { payBill } = await ask<{ payBill: { __typename: string } }>(PAY, { input });
    if (payBill.__typename !== 'BillPaid') throw new Error(`The payment was answered with ${payBill.__typename}.`);
  };
  const visits = async (): Promise<readonly { readonly note: string | null; readonly visitedAt: string }[]> =>
    (await ask<{ visits: { edges: { node: { note: string | null; visitedAt: string } }[] } }>(VISITS)).visits.edges.map(
      ({ node }) => node,
    );
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
    pay: (accountNumber, reference, channel = 'MINIMARKET') => payBy({ accountNumber, reference, channel }),
    payOther: (accountNumber, amount) => payBy({ accountNumber, amount, channel: 'MINIMARKET' }),
    async startPlan(familyId) {
      const { viewer } = await ask<{ viewer: { now: string } }>('{ viewer { now } }');
      const now = new Date(viewer.now);
      const to = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1, 2, 2)).toISOString();
      await ask(MOVE, { to }, 'operator');
      const id = `InstalmentPlan_${crypto.randomUUID()}`;
      const answer = await ask<{ startInstalmentPlan: { __typename: string } }>(
        PLAN,
        { id, familyId },
        'branch-officer',
      );
      const { __typename: outcome } = answer.startInstalmentPlan;
      if (outcome !== 'InstalmentPlanStarted') throw new Error(`The plan was answered with ${outcome}.`);
    },
    async governmentPays(familyId) {
      const { viewer } = await ask<{ viewer: { now: string } }>('{ viewer { now } }');
      const id = `MembershipChange_${crypto.randomUUID()}`;
      const today = viewer.now.slice(0, 10);
      const evidence = { documentKind: 'GOVERNMENT_DECREE', documentNumber: 'SK-1', documentDate: today };
      const input = { id, familyId, segment: 'PBPU_PEMDA', from: today.slice(0, 7), evidence };
      const asked = await ask<{ result: { message?: string } }>(SEGMENT, { input }, 'branch-officer');
      const applied = await ask<{ result: { message?: string } }>(APPROVE, { id }, 'second-officer');
      const problem = asked.result.message ?? applied.result.message;
      if (problem !== undefined) throw new Error(problem);
    },
    notes: async () => (await visits()).map(({ note }) => note),
    async visitedAt(note) {
      const found = (await visits()).find((visit) => visit.note === note);
      if (found === undefined) throw new Error(`no visit says ${note}`);
      return found.visitedAt;
    },
  };
}
