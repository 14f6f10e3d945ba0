import { beforeAll, describe, expect, test } from '@jest/globals';
import { randomIds } from '../../../../src/kernel/ids.js';
import { createSaveDelivery } from '../../../../src/money/payments/index.js';
import type { HttpAnswer } from '../../../../src/partners/stand-ins/http-call.js';
import { type BankOfTest, type ShopOfTest, useServer } from '../../../support/partners/a-server.js';
import { shownAmount } from '../../../support/partners/bank-outcome.js';
import { booksOf } from '../../../support/partners/books.js';
import { useTestDatabase } from '../../../support/test-database.js';
import { type User, askAs, signIn } from '../../../support/world/as-users.js';
import type { BuiltFamily } from '../../../support/world/families.js';
import { aWorld } from '../../../support/world/world.js';
import { idOf } from '../../../support/global-ids.js';

const database = useTestDatabase();
const START = new Date('2026-03-05T03:00:00Z');
const host = useServer(database, START.toISOString());
const world = aWorld(database);
const books = booksOf(database);

let bank: BankOfTest;
let shop: ShopOfTest;
let asBank: User;
let asShop: User;
beforeAll(async () => {
  bank = await host.bank('bank-sendiri');
  shop = await host.shop('toko-sendiri');
  asBank = await signIn(host, { role: 'PARTNER', partnerId: bank.id });
  asShop = await signIn(host, { role: 'PARTNER', partnerId: shop.id });
});

const FREE = '8888899999999999';
const inArrears = (): Promise<BuiltFamily> => world.family({ paidThrough: '2025-12', members: 2 });

interface Delivery {
  readonly id: string;
  readonly deliveryKey: string;
  readonly state: string;
  readonly reference: string | null;
  readonly outcome: string | null;
  readonly reason: string | null;
  readonly amount: number | null;
  readonly expectedAmount: number | null;
  readonly paymentId: string | null;
  readonly rawBody: string;
  readonly answer: { readonly httpStatus: number; readonly body: string } | null;
  readonly replays: readonly { readonly replayedBy: string; readonly httpStatus: number }[];
}
const FIELDS = `id deliveryKey protocol receivedAt state reference accountText amount outcome expectedAmount reason paymentId rawBody
  answer { httpStatus body } replays { replayedAt replayedBy httpStatus }`;
const LIST = `query ($filter: PartnerDeliveriesFilter, $first: Int, $after: String, $last: Int, $before: String) {
  partnerDeliveries(filter: $filter, first: $first, after: $after, last: $last, before: $before) { totalCount pageInfo { hasNextPage endCursor hasPreviousPage startCursor } edges { node { ${FIELDS} } } } }`;
interface Listed {
  readonly partnerDeliveries: {
    readonly totalCount: number;
    readonly pageInfo: {
      readonly hasNextPage: boolean;
      readonly endCursor: string | null;
      readonly hasPreviousPage: boolean;
      readonly startCursor: string | null;
    };
    readonly edges: readonly { readonly node: Delivery }[];
  };
}
async function list(user: User, variables: object = {}): Promise<Listed['partnerDeliveries']> {
  const { data, errors } = await askAs<Listed>(host, user, [LIST, variables]);
  expect(errors).toBeUndefined();
  if (data === null) throw new Error('nothing was answered');
  return data.partnerDeliveries;
}
const deliveries = async (user: User, filter: object = {}): Promise<readonly Delivery[]> =>
  (await list(user, { filter })).edges.map(({ node }) => node);
async function deliveryOf(user: User, reference: string): Promise<Delivery> {
  const [found] = await deliveries(user, { reference });
  if (found === undefined) throw new Error(`no delivery of ${reference}`);
  return found;
}

const NODE = 'query ($id: ID!) { node(id: $id) { ... on Partner { code } ... on PartnerDelivery { state } } }';
const ONE = `query ($id: ID!) { partnerDelivery(id: $id) { ${FIELDS} } }`;
const REPLAY = `mutation ($id: ID!) { replayDelivery(input: { deliveryId: $id }) { __typename
  ... on DeliveryReplayed { answer { httpStatus body } delivery { id state } } ... on Problem { code message } } }`;
interface Replayed {
  readonly __typename: string;
  readonly code?: string;
  readonly message?: string;
  readonly answer?: { readonly httpStatus: number; readonly body: string };
}
async function replay(user: User, id: string): Promise<Replayed | undefined> {
  const { data, errors } = await askAs<{ replayDelivery: Replayed }>(host, user, [REPLAY, { id }]);
  expect(errors).toBeUndefined();
  return data?.replayDelivery;
}

const owedBy = ({ virtualAccount }: BuiltFamily): Promise<number> =>
  shownAmount(bank.client.inquire({ virtualAccount }));
const bodyOf = (answer: { readonly body: string } | null | undefined): unknown => JSON.parse(answer?.body ?? 'null');

describe('a bank sees its own calls', () => {
  test('raw, and with the very answer each was given', async () => {
    const family = await inArrears();
    const payment = { virtualAccount: family.virtualAccount, amount: await owedBy(family), reference: 'own-posted' };
    const answers: HttpAnswer[] = [
      await bank.client.pay(payment),
      await bank.client.pay({ ...payment, reference: 'own-paid-bill' }),
      await bank.client.pay({ virtualAccount: FREE, amount: 1, reference: 'own-unknown' }),
      await bank.client.send({ paymentRequestId: 'own-unreadable' }),
    ];
    const own = await deliveries(asBank);
    expect(own.map(({ state, outcome }) => [state, outcome])).toEqual([
      ['QUARANTINED', null],
      ['REFUSED', 'UNKNOWN_ACCOUNT'],
      ['REFUSED', 'ALREADY_PAID'],
      ['POSTED', 'POSTED'],
    ]);
    expect(own.toReversed().map(({ answer }) => answer?.httpStatus)).toEqual(answers.map(({ status }) => status));
    expect(own.toReversed().map(({ answer }) => bodyOf(answer))).toEqual(answers.map(({ body }) => body));
    const posted = await deliveryOf(asBank, 'own-posted');
    expect(JSON.parse(posted.rawBody)).toMatchObject({
      paymentRequestId: 'own-posted',
      customerNo: family.virtualAccount.slice(5),
    });
    expect(posted.paymentId).not.toBeNull();
    expect(own[0]?.reason).toBe('missing partnerServiceId');
  });

  test('narrowed by state, reference and time, in pages that hold each once', async () => {
    expect((await deliveries(asBank, { state: 'POSTED' })).every(({ state }) => state === 'POSTED')).toBe(true);
    expect(await deliveries(asBank, { received: { before: START.toISOString() } })).toEqual([]);
    const { data, errors } = await askAs<Listed>(host, asBank, [
      LIST,
      { filter: { received: { from: '2026-03-06T00:00:00Z', before: '2026-03-05T00:00:00Z' } } },
    ]);
    expect([data, errors?.[0]?.extensions]).toMatchObject([
      { partnerDeliveries: null },
      { code: 'BAD_INPUT', field: 'filter.received' },
    ]);

    const all = await list(asBank);
    const seen: string[] = [];
    let page = await list(asBank, { first: 2 });
    for (;;) {
      seen.push(...page.edges.map(({ node }) => node.id));
      if (!page.pageInfo.hasNextPage) break;
      page = await list(asBank, { first: 2, after: page.pageInfo.endCursor });
    }
    expect(seen).toEqual(all.edges.map(({ node }) => node.id));
    expect(all.totalCount).toBe(seen.length);
    const back = await list(asBank, { last: 2, before: page.pageInfo.startCursor });
    expect(back.edges.map(({ node }) => node.id)).toEqual(seen.slice(-2 - page.edges.length, -page.edges.length));
    expect([back.pageInfo.hasNextPage, back.pageInfo.hasPreviousPage]).toEqual([
      true,
      seen.length - page.edges.length > 2,
    ]);
  });
});

describe('a partner never sees another’s', () => {
  test('deliveries, by list or by id, nor replays them', async () => {
    const family = await inArrears();
    await shop.sender.pay({ accountNumber: family.virtualAccount, amount: 1, reference: 'shop-only' });
    const [ofShop, ofBank] = [await deliveries(asShop), await deliveries(asBank)];
    expect(ofShop.map(({ reference }) => reference)).toEqual(['shop-only']);
    expect(ofBank.some(({ reference }) => reference === 'shop-only')).toBe(false);
    expect(ofBank.length).toBeGreaterThan(0);
    const [first] = ofBank;
    const hidden = await askAs<{ partnerDelivery: Delivery | null }>(host, asShop, [ONE, { id: first?.id }]);
    expect(hidden).toEqual({ data: { partnerDelivery: null } });
    expect(await askAs(host, asShop, [NODE, { id: first?.id }])).toEqual({ data: { node: null } });
    expect(await askAs(host, asBank, [NODE, { id: first?.id }])).toEqual({ data: { node: { state: first?.state } } });
    expect(await replay(asShop, first?.id ?? '')).toEqual({
      __typename: 'NotFound',
      code: 'PARTNER_DELIVERY_NOT_FOUND',
      message: 'Anda tidak pernah mengirim pesan dengan id tersebut.',
    });
    expect((await replay({ ...asShop, language: 'en' }, first?.id ?? ''))?.message).toBe('You made no such delivery.');
    expect((await deliveries(asBank)).find(({ id }) => id === first?.id)?.replays).toEqual([]);
  });

  test('registration or secret', async () => {
    const OWN = '{ ownPartner { code secretsInUse { secretId } } }';
    const own = async (user: User) =>
      (await askAs<{ ownPartner: { code: string; secretsInUse: { secretId: string }[] } | null }>(host, user, [OWN]))
        .data?.ownPartner;
    expect([(await own(asBank))?.code, (await own(asShop))?.code]).toEqual(['bank-sendiri', 'toko-sendiri']);
    const read = async (user: User, id: string) => (await askAs(host, user, [NODE, { id }])).data;
    const id = idOf('Partner', bank.id);
    expect(await read(asBank, id)).toEqual({ node: { code: 'bank-sendiri' } });
    expect(await read(asShop, id)).toEqual({ node: null });
    expect(await read(await signIn(host, { role: 'AUDITOR', regions: 'ALL' }), id)).toEqual({
      node: { code: 'bank-sendiri' },
    });
    const theirs = (await own(asBank))?.secretsInUse[0]?.secretId;
    const RETIRE = 'mutation ($id: ID!) { retireOwnSecret(input: { secretId: $id }) { ... on Problem { code } } }';
    const { data } = await askAs<{ retireOwnSecret: { code: string } }>(host, asShop, [RETIRE, { id: theirs }]);
    expect(data?.retireOwnSecret.code).toBe('PARTNER_SECRET_NOT_FOUND');
    expect((await own(asBank))?.secretsInUse).toHaveLength(1);
  });

  test('and one whose token names no partner sees nothing at all', async () => {
    const nobody = await signIn(host, { role: 'PARTNER' });
    expect((await list(nobody)).totalCount).toBe(0);
    expect((await askAs(host, nobody, ['{ ownPartner { code } }'])).data).toEqual({ ownPartner: null });
    const ROTATE = 'mutation { rotateOwnSecret { ... on Problem { code } } }';
    expect((await askAs(host, nobody, [ROTATE])).data).toEqual({ rotateOwnSecret: { code: 'PARTNER_NOT_FOUND' } });
  });

  test('and nobody else reads raw calls: not an operator, not an auditor', async () => {
    for (const role of ['OPERATOR', 'AUDITOR', 'BRANCH_HEAD', 'DIRECTOR'] as const) {
      const { errors } = await askAs(host, await signIn(host, { role, regions: 'ALL' }), [LIST]);
      expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    }
  });

  test('a token of another role that names a partner is refused', async () => {
    const { errors } = await askAs(host, await signIn(host, { role: 'OPERATOR', partnerId: bank.id }), [
      '{ viewer { role } }',
    ]);
    expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  });
});

/** As an older version of ours kept what it could not read yet, and this one can. */
async function saveUnread(
  partnerId: BankOfTest['id'],
  { protocol, key, body }: { protocol: string; key: string; body: object },
) {
  const save = createSaveDelivery({
    pool: database.pool,
    newId: randomIds,
    keyring: host.server.keyring,
  });
  const uuid = await save({
    partnerId,
    protocol,
    deliveryKey: `quarantined/${key}/0123456789abcdef`,
    rawBody: Buffer.from(JSON.stringify(body)),
    receivedAt: host.clock.now(),
    state: 'quarantined',
    reason: 'malformed channelCode',
    reference: null,
  });
  return idOf('PartnerDelivery', uuid);
}

describe('a partner replays', () => {
  const paymentBody = ({ virtualAccount }: BuiltFamily, reference: string, amount: number) => ({
    partnerServiceId: '   88888',
    customerNo: virtualAccount.slice(5),
    virtualAccountNo: `   ${virtualAccount}`,
    paymentRequestId: reference,
    paidAmount: { value: `${amount}.00`, currency: 'IDR' },
  });

  test('what was kept unread: it is posted, the cards become active, and a second replay posts nothing', async () => {
    const family = await inArrears();
    const body = paymentBody(family, 'replayed-01', await owedBy(family));
    const id = await saveUnread(bank.id, { protocol: 'snap-bi/payment', key: '2026-03-05/call-77', body });
    const first = await replay(asBank, id);
    expect([first?.__typename, first?.answer?.httpStatus]).toEqual(['DeliveryReplayed', 200]);
    expect(bodyOf(first?.answer)).toMatchObject({ responseCode: '2002500' });
    expect(await books.paidThrough(family)).toBe('2026-03');
    expect(await deliveryOf(asBank, 'replayed-01')).toMatchObject({
      state: 'POSTED',
      deliveryKey: '2026-03-05/call-77',
    });

    const second = await replay(asBank, id);
    expect(bodyOf(second?.answer)).toMatchObject({
      responseCode: '4042518',
      virtualAccountData: { paymentFlagStatus: '00' },
    });
    expect([(await books.paymentsOf(family)).length, await books.eventsOf(family)]).toEqual([1, 1]);
    const [saved] = (await deliveries(asBank, { state: 'QUARANTINED' })).filter((delivery) => delivery.id === id);
    expect(saved?.replays).toMatchObject([
      { replayedBy: asBank.subject, httpStatus: 200 },
      { replayedBy: asBank.subject, httpStatus: 404 },
    ]);
  });

  test('what was posted, 20 times at once: nothing more is booked', async () => {
    const family = await inArrears();
    await bank.client.pay({
      virtualAccount: family.virtualAccount,
      amount: await owedBy(family),
      reference: 'again-01',
    });
    const { id } = await deliveryOf(asBank, 'again-01');
    const replays = await Promise.all(Array.from({ length: 20 }, () => replay(asBank, id)));
    expect(new Set(replays.map((one) => one?.answer?.httpStatus))).toEqual(new Set([404]));
    expect([(await books.paymentsOf(family)).length, await books.eventsOf(family)]).toEqual([1, 1]);
  });

  test('what a minimarket’s event could not say before', async () => {
    const family = await inArrears();
    const data = {
      reference: 'shop-replayed',
      amount: await owedBy(family),
      currency: 'IDR',
      accountNumber: family.virtualAccount,
    };
    const body = { type: 'payment.received', timestamp: START.toISOString(), data };
    const id = await saveUnread(shop.id, { protocol: 'standard-webhooks', key: 'evt/77', body });
    const first = await replay(asShop, id);
    expect(bodyOf(first?.answer)).toMatchObject({ outcome: 'posted' });
    expect(await deliveryOf(asShop, 'shop-replayed')).toMatchObject({ state: 'POSTED', deliveryKey: 'evt/77' });
    const second = await replay(asShop, id);
    expect(second?.answer).toEqual(first?.answer);
    expect(await books.paidThrough(family)).toBe('2026-03');
  });

  test('what still cannot be read is told the same again', async () => {
    const id = await saveUnread(bank.id, { protocol: 'snap-bi/payment', key: '2026-03-05/unnamed', body: {} });
    expect(bodyOf((await replay(asBank, id))?.answer)).toMatchObject({
      responseCode: '4002502',
      responseMessage: 'Invalid Mandatory Field {X-EXTERNAL-ID}',
    });
  });

  test('nothing of a protocol without replay', async () => {
    const id = await saveUnread(bank.id, { protocol: 'snap-bi/status', key: 'status-inquiry/1', body: {} });
    expect((await replay(asBank, id))?.code).toBe('PARTNER_DELIVERY_NOT_REPLAYABLE');
  });
});

test('a partner changes its own secret over: both are good, until it retires the old one', async () => {
  const ROTATE = 'mutation { rotateOwnSecret { ... on PartnerSecretRotated { secret } ... on Problem { code } } }';
  const rotated = (await askAs<{ rotateOwnSecret: { secret: string } }>(host, asBank, [ROTATE])).data?.rotateOwnSecret;
  const renewed = bank.as({ clientSecret: rotated?.secret ?? null });
  const ask = async () =>
    [await bank.client.inquire({ virtualAccount: FREE }), await renewed.inquire({ virtualAccount: FREE })].map(
      ({ status }) => status,
    );
  expect(await ask()).toEqual([404, 404]);
  expect((await askAs(host, asBank, [ROTATE])).data).toEqual({
    rotateOwnSecret: { code: 'PARTNER_TWO_SECRETS_LIVE' },
  });
  const OWN = '{ ownPartner { secretsInUse { secretId } } }';
  const own = await askAs<{ ownPartner: { secretsInUse: { secretId: string }[] } }>(host, asBank, [OWN]);
  const RETIRE = 'mutation ($id: ID!) { retireOwnSecret(input: { secretId: $id }) { __typename } }';
  await askAs(host, asBank, [RETIRE, { id: own.data?.ownPartner.secretsInUse.at(-1)?.secretId }]);
  expect(await ask()).toEqual([401, 404]);
});
