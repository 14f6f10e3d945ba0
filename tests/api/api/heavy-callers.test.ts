/** A payment is answered while strangers ask for as much as they may, and more: in a real process, on a real port. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import { getIntrospectionQuery } from 'graphql';
import { type HttpCall, sendCall } from '../../../src/partners/stand-ins/http-call.js';
import { type BankOfTest, useServer } from '../../support/partners/a-server.js';
import { useTestDatabase } from '../../support/test-database.js';
import { aWorld } from '../../support/world/world.js';

const database = useTestDatabase();
const host = useServer(database, '2026-03-05T03:00:00Z');
const world = aWorld(database);
let bank: BankOfTest;
beforeAll(async () => void (bank = await host.bank('bank-berat')));

const ALIASED = `{ ${Array.from({ length: 60 }, (_, place) => `a${place}: __schema { types { name description fields { name description args { name description } type { name } } } }`).join(' ')} }`;

const ask = async (query: string) => {
  const response = await fetch(`${host.baseUrl}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return { status: response.status, text: await response.text() };
};

/** The signed call that pays a bill, so that it can be sent at once. */
async function paymentCall(): Promise<HttpCall> {
  const { virtualAccount } = await world.family({ paidThrough: '2026-02', members: 1 });
  const inquiry = await bank.client.inquire({ virtualAccount });
  const bill = inquiry.body?.['virtualAccountData'] as
    | { readonly totalAmount?: { readonly value: string } }
    | undefined;
  return bank.client.paymentCall({ virtualAccount, amount: Number.parseInt(bill?.totalAmount?.value ?? '', 10) });
}

/** Pays, and tells how long the bank waited, in milliseconds. */
async function pay(call: HttpCall): Promise<number> {
  const began = performance.now();
  const answer = await sendCall(host.baseUrl, call);
  expect([answer.status, answer.body?.['responseCode']]).toEqual([200, '2002500']);
  return performance.now() - began;
}

/** How long a bank waits alone, and how long beside three strangers whose requests arrive a moment before. */
async function payBeside(query: string) {
  await pay(await paymentCall());
  const alone = await pay(await paymentCall());
  const call = await paymentCall();
  const strangers = Array.from({ length: 3 }, () => ask(query));
  await new Promise((resolve) => setTimeout(resolve, 5));
  const beside = await pay(call);
  return { alone, beside, answers: await Promise.all(strangers) };
}

describe('three strangers at once', () => {
  test('who ask for the schema sixty times each are refused before it costs anything, and a payment is answered', async () => {
    const { alone, beside, answers } = await payBeside(ALIASED);
    for (const { text } of answers) {
      expect(text.length).toBeLessThan(1_000);
      expect(text).toContain('TOO_COSTLY');
    }
    expect(beside).toBeLessThan(5 * alone + 1_000);
  });

  test('who ask for as much as they may leave room for a payment', async () => {
    const { alone, beside, answers } = await payBeside(getIntrospectionQuery());
    for (const { status, text } of answers) expect([status, text.slice(0, 8)]).toEqual([200, '{"data":']);
    expect(beside).toBeLessThan(5 * alone + 2_000);
  });
});
