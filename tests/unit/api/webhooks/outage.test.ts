/** A database that cannot answer is told in the words for "send it again", and never as a fault of ours. */
import { expect, test } from '@jest/globals';
import { PROTOCOLS, endpointsOf } from '../../../../src/api/webhooks/adapters/index.js';
import { signedEventCall } from '../../../../src/api/webhooks/adapters/standard-webhooks/sandbox/sender.js';
import {
  ADAPTER_DEPS,
  type EndpointParams,
  NOW,
  aWebhookEndpoint,
} from '../../../support/partners/a-webhook-endpoint.js';
import { MINIMARKET } from '../../../support/partners/known-partners.js';

const outage = (code: string): Error => Object.assign(new Error('the database cannot answer'), { code });

const COLLECTING = endpointsOf(PROTOCOLS, ADAPTER_DEPS)
  .filter(({ adapter }) => !adapter.protocol.startsWith('snap-bi'))
  .map(({ path, adapter: { protocol } }) => ({ path: path.replaceAll(/:\w+/g, 'x'), protocol }));

test.each(COLLECTING)('$protocol says 503 and when to come again', async ({ path }) => {
  const { send, app } = await aWebhookEndpoint({ findPartner: () => Promise.reject(outage('ECONNREFUSED')) });
  const headers = { 'content-type': 'application/json', 'x-callback-token': 'any' };
  const { status, headers: told, body } = await send({ method: 'POST', path, headers, body: '{"any":"thing"}' });
  expect({ status, retryAfter: told['retry-after'], title: body['title'] }).toEqual({
    status: 503,
    retryAfter: '5',
    title: 'Unavailable',
  });
  await app.close();
});

const never = <Value>(): Promise<Value> => new Promise(() => undefined);

test.each(COLLECTING)('$protocol says so too when a look-up takes longer than its callers wait', async ({ path }) => {
  const { send, app } = await aWebhookEndpoint({ findPartner: never, answerWithinMs: 100 });
  const headers = { 'content-type': 'application/json', 'x-callback-token': 'any' };
  const { status, headers: told } = await send({ method: 'POST', path, headers, body: '{"any":"thing"}' });
  expect({ status, retryAfter: told['retry-after'] }).toEqual({ status: 503, retryAfter: '5' });
  await app.close();
});

const REVERSAL = { type: 'payment.reversed', data: { reference: 'trx-1', reversedAt: '2026-11-22T03:15:29Z' } };
const DEBIT = { type: 'debit.failed', data: { reference: 'trx-1' } };
const PAYMENT = {
  type: 'payment.received',
  data: { reference: 'trx-1', accountNumber: '8888801944358911', amount: 420_000 },
};
const OTHER = { type: 'something.else', data: {} };

const IN_THE_MIDST: readonly { what: string; event: object; params: EndpointParams; detail: string }[] = [
  {
    what: 'a payment behind whose commit the database went away',
    event: PAYMENT,
    params: { answer: outage('57P01') },
    detail: 'It is not known yet whether the call was booked; send it again, and it is booked once.',
  },
  {
    what: 'a reversal that waited too long for its family',
    event: REVERSAL,
    params: { fails: { reversePayment: outage('55P03') } },
    detail: 'It is not known yet whether the call was booked; send it again, and it is booked once.',
  },
  {
    what: 'a reversal that takes longer than its caller waits',
    event: REVERSAL,
    params: { takes: { reversePayment: never }, answerWithinMs: 300 },
    detail: 'It is not known yet whether the call was booked; send it again, and it is booked once.',
  },
  ...[REVERSAL, DEBIT, OTHER, { type: 'payment.received' }].map((event) => ({
    what: `${event.type} that takes longer to keep than its caller waits`,
    event,
    params: { takes: { saveDelivery: never }, answerWithinMs: 300 },
    detail: 'The call was not booked; send it again.',
  })),
  ...[REVERSAL, DEBIT, OTHER, { type: 'payment.received' }].map((event) => ({
    what: `${event.type} that could not be kept`,
    event,
    params: { fails: { saveDelivery: outage('53100') } },
    detail: 'The call was not booked; send it again.',
  })),
];

test.each(IN_THE_MIDST)('$what is to be sent again', async ({ event, params, detail }) => {
  const { send, app } = await aWebhookEndpoint(params);
  const [secret = ''] = MINIMARKET.secrets;
  const call = signedEventCall({ partner: MINIMARKET.code, secret, id: 'msg_1', at: NOW, event: { ...event } });
  const { status, body } = await send(call);
  expect({ status, detail: body['detail'] }).toEqual({ status: 503, detail });
  await app.close();
});
