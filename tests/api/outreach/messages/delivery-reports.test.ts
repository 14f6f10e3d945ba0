import { createHmac, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import type { ViewerClaims } from '../../../../src/platform/auth/claims.js';
import { askOverHttp, eventually } from '../../../support/messages/ask-over-http.js';
import { type MessageGateway, aMessageGateway, taken } from '../../../support/messages/message-gateway.js';
import { useServer } from '../../../support/partners/a-server.js';
import { useTestDatabase } from '../../../support/test-database.js';
import { outcomeOf } from '../../../support/outcome.js';
import { aWorld } from '../../../support/world/world.js';
import { idOf, newIdOf, uuidOf } from '../../../support/global-ids.js';

const NOW = '2026-11-05T02:00:00Z';
const APP_SECRET = 'app-secret-of-test';
const WEBHOOK_SECRET = `whsec_${Buffer.alloc(24, 7).toString('base64')}`;
const SEND = `mutation ($input: SendFamilyMessageInput!) { sendFamilyMessage(input: $input) { __typename ... on Problem { code } } }`;
const OPEN = `mutation ($input: OpenCampaignInput!) { openCampaign(input: $input) { ... on CampaignOpened { campaign { id } } } }`;
const ASSIGNMENT = `mutation ($campaign: ID!) { assignNextCall(input: { campaignId: $campaign }) { ... on CallAssigned { assignment { family { id } } } } }`;
const READ = `query ($id: ID!) { node(id: $id) { ... on Message { state sentAt deliveredAt readAt } } }`;

describe('delivery and read receipts', () => {
  const database = useTestDatabase();
  const world = aWorld(database);
  const providers = { current: null as MessageGateway | null };
  const gateway = (): MessageGateway => {
    if (providers.current === null) throw new Error('the gateway is made before the server');
    return providers.current;
  };
  beforeAll(async () => {
    providers.current = await aMessageGateway();
    gateway().answerWith(taken);
  });
  afterAll(() => gateway().close());
  const host = useServer(database, NOW, () => ({
    WHATSAPP_URL: `${gateway().url}/v23.0`,
    WHATSAPP_PHONE_NUMBER_ID: '4711',
    WHATSAPP_TOKEN: 'token-of-whatsapp',
    WHATSAPP_APP_SECRET: APP_SECRET,
    WHATSAPP_VERIFY_TOKEN: 'word-agreed-on',
    SMS_URL: `${gateway().url}/sms`,
    SMS_TOKEN: 'token-of-sms',
    SMS_WEBHOOK_SECRET: WEBHOOK_SECRET,
    COMPLAINT_URL: 'https://keluhan.example/k',
  }));
  const ask = askOverHttp(host);

  async function aMessage(template: string) {
    const cadre = await world.cadre();
    const family = await world.family({ cadre });
    const assignments = { role: 'CADRE', cadre_id: cadre.id, regions: [cadre.area] } as Partial<ViewerClaims> & {
      role: 'CADRE';
    };
    const id = newIdOf('Message');
    await ask(assignments, SEND, { input: { id, familyId: idOf('Family', family.id), templateCode: template } });
    const read = async () => (await ask<{ node: Record<string, string | null> }>(assignments, READ, { id })).data.node;
    await eventually(async () => (await read())['state'] === 'SENT', 'the message to be sent');
    const stranger = { role: 'CADRE', cadre_id: (await world.cadre()).id } as typeof assignments;
    expect((await ask<{ node: unknown }>(stranger, READ, { id })).data.node).toBeNull();
    return { id: uuidOf(id), read }; // the providers know a message by its UUID
  }
  const post = (path: string, body: string, headers: Record<string, string>) =>
    fetch(`${host.baseUrl}${path}`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', ...headers },
    });
  const notification = (statuses: readonly object[]) =>
    JSON.stringify({
      object: 'whatsapp_business_account',
      entry: [{ id: '1', changes: [{ field: 'messages', value: { messaging_product: 'whatsapp', statuses } }] }],
    });
  const signed = (body: string) => ({
    'x-hub-signature-256': `sha256=${createHmac('sha256', APP_SECRET).update(body).digest('hex')}`,
  });
  const status = (id: string, name: string) => ({
    id: 'wamid.any',
    status: name,
    timestamp: '1793846400',
    recipient_id: '628115550001',
    biz_opaque_callback_data: id,
  });

  test('WhatsApp tells by signed webhook that a message was delivered and read, in any order', async () => {
    const { id, read } = await aMessage('rincian-tunggakan');
    const first = notification([status(id, 'read')]);
    const answer = await post('/message-receipts/whatsapp', first, signed(first));
    expect([answer.status, await answer.json()]).toEqual([200, { known: 1 }]);
    const late = notification([status(id, 'sent'), status(id, 'delivered')]);
    await post('/message-receipts/whatsapp', late, signed(late));
    expect(await read()).toMatchObject({ state: 'READ', deliveredAt: '2026-11-05T02:40:00.000Z' });
  });

  test('the SMS gateway tells in Standard Webhooks, as their own library signs them', async () => {
    const { id, read } = await aMessage('pengingat-jatuh-tempo');
    const body = JSON.stringify({
      type: 'message.delivered',
      timestamp: '2026-11-05T02:01:00Z',
      data: { reference: id },
    });
    const signature = new Webhook(WEBHOOK_SECRET).sign('evt-1', new Date(NOW), body);
    const headers = {
      'webhook-id': 'evt-1',
      'webhook-timestamp': String(new Date(NOW).getTime() / 1_000),
      'webhook-signature': signature,
    };
    expect((await post('/message-receipts/sms', body, headers)).status).toBe(200);
    expect((await post('/message-receipts/sms', body, headers)).status).toBe(200);
    expect(await read()).toMatchObject({ state: 'DELIVERED', deliveredAt: '2026-11-05T02:01:00.000Z' });
    const stale = { ...headers, 'webhook-timestamp': '1793840000' };
    expect((await post('/message-receipts/sms', body, stale)).status).toBe(401);
  });

  test('what is not signed as agreed is answered 401 and changes nothing', async () => {
    const { id, read } = await aMessage('rincian-tunggakan');
    const body = notification([status(id, 'read')]);
    for (const headers of [{}, { 'x-hub-signature-256': 'sha256=00' }, signed(`${body} `)])
      expect((await post('/message-receipts/whatsapp', body, headers)).status).toBe(401);
    expect((await post('/message-receipts/sms', body, {})).status).toBe(401);
    expect(await read()).toMatchObject({ state: 'SENT', readAt: null });
  });

  test('what is authentic and no receipt is passed over; what cannot be read is 400', async () => {
    for (const body of [
      notification([]),
      notification([status(randomUUID(), 'read')]),
      notification([status(randomUUID(), 'warning'), { status: 7 }]),
      JSON.stringify({ entry: [{ changes: [{ value: { messages: [{ from: '62811', text: { body: 'Halo' } }] } }] }] }),
    ]) {
      const answer = await post('/message-receipts/whatsapp', body, signed(body));
      expect([answer.status, await answer.json()]).toEqual([200, { known: 0 }]);
    }
    for (const body of ['not json', '{}'])
      expect((await post('/message-receipts/whatsapp', body, signed(body))).status).toBe(400);
  });

  test("WhatsApp's subscription is answered when it names the word agreed on", async () => {
    const subscribe = (word: string) =>
      fetch(
        `${host.baseUrl}/message-receipts/whatsapp?hub.mode=subscribe&hub.verify_token=${word}&hub.challenge=1158201444`,
      );
    expect(await (await subscribe('word-agreed-on')).text()).toBe('1158201444');
    expect((await subscribe('guess')).status).toBe(403);
  });

  describe('who answers BERHENTI is written to and called no more', () => {
    const written = (text: string, from: string, seconds: number) =>
      JSON.stringify({
        object: 'whatsapp_business_account',
        entry: [
          {
            id: '1',
            changes: [
              {
                field: 'messages',
                value: {
                  messaging_product: 'whatsapp',
                  messages: [
                    { from, id: `wamid.${seconds}`, timestamp: String(seconds), type: 'text', text: { body: text } },
                  ],
                },
              },
            ],
          },
        ],
      });
    const SECONDS = Date.parse(NOW) / 1_000;
    const preferencesOf = async (phone: string) => {
      const { rows } = await database.pool.query<{ preference: string }>(
        'select preference from contact_preferences where phone_index = $1 order by set_at, id',
        [host.server.keyring.blindIndex('PHONE', phone)],
      );
      return rows.map(({ preference }) => preference);
    };
    const send = async (familyId: string, area: string) => {
      const input = { id: newIdOf('Message'), familyId: idOf('Family', familyId), templateCode: 'rincian-tunggakan' };
      const assignments = { role: 'BRANCH_OFFICER', regions: [area] } as Partial<ViewerClaims> & {
        role: 'BRANCH_OFFICER';
      };
      const told = await ask<{ sendFamilyMessage: { __typename: string; code?: string } }>(assignments, SEND, {
        input,
      });
      return outcomeOf(told.data.sendFamilyMessage);
    };

    test('by WhatsApp: at once, once however often it is delivered, and until MULAI', async () => {
      const family = await world.family({ members: 1 });
      const phone = family.head.phone!;
      const stop = written(' Berhenti. ', phone, SECONDS - 60);
      const answer = await post('/message-receipts/whatsapp', stop, signed(stop));
      expect([answer.status, await answer.json()]).toEqual([200, { known: 0, preferences: 1 }]);
      await post('/message-receipts/whatsapp', stop, signed(stop));
      expect(await preferencesOf(phone)).toEqual(['DO_NOT_CONTACT']);
      expect(await send(family.id, family.region)).toBe('FAMILY_DO_NOT_CONTACT');
      const start = written('mulai', phone, SECONDS - 30);
      await post('/message-receipts/whatsapp', start, signed(start));
      // Delivered late once more, it does not undo what was set since.
      await post('/message-receipts/whatsapp', stop, signed(stop));
      expect(await preferencesOf(phone)).toEqual(['DO_NOT_CONTACT', 'ALL_MESSAGES']);
      expect(await send(family.id, family.region)).toBe('FamilyMessageQueued');
    });

    test('by SMS, and the family of that only number leaves the queue of calls', async () => {
      const region = (await world.region()).code;
      const [refusing, other] = [
        await world.family({ region, members: 1, paidThrough: '2026-05' }),
        await world.family({ region, members: 1, paidThrough: '2026-06' }),
      ];
      const body = JSON.stringify({
        type: 'message.received',
        timestamp: NOW,
        data: { from: `+${refusing.head.phone}`, text: 'STOP', id: 'sms-in-1' },
      });
      const id = randomUUID();
      const at = new Date(NOW);
      const headers = {
        'webhook-id': id,
        'webhook-timestamp': String(at.getTime() / 1_000),
        'webhook-signature': new Webhook(WEBHOOK_SECRET).sign(id, at, body),
      };
      const officer = { role: 'BRANCH_OFFICER', regions: [region] } as Partial<ViewerClaims> & {
        role: 'BRANCH_OFFICER';
      };
      const head = { role: 'BRANCH_HEAD', regions: [region] } as Partial<ViewerClaims> & { role: 'BRANCH_HEAD' };
      const opened = await ask<{ openCampaign: { campaign: { id: string } } }>(head, OPEN, {
        input: {
          id: newIdOf('Campaign'),
          name: 'Dua bulan',
          region,
          validFrom: '2026-11-01',
          validThrough: '2026-12-31',
        },
      });
      const answer = await post('/message-receipts/sms', body, headers);
      expect([answer.status, await answer.json()]).toEqual([200, { known: 0, preferences: 1 }]);
      const next = await ask<{ assignNextCall: { assignment: { family: { id: string } } } }>(officer, ASSIGNMENT, {
        campaign: opened.data.openCampaign.campaign.id,
      });
      expect(next.data.assignNextCall.assignment.family.id).toBe(idOf('Family', other.id));
    });

    test.each([
      ['Terima kasih, besok saya bayar ya bu', 'a letter'],
      ['Ya', 'no such word'],
    ])('%s is %s: it changes nothing', async (text) => {
      const family = await world.family({ members: 1 });
      const body = written(text, family.head.phone!, SECONDS);
      const answer = await post('/message-receipts/whatsapp', body, signed(body));
      expect([answer.status, await answer.json()]).toEqual([200, { known: 0 }]);
      expect(await preferencesOf(family.head.phone!)).toEqual([]);
    });

    test('an answer that nobody signed is refused', async () => {
      const family = await world.family({ members: 1 });
      const { status } = await post('/message-receipts/whatsapp', written('STOP', family.head.phone!, SECONDS), {});
      expect(status).toBe(401);
      expect(await preferencesOf(family.head.phone!)).toEqual([]);
    });
  });
});
