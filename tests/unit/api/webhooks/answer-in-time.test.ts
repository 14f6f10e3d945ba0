/** A caller waits once: whatever is waited for between the arrival of its call and the answer is part of one time. */
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, expect, test } from '@jest/globals';
import type { FindPartner } from '../../../../src/money/partners/index.js';
import {
  type EndpointParams,
  type WebhookEndpoint,
  aWebhookEndpoint,
  bill,
} from '../../../support/partners/a-webhook-endpoint.js';
import { inquiryCall, paymentCall } from '../../../support/partners/bank-calls.js';
import { findKnown } from '../../../support/partners/known-partners.js';

const ANSWER_WITHIN_MS = 600;
const PROOF_TAKES_MS = 400;

const findSlowly: FindPartner = async (claim) => {
  await pause(PROOF_TAKES_MS);
  return findKnown(claim);
};

let endpoint: WebhookEndpoint | null = null;
afterEach(() => endpoint?.app.close());
const open = async (params: EndpointParams): Promise<WebhookEndpoint> =>
  (endpoint = await aWebhookEndpoint({ answerWithinMs: ANSWER_WITHIN_MS, findPartner: findSlowly, ...params }));

test('what a proof has taken is gone from the time in which a payment is posted', async () => {
  const { send, deliveries } = await open({});
  const began = performance.now();
  await send(await paymentCall());
  const [delivery] = deliveries;
  const waits = (delivery?.answerBy ?? Number.NaN) - began;
  expect(waits).toBeGreaterThan(PROOF_TAKES_MS);
  expect(waits).toBeLessThan(ANSWER_WITHIN_MS + PROOF_TAKES_MS / 2); // the call was made in between
});

test('a question whose proof and answer take longer together is answered late', async () => {
  const inquireBill = async () => {
    await pause(PROOF_TAKES_MS);
    return bill();
  };
  const { send } = await open({ takes: { inquireBill } });
  expect((await send(await inquiryCall())).body).toMatchObject({ responseCode: '5042400' });
});

test('a payment that cannot be read, and whose evidence is not kept in time, is left open', async () => {
  const { send } = await open({ takes: { saveDelivery: () => new Promise(() => undefined) } });
  const { body } = await send(await paymentCall({ body: { paidAmount: undefined } }));
  expect(body).toMatchObject({ responseCode: '2022500', virtualAccountData: { paymentFlagStatus: '02' } });
});

test('a partner that is looked up anew is part of it too', async () => {
  const { send } = await open({
    findPartner: () => Promise.resolve(null),
    takes: { renewPartner: () => new Promise(() => undefined) },
  });
  const { body } = await send(await paymentCall());
  expect(body).toMatchObject({ responseCode: '2022500', virtualAccountData: { paymentFlagStatus: '02' } });
});
