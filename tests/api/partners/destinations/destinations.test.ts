import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomIds } from '../../../../src/kernel/ids.js';
import {
  type MidtransNotifier,
  changed,
  midtransNotifier,
} from '../../../../src/api/webhooks/adapters/midtrans/sandbox/sender.js';
import { type XenditSender, xenditSender } from '../../../../src/api/webhooks/adapters/xendit/sandbox/sender.js';
import { closeOldChanges } from '../../../../src/partners/destinations/index.js';
import { sendCall } from '../../../../src/partners/stand-ins/http-call.js';
import { newIdOf, uuidOf } from '../../../support/global-ids.js';
import { useServer } from '../../../support/partners/a-server.js';
import { type RecordingApi, aRecordingApi } from '../../../support/partners/recording-api.js';
import { useTestDatabase } from '../../../support/test-database.js';
import { type User, askAs, signIn } from '../../../support/world/as-users.js';

const NOW = '2026-03-05T03:00:00Z';
const DAY = 86_400_000;
const database = useTestDatabase();
const host = useServer(database, NOW, () => ({ PARTNER_HOSTS: 'api.partner.example', TRUST_PROXY: '127.0.0.1' }));

const CHANGE = '{ id partnerCode purpose address replaces state proposedBy decidedBy reason }';
const ANSWER = `{ __typename ... on Problem { code } ... on DestinationChangeProposed { change ${CHANGE} }`;
const ACCESS = `mutation ($input: ChangePartnerAccessInput!) { done: changePartnerAccess(input: $input) {
  __typename ... on Problem { code } ... on PartnerAccessChanged { partner { access { apiUrl } } } } }`;
const PROPOSE = `mutation ($input: ProposePartnerAddressInput!) { done: proposePartnerAddress(input: $input) ${ANSWER} } }`;
const APPROVE = `mutation ($input: ApproveDestinationChangeInput!) { done: approveDestinationChange(input: $input) {
  __typename ... on Problem { code } ... on DestinationChangeApproved { change ${CHANGE} } } }`;
const REJECT = `mutation ($input: RejectDestinationChangeInput!) { done: rejectDestinationChange(input: $input) {
  __typename ... on Problem { code } ... on DestinationChangeRejected { change ${CHANGE} } } }`;
const CHANGES = `query ($code: String, $state: DestinationChangeState) { destinationChanges(partnerCode: $code, state: $state) ${CHANGE}
  approvalsWaiting(first: 100, filter: { kinds: [DESTINATION_CHANGE] }) { edges { node { what isOwn mayDecide nodeId } } } }`;

interface Change {
  readonly id: string;
  readonly address: string;
  readonly state: string;
  readonly [field: string]: unknown;
}
interface Done {
  readonly __typename: string;
  readonly code?: string;
  readonly change?: Change;
}
interface Listed {
  readonly destinationChanges: readonly Change[];
  readonly approvalsWaiting: { readonly edges: readonly { readonly node: Record<string, unknown> }[] };
}

let [one, two, auditor] = [] as unknown as [User, User, User];
const apis: RecordingApi[] = [];
/** Every answer that anybody was given, to look for keys in. */
const said: string[] = [];

beforeAll(async () => {
  one = await signIn(host, { role: 'OPERATOR' });
  two = await signIn(host, { role: 'OPERATOR' });
  auditor = await signIn(host, { role: 'AUDITOR', regions: 'ALL' });
});
afterAll(() => apis.forEach((api) => api.close()));

async function ask<Data>(user: User, query: string, variables: object = {}) {
  const reply = await askAs<Data>(host, user, [query, variables]);
  said.push(JSON.stringify(reply));
  return reply;
}
async function does(user: User, query: string, input: object): Promise<Done> {
  const { data, errors } = await ask<{ done: Done }>(user, query, { input });
  if (data === null) throw new Error(JSON.stringify(errors));
  return data.done;
}
async function anApi(): Promise<RecordingApi> {
  const api = await aRecordingApi();
  apis.push(api);
  return api;
}
const proposal = (partnerCode: string, apiUrl: string, apiKey: string) => ({
  id: newIdOf('DestinationChange'),
  partnerCode,
  apiUrl,
  apiKey,
});
async function proposed(user: User, ...given: Parameters<typeof proposal>): Promise<string> {
  const input = proposal(...given);
  expect(await does(user, PROPOSE, input)).toMatchObject({ __typename: 'DestinationChangeProposed' });
  return input.id;
}
const approve = (user: User, changeId: string) => does(user, APPROVE, { changeId });
const stateOf = async (id: string) =>
  (await ask<Listed>(auditor, CHANGES)).data?.destinationChanges.find((change) => change.id === id)?.state;

interface Collector {
  readonly code: string;
  readonly at: RecordingApi;
  /** Has the partner tell of a payment, about which it is then asked back. */
  tell(): Promise<number>;
}

const wire = (partner: string) => ({ baseUrl: host.baseUrl, partner, now: () => host.clock.now(), newId: randomIds });
const payment = { accountNumber: '8888801944358911', amount: 10_000 };

async function aXendit(code: string): Promise<Collector> {
  const at = await anApi();
  const access = { clientId: null, apiUrl: at.url, apiKey: 'the-first-api-key', networks: ['127.0.0.0/8'] };
  const terms = { protocol: 'xendit', snap: null, secret: 'the-callback-token', access };
  await host.server.partners.add({ code, name: code, channel: 'BANK', ...terms });
  const sender: XenditSender = xenditSender({
    ...wire(code),
    callbackToken: 'the-callback-token',
    apiUrl: at.url,
    apiKey: '-',
  });
  return {
    code,
    at,
    tell: async () => (await sendCall(host.baseUrl, sender.callbackCall(sender.callback(payment)))).status,
  };
}

async function aMidtrans(code: string): Promise<Collector & { tellAs(serverKey: string): Promise<number> }> {
  const at = await anApi();
  const access = { clientId: null, apiUrl: at.url, apiKey: null, networks: [] };
  const terms = { protocol: 'midtrans', snap: null, secret: 'the-first-server-key', access };
  await host.server.partners.add({ code, name: code, channel: 'BANK', ...terms });
  const tellAs = async (serverKey: string): Promise<number> => {
    const notifier: MidtransNotifier = midtransNotifier({ ...wire(code), serverKey, apiUrl: at.url });
    const settled = changed(notifier.order(payment), 'settlement', { at: host.clock.now() });
    return (await sendCall(host.baseUrl, notifier.notificationCall(settled))).status;
  };
  return { code, at, tell: () => tellAs('the-first-server-key'), tellAs };
}

describe('one operator alone', () => {
  test('moves no key: neither with the key nor without it, and the partner is asked where it was', async () => {
    const [xendit, midtrans, elsewhere] = [await aXendit('xendit-a'), await aMidtrans('midtrans-a'), await anApi()];
    for (const { code } of [xendit, midtrans])
      expect(await does(one, ACCESS, { partnerCode: code, access: { apiUrl: elsewhere.url } })).toEqual({
        __typename: 'WrongState',
        code: 'PARTNER_ADDRESS_NEEDS_SECOND_PERSON',
      });
    const both = { apiUrl: elsewhere.url, apiKey: 'another-api-key' };
    expect(await does(one, ACCESS, { partnerCode: 'xendit-a', access: both })).toMatchObject({
      code: 'PARTNER_ADDRESS_NEEDS_SECOND_PERSON',
    });
    expect([await xendit.tell(), await midtrans.tell()]).toEqual([502, 502]);
    expect([xendit.at.keys(), midtrans.at.keys(), elsewhere.keys()]).toEqual([
      ['the-first-api-key'],
      ['the-first-server-key'],
      [],
    ]);
  });

  test('changes a key at its address, at once', async () => {
    const { at, tell } = await aXendit('xendit-b');
    const access = { apiUrl: at.url, apiKey: 'the-second-api-key' };
    expect(await does(one, ACCESS, { partnerCode: 'xendit-b', access })).toMatchObject({
      __typename: 'PartnerAccessChanged',
    });
    await tell();
    expect(at.keys()).toEqual(['the-second-api-key']);
  });

  test('proposes, which changes nothing, and approves nothing of it', async () => {
    const { at, tell } = await aXendit('xendit-c');
    const elsewhere = await anApi();
    const id = await proposed(one, 'xendit-c', elsewhere.url, 'the-second-api-key');
    await tell();
    expect(await approve(one, id)).toEqual({ __typename: 'SecondPersonNeeded', code: 'DESTINATION_OWN_PROPOSAL' });
    await tell();
    expect([at.keys(), elsewhere.keys()]).toEqual([['the-first-api-key', 'the-first-api-key'], []]);
    const seen = async (user: User) => (await ask<Listed>(user, CHANGES, { code: 'xendit-c' })).data;
    expect((await seen(one))?.destinationChanges).toEqual([
      expect.objectContaining({
        id,
        purpose: 'API',
        address: elsewhere.url,
        replaces: at.url,
        state: 'PROPOSED',
        proposedBy: one.subject,
        decidedBy: null,
      }),
    ]);
    const waits = { what: `Alamat baru kunci mitra xendit-c → ${elsewhere.url}`, nodeId: id };
    const nodes = async (user: User) => (await seen(user))?.approvalsWaiting.edges.map(({ node }) => node);
    expect(await nodes(one)).toEqual([{ ...waits, isOwn: true, mayDecide: false }]);
    expect(await nodes(two)).toEqual([{ ...waits, isOwn: false, mayDecide: true }]);
    expect(await nodes(auditor)).toEqual([{ ...waits, isOwn: false, mayDecide: false }]);
    expect((await ask(auditor, APPROVE, { input: { changeId: id } })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    await does(two, REJECT, { changeId: id, reason: 'test' });
  });

  test.each([
    ['http://169.254.169.254/latest', 'input.apiUrl'],
    ['https://169.254.169.254/latest', 'input.apiUrl'],
    ['https://10.0.0.1', 'input.apiUrl'],
    ['https://[fd00::1]', 'input.apiUrl'],
    ['https://metadata.google.internal', 'input.apiUrl'],
    ['https://collector.example', 'input.apiUrl'],
    ['http://api.partner.example', 'input.apiUrl'],
    ['https://api.partner.example/?a=b', 'input.apiUrl'],
    ['https://api.partner.example', 'input.apiKey'],
  ])('proposes no %s', async (apiUrl, field) => {
    const input = proposal('xendit-a', apiUrl, field === 'input.apiKey' ? 'short' : 'the-second-api-key');
    expect((await ask(one, PROPOSE, { input })).errors).toMatchObject([{ extensions: { code: 'BAD_INPUT', field } }]);
  });

  test('proposes once under an id, and for a partner that is asked elsewhere now', async () => {
    const { at } = await aXendit('xendit-d');
    const input = proposal('xendit-d', 'https://api.partner.example', 'the-second-api-key');
    const first = await does(one, PROPOSE, input);
    expect(await does(one, PROPOSE, input)).toEqual(first);
    for (const [user, more] of [
      [two, {}],
      [one, { apiKey: 'another-api-key' }],
      [one, { apiUrl: at.url }],
      [one, { partnerCode: 'nobody' }],
    ] as const)
      expect(await does(user, PROPOSE, { ...input, ...more })).toMatchObject({ code: 'DESTINATION_CHANGE_CONFLICT' });
    const refused = async (...given: Parameters<typeof proposal>) =>
      (await does(one, PROPOSE, proposal(...given))).code;
    expect(await refused('nobody', 'https://api.partner.example', 'the-second-api-key')).toBe('PARTNER_NOT_FOUND');
    expect(await refused('xendit-d', at.url, 'the-second-api-key')).toBe('DESTINATION_SAME_ADDRESS');
    await host.shop('toko-alamat');
    expect(await refused('toko-alamat', at.url, 'the-second-api-key')).toBe('DESTINATION_NOTHING_TO_REPLACE');
  });
});

describe('two operators', () => {
  test('move an API, to which the key goes that was given for it and never the one of before', async () => {
    const { at, tell } = await aXendit('xendit-e');
    const elsewhere = await anApi();
    const id = await proposed(one, 'xendit-e', elsewhere.url, 'the-second-api-key');
    const approved = await approve(two, id);
    expect(approved.change).toMatchObject({ id, state: 'APPROVED', proposedBy: one.subject, decidedBy: two.subject });
    expect(await approve(two, id)).toEqual(approved);
    for (let times = 0; times < 3; times++) await tell();
    expect([at.keys(), new Set(elsewhere.keys())]).toEqual([[], new Set(['the-second-api-key'])]);
    const { rows } = await database.pool.query('select from destination_keys where change_id = $1', [uuidOf(id)]);
    expect(rows).toEqual([]);
  });

  test('move an API that a secret opens: it is the only one from then on, also after another one is retired', async () => {
    const { code, at, tell, tellAs } = await aMidtrans('midtrans-e');
    const elsewhere = await anApi();
    const id = await proposed(one, code, elsewhere.url, 'the-second-server-key');
    expect(await tell()).toBe(502);
    expect(await approve(two, id)).toMatchObject({ __typename: 'DestinationChangeApproved' });
    expect([await tell(), await tellAs('the-second-server-key')]).toEqual([401, 502]);
    expect(await host.server.partners.retireSecret({ code, secretId: null })).toEqual({ kind: 'last-secret' });
    expect([new Set(at.keys()), new Set(elsewhere.keys())]).toEqual([
      new Set(['the-first-server-key']),
      new Set(['the-second-server-key']),
    ]);
  });

  test('reject, or take back, and the key that was given is forgotten', async () => {
    const { at, tell } = await aXendit('xendit-f');
    const elsewhere = await anApi();
    for (const [user, reason] of [
      [two, 'Nobody at the partner knows of it'],
      [one, 'A mistake'],
    ] as const) {
      const id = await proposed(one, 'xendit-f', elsewhere.url, 'the-second-api-key');
      const rejected = await does(user, REJECT, { changeId: id, reason });
      expect(rejected.change).toMatchObject({ state: 'REJECTED', decidedBy: user.subject, reason });
      expect(await does(user, REJECT, { changeId: id, reason })).toEqual(rejected);
      expect(await approve(two, id)).toMatchObject({ code: 'DESTINATION_CHANGE_CLOSED' });
    }
    await tell();
    expect([at.keys(), elsewhere.keys()]).toEqual([['the-first-api-key'], []]);
    const { rows } = await database.pool.query<{ left: number }>(
      'select count(*)::int as left from destination_keys k join destination_changes c on c.id = k.change_id where c.address = $1',
      [elsewhere.url],
    );
    expect(rows[0]?.left).toBe(0);
  });

  test('approve one of several at once, and the others are overtaken', async () => {
    const { code, tell } = await aXendit('xendit-g');
    const places = await Promise.all([anApi(), anApi(), anApi()]);
    const ids: string[] = [];
    for (const { url } of places) ids.push(await proposed(one, code, url, 'the-second-api-key'));
    const answers = await Promise.all([...ids, ...ids].map((id) => approve(two, id)));
    const won = answers.filter(({ change }) => change?.state === 'APPROVED').map(({ change }) => change!.id);
    expect(new Set(won).size).toBe(1);
    expect(await Promise.all(ids.map(stateOf))).toEqual(ids.map((id) => (id === won[0] ? 'APPROVED' : 'OVERTAKEN')));
    await tell();
    expect(places.map(({ keys }) => keys().length)).toEqual(ids.map((id) => (id === won[0] ? 1 : 0)));
  });

  test('do not approve what would replace an address that is in force no more', async () => {
    const { code } = await aXendit('xendit-h');
    const [first, second] = [await anApi(), await anApi()];
    const id = await proposed(one, code, first.url, 'the-second-api-key');
    await host.server.partners.moveToStandIn({ code, apiUrl: second.url, apiKey: 'the-third-api-key' });
    expect(await approve(two, id)).toMatchObject({ code: 'DESTINATION_CHANGE_OVERTAKEN' });
    expect(await stateOf(id)).toBe('OVERTAKEN');
  });

  test('have seven days, after which it is closed and its key forgotten', async () => {
    const { code, at, tell } = await aXendit('xendit-i');
    const elsewhere = await anApi();
    const [id, another] = [
      await proposed(one, code, elsewhere.url, 'the-second-api-key'),
      await proposed(one, code, elsewhere.url, 'the-second-api-key'),
    ];
    const later = new Date(Date.parse(NOW) + 7 * DAY);
    expect(await closeOldChanges({ pool: database.pool, now: () => new Date(later.getTime() - 1) })).toBe(0);
    host.clock.set(later);
    expect(await approve(two, id)).toMatchObject({ code: 'DESTINATION_CHANGE_EXPIRED' });
    expect(await closeOldChanges({ pool: database.pool, now: () => later })).toBeGreaterThan(0);
    expect([await stateOf(id), await stateOf(another)]).toEqual(['EXPIRED', 'EXPIRED']);
    expect(await approve(two, another)).toMatchObject({ code: 'DESTINATION_CHANGE_CLOSED' });
    await tell();
    expect([at.keys(), elsewhere.keys()]).toEqual([['the-first-api-key'], []]);
    const { rows } = await database.pool.query('select from destination_keys');
    expect(rows).toEqual([]);
    host.clock.set(new Date(NOW));
  });
});

test('no answer shows a key, and no row in clear', async () => {
  const { rows } = await database.pool.query<{ row: string }>(
    `select destination_changes::text as row from destination_changes union all select destination_decisions::text from destination_decisions
      union all select settings::text from partners`,
  );
  expect([said.length > 50, rows.length > 10]).toEqual([true, true]);
  for (const text of [...said, ...rows.map(({ row }) => row)])
    expect(text).not.toMatch(/the-(?:first|second|third)-(?:api|server)-key/);
});

test.each([
  'update destination_changes set address = address',
  'delete from destination_decisions',
  `insert into destination_decisions (change_id, decision, proposed_by, decided_by, decided_at)
    select id, 'APPROVED', proposed_by, proposed_by, now() from destination_changes`,
  `insert into destination_decisions (change_id, decision, proposed_by, decided_by, decided_at)
    select id, 'APPROVED', 'nobody', 'somebody', now() from destination_changes`,
])('the database refuses: %s', async (statement) => {
  await expect(database.pool.query(statement)).rejects.toThrow(
    /never changed or deleted|destination_decisions_(?:approved_by_somebody_else|of_its_proposer|pkey)/,
  );
});
