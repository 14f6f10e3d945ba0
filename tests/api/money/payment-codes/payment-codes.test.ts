import { describe, expect, test } from '@jest/globals';
import { type StandardWebhooksSender } from '../../../../src/api/webhooks/adapters/standard-webhooks/sandbox/sender.js';
import { addChannel, refusalOf, tell } from '../../../support/partners/a-channel.js';
import { useServer } from '../../../support/partners/a-server.js';
import { type Persona, personasOf } from '../../../support/partners/ask-server.js';
import { booksOf } from '../../../support/partners/books.js';
import { useTestDatabase } from '../../../support/test-database.js';
import { aWorld } from '../../../support/world/world.js';
import { idOf } from '../../../support/global-ids.js';

const CODE = 'code amount state expiresAt paidAt paidLate chain { code name }';
const ISSUE = `mutation ($family: ID!, $chain: String!) { issuePaymentCode(input: { familyId: $family, chainCode: $chain }) { __typename
  ... on PaymentCodeIssued { paymentCode { id ${CODE} instruction } } ... on Problem { code message } } }`;
const NODE = 'query ($id: ID!) { node(id: $id) { __typename id ... on PaymentCode { code instruction } } }';
const FAMILY = `query ($id: ID!) { family(by: { id: $id }) { paymentCodes { ${CODE} } payments { amount outcome paymentCode { code paidLate } }
  arrears { status } } }`;
const CHAINS = '{ minimarketChains { code name } }';

interface Code {
  readonly id: string;
  readonly code: string;
  readonly amount: number;
  readonly state: string;
  readonly expiresAt: string;
  readonly instruction?: string;
}

const database = useTestDatabase();
const NOON = '2026-03-05T02:00:00Z';
/** 5 March 2026, 10:00 in Samarinda. */
const host = useServer(database, NOON);
const world = aWorld(database);
const books = booksOf(database);
const personas = personasOf(host);

let chains = 0;
const aChain = async (): Promise<{ readonly code: string; readonly till: StandardWebhooksSender }> => {
  const code = `minimarket-${(chains += 1)}`;
  return { code, till: await addChannel(host, { code, channel: 'MINIMARKET', name: `Toko ${chains}` }) };
};
/** Class I, two people, paid through December: January, February and March are 900,000. */
const aCadreAndFamily = async () => {
  const cadre = await world.cadre();
  const family = await world.family({ cadre, careClass: 'I', members: 2, paidThrough: '2025-12' });
  return { family, phone: personas.cadre(cadre) };
};
const issue = async (persona: Persona, familyId: string, chain: string): Promise<Code> =>
  (await tell<{ paymentCode: Code }>(persona, ISSUE, { family: idOf('Family', familyId), chain })).paymentCode;
const at = (moment: string): void => host.clock.set(new Date(moment));

describe('a payment code for a minimarket', () => {
  test("row 11: the cadre gives the family a code, the chain tells of the payment, and the family's cards are active", async () => {
    at(NOON);
    const { family, phone } = await aCadreAndFamily();
    const chain = await aChain();
    expect(await tell(phone, CHAINS)).toContainEqual({ code: chain.code, name: expect.any(String) });

    const code = await issue(phone, family.id, chain.code);
    expect(code).toMatchObject({ amount: 900_000, state: 'OPEN', expiresAt: '2026-03-07T02:00:00.000Z' });
    expect(code.code).toMatch(/^7\d{13}$/);
    expect(code.instruction).toContain(`Tunjukkan kode ${code.code} di kasir`);
    expect(code.instruction).toContain('sebelum 7 Maret 2026 pukul 10.00 WITA dan bayar Rp900.000');

    const inEnglish = `Show the code ${code.code} at a till of Toko ${chains} before March 7, 2026, 10:00 WITA, and pay Rp900,000. Keep the receipt.`;
    expect((await phone.ask<{ node: object }>(NODE, { id: code.id }, 'en')).data?.node).toEqual({
      __typename: 'PaymentCode',
      id: code.id,
      code: code.code,
      instruction: inEnglish,
    });
    expect(await tell((await aCadreAndFamily()).phone, NODE, { id: code.id })).toBeNull();

    const answer = await chain.till.pay({ accountNumber: code.code, amount: 900_000, reference: 'struk-1' });
    expect([answer.status, answer.body?.['outcome']]).toEqual([200, 'posted']);
    expect(await tell(phone, FAMILY, { id: idOf('Family', family.id) })).toEqual({
      paymentCodes: [
        {
          ...code,
          id: undefined,
          instruction: undefined,
          state: 'PAID',
          paidAt: NOON.replace('Z', '.000Z'),
          paidLate: false,
        },
      ],
      payments: [{ amount: 900_000, outcome: 'POSTED', paymentCode: { code: code.code, paidLate: false } }],
      arrears: { status: 'ACTIVE' },
    });
    expect(await books.eventsOf(family)).toBe(1);
    // The same delivery again changes nothing; the family's bill is paid, so there is no further code.
    await chain.till.pay({ accountNumber: code.code, amount: 900_000, reference: 'struk-1' });
    expect(await books.paymentsOf(family)).toHaveLength(1);
    const again = await tell(phone, ISSUE, { family: idOf('Family', family.id), chain: chain.code });
    expect(again).toEqual({
      __typename: 'NotEligible',
      code: 'PAYMENT_CODE_NOTHING_TO_PAY',
      message: 'Keluarga ini tidak memiliki tagihan hari ini.',
    });
    const { data } = await phone.ask(ISSUE, { family: idOf('Family', family.id), chain: chain.code }, 'en');
    expect(data).toMatchObject({ issuePaymentCode: { message: 'The family has nothing to pay today.' } });
  });

  test('there is one open code per family and chain, also when twenty ask at once', async () => {
    at(NOON);
    const { family, phone } = await aCadreAndFamily();
    const [one, other] = [await aChain(), await aChain()];
    const codes = await Promise.all(Array.from({ length: 20 }, () => issue(phone, family.id, one.code)));
    expect(new Set(codes.map(({ code }) => code)).size).toBe(1);
    const { rows } = await database.pool.query('select count(*)::int as n from payment_codes where family_id = $1', [
      family.id,
    ]);
    expect(rows[0].n).toBe(1);
    expect((await issue(phone, family.id, other.code)).code).not.toBe(codes[0]!.code);
  });

  test('a code that has expired gives way to a new one, and so does one whose bill has changed', async () => {
    at(NOON);
    const { family, phone } = await aCadreAndFamily();
    const chain = await aChain();
    const first = await issue(phone, family.id, chain.code);
    at('2026-03-30T16:00:00Z');
    const second = await issue(phone, family.id, chain.code);
    expect(second.expiresAt).toBe('2026-03-31T16:00:00.000Z');
    await database.pool.query('update families set paid_through = $2 where id = $1', [family.id, '2026-01-01']);
    const third = await issue(phone, family.id, chain.code);
    expect([first.amount, second.amount, third.amount]).toEqual([900_000, 900_000, 600_000]);
    const { paymentCodes } = await tell<{ paymentCodes: Code[] }>(phone, FAMILY, { id: idOf('Family', family.id) });
    const states = Object.fromEntries(paymentCodes.map(({ code, state }) => [code, state]));
    expect(states).toEqual({ [first.code]: 'EXPIRED', [second.code]: 'REPLACED', [third.code]: 'OPEN' });
    at(NOON);
  });

  test('money for an expired code is still credited to the family, and it is said so', async () => {
    at(NOON);
    const { family, phone } = await aCadreAndFamily();
    const chain = await aChain();
    const code = await issue(phone, family.id, chain.code);
    at('2026-03-07T02:00:00Z');
    const answer = await chain.till.pay({ accountNumber: code.code, amount: 900_000 });
    expect([answer.status, answer.body?.['outcome']]).toEqual([200, 'posted']);
    expect(await tell(phone, FAMILY, { id: idOf('Family', family.id) })).toMatchObject({
      paymentCodes: [{ state: 'PAID', paidLate: true }],
      payments: [{ paymentCode: { code: code.code, paidLate: true } }],
      arrears: { status: 'ACTIVE' },
    });
    at(NOON);
  });

  test('the wrong amount for a code, and a code nobody was given, wait in suspense; nothing is dropped', async () => {
    at(NOON);
    const { family, phone } = await aCadreAndFamily();
    const chain = await aChain();
    const code = await issue(phone, family.id, chain.code);
    const short = await chain.till.pay({ accountNumber: code.code, amount: 450_000, reference: 'kurang' });
    const unknown = await chain.till.pay({ accountNumber: '70000000000060', amount: 450_000, reference: 'asing' });
    expect([short.body?.['outcome'], unknown.body?.['outcome']]).toEqual(['into-suspense', 'into-suspense']);
    expect(await books.paymentBy('kurang')).toMatchObject({ suspense_reason: 'wrong-amount' });
    expect(await books.paymentBy('asing')).toMatchObject({ suspense_reason: 'unknown-account' });
    expect(await tell(phone, FAMILY, { id: idOf('Family', family.id) })).toMatchObject({
      paymentCodes: [{ state: 'OPEN' }],
    });
  });

  test('codes and numbers of one batch lead to their families, and two payments of one code are both kept', async () => {
    at(NOON);
    const chain = await aChain();
    const helped = await Promise.all(Array.from({ length: 4 }, () => aCadreAndFamily()));
    const codes = await Promise.all(helped.map(({ family, phone }) => issue(phone, family.id, chain.code)));
    const answers = await Promise.all(
      helped.flatMap(({ family }, place) => [
        chain.till.pay({ accountNumber: codes[place]!.code, amount: 900_000 }),
        chain.till.pay({
          accountNumber: place % 2 === 0 ? codes[place]!.code : family.virtualAccount,
          amount: 900_000,
        }),
      ]),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    for (const { family } of helped) {
      const paid = await books.paymentsOf(family);
      expect(paid.map(({ outcome }) => outcome).toSorted()).toEqual(['paid-ahead', 'posted']);
    }
    const { rows } = await database.pool.query(
      'select count(*)::int as n from payment_codes where code = any($1) and payment_id is not null',
      [codes.map(({ code }) => code)],
    );
    expect(rows[0].n).toBe(4);
  });

  test('an aggregator that speaks SNAP asks and pays with a code; an expired one has no bill', async () => {
    at(NOON);
    const { family, phone } = await aCadreAndFamily();
    const chain = await aChain();
    const code = await issue(phone, family.id, chain.code);
    const { client } = await host.bank('aggregator');
    await client.token();
    const asked = await client.inquire({ virtualAccount: code.code });
    expect(asked.body).toMatchObject({
      responseCode: '2002400',
      virtualAccountData: { totalAmount: { value: '900000.00', currency: 'IDR' } },
    });
    at('2026-03-07T02:00:00Z');
    await client.token(); // the first is of another hour
    expect((await client.inquire({ virtualAccount: code.code })).body).toMatchObject({ responseCode: '4042412' });
    const late = await client.pay({ virtualAccount: code.code, amount: 900_000 });
    expect(late.body).toMatchObject({ virtualAccountData: { paymentFlagStatus: '01' } });
    at('2026-03-07T01:59:00Z');
    const paid = await client.pay({ virtualAccount: code.code, amount: 900_000 });
    expect(paid.body).toMatchObject({ responseCode: '2002500' });
    expect(await books.paidThrough(family)).toBe('2026-03');
    at(NOON);
  });

  test('each role issues codes for its own families, and each problem has its own answer', async () => {
    at(NOON);
    const { family, phone } = await aCadreAndFamily();
    const stranger = await aCadreAndFamily();
    const chain = await aChain();
    await addChannel(host, { code: 'bukan-toko', channel: 'ATM' });
    const kindOf = async (persona: Persona, chainCode = chain.code) => {
      const { code, __typename: type } = await tell(persona, ISSUE, {
        family: idOf('Family', family.id),
        chain: chainCode,
      });
      return code ?? type;
    };
    expect(await kindOf(stranger.phone)).toBe('PAYMENT_CODE_FAMILY_NOT_FOUND');
    expect(await kindOf(phone, 'tidak-ada')).toBe('PAYMENT_CODE_CHAIN_NOT_FOUND');
    expect(await kindOf(phone, 'bukan-toko')).toBe('PAYMENT_CODE_CHAIN_NOT_FOUND');
    const office = personas.as('BRANCH_OFFICER', [family.region]);
    expect(await kindOf(office)).toBe('PaymentCodeIssued');
    expect(await kindOf(personas.as('BRANCH_OFFICER', [stranger.family.region]))).toBe('PAYMENT_CODE_FAMILY_NOT_FOUND');
    expect(await kindOf(personas.as('TELE_COLLECTOR', [family.region]))).toBe('PaymentCodeIssued');
    for (const role of ['DIRECTOR', 'AUDITOR', 'OPERATOR', 'PARTNER'] as const)
      expect(await refusalOf(personas.as(role), ISSUE, { family: idOf('Family', family.id), chain: chain.code })).toBe(
        'FORBIDDEN',
      );
  });
});
