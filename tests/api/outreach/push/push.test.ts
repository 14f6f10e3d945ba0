/** A payment tells the locked phone of the family's cadre, over real sockets: from the webhook to what the phone reads. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { askOverHttp, eventually } from '../../../support/messages/ask-over-http.js';
import { type PhoneOfTest, type PushServiceOfTest, aPushService } from '../../../support/push/a-push-service.js';
import { type ShopOfTest, useServer } from '../../../support/partners/a-server.js';
import { useTestDatabase } from '../../../support/test-database.js';
import type { BuiltCadre } from '../../../support/world/cadres.js';
import type { BuiltFamily } from '../../../support/world/families.js';
import { aWorld } from '../../../support/world/world.js';
import { idOf } from '../../../support/global-ids.js';

const OWING = { careClass: 'I', members: 1, paidThrough: '2026-08' } as const;
const BILL = 450_000n;
const KEY = '{ pushKey }';
const SUBSCRIBE = `mutation ($input: SubscribePushInput!) {
  subscribePush(input: $input) { __typename ... on PushSubscribed { expiresAt } ... on Problem { code } } }`;
const UNSUBSCRIBE = `mutation ($input: UnsubscribePushInput!) {
  unsubscribePush(input: $input) { __typename ... on PushUnsubscribed { isSubscribed } } }`;

interface Subscribed {
  readonly subscribePush: { readonly __typename: string; readonly code?: string; readonly expiresAt?: string };
}

describe("a cadre's locked phone", () => {
  const database = useTestDatabase();
  const world = aWorld(database);
  const host = useServer(database, '2026-11-22T03:00:00Z');
  const ask = askOverHttp(host);
  let service: PushServiceOfTest;
  let shop: ShopOfTest;
  let key = '';

  beforeAll(async () => {
    service = await aPushService();
    shop = await host.shop('minimarket');
    key = (await ask<{ pushKey: string }>(asCadre(await world.cadre()), KEY)).data.pushKey;
  });
  afterAll(() => service.close());
  const query = async <Row extends object>(text: string, values: readonly unknown[] = []): Promise<Row[]> =>
    (await database.pool.query<Row>(text, [...values])).rows;
  beforeAll(async () => {
    const begun = 'select from push_cursor';
    await eventually(async () => (await query(begun)).length > 0, 'the stream to be read for the first time');
    // The job that looks every second stays out, so that what is told is told at once.
    await query(`update background_jobs set due_at = 'infinity' where name = 'queue-pushes'`);
  });

  const asCadre = ({ id, area }: BuiltCadre) => ({ role: 'CADRE', cadre_id: id, regions: [area] }) as const;
  const subscribe = async (cadre: BuiltCadre, phone: PhoneOfTest) =>
    (await ask<Subscribed>(asCadre(cadre), SUBSCRIBE, { input: phone })).data.subscribePush;
  const pay = async (family: BuiltFamily) =>
    expect((await shop.sender.pay({ accountNumber: family.virtualAccount, amount: BILL })).status).toBe(200);
  const messagesFor = ({ endpoint }: PhoneOfTest) => service.taken.filter(({ phone }) => phone.endpoint === endpoint);
  const told = (phone: PhoneOfTest, count = 1) =>
    eventually(async () => (messagesFor(phone).length >= count ? messagesFor(phone) : null), 'the phone to be told');
  const subscriptions = async (cadre: BuiltCadre) =>
    (
      await database.pool.query<{ id: string; encrypted: string }>(
        'select id, encrypted from push_subscriptions where cadre_id = $1 order by renewed_at',
        [cadre.id],
      )
    ).rows;
  /** A cadre whose phone is subscribed, and a family that owes. */
  const aPhone = async () => {
    const cadre = await world.cadre();
    const family = await world.family({ ...OWING, cadre });
    const phone = service.phone(key);
    expect(await subscribe(cadre, phone)).toMatchObject({ __typename: 'PushSubscribed' });
    return { cadre, family, phone };
  };

  test('is told once that a card is active, and of no name and no number', async () => {
    const { cadre, family, phone } = await aPhone();
    const neighbour = await aPhone();
    const [paidAt] = [performance.now(), await pay(family)];
    const [message] = await told(phone);

    expect(service.refusals).toEqual([]);
    expect(JSON.parse(message?.text ?? '')).toEqual({
      kind: 'CARD_ACTIVE',
      family: idOf('Family', family.id),
      language: 'id',
      at: '2026-11-22T03:00:00.000Z',
    });
    expect(message?.headers).toMatchObject({
      ttl: '3600',
      urgency: 'high',
      topic: expect.stringMatching(/^[\w-]{32}$/),
      'content-encoding': 'aes128gcm',
    });
    const { nik, cardNumber, billingNumber, name, phone: number } = family.head;
    for (const secret of [nik, cardNumber, billingNumber, name, number, cadre.name, family.familyCardNumber])
      expect(message?.text).not.toContain(secret);
    expect(message?.sealed.toString('latin1')).not.toContain('Family');
    expect((message?.at ?? Infinity) - paidAt).toBeLessThan(3_000);
    await pay(neighbour.family);
    await told(neighbour.phone);
    expect([messagesFor(phone).length, messagesFor(neighbour.phone).length]).toEqual([1, 1]);
    expect(messagesFor(neighbour.phone)[0]?.headers['topic']).not.toBe(message?.headers['topic']);
  });

  test('is kept as nothing that anybody could call it by, and is written to no log', async () => {
    const { cadre, family, phone } = await aPhone();
    await pay(family);
    await told(phone);
    const [row] = await subscriptions(cadre);
    const { path, secret } = { path: new URL(phone.endpoint).pathname, secret: phone.auth };
    const { rows } = await database.pool.query<{ dump: string }>(
      `select (select json_agg(p)::text from push_subscriptions p) || coalesce((select json_agg(j)::text from graphile_worker._private_jobs j), '') as dump`,
    );
    expect(row?.encrypted).toMatch(/^eyJ/);
    for (const text of [rows[0]?.dump ?? '', JSON.stringify(host.logged)]) {
      expect(text).not.toContain(path.split('/').at(-1));
      expect(text).not.toContain(secret);
    }
  });

  test('is forgotten when its service knows it no more, and by a person who ends it', async () => {
    const { cadre, family, phone } = await aPhone();
    service.answerWith({ status: 410 });
    const before = service.calls;
    await pay(family);
    await eventually(async () => (await subscriptions(cadre)).length === 0, 'the phone to be forgotten');
    expect(service.calls).toBe(before + 1);

    await subscribe(cadre, phone);
    const stranger = await world.cadre();
    const input = { endpoint: phone.endpoint };
    await ask(asCadre(stranger), UNSUBSCRIBE, { input });
    expect(await subscriptions(cadre)).toHaveLength(1);
    const { data } = await ask(asCadre(cadre), UNSUBSCRIBE, { input });
    expect(data).toEqual({ unsubscribePush: { __typename: 'PushUnsubscribed', isSubscribed: false } });
    expect(await subscriptions(cadre)).toHaveLength(0);
  });

  test('is told again after a service that had no time', async () => {
    const { family, phone } = await aPhone();
    service.answerWith({ status: 429, headers: { 'retry-after': '1' } });
    const before = service.calls;
    await pay(family);
    expect(await told(phone)).toHaveLength(1);
    expect(service.calls).toBe(before + 2);
  });

  test.each([
    ['the family is with another cadre', 'portfolio_assignments'],
    ['the cadre is none', 'cadre_appointments'],
  ])('is not told any more once %s, also of what waits already', async (_what, table) => {
    const { cadre, family, phone } = await aPhone();
    service.answerWith({ status: 429, headers: { 'retry-after': '1' } });
    const before = service.calls;
    await pay(family);
    await eventually(async () => service.calls > before, 'the first attempt');
    await query(`update ${table} set valid_through = '2026-11-01' where cadre_id = $1`, [cadre.id]);
    const waiting = `select from graphile_worker._private_jobs`;
    await eventually(async () => (await query(waiting)).length === 0, 'the second attempt to be made or left');
    expect(messagesFor(phone)).toEqual([]);
  });

  test('is forgotten with the appointment of its cadre, who can subscribe no other', async () => {
    const { cadre } = await aPhone();
    const other = await aPhone();
    await query(`update cadre_appointments set valid_through = '2026-11-01' where cadre_id = $1`, [cadre.id]);
    await query(`update background_jobs set due_at = now() where name = 'forget-phones'`);
    await eventually(async () => (await subscriptions(cadre)).length === 0, 'the phone to be forgotten');
    expect(await subscriptions(other.cadre)).toHaveLength(1);
    const refused = { __typename: 'NotEligible', code: 'PUSH_NOT_APPOINTED' };
    expect(await subscribe(cadre, service.phone(key))).toEqual(refused);
  });

  test('is one of five at most, and is subscribed by no address that nobody knows', async () => {
    const cadre = await world.cadre();
    const phones = Array.from({ length: 6 }, () => service.phone(key));
    for (const phone of phones) {
      host.clock.set(new Date(host.clock.now().getTime() + 1_000));
      await subscribe(cadre, phone);
    }
    await subscribe(cadre, phones[5] ?? service.phone(key));
    expect(await subscriptions(cadre)).toHaveLength(5);
    const kept = phones.slice(1).map(({ endpoint }) => endpoint);
    expect(kept).toHaveLength(5);
    const [phone = service.phone(key)] = phones;
    const elsewhere = { ...phone, endpoint: 'https://169.254.169.254/latest/meta-data' };
    expect(await subscribe(cadre, elsewhere)).toEqual({ __typename: 'InvalidInput', code: 'PUSH_SERVICE_NOT_ALLOWED' });
    const noPoint = { ...phone, p256dh: Buffer.alloc(65, 4).toString('base64url') };
    expect(await subscribe(cadre, noPoint)).toEqual({ __typename: 'InvalidInput', code: 'PUSH_KEYS_UNUSABLE' });
    const officer = await ask<Subscribed>({ role: 'BRANCH_OFFICER' }, SUBSCRIBE, { input: phone });
    expect(officer.errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
  });
});
