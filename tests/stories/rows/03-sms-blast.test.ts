import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import type { RegionCode } from '../../../src/kernel/region-code.js';
import { idOf, newIdOf, uuidOf } from '../../support/global-ids.js';
import { eventually } from '../../support/messages/ask-over-http.js';
import { type MessageGateway, aMessageGateway, taken } from '../../support/messages/message-gateway.js';
import { addChannel } from '../../support/partners/a-channel.js';
import type { BuiltFamily } from '../../support/world/families.js';
import { aDay } from './a-day.js';

const PREVIEW = `query ($id: ID!) { messagePreview(familyId: $id, templateCode: "pengingat-jatuh-tempo") {
  __typename ... on MessagePreview { text smsParts } } }`;
const BLAST = `mutation ($input: StartMessageBlastInput!) { startMessageBlast(input: $input) { __typename
  ... on MessageBlastStarted { campaign { id channel lastDay } } } }`;
const CAMPAIGN = `query ($id: ID!) { messageCampaign(id: $id) { filledAt summary {
  families waiting sent delivered suppressed byState { state reason messages } } } }`;
const SENT = `query ($filter: MessagesFilter) { messages(filter: $filter) { edges { node { id sentAt family { id } } } } }`;
const PREFER = 'mutation ($input: SetContactPreferenceInput!) { setContactPreference(input: $input) { __typename } }';

interface Campaign {
  readonly filledAt: string | null;
  readonly summary: Readonly<Record<'families' | 'waiting', number>>;
}

const WEBHOOK_SECRET = `whsec_${Buffer.alloc(24, 7).toString('base64')}`;
const THURSDAY = '2026-11-05';
const FRIDAY = '2026-11-06';
/** September and October are unpaid, and November is asked for: class I, one person. */
const OWING = { careClass: 'I', members: 1, paidThrough: '2026-08' } as const;
const providers: MessageGateway[] = [];
const gateway = (): MessageGateway => providers[0] as MessageGateway;
beforeAll(async () => {
  providers.push(await aMessageGateway());
  gateway().answerWith(taken);
});
afterAll(() => gateway().close());
const day = aDay(THURSDAY, {
  zone: 'WITA',
  from: '20:30',
  environment: () => ({
    SMS_URL: `${gateway().url}/sms`,
    SMS_TOKEN: 'token-of-sms',
    SMS_WEBHOOK_SECRET: WEBHOOK_SECRET,
    COMPLAINT_URL: 'https://keluhan.example/k',
  }),
});
const officer = day.personas.as('BRANCH_OFFICER', ['64.72']);
const id = newIdOf('MessageCampaign');
let village: RegionCode;
let [silent, payer, refusing, kept]: BuiltFamily[] = [];

const campaign = (): Promise<Campaign> => day.tell<Campaign>(officer, CAMPAIGN, { id });
const textsSent = (): unknown[] => gateway().calls.map(({ body }) => body['to'] ?? body);
async function report(reference: string, time: string): Promise<number> {
  const body = JSON.stringify({
    type: 'message.delivered',
    timestamp: day.instant(time, FRIDAY),
    data: { reference },
  });
  const headers = {
    'content-type': 'application/json',
    'webhook-id': `report-${reference}`,
    'webhook-timestamp': String(Date.parse(day.instant(time, FRIDAY)) / 1_000),
    'webhook-signature': new Webhook(WEBHOOK_SECRET).sign(
      `report-${reference}`,
      new Date(day.instant(time, FRIDAY)),
      body,
    ),
  };
  return (await fetch(`${day.host.baseUrl}/message-receipts/sms`, { method: 'POST', body, headers })).status;
}

beforeAll(async () => {
  village = (await day.world.region({ within: '64.72' })).code;
  const living = { ...OWING, region: village };
  silent = await day.world.family(living);
  payer = await day.world.family(living);
  refusing = await day.world.family(living);
  kept = await day.world.family({ ...living, paidThrough: '2026-12' });
});

describe('row 3', () => {
  test('a branch reminds the families of a village by SMS before the due date: once each, by day, and none that has paid or refused', async () => {
    const families = [silent, payer, refusing, kept] as BuiltFamily[];
    const [asked, paying, unwilling] = families as [BuiltFamily, BuiltFamily, BuiltFamily];

    // Thursday, 20:30: the officer reads what a family would read, and starts the blast, twice by a slow connection.
    const preview = await day.tell<{ text: string }>(officer, PREVIEW, { id: idOf('Family', asked.id) });
    expect(preview.text).toContain('450.000');
    expect(preview.text).toContain(asked.virtualAccount);
    const audience = { region: village, monthsInArrears: { min: 2, max: 23 } };
    for (let told = 0; told < 2; told += 1)
      expect(await day.does(officer, BLAST, { input: { id, audience }, success: 'MessageBlastStarted' })).toMatchObject(
        { campaign: { id, channel: 'SMS', lastDay: '2026-11-10' } },
      );
    await eventually(async () => (await campaign()).filledAt !== null, 'the audience to be queued');
    expect((await campaign()).summary).toMatchObject({ families: 3, waiting: 3, sent: 0 });

    // In the evening one family refuses and another pays. No telephone rings before the morning.
    const wish = { familyId: idOf('Family', unwilling.id), preference: 'NO_BLASTS' };
    await day.does(officer, PREFER, { input: wish, success: 'ContactPreferenceSet' });
    const till = await addChannel(day.host, { code: 'toko-malam', channel: 'MINIMARKET' });
    expect((await till.pay({ accountNumber: paying.virtualAccount, amount: 450_000n })).status).toBe(200);
    day.at('07:59', FRIDAY);
    expect((await campaign()).summary).toMatchObject({ sent: 0 });
    expect(textsSent()).toEqual([]);

    // Friday, 08:00: one message leaves, and the gateway tells when it has arrived.
    day.at('08:00', FRIDAY);
    await eventually(async () => (await campaign()).summary.waiting === 0, 'the blast to end');
    expect(textsSent()).toHaveLength(1);
    const { edges } = await day.tell<{ edges: { node: { id: string; family: { id: string } } }[] }>(officer, SENT, {
      filter: { campaignId: id, state: 'SENT' },
    });
    expect(edges.map(({ node }) => node.family.id)).toEqual([idOf('Family', asked.id)]);
    day.at('08:05', FRIDAY);
    for (const { node } of edges) expect(await report(uuidOf(node.id), '08:05')).toBe(200);
    expect((await campaign()).summary).toMatchObject({
      families: 3,
      sent: 1,
      delivered: 1,
      suppressed: 2,
      byState: expect.arrayContaining([
        { state: 'DELIVERED', reason: null, messages: 1 },
        { state: 'SUPPRESSED', reason: 'OPTED_OUT', messages: 1 },
        { state: 'SUPPRESSED', reason: 'NOTHING_OWED', messages: 1 },
      ]),
    });
  });
});
