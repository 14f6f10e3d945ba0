/**
 * Calls every query, mutation and subscription as viewers to whom nothing belongs: of no region, and of a far one. They
 * learn no id, no name and no sum of the branch, and change nothing of it. A new root field is called by itself.
 */
import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { OperationTypeNode } from 'graphql';
import { buildSchema } from '../../../src/api/graphql/index.js';
import { RESOLVERS } from '../../../src/composition/schema/resolvers.js';
import { civilDate } from '../../../src/kernel/civil-date.js';
import type { FamilyId } from '../../../src/kernel/ids.js';
import { secretCipher } from '../../../src/money/partners/index.js';
import { type Role, type Viewer, may } from '../../../src/platform/auth/index.js';
import { ROLES } from '../../../src/platform/auth/viewer.js';
import { addDemoPayers, loadDemoBranch, loadDemoChannels } from '../../../src/sandbox/demo-data/index.js';
import { askGraphQL } from '../../../src/sandbox/personas/ask-graphql.js';
import { findPersonas } from '../../../src/sandbox/personas/index.js';
import { EXCUSED, SILENT } from './excused-scopes.js';
import { idOf } from '../../support/global-ids.js';
import { listen, settled } from '../../support/listener.js';
import { type ShopOfTest, useServer } from '../../support/partners/a-server.js';
import { type ChangedTables, watchTables } from '../../support/root-calls/changed-tables.js';
import { foundIn, saidIn } from '../../support/root-calls/found-in.js';
import { type KnownRows, findKnownRows } from '../../support/root-calls/known-rows.js';
import {
  type Given,
  type OwnIds,
  type RootCall,
  type RootField,
  learnCall,
  rootFields,
} from '../../support/root-calls/root-calls.js';
import { useTestDatabase } from '../../support/test-database.js';
import { type Claims, tokenOf } from '../../support/token-of.js';
import { regionCode } from '../../support/world/regions.js';
import { aWorld } from '../../support/world/world.js';
import { keyringOf } from '../../support/keyring.js';

const DAY = '2026-11-24';
const NOW = `${DAY}T03:00:00Z`;
const TODAY = {
  day: DAY,
  month: '2026-11',
  instant: `${DAY}T02:00:00Z`,
  region: '64.72',
  village: '64.72.01.1001',
};
const WIDE = { GRAPHQL_COST_MAX: '5000000', GRAPHQL_ALIASES_MAX: '5000', GRAPHQL_EVENT_COST_MAX: '1000000' };

/** Tables that hold who asked for what and how often. */
const LOGS = new Set(['access_log', 'full_readings', 'known_people', 'quota_counts', 'sign_in_requests']);
/** Refusals that tell nothing. */
const REFUSED = new Set(['FORBIDDEN', 'TOO_MANY_REQUESTS']);

const database = useTestDatabase();
const host = useServer(database, NOW, () => WIDE);
const schema = buildSchema(RESOLVERS);
const FIELDS = rootFields(schema);
const ASKED = FIELDS.filter(({ kind }) => kind !== OperationTypeNode.SUBSCRIPTION);
const FOLLOWED = FIELDS.filter(({ kind }) => kind === OperationTypeNode.SUBSCRIPTION);

let known: KnownRows;
let changed: ChangedTables;
let shop: ShopOfTest;
const people: Claims[] = [];
const elsewhere: Record<'cadre_id' | 'branch_id' | 'family_id' | 'partner_id' | 'donor_id', string> = {
  cadre_id: '',
  branch_id: '',
  family_id: '',
  partner_id: '',
  donor_id: '',
};

/** Whom a viewer of the role stands for: somebody of a far region, of whom there is nothing in the branch. */
function standsFor(role: Role): Partial<Claims> {
  const { cadre_id, family_id, partner_id, donor_id } = elsewhere;
  if (role === 'CADRE') return { cadre_id };
  if (role === 'PARTICIPANT') return { family_id };
  if (role === 'PARTNER') return { partner_id };
  return role === 'CSR_DONOR' ? { donor_id } : {};
}

/** A viewer of the role to whom nothing belongs; a cadre is somebody, as its token must say. */
const nobody = (role: Role): Claims => ({
  role,
  sub: `nobody ${role}`,
  regions: [],
  ...(role === 'CADRE' && standsFor(role)),
});
const stranger = (role: Role): Claims => ({
  role,
  sub: `stranger ${role}`,
  regions: ['11'],
  branch_id: elsewhere.branch_id,
  ...standsFor(role),
});

const rolesFor = ({ actions }: RootField): Role[] =>
  ROLES.filter((role) => actions.every((action) => may({ role } as Viewer, action)));

const viewersOf = (field: RootField): Claims[] => rolesFor(field).flatMap((role) => [nobody(role), stranger(role)]);

const tokenFor = (claims: Claims): Promise<string> => tokenOf(host, claims, 90 * 86_400);

async function send({ query, variables }: RootCall, claims: Claims) {
  const question = { address: host.baseUrl, token: await tokenFor(claims), query, variables, language: 'en' } as const;
  return (await askGraphQL<Record<string, unknown>>(question)).body;
}

interface Variant {
  readonly given: Given;
  readonly ownIds: OwnIds;
}

const FIRST: Variant = { given: 'required', ownIds: 'new' };
const variantsOf = ({ kind }: RootField): readonly Variant[] =>
  kind === OperationTypeNode.MUTATION
    ? [FIRST, { given: 'required', ownIds: 'taken' }]
    : [FIRST, { given: 'narrowing', ownIds: 'new' }];

/** The call of a field, learnt as strangers of one role after another until one is told of which types ids are. */
async function callOf(field: RootField, { given, ownIds }: Variant): Promise<RootCall> {
  const params = { schema, known, today: TODAY, given, ownIds, levels: 3 } as const;
  return learnCall(params, field, async (call) => {
    let told = 'nothing';
    for (const role of rolesFor(field)) {
      const { errors } = await send(call, stranger(role));
      const wrong = errors?.find(({ extensions }) => extensions.code === 'BAD_INPUT');
      if (wrong?.extensions.field !== undefined) return { field: wrong.extensions.field, message: wrong.message };
      told = JSON.stringify(errors);
    }
    return { message: told };
  });
}

/** What an answer tells, in words; an id of the branch tells that there is such a thing, also where the caller said it. */
function toldBy({ field, variables }: RootCall, data: Record<string, unknown> | null | undefined): string[] {
  const said = saidIn(variables);
  const looking = { schema, said: new Set(said.filter((word) => !known.ids.includes(word))) };
  const found = foundIn(looking, { type: field.type, value: data?.[field.name] ?? null, path: '' });
  const text = JSON.stringify(data ?? null);
  const words = known.words.filter((word) => text.includes(word) && !said.includes(word));
  const paths = new Set(found.map(({ path }) => path));
  return [...[...paths].map((path) => `told: ${path}`), ...words.slice(0, 1).map(() => 'told: a word of somebody')];
}

/** What somebody learns and changes by a call, in words. */
async function effectsOf(call: RootCall, claims: Claims): Promise<string[]> {
  await changed.take();
  const { data, errors = [] } = await send(call, claims);
  const tables = Object.keys(await changed.take()).filter((table) => !LOGS.has(table));
  const refusals = errors.filter(({ extensions }) => !REFUSED.has(extensions.code));
  return [
    ...refusals.map(({ message, extensions }) => `refused: ${extensions.code} ${message}`),
    ...toldBy(call, data),
    ...tables.map((table) => `changed: ${table}`),
  ];
}

const isExcused = ({ field }: RootField, { role }: Claims, effect: string): boolean => {
  const excused = EXCUSED[field.name];
  if (excused === undefined || effect.startsWith('refused')) return false;
  return (excused.roles?.includes(role) ?? true) && (excused.only?.test(effect) ?? true);
};

/** Somebody of the branch who works in the role. */
const ofTheBranch = (role: Role): Claims => {
  const found = people.find((claims) => claims.role === role);
  if (found === undefined) throw new Error(`nobody in the branch is a ${role}`);
  return found;
};

/** What people of the branch do first, so that there is something of many kinds. */
const DONE_BEFORE: readonly (readonly [mutation: string, role: Role])[] = [
  ['setCollectionPolicy', 'BRANCH_HEAD'],
  ['registerAgent', 'BRANCH_HEAD'],
  ['draftDunningPlan', 'BRANCH_HEAD'],
  ['requestFundReturn', 'BRANCH_OFFICER'],
  ['proposeBeneficiaries', 'BRANCH_OFFICER'],
  ['proposeSuspenseResolution', 'BRANCH_OFFICER'],
  ['createPaymentIntent', 'CADRE'],
  ['issuePaymentCode', 'CADRE'],
  ['changeCareClass', 'BRANCH_OFFICER'],
];

/** The types of answers that say why nothing was done. */
const REFUSALS = /^(?:NotFound|OutOfReach|InvalidInput|NotEligible|WrongState|ConflictsWithEarlier|LimitReached)$/;

async function doBefore([mutation, role]: readonly [mutation: string, role: Role]): Promise<void> {
  const field = ASKED.find((one) => one.field.name === mutation);
  if (field === undefined) throw new Error(`there is no ${mutation}`);
  const call = await callOf(field, FIRST);
  const { data, errors } = await send(call, ofTheBranch(role));
  expect([mutation, errors, data?.[mutation]]).toEqual([
    mutation,
    undefined,
    expect.objectContaining({ __typename: expect.not.stringMatching(REFUSALS) }),
  ]);
}

async function payIn(amount: number): Promise<void> {
  await shop.sender.pay({ accountNumber: `88888${known.texts.billingNumber}`, amount });
}

const BILL = 'query ($id: ID!) { family(by: { id: $id }) { arrears { amountToReactivate } } }';

async function billOf(id: string): Promise<number> {
  const token = await tokenFor(ofTheBranch('BRANCH_OFFICER'));
  const { body } = await askGraphQL<{ family: { arrears: { amountToReactivate: number } } }>({
    address: host.baseUrl,
    token,
    query: BILL,
    variables: { id },
  });
  return body.data?.family.arrears.amountToReactivate ?? 0;
}

/** One family more pays today, so that there is a sum of the day. */
async function collectToday(): Promise<void> {
  const { rows } = await database.pool.query<{ id: FamilyId; number: string }>(
    `select f.id, right(p.card_number, 11) as number from families f join participants p on p.family_id = f.id
      where p.relation = 'HEAD' and f.segment = 'PBPU' and f.paid_through < '2026-06-01' and f.region_code like '64.72%'
        and not exists (select from instalment_plans i where i.family_id = f.id)
      order by f.id desc limit 1`,
  );
  const [family] = rows;
  const amount = await billOf(idOf('Family', family?.id));
  expect(amount).toBeGreaterThan(0);
  await shop.sender.pay({ accountNumber: `88888${family?.number}`, amount });
}

async function settleElsewhere(): Promise<void> {
  const world = aWorld(database);
  const { code } = await world.region({ code: '12.71.01.1001' });
  const branch = await world.branch({ regions: [regionCode('12.71')] });
  elsewhere.branch_id = branch.id;
  elsewhere.cadre_id = (await world.cadre({ area: code, branch, name: 'Zulaikha' })).id;
  elsewhere.family_id = (await world.family({ region: code })).id;
  elsewhere.partner_id = (await host.shop('toko-jauh')).id;
  elsewhere.donor_id = randomUUID();
  await database.pool.query(
    `insert into donors (id, name, fund_number, region_codes, added_at, added_by)
      values ($1, 'Yayasan Jauh', '99123456789', array['12.71'], now(), 'test')`,
    [elsewhere.donor_id],
  );
}

beforeAll(async () => {
  const today = civilDate(DAY);
  await host.bank('sandbox-bank');
  shop = await host.shop('sandbox-minimarket');
  await loadDemoBranch(database.pool, {
    keyring: await keyringOf(database.pool),
    seed: 1,
    today,
    scale: { cadres: 2, familiesPerCadre: 60 },
  });
  await loadDemoChannels(database.pool, { today, now: new Date(NOW) });
  const cipher = secretCipher({ current: new Uint8Array(32).fill(5), previous: null });
  await addDemoPayers({
    pool: database.pool,
    today,
    cipher,
    keyring: await keyringOf(database.pool),
    partnerId: shop.id,
  });
  for (const { claims } of await findPersonas(database.pool)) people.push(claims);
  known = await findKnownRows(database.pool, await keyringOf(database.pool));
  const { rows } = await database.pool.query<{ number: string }>('select fund_number as number from donors');
  await shop.sender.pay({ accountNumber: `88888${rows[0]?.number}`, amount: 40_000_000 });
  await payIn(1_000); // too little: it waits
  await collectToday();
  await settleElsewhere();
  for (const step of DONE_BEFORE) {
    known = await findKnownRows(database.pool, await keyringOf(database.pool));
    await doBefore(step);
  }
  known = await findKnownRows(database.pool, await keyringOf(database.pool));
  changed = await watchTables(database.pool);
}, 300_000);

const byName = (fields: readonly RootField[]) => fields.map((field) => [field.kind, field.field.name, field] as const);

describe('viewers to whom nothing belongs', () => {
  test.each(byName(ASKED))('are told nothing by the %s %s, and change nothing', async (_, name, field) => {
    const seen: string[] = [];
    for (const variant of variantsOf(field)) {
      const call = await callOf(field, variant);
      for (const claims of viewersOf(field)) {
        const effects = await effectsOf(call, claims);
        const wrong = effects.filter((effect) => !isExcused(field, claims, effect));
        seen.push(...wrong.map((effect) => `${claims.sub}, ${variant.given}, ${variant.ownIds}: ${effect}`));
      }
    }
    expect([name, seen]).toEqual([name, []]);
  });
});

test('people of the branch are told something by the same queries, so that silence means something', async () => {
  const silent: string[] = [];
  for (const field of ASKED.filter(({ kind }) => kind === OperationTypeNode.QUERY)) {
    const calls = await Promise.all(variantsOf(field).map((variant) => callOf(field, variant)));
    const roles = rolesFor(field);
    const told: string[] = [];
    for (const call of calls)
      for (const claims of people.filter(({ role }) => roles.includes(role)))
        told.push(...toldBy(call, (await send(call, claims)).data));
    if (told.length === 0) silent.push(field.field.name);
  }
  expect(silent.toSorted()).toEqual(Object.keys(SILENT).toSorted());
});

/** The types of which everybody who may read them may read all. */
const OF_EVERYBODY = new Set(['Branch', 'Facility', 'KnowledgeArticle', 'MessageTemplate', 'PolicyProposal']);

test('by the ids of everything in the branch they find what everybody may read, and nothing else', async () => {
  const field = ASKED.find((one) => one.field.name === 'nodes');
  if (field === undefined) throw new Error('there is no nodes');
  const call = await callOf(field, FIRST);
  const viewers = viewersOf(field).filter(({ role }) => role !== 'OPERATOR');
  const found = await Promise.all(
    [...viewers, ofTheBranch('BRANCH_HEAD')].map(async (claims) => {
      const nodes = (await send(call, claims)).data?.['nodes'] as ({ readonly __typename: string } | null)[];
      const types = nodes.flatMap((node) => node?.__typename ?? []).filter((type) => !OF_EVERYBODY.has(type));
      return [claims.sub, types] as const;
    }),
  );
  const [ofBranch] = found.splice(-1);
  expect(ofBranch?.[1].length).toBeGreaterThan(20);
  expect(found.filter(([, types]) => types.length > 0)).toEqual([]);
});

test('no root field is excused that is not there', () => {
  const names = FIELDS.map(({ field }) => field.name);
  expect(Object.keys(EXCUSED).filter((name) => !names.includes(name))).toEqual([]);
});

let told = 0;

/** Money comes in that waits, a family pays and its money is taken back, and somebody complains. */
async function letThingsHappen(): Promise<void> {
  told += 1;
  const reference = `TOLD-${told}`;
  await payIn(1_000);
  const accountNumber = `88888${known.texts.billingNumber}`;
  expect((await shop.sender.pay({ accountNumber, amount: await billOf(known.idOf('Family')), reference })).status).toBe(
    200,
  );
  await shop.sender.reverse({ reference, reason: 'withdrawn by the payer' });
  await doBefore(['fileComplaint', 'BRANCH_OFFICER']);
}

/** Follows a call as somebody, and tells all that was heard once it is asked. */
async function follow(call: RootCall, claims: Claims) {
  const { query, variables } = call;
  const listener = listen<Record<string, unknown>>({
    baseUrl: host.baseUrl,
    token: await tokenFor(claims),
    query,
    variables,
  });
  const heard: string[] = [];
  return {
    next: () =>
      Promise.race([listener.next().then((frame) => void heard.push(...toldBy(call, frame))), listener.ended]),
    async heard(): Promise<string[]> {
      while (listener.waiting > 0) heard.push(...toldBy(call, await listener.next()));
      await listener.stop();
      return heard.map((effect) => `${claims.sub}: ${effect}`);
    },
  };
}

test.each(byName(FOLLOWED))('the %s %s tells them of nothing that happens in the branch', async (_, name, field) => {
  const calls = await Promise.all(variantsOf(field).map((variant) => callOf(field, variant)));
  const others = await Promise.all(calls.flatMap((call) => viewersOf(field).map((claims) => follow(call, claims))));
  const [call] = calls;
  if (call === undefined) throw new Error('a field has a call');
  const ofBranch = await follow(call, ofTheBranch('BRANCH_HEAD'));
  for (let pause = 0; pause < 5; pause++) await settled(); // until all of them listen
  await letThingsHappen();
  await ofBranch.next();
  for (let pause = 0; pause < 5; pause++) await settled();
  expect((await ofBranch.heard()).length).toBeGreaterThan(0);
  const heard = await Promise.all(others.map((other) => other.heard()));
  expect([name, heard.flat()]).toEqual([name, []]);
});
