import { beforeAll, describe, expect, test } from '@jest/globals';
import { type HttpAnswer, sendCall } from '../../../../src/partners/stand-ins/http-call.js';
import { type BankOfTest, useServer } from '../../../support/partners/a-server.js';
import { rsaKeys } from '../../../support/partners/rsa-keys.js';
import { bankOutcome, flagOf, shownAmount } from '../../../support/partners/bank-outcome.js';
import { booksOf } from '../../../support/partners/books.js';
import { useTestDatabase } from '../../../support/test-database.js';
import type { BuiltFamily } from '../../../support/world/families.js';
import { askAs, signIn } from '../../../support/world/as-users.js';
import { aWorld } from '../../../support/world/world.js';

const database = useTestDatabase();
const START = new Date('2026-03-05T03:00:00Z');
const host = useServer(database, START.toISOString());
const world = aWorld(database);
const books = booksOf(database);
let bank: BankOfTest;
beforeAll(async () => void (bank = await host.bank('bank-aturan')));

const MINUTE = 60_000;
const at = (ms: number): void => host.clock.set(new Date(START.getTime() + ms));
const inArrears = (): Promise<BuiltFamily> => world.family({ paidThrough: '2025-11', members: 2 });
const codeOf = ({ body }: HttpAnswer): unknown => body?.['responseCode'];

const owedBy = ({ virtualAccount }: BuiltFamily): Promise<number> =>
  shownAmount(bank.client.inquire({ virtualAccount }));

const FREE = '8888899999999999';
const asked = (answers: readonly HttpAnswer[]): unknown[] => answers.map(codeOf);

describe('the same payment once more', () => {
  const paid = async () => {
    const family = await inArrears();
    const reference = `matrix-${family.id}`;
    const externalId = family.id;
    const payment = { virtualAccount: family.virtualAccount, amount: await owedBy(family), reference, externalId };
    expect(codeOf(await bank.client.pay(payment))).toBe('2002500');
    return { family, payment };
  };
  const booked = async (family: BuiltFamily): Promise<number> => (await books.paymentsOf(family)).length;

  test('same X-EXTERNAL-ID, same paymentRequestId: inconsistent, with the flag of the first result', async () => {
    const { family, payment } = await paid();
    const again = await bank.client.pay(payment);
    expect([codeOf(again), flagOf(again), await booked(family)]).toEqual(['4042518', '00', 1]);
  });

  test('of a refused payment: inconsistent, and refused as the first time', async () => {
    const payment = { virtualAccount: FREE, amount: 1, reference: 'refused-01', externalId: 'refused-01' };
    expect(codeOf(await bank.client.pay(payment))).toBe('4042512');
    const again = await bank.client.pay(payment);
    expect([codeOf(again), flagOf(again)]).toEqual(['4042518', '01']);
  });

  test('same X-EXTERNAL-ID, another paymentRequestId, the same day: conflict', async () => {
    const { family, payment } = await paid();
    const other = await bank.client.pay({ ...payment, reference: `${payment.reference}-b` });
    expect([codeOf(other), flagOf(other), await booked(family)]).toEqual(['4092500', '01', 1]);
  });

  test('an X-EXTERNAL-ID of another payment, and a paymentRequestId that was decided: the flag of its first result', async () => {
    const [{ family, payment }, other] = [await paid(), await paid()];
    const again = await bank.client.pay({ ...payment, externalId: other.payment.externalId });
    expect([codeOf(again), flagOf(again), await booked(family)]).toEqual(['4042518', '00', 1]);
    expect(bankOutcome('payment', again)).toBe('success');
  });

  test('retry advice with a new X-EXTERNAL-ID: the first result again', async () => {
    const { family, payment } = await paid();
    const { externalId: _first, ...rest } = payment;
    const advice = await bank.client.pay({ ...rest, flagAdvise: 'Y' });
    expect([codeOf(advice), flagOf(advice), await booked(family)]).toEqual(['2002500', '00', 1]);
  });

  test('a new X-EXTERNAL-ID with another amount: inconsistent, with the stored result', async () => {
    const { family, payment } = await paid();
    const changed = await bank.client.pay({
      ...payment,
      externalId: family.id.slice(1),
      amount: payment.amount + 1,
    });
    expect([codeOf(changed), flagOf(changed), await booked(family)]).toEqual(['4042518', '00', 1]);
  });

  test('another paymentRequestId for a bill that is settled: paid bill', async () => {
    const { family, payment } = await paid();
    const other = await bank.client.pay({ virtualAccount: payment.virtualAccount, amount: payment.amount });
    expect([codeOf(other), flagOf(other), await booked(family)]).toEqual(['4042514', '01', 1]);
  });

  test('an inquiry that uses its X-EXTERNAL-ID again: the same question is answered, another is a conflict, the next day is free', async () => {
    const inquiry = { virtualAccount: (await inArrears()).virtualAccount, externalId: 'asks-01', requestId: 'asks-01' };
    const answers = [
      await bank.client.inquire(inquiry),
      await bank.client.inquire(inquiry),
      await bank.client.inquire({ ...inquiry, requestId: 'asks-02' }),
    ];
    at(24 * 60 * MINUTE);
    await bank.client.token();
    answers.push(await bank.client.inquire({ ...inquiry, requestId: 'asks-02' }));
    at(0);
    await bank.client.token();
    expect(asked(answers)).toEqual(['2002400', '2002400', '4092400', '2002400']);
  });

  test('headers the standard does not know change nothing', async () => {
    const family = await inArrears();
    const call = await bank.client.paymentCall({ virtualAccount: family.virtualAccount, amount: await owedBy(family) });
    const headers = { ...call.headers, 'idempotency-key': 'k-1', origin: 'https://bank.example' };
    const first = await sendCall(host.baseUrl, { ...call, headers });
    const again = await sendCall(host.baseUrl, { ...call, headers: { ...headers, 'idempotency-key': 'k-2' } });
    expect([asked([first, again]), await booked(family)]).toEqual([['2002500', '4042518'], 1]);
  });
});

describe('a bank without token', () => {
  test('signs every call with its RSA key, asks and pays', async () => {
    const rsa = await host.bank('bank-rsa', { mode: 'without-token' });
    const family = await inArrears();
    const amount = await owedBy(family);
    const paid = await rsa.client.pay({ virtualAccount: family.virtualAccount, amount });
    expect([codeOf(await rsa.client.inquire({ virtualAccount: FREE })), codeOf(paid)]).toEqual(['4042412', '2002500']);
    expect(await books.paymentsOf(family)).toMatchObject([{ code: 'bank-rsa' }]);
  });

  test('is refused with the key of another bank, and gets no token', async () => {
    const rsa = await host.bank('bank-rsa-dua', { mode: 'without-token' });
    const stranger = rsa.as({ privateKey: bank.privateKey });
    expect(codeOf(await stranger.pay({ virtualAccount: FREE, amount: 1 }))).toBe('4012500');
    await expect(rsa.as({ clientSecret: 'it has none' }).token()).rejects.toThrow(/Connection not allowed/);
  });
});

describe('the path', () => {
  test.each(['/snap', '/openapi', '/webhooks/bank-aturan', '/webhooks/bank-aturan/openapi'])(
    'may be below %s: it is signed as it was called',
    async (prefix) => {
      const client = bank.as({ prefix });
      expect(codeOf(await client.inquire({ virtualAccount: FREE }))).toBe('4042412');
    },
  );

  test('below another partner’s code is refused, whatever the signature', async () => {
    await host.bank('bank-lain');
    const stranger = bank.as({ prefix: '/webhooks/bank-lain/openapi', clientSecret: bank.secret });
    await expect(stranger.token()).rejects.toThrow(/Unauthorized/);
  });

  test('signed for one path does not fit another', async () => {
    const call = await bank.client.inquiryCall({ virtualAccount: FREE });
    const moved = await sendCall(host.baseUrl, { ...call, path: call.path.replace('/snap', '/openapi') });
    expect(codeOf(moved)).toBe('4012400');
  });
});

describe('the clock', () => {
  test.each([
    { is: 'five minutes behind', skew: -5 * MINUTE, code: '4042412' },
    { is: 'five minutes ahead', skew: 5 * MINUTE, code: '4042412' },
    { is: 'more than five minutes behind', skew: -5 * MINUTE - 1_000, code: '4012400' },
    { is: 'more than five minutes ahead', skew: 5 * MINUTE + 1_000, code: '4012400' },
  ])('of a bank that is $is', async ({ skew, code }) => {
    await bank.client.token();
    const call = await bank.client.inquiryCall({ virtualAccount: FREE });
    at(-skew);
    const { token } = bank.client;
    const answer = await sendCall(host.baseUrl, call);
    at(0);
    await token();
    expect(codeOf(answer)).toBe(code);
  });

  test('ends a token after 900 seconds', async () => {
    const client = bank.as({});
    await client.token();
    at(899_000);
    const before = await client.inquire({ virtualAccount: FREE });
    at(900_000);
    const after = await client.inquire({ virtualAccount: FREE });
    await client.token();
    const renewed = await client.inquire({ virtualAccount: FREE });
    at(0);
    expect(asked([before, after, renewed])).toEqual(['4042412', '4012401', '4042412']);
  });
});

const asOperator = async <Data>(query: string, variables: object): Promise<Data> => {
  const reply = await askAs<Data>(host, await signIn(host, { role: 'OPERATOR' }), [query, variables]);
  expect(reply.errors).toBeUndefined();
  return reply.data as Data;
};

describe('a bank that changes over', () => {
  test('its client secret: both are good, until the old one is retired', async () => {
    const changing = await host.bank('bank-rahasia');
    const { rotatePartnerSecret } = await asOperator<{ rotatePartnerSecret: { secret: string } }>(
      'mutation ($code: String!) { rotatePartnerSecret(input: { partnerCode: $code }) { ... on PartnerSecretRotated { secret } } }',
      { code: 'bank-rahasia' },
    );
    const renewed = changing.as({ clientSecret: rotatePartnerSecret.secret });
    const ask = async () =>
      asked([await changing.client.inquire({ virtualAccount: FREE }), await renewed.inquire({ virtualAccount: FREE })]);
    expect(await ask()).toEqual(['4042412', '4042412']);
    const [partner] = (await host.server.partners.list()).filter(({ code }) => code === 'bank-rahasia');
    expect(partner?.liveSecrets).toHaveLength(2);
    await host.server.partners.retireSecret({
      code: 'bank-rahasia',
      secretId: partner?.liveSecrets.at(-1)?.id ?? null,
    });
    expect(await ask()).toEqual(['4012400', '4042412']);
  });

  test.each(['with-token', 'without-token'] as const)(
    'its RSA key, %s: both are good, until the old one is left out',
    async (mode) => {
      const code = `bank-kunci-${mode}`;
      const changing = await host.bank(code, { mode });
      const { publicKey, privateKey } = await rsaKeys();
      const [before] = await database.pool
        .query<{ keys: string[] }>(`select settings->'publicKeys' as keys from partners where code = $1`, [code])
        .then(({ rows }) => rows[0]?.keys ?? []);
      const CHANGE = `mutation ($code: String!, $keys: [String!]!) { changePartnerPublicKeys(input: { partnerCode: $code, publicKeys: $keys }) {
      __typename ... on PartnerPublicKeysChanged { keys } } }`;
      const change = (keys: readonly unknown[]) =>
        asOperator<{ changePartnerPublicKeys: object }>(CHANGE, { code, keys });
      const works = async (key: string): Promise<boolean> => {
        const client = changing.as({ privateKey: key });
        const answer = await client.inquire({ virtualAccount: FREE }).catch(() => null);
        return answer !== null && codeOf(answer) === '4042412';
      };
      const ask = async () => [await works(changing.privateKey), await works(privateKey)];

      expect(await ask()).toEqual([true, false]);
      expect((await change([publicKey, before])).changePartnerPublicKeys).toMatchObject({ keys: 2 });
      expect(await ask()).toEqual([true, true]);
      expect((await change([publicKey])).changePartnerPublicKeys).toMatchObject({ keys: 1 });
      expect(await ask()).toEqual([false, true]);
    },
  );

  test('is told what is wrong with keys, and which partners have none', async () => {
    await host.shop('toko-tanpa-kunci');
    const { publicKey, privateKey } = await rsaKeys();
    const CHANGE = `mutation ($code: String!, $keys: [String!]!) { changePartnerPublicKeys(input: { partnerCode: $code, publicKeys: $keys }) { ... on Problem { code } } }`;
    const operator = await signIn(host, { role: 'OPERATOR' });
    const change = (code: string, keys: readonly string[]) =>
      askAs<{ changePartnerPublicKeys: { code: string } }>(host, operator, [CHANGE, { code, keys }]);
    for (const keys of [[], [privateKey], ['no key'], [publicKey, publicKey, publicKey]]) {
      expect((await change('bank-aturan', keys)).errors).toMatchObject([
        { extensions: { code: 'BAD_INPUT', field: 'publicKeys' } },
      ]);
    }
    expect((await change('nobody', [publicKey])).data?.changePartnerPublicKeys.code).toBe('PARTNER_NOT_FOUND');
    expect((await change('toko-tanpa-kunci', [publicKey])).data?.changePartnerPublicKeys.code).toBe(
      'PARTNER_HAS_NO_PUBLIC_KEYS',
    );
  });
});
