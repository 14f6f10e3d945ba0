import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { MessageId } from '../../../../src/kernel/ids.js';
import type { PhoneNumber } from '../../../../src/kernel/phone-number.js';
import { smsGateway, whatsAppCloud } from '../../../../src/outreach/messages/index.js';
import { type GatewayAnswer, type MessageGateway, aMessageGateway } from '../../../support/messages/message-gateway.js';
import { testCalls } from '../../../support/outgoing.js';

const ID = '01930000-0000-7000-8000-00000000abcd' as MessageId;
const PHONE = '628115550001' as PhoneNumber;
const message = { id: ID, phone: PHONE, body: 'Iuran JKN', approved: null };

describe('providers over HTTP', () => {
  let gateway: MessageGateway;
  beforeAll(async () => {
    gateway = await aMessageGateway();
  });
  afterAll(() => gateway.close());

  const whatsApp = () =>
    whatsAppCloud({ outgoing: testCalls(), url: `${gateway.url}/v23.0`, phoneNumberId: '4711', token: 'secret-token' });
  const sms = (more: object = {}) =>
    smsGateway({ outgoing: testCalls(), url: `${gateway.url}/send`, token: 'secret-token', ...more });

  test('WhatsApp takes a text under its version and number, with our id to come back in receipts', async () => {
    gateway.answerWith(() => ({ status: 200, body: { messages: [{ id: 'wamid.1' }] } }));
    expect(await whatsApp().send(message)).toEqual({ kind: 'accepted', providerMessageId: 'wamid.1' });
    expect(gateway.calls.at(-1)).toMatchObject({
      method: 'POST',
      path: '/v23.0/4711/messages',
      headers: { authorization: 'Bearer secret-token', 'content-type': 'application/json' },
      body: {
        messaging_product: 'whatsapp',
        recipient_type: 'individual',
        to: PHONE,
        type: 'text',
        text: { body: 'Iuran JKN', preview_url: false },
        biz_opaque_callback_data: ID,
      },
    });
  });

  test('WhatsApp takes an approved template with its named values', async () => {
    gateway.answerWith(() => ({ status: 200, body: { messages: [{ id: 'wamid.2' }] } }));
    await whatsApp().send({
      ...message,
      approved: { name: 'rincian_tunggakan', values: [{ name: 'amount', text: 'Rp900.000' }] },
    });
    expect(gateway.calls.at(-1)?.body).toMatchObject({
      type: 'template',
      template: {
        name: 'rincian_tunggakan',
        language: { code: 'id' },
        components: [{ type: 'body', parameters: [{ type: 'text', parameter_name: 'amount', text: 'Rp900.000' }] }],
      },
    });
  });

  test('the SMS gateway takes the text with an idempotency key', async () => {
    gateway.answerWith(() => ({ status: 202, body: { id: 'sms-1' } }));
    expect(await sms().send(message)).toEqual({ kind: 'accepted', providerMessageId: 'sms-1' });
    expect(gateway.calls.at(-1)).toMatchObject({
      path: '/send',
      headers: { authorization: 'Bearer secret-token', 'idempotency-key': ID },
      body: { to: PHONE, text: 'Iuran JKN', reference: ID },
    });
  });

  const answered = (status: number, body: unknown): GatewayAnswer => ({ status, body });
  const REFUSED_BY_PROVIDER = { kind: 'refused', reason: 'REFUSED_BY_PROVIDER' };
  const PHONE_UNREACHABLE = { kind: 'refused', reason: 'PHONE_UNREACHABLE' };

  test.each([
    ['no WhatsApp there', answered(400, { error: { code: 131_026 } }), PHONE_UNREACHABLE],
    ['a bad request', answered(400, { error: { code: 100 } }), REFUSED_BY_PROVIDER],
    ['too many', answered(429, { error: { code: 130_429 } }), { kind: 'unavailable' }],
    ['a wrong token', answered(401, { error: { code: 190 } }), { kind: 'unavailable' }],
    ['a fault of theirs', answered(500, { error: { code: 1 } }), { kind: 'unknown' }],
    ['no JSON', answered(200, 'fine'), { kind: 'unknown' }],
    ['no answer', null, { kind: 'unknown' }],
  ])('WhatsApp: %s', async (_what, answer, outcome) => {
    gateway.answerWith(() => answer);
    expect(await whatsApp().send(message)).toMatchObject(outcome);
  });

  test.each([
    ['an impossible number', answered(422, { code: 'invalid_recipient' }), PHONE_UNREACHABLE],
    ['a bad request', answered(400, {}), REFUSED_BY_PROVIDER],
    ['too many', answered(429, {}), { kind: 'unavailable' }],
    ['the key is being worked on', answered(409, {}), { kind: 'unavailable' }],
    ['closed for a while', answered(503, {}), { kind: 'unavailable' }],
    ['a fault of theirs', answered(500, {}), { kind: 'unknown' }],
    ['no answer', null, { kind: 'unknown' }],
  ])('SMS: %s', async (_what, answer, outcome) => {
    gateway.answerWith(() => answer);
    expect(await sms().send(message)).toMatchObject(outcome);
  });

  test('an answer that comes too late is none, and nobody there is surely not sent', async () => {
    gateway.delayMs = 1_500;
    expect(await sms({ timeoutMs: 100 }).send(message)).toMatchObject({ kind: 'unknown', detail: 'TimeoutError' });
    gateway.delayMs = 0;
    const gone = await aMessageGateway();
    await gone.close();
    const nobody = smsGateway({ outgoing: testCalls(), url: gone.url, token: 'secret-token' });
    expect(await nobody.send(message)).toMatchObject({ kind: 'unavailable' });
  });
});
