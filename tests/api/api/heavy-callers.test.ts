/** A payment is answered while strangers ask for as much as they may, and more: in a real process, on a real port. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import { getIntrospectionQuery } from 'graphql';
import { sendCall } from '../../../src/partners/stand-ins/http-call.js';
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

/** Pays a bill and tells how long the bank waited, in milliseconds. */
async function pay(): Promise<number> {
  const { virtualAccount } = await world.family({ paidThrough: '2026-02', members: 1 });
  const inquiry = await bank.client.inquire({ virtualAccount });
  const owed = (inquiry.body?.['virtualAccountData'] as { totalAmount: { value: string } }).totalAmount.value;
  const call = await bank.client.paymentCall({ virtualAccount, amount: Number.parseInt(owed, 10) });
  const began = performance.now();
  const answer = await sendCall(host.baseUrl, call);
  expect([answer.status, answer.body?.['responseCode']]).toEqual([200, '2002500']);
  return performance.now() - began;
}

describe('three strangers at once', () => {
  test('who ask for the schema sixty times each are refused before it costs anything, and a payment is answered', async () => {
    await pay();
    const alone = await pay();
    const strangers = [ask(ALIASED), ask(ALIASED), ask(ALIASED)];
    const beside = await pay();
    for (const { text } of await Promise.all(strangers)) {
      expect(text.length).toBeLessThan(1_000);
      expect(text).toContain('TOO_COSTLY');
    }
    expect(beside).toBeLessThan(5 * alone + 1_000);
  });

  test('who ask for as much as they may leave room for a payment', async () => {
    const alone = await pay();
    const strangers = Array.from({ length: 3 }, () => ask(getIntrospectionQuery()));
    const beside = await pay();
    for (const { status, text } of await Promise.all(strangers))
      expect([status, text.slice(0, 8)]).toEqual([200, '{"data":']);
    expect(beside).toBeLessThan(5 * alone + 2_000);
  });
});
