/** Runs every operation of docs/operations/ against a branch of the demo, as the persona that the file names. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { type GraphQLSchema, OperationTypeNode, getOperationAST, parse, validate } from 'graphql';
import { buildSchema } from '../../../src/api/graphql/index.js';
import { RESOLVERS } from '../../../src/composition/schema/resolvers.js';
import { civilDate } from '../../../src/kernel/civil-date.js';
import type { ViewerClaims } from '../../../src/platform/auth/claims.js';
import { loadDemoBranch } from '../../../src/sandbox/demo-data/index.js';
import { type GraphQLAnswer, askGraphQL } from '../../../src/sandbox/personas/ask-graphql.js';
import { SANDBOX_RESOLVERS } from '../../../src/sandbox/panel/index.js';
import { findPersonas } from '../../../src/sandbox/personas/index.js';
import { listen } from '../../support/listener.js';
import { type ShopOfTest, useServer } from '../../support/partners/a-server.js';
import { useTestDatabase } from '../../support/test-database.js';
import { tokenOf } from '../../support/token-of.js';
import { keyringOf } from '../../support/keyring.js';

const FOLDER = join('docs', 'operations');
const TODAY = '2026-11-24';
const FILES = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.graphql'))
  .toSorted();

const database = useTestDatabase();
const host = useServer(database, `${TODAY}T03:00:00Z`);
let shop: ShopOfTest;
const people = new Map<string, ViewerClaims>();
/** What stands for `$…` in the variables of a file. */
const samples: Record<string, string> = {
  today: TODAY,
  yesterday: '2026-11-23',
  yearStart: '2026-01-01',
  todayStart: '2026-11-23T16:00:00Z',
  nextWeek: '2026-11-30T16:00:00Z',
};

interface Sample {
  readonly persona: string;
  readonly query: string;
  readonly path: string;
}
/** How the editor at /graphql finds an id or a number that a reader would take from an earlier answer. */
const SAMPLES = JSON.parse(readFileSync(join(FOLDER, 'samples.json'), 'utf8')) as Readonly<Record<string, Sample>>;

async function tokenFor(persona: string): Promise<string | null> {
  if (persona === 'none') return null;
  const claims = people.get(persona);
  if (claims === undefined) throw new Error(`there is no persona ${persona}`);
  return tokenOf(host, claims, 3_600);
}

async function ask(persona: string, query: string, variables: object = {}) {
  const token = await tokenFor(persona);
  const answer = await askGraphQL<Record<string, unknown>>({ address: host.baseUrl, token, query, variables });
  return answer.body satisfies GraphQLAnswer<unknown>;
}

const readPath = (value: unknown, path: string): unknown =>
  path.split('.').reduce((found: unknown, key) => (found as Record<string, unknown>)[key], value);

const BILL =
  'query ($id: ID!) { family(by: { id: $id }) { virtualAccounts { number } arrears { amountToReactivate } } }';

interface Documented {
  readonly query: string;
  readonly persona: string;
  readonly variables: string;
  /** Why the variables shown are refused; empty where the answer is what was asked for. */
  readonly refused: string;
}

function readOperation(file: string): Documented {
  const query = readFileSync(join(FOLDER, file), 'utf8');
  const line = (name: string): string => new RegExp(`^# ${name}: (.+)$`, 'm').exec(query)?.[1] ?? '';
  return { query, persona: line('Persona'), variables: line('Variables'), refused: line('Refused') };
}

const filled = (variables: string): Record<string, unknown> =>
  JSON.parse(variables, (_key, value: unknown) =>
    typeof value === 'string' && value.startsWith('$') ? (samples[value.slice(1)] ?? `no sample ${value}`) : value,
  ) as Record<string, unknown>;

const kindOf = (file: string): OperationTypeNode | undefined =>
  getOperationAST(parse(readOperation(file).query))?.operation;
const SCHEMA = buildSchema([...RESOLVERS]);
const OF_SANDBOX = buildSchema([...RESOLVERS, ...SANDBOX_RESOLVERS]);
const faultsOf = (file: string, schema: GraphQLSchema): string[] =>
  validate(schema, parse(readOperation(file).query)).map(({ message }) => message);

/** Those that change something are run by the test of their screen in a browser. */
const filesOf = (kind: OperationTypeNode): string[] =>
  FILES.filter((file) => kindOf(file) === kind && faultsOf(file, SCHEMA).length === 0);

const CLAIM =
  'mutation ($id: ID!) { assignNextCall(input: { campaignId: $id }) { ... on CallAssigned { assignment { callId } } } }';

/** Claims a family for the tele-collector, as the desk does before an outcome is recorded. */
async function claimCall(): Promise<string> {
  const { data } = await ask('tele-collector', CLAIM, { id: samples['campaign'] });
  return String(readPath(data, 'assignNextCall.assignment.callId'));
}

beforeAll(async () => {
  const scale = { cadres: 2, familiesPerCadre: 60 };
  await loadDemoBranch(database.pool, {
    keyring: await keyringOf(database.pool),
    seed: 1,
    today: civilDate(TODAY),
    scale,
  });
  shop = await host.shop('toko-dekat');
  for (const { key, claims } of await findPersonas(database.pool)) people.set(key, claims);
  for (const [name, { persona, query, path }] of Object.entries(SAMPLES))
    samples[name] = String(readPath((await ask(persona, query)).data, path));
  samples['call'] = await claimCall();
});

describe('the operations of the screens', () => {
  test('all fit the schema of a sandbox; what it alone has is run by the test of its panel', () => {
    expect(FILES.flatMap((file) => faultsOf(file, OF_SANDBOX))).toEqual([]);
    expect(FILES.filter((file) => faultsOf(file, SCHEMA).length > 0 && !file.startsWith('sandbox'))).toEqual([]);
  });

  test.each(filesOf(OperationTypeNode.QUERY))('%s is answered whole', async (file) => {
    const { query, persona, variables } = readOperation(file);
    const { data, errors } = await ask(persona, query, filled(variables));
    expect(errors).toBeUndefined();
    expect(Object.entries(data ?? {}).filter(([, value]) => value === null)).toEqual([]);
    for (const value of Object.values(data ?? {})) expect(value).not.toHaveProperty('message');
  });

  test.each(filesOf(OperationTypeNode.MUTATION).filter((file) => readOperation(file).refused !== ''))(
    '%s is told its problem, where nothing is there',
    async (file) => {
      const { query, persona, variables } = readOperation(file);
      const { data, errors } = await ask(persona, query, filled(variables));
      expect(errors).toBeUndefined();
      expect(Object.values(data ?? {})).toEqual([expect.objectContaining({ message: expect.any(String) })]);
    },
  );

  test('those that are followed tell of a payment, of its end, or of money in suspense', async () => {
    const files = filesOf(OperationTypeNode.SUBSCRIPTION);
    expect(files.length).toBeGreaterThan(0);
    const listeners = await Promise.all(
      files.map(async (file) => {
        const { query, persona, variables } = readOperation(file);
        const token = await tokenFor(persona);
        const listener = listen<object>({ baseUrl: host.baseUrl, token, query, variables: filled(variables) });
        return { listener, isOfEnd: file.includes('withdrawn') };
      }),
    );
    const { data } = await ask('cadre', BILL, { id: samples.family });
    const accountNumber = String(readPath(data, 'family.virtualAccounts.0.number'));
    const amount = Number(readPath(data, 'family.arrears.amountToReactivate'));
    expect((await shop.sender.pay({ accountNumber, amount: 1_000, reference: 'TOO-LITTLE' })).status).toBe(200); // waits in suspense
    const reference = 'PAID-AND-TAKEN-BACK';
    expect((await shop.sender.pay({ accountNumber, amount, reference })).status).toBe(200);
    for (const { listener, isOfEnd } of listeners.toSorted((a, b) => Number(a.isOfEnd) - Number(b.isOfEnd))) {
      if (isOfEnd) await shop.sender.reverse({ reference, reason: 'withdrawn by the payer' });
      const told = await Promise.race([listener.next(), listener.ended]);
      expect(Object.values(told as object)).toEqual([expect.any(Object)]);
      await listener.stop();
    }
  });
});
