/**
 * Calls every query and mutation as somebody of the branch who may, and compares what the answer tells of participants with
 * the rows that the access log has got: every kind of datum is in it, and every family that the answer names.
 */
import { beforeAll, describe, expect, test } from '@jest/globals';
import {
  type GraphQLOutputType,
  OperationTypeNode,
  getNamedType,
  getNullableType,
  isListType,
  isObjectType,
} from 'graphql';
import { buildSchema } from '../../../src/api/graphql/index.js';
import { RESOLVERS } from '../../../src/composition/schema/resolvers.js';
import { civilDate } from '../../../src/kernel/civil-date.js';
import { secretCipher } from '../../../src/money/partners/index.js';
import { type Role, type Viewer, may } from '../../../src/platform/auth/index.js';
import { markOf } from '../../../src/platform/graphql/personal.js';
import { addDemoPayers, loadDemoBranch, loadDemoChannels } from '../../../src/sandbox/demo-data/index.js';
import { askGraphQL } from '../../../src/sandbox/personas/ask-graphql.js';
import { findPersonas } from '../../../src/sandbox/personas/index.js';
import { uuidOf } from '../../support/global-ids.js';
import { keyringOf } from '../../support/keyring.js';
import { listen, settled } from '../../support/listener.js';
import { atOnce } from '../../support/matrix/at-once.js';
import { type ShopOfTest, useServer } from '../../support/partners/a-server.js';
import { type KnownRows, findKnownRows } from '../../support/root-calls/known-rows.js';
import { type RootCall, type RootField, learnCall, rootFields } from '../../support/root-calls/root-calls.js';
import { fieldBehind, selectionOf } from '../../support/root-calls/selection.js';
import { useTestDatabase } from '../../support/test-database.js';
import { type Claims, tokenOf } from '../../support/token-of.js';

const DAY = '2026-11-24';
const NOW = `${DAY}T03:00:00Z`;
const TODAY = { day: DAY, month: '2026-11', instant: `${DAY}T02:00:00Z`, region: '64.72', village: '64.72.01.1001' };
const WIDE = {
  ...Object.fromEntries(
    ['DEPTH', 'ALIASES', 'COST', 'ANSWER_LENGTH'].map((name) => [`GRAPHQL_${name}_MAX`, '10000000']),
  ),
  GRAPHQL_EVENT_COST_MAX: '1000000',
};
/** As many levels are selected as fit into a document: a list, its families, their people, and what each leads to. */
const LEVELS = [4, 3, 2] as const;
const TOKENS_MAX = 1_900;
/** How many people ask at once; what is changed is changed by one after another. */
const WIDTH = { query: 8, mutation: 1, subscription: 1 } as const;

const database = useTestDatabase();
const host = useServer(database, NOW, () => WIDE);
const schema = buildSchema([...RESOLVERS]);
const ASKED = rootFields(schema).filter(({ kind }) => kind !== OperationTypeNode.SUBSCRIPTION);

let known: KnownRows;
let shop: ShopOfTest;
const people: Claims[] = [];

beforeAll(async () => {
  const today = civilDate(DAY);
  const keyring = await keyringOf(database.pool);
  await host.bank('sandbox-bank');
  shop = await host.shop('sandbox-minimarket');
  await loadDemoBranch(database.pool, { keyring, seed: 1, today, scale: { cadres: 2, familiesPerCadre: 40 } });
  await loadDemoChannels(database.pool, { today, now: new Date(NOW) });
  const cipher = secretCipher({ current: new Uint8Array(32).fill(5), previous: null });
  await addDemoPayers({ pool: database.pool, today, cipher, keyring, partnerId: shop.id });
  for (const { claims } of await findPersonas(database.pool)) people.push(claims);
  known = await findKnownRows(database.pool, await keyringOf(database.pool));
  await shop.sender.pay({ accountNumber: `88888${known.texts.billingNumber}`, amount: 1_000 }); // too little: it waits
  known = await findKnownRows(database.pool, await keyringOf(database.pool));
}, 300_000);

const mayCall = ({ actions }: RootField, role: Role): boolean =>
  actions.every((action) => may({ role } as Viewer, action));

async function send({ query, variables }: RootCall, claims: Claims) {
  const token = await tokenOf(host, claims, 90 * 86_400);
  const question = { address: host.baseUrl, token, query, variables, language: 'en' } as const;
  return (await askGraphQL<Record<string, unknown>>(question)).body;
}

const tokensOf = (selection: string): number => selection.match(/\w+|[^\s\w]/g)?.length ?? 0;
const levelsOf = ({ field }: RootField): number =>
  LEVELS.find((levels) => tokensOf(selectionOf(schema, field.type, levels)) < TOKENS_MAX) ?? 1;

const callOf = (field: RootField, claims: Claims): Promise<RootCall> =>
  learnCall(
    { schema, known, today: TODAY, given: 'required', ownIds: 'new', levels: levelsOf(field) },
    field,
    async (call) => {
      const { errors } = await send(call, claims);
      const wrong = errors?.find(({ extensions }) => extensions.code === 'BAD_INPUT');
      return {
        ...(wrong?.extensions.field !== undefined && { field: wrong.extensions.field }),
        message: wrong?.message ?? JSON.stringify(errors),
      };
    },
  );

interface Told {
  readonly kinds: Set<string>;
  readonly families: Set<string>;
  readonly places: Set<string>;
}

type Shown = Readonly<Record<string, unknown>>;
const isShown = (value: unknown): value is Shown =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const tellsNothing = (value: unknown): boolean =>
  value === null || value === undefined || (Array.isArray(value) && value.length === 0);

/** The family that an object of an answer names as its own. */
function familyOf(shown: Shown): string | null {
  if (shown['__typename'] === 'Family') return String(shown['id']);
  const entry = (name: string): unknown => Object.entries(shown).find(([key]) => fieldBehind(key) === name)?.[1];
  const id = entry('familyId');
  if (typeof id === 'string') return id;
  const family = entry('family');
  return isShown(family) && typeof family['id'] === 'string' ? family['id'] : null;
}

/** Gathers what an answer tells of participants, by the marks of the fields in it. */
function gather(told: Told, type: GraphQLOutputType, value: unknown): void {
  if (tellsNothing(value)) return;
  const bare = getNullableType(type);
  if (isListType(bare)) return (value as unknown[]).forEach((one) => gather(told, bare.ofType, one));
  if (!isShown(value)) return;
  const { __typename: name = getNamedType(type).name } = value;
  const named = typeof name === 'string' ? schema.getType(name) : undefined;
  if (!isObjectType(named)) return;
  const fields = named.getFields();
  for (const [key, shown] of Object.entries(value)) {
    const field = fields[fieldBehind(key)];
    if (field === undefined || tellsNothing(shown)) continue;
    const mark = markOf(field);
    if (mark !== null) {
      told.kinds.add(mark.kind);
      told.places.add(`${named.name}.${field.name}`);
      const family = mark.paymentIn === null ? familyOf(value) : null;
      if (family !== null) told.families.add(uuidOf(family));
    }
    gather(told, field.type, shown);
  }
}

interface Row {
  readonly fields: readonly string[];
  readonly family_ids: readonly string[];
  readonly operation: string;
  readonly purpose: string;
}

const rowsOf = async (viewer: string): Promise<readonly Row[]> =>
  (
    await database.pool.query<Row>('select fields, family_ids, operation, purpose from access_log where viewer = $1', [
      viewer,
    ])
  ).rows;

const reached = new Set<string>();
/** Codes of documents that were not run, so that nothing could be told. */
const UNREAD = new Set(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'TOO_COSTLY', 'UNAVAILABLE', 'INTERNAL']);

describe('whatever an answer tells of participants is in the access log', () => {
  test.each(ASKED.map((field) => [field.kind, field.field.name, field] as const))(
    'the %s %s',
    async (_, name, field) => {
      const wrong: string[] = [];
      const callers = people.filter(({ role }) => mayCall(field, role));
      await atOnce(callers, WIDTH[field.kind], async (claims) => {
        const call = await callOf(field, { ...claims, sub: `${claims.sub} learns ${name}` });
        const viewer = `${claims.sub} asks ${name}`;
        const { data, errors = [] } = await send(call, { ...claims, sub: viewer });
        const unread = errors.filter(({ extensions }) => UNREAD.has(extensions.code));
        if (unread.length > 0) wrong.push(`${viewer}: ${unread[0]?.message ?? ''}`);
        const told: Told = { kinds: new Set(), families: new Set(), places: new Set() };
        gather(told, field.field.type, data?.[name]);
        const rows = (await rowsOf(viewer)).filter(({ purpose }) => purpose !== 'REGISTRATION');
        const kinds = new Set(rows.flatMap(({ fields }) => fields));
        const families = new Set(rows.flatMap(({ family_ids: ids }) => ids));
        const unlogged = [...told.kinds].filter((kind) => !kinds.has(kind));
        const unnamed = [...told.families].filter((id) => !families.has(id));
        if (unlogged.length > 0) wrong.push(`${viewer}: ${unlogged.join(' ')} not logged`);
        if (unnamed.length > 0) wrong.push(`${viewer}: ${unnamed.length} families not logged`);
        if (rows.some(({ operation }) => operation !== name)) wrong.push(`${viewer}: logged of another operation`);
        for (const place of told.places) reached.add(place);
      });
      expect(wrong).toEqual([]);
    },
  );

  test('of so many fields that it means something', () => {
    expect(reached.size).toBeGreaterThan(170);
  });
});

test('each listener of one event is logged by itself', async () => {
  const heads = ['first', 'second'].map((which) => `head who listens, the ${which}`);
  const head = people.find(({ role }) => role === 'BRANCH_HEAD');
  if (head === undefined) throw new Error('there is a head of the branch');
  const query = 'subscription { paymentConfirmed { amount family { id label arrears { status } } } }';
  const listeners = await Promise.all(
    heads.map(async (sub) =>
      listen<object>({ baseUrl: host.baseUrl, token: await tokenOf(host, { ...head, sub }, 86_400), query }),
    ),
  );
  for (let pause = 0; pause < 5; pause++) await settled(); // until both of them listen
  const { rows } = await database.pool.query<{ id: string; number: string }>(
    `select f.id, right(p.card_number, 11) as number from families f join participants p on p.family_id = f.id
      where p.relation = 'HEAD' and f.segment = 'PBPU' and f.paid_through < '2026-06-01' and f.region_code like '64.72%'
        and not exists (select from instalment_plans i where i.family_id = f.id) order by f.id limit 1`,
  );
  const [family] = rows;
  const bill = await send(
    {
      ...(ASKED[0] as RootField),
      query: 'query ($id: ID!) { family(by: { id: $id }) { arrears { amountToReactivate } } }',
      variables: { id: `Family_${family?.id}` },
    },
    head,
  );
  const shown = bill.data?.['family'] as { readonly arrears: { readonly amountToReactivate: number } } | undefined;
  const amount = shown?.arrears.amountToReactivate ?? 0;
  expect(amount).toBeGreaterThan(0);
  await shop.sender.pay({ accountNumber: `88888${family?.number}`, amount });
  await Promise.all(listeners.map((listener) => listener.next()));
  for (const viewer of heads) {
    expect(await rowsOf(viewer)).toEqual([
      {
        fields: expect.arrayContaining(['payments', 'name', 'arrears']),
        family_ids: [family?.id],
        operation: 'paymentConfirmed',
        purpose: 'DUTY',
      },
    ]);
  }
  await Promise.all(listeners.map((listener) => listener.stop()));
});

test('a file that asks a bank to debit is logged with whose accounts it tells', async () => {
  const { rows } = await database.pool.query<{ bank: string; day: string; families: string[] }>(
    'select bank, debit_day as day, array_agg(distinct family_id) as families from debit_attempts group by 1, 2 order by 1, 2 limit 1',
  );
  const [file] = rows;
  const viewer = 'operator who takes the file';
  const token = await tokenOf(host, { role: 'OPERATOR', sub: viewer, regions: 'ALL' }, 86_400);
  const answer = await fetch(`${host.baseUrl}/debit-files/${file?.bank.toLowerCase()}/${file?.day}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  expect([answer.status, (await answer.text()).split('\n').length]).toEqual([200, expect.any(Number)]);
  const logged = await rowsOf(viewer);
  expect(logged).toMatchObject([{ purpose: 'DEBIT_FILE', operation: 'debit file' }]);
  expect(new Set(logged.flatMap(({ family_ids: ids }) => ids))).toEqual(new Set(file?.families));
});
