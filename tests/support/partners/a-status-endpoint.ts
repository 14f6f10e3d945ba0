/**
 * Starts a bank's endpoint for status inquiries, with the operator who asks there, and the inquiry job as the server
 * runs it.
 */
import { afterAll, afterEach, beforeAll } from '@jest/globals';
import { randomIds } from '../../../src/kernel/ids.js';
import {
  type SnapStatusEndpoint,
  snapStatusEndpoint,
} from '../../../src/api/webhooks/adapters/snap-bi/sandbox/snap-status-endpoint.js';
import type { TestDatabase } from '../test-database.js';
import { type Reply, askAs, signIn } from '../world/as-users.js';
import type { BankOfTest, ServerOfTest } from './a-server.js';
import { rsaKeys } from './rsa-keys.js';

export interface Doubt {
  readonly id: string;
  readonly source: string;
  readonly state: string;
  readonly reference: string | null;
  readonly account: string | null;
  readonly amount: number | null;
  readonly askAfter: string | null;
  readonly paymentId: string | null;
  readonly attempts: readonly {
    readonly outcome: string;
    readonly detail: string | null;
    readonly responseCode: string | null;
    readonly askedBy: string;
  }[];
}

export interface Doubts {
  readonly paymentDoubts: {
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
    readonly edges: readonly { readonly node: Doubt }[];
  };
}

export const DOUBTS = `query ($filter: PaymentDoubtsFilter, $first: Int, $after: String, $last: Int, $before: String) {
  paymentDoubts(filter: $filter, first: $first, after: $after, last: $last, before: $before) { totalCount pageInfo { hasNextPage endCursor } edges { node {
    id partnerCode source state reference account amount deliveryId raisedAt askAfter closedAt paymentId
    attempts { askedAt askedBy outcome detail httpStatus responseCode } } } } }`;
export const SET_ENDPOINT = `mutation ($input: SetStatusEndpointInput!) { setStatusEndpoint(input: $input) {
  __typename ... on StatusEndpointSet { partnerCode } ... on Problem { code message } } }`;
export const ASK = `mutation ($id: ID!) { askPartner(input: { paymentDoubtId: $id }) { __typename
  ... on PartnerAsked { outcome doubt { state paymentId } } ... on Problem { code message } } }`;

export const SECRET = 'the-secret-the-bank-gave-us';
const MINUTE = 60_000;
const RUN_WITHIN_MS = 30_000;

type Role = 'OPERATOR' | 'AUDITOR' | 'BRANCH_HEAD' | 'PARTNER';

export interface StatusEndpointOfTest {
  readonly bank: BankOfTest;
  readonly endpoint: SnapStatusEndpoint;
  readonly ourKeys: { readonly publicKey: string; readonly privateKey: string };
  /** Lets minutes pass. The clock never goes back: what one test raised is old for the next. */
  pass(minutes: number): Promise<void>;
  as<Data>(role: Role, query: string, variables?: object): Promise<Reply<Data>>;
  endpointInput(changes?: object): object;
  setEndpoint(changes?: object): Promise<unknown>;
  doubts(filter?: object, role?: Role): Promise<readonly Doubt[]>;
  doubtAbout(reference: string): Promise<Doubt>;
  ask(id: string): Promise<Readonly<Record<string, unknown>> | undefined>;
  /** Runs the job as the clock does every five minutes: through the schedule and the worker of the server. */
  runInquiryJob(): Promise<void>;
}

/**
 * Starts the endpoint; call it beside `useServer`. The endpoint is there and known to the server from `beforeAll` on.
 */
export function useStatusEndpoint(host: ServerOfTest, database: TestDatabase, code: string): StatusEndpointOfTest {
  const start = host.clock.now();
  let elapsed = 0;
  const as = async <Data>(role: Role, query: string, variables: object = {}): Promise<Reply<Data>> =>
    askAs<Data>(host, await signIn(host, { role, regions: role === 'AUDITOR' ? 'ALL' : [] }), [query, variables]);
  const held: { -readonly [K in keyof StatusEndpointOfTest]: StatusEndpointOfTest[K] } = {
    bank: undefined as never, // This is made in beforeAll.
    endpoint: undefined as never,
    ourKeys: undefined as never,
    as,
    async pass(minutes) {
      elapsed += minutes * MINUTE;
      host.clock.set(new Date(start.getTime() + elapsed));
      await held.bank.client.token();
    },
    endpointInput: (changes = {}) => ({
      partnerCode: code,
      baseUrl: held.endpoint.baseUrl,
      clientId: 'sigap-at-bank',
      partnerIdHeader: '88888',
      privateKey: held.ourKeys.privateKey,
      clientSecret: SECRET,
      ...changes,
    }),
    async setEndpoint(changes = {}) {
      const input = held.endpointInput(changes);
      const reply = await as<{ setStatusEndpoint: unknown }>('OPERATOR', SET_ENDPOINT, { input });
      if (reply.data === null) throw new Error(JSON.stringify(reply.errors));
      return reply.data.setStatusEndpoint;
    },
    async doubts(filter = {}, role = 'OPERATOR') {
      const { data, errors } = await as<Doubts>(role, DOUBTS, { filter });
      if (data === null) throw new Error(JSON.stringify(errors));
      return data.paymentDoubts.edges.map(({ node }) => node);
    },
    async doubtAbout(reference) {
      const found = (await held.doubts()).find((doubt) => doubt.reference === reference);
      if (found === undefined) throw new Error(`no doubt about ${reference}`);
      return found;
    },
    ask: async (id) => (await as<{ askPartner: Record<string, unknown> }>('OPERATOR', ASK, { id })).data?.askPartner,
    runInquiryJob: () => runInquiryJob(database),
  };
  beforeAll(async () => {
    held.ourKeys = await rsaKeys();
    held.bank = await host.bank(code);
    const { publicKey } = held.ourKeys;
    const names = { clientId: 'sigap-at-bank', partnerId: '88888' };
    held.endpoint = await snapStatusEndpoint({ ...names, publicKey, clientSecret: SECRET, newId: randomIds });
    await held.setEndpoint();
  });
  afterEach(() => held.endpoint.misbehave(null));
  afterAll(() => held.endpoint.close());
  return held;
}

const JOB = 'ask-about-payment-doubts';

/** Makes the job due, and waits until a run that began after that has ended. */
async function runInquiryJob({ pool }: TestDatabase): Promise<void> {
  const { rows } = await pool.query<{ asked: Date }>(
    "update background_jobs set due_at = '-infinity' where name = $1 returning clock_timestamp() as asked",
    [JOB],
  );
  const [request] = rows;
  if (request === undefined) throw new Error(`${JOB} is not scheduled`);
  const deadline = performance.now() + RUN_WITHIN_MS;
  for (;;) {
    const { rows: ended } = await pool.query<{ failed: boolean }>(
      `select coalesce(failed_at >= started_at, false) as failed from background_jobs
       where name = $1 and worker_id is null and started_at >= $2`,
      [JOB, request.asked],
    );
    if (ended[0]?.failed === true) throw new Error(`${JOB} failed: see the log`);
    if (ended[0] !== undefined) return;
    if (performance.now() > deadline) throw new Error(`${JOB} was not run`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
