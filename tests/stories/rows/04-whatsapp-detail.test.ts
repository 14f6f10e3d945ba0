import { beforeAll, describe, expect, test } from '@jest/globals';
import type { StandardWebhooksSender } from '../../../src/api/webhooks/adapters/standard-webhooks/sandbox/sender.js';
import { idOf, newIdOf } from '../../support/global-ids.js';
import { eventually } from '../../support/messages/ask-over-http.js';
import { addChannel } from '../../support/partners/a-channel.js';
import type { Persona } from '../../support/partners/ask-server.js';
import type { BuiltFamily } from '../../support/world/families.js';
import { aDay } from './a-day.js';

const PREVIEW = `query ($id: ID!) { messagePreview(familyId: $id, templateCode: "rincian-tunggakan") { __typename ... on MessagePreview { text } } }`;
const SEND = `mutation ($input: SendFamilyMessageInput!) { sendFamilyMessage(input: $input) { __typename ... on Problem { code } } }`;
const SENT = 'query ($filter: MessagesFilter) { messages(filter: $filter) { edges { node { state text } } } }';
const BILL = 'query ($id: ID!) { family(by: { id: $id }) { arrears { dueNow amountToReactivate } } }';
const START = 'mutation ($input: StartInstalmentPlanInput!) { startInstalmentPlan(input: $input) { __typename } }';

const day = aDay('2026-11-12', { from: '09:00' });
const officer = day.personas.as('BRANCH_OFFICER');
let phone: Persona;
let family: BuiltFamily;
let till: StandardWebhooksSender;

const preview = async () => (await day.tell<{ text: string }>(phone, PREVIEW, { id: idOf('Family', family.id) })).text;
const bill = async () =>
  (
    await day.tell<{ arrears: { dueNow: number; amountToReactivate: number } }>(phone, BILL, {
      id: idOf('Family', family.id),
    })
  ).arrears;

/** Class I, one person, paid through April: six months and November. */
beforeAll(async () => {
  const cadre = await day.world.cadre({ area: (await day.world.region({ within: '61.01' })).code });
  family = await day.world.family({ cadre, careClass: 'I', members: 1, paidThrough: '2026-04' });
  phone = day.personas.cadre(cadre);
  till = await addChannel(day.host, { code: 'toko-pesan', channel: 'MINIMARKET' });
});

describe('row 4', () => {
  test('a cadre sends one family its months, its sum and its ways to pay, which is the sum that is taken', async () => {
    expect(await preview()).toContain('Rp1.050.000');
    expect(await preview()).toContain(family.virtualAccount);

    // Since it pays in stages, the message asks for no rupiah twice.
    const plan = { id: newIdOf('InstalmentPlan'), familyId: idOf('Family', family.id), stages: 3 };
    await day.does(officer, START, { input: plan, success: 'InstalmentPlanStarted' });
    day.at('10:00');
    expect((await till.pay({ accountNumber: family.virtualAccount, amount: 500_000n })).body?.['outcome']).toBe(
      'instalment',
    );
    expect(await bill()).toEqual({ dueNow: 500_000, amountToReactivate: 550_000 });
    const stage = await preview();
    expect(stage).toContain('Cicilan 2 dari 3: Rp500.000, dibayar paling lambat 31 Januari 2027.');
    expect(stage).not.toContain('Rp1.050.000');

    const input = { id: newIdOf('Message'), familyId: idOf('Family', family.id) };
    await day.does(phone, SEND, { input, success: 'FamilyMessageQueued' });
    const sent = await eventually(async () => {
      const { edges } = await day.tell<{ edges: { node: { state: string; text: string | null } }[] }>(phone, SENT, {});
      return edges.map(({ node }) => node).find(({ text }) => text !== null);
    }, 'the message that left');
    expect(sent?.text).toContain('Rp500.000');

    // The rest may be paid at once, and then nothing more is asked.
    expect((await till.pay({ accountNumber: family.virtualAccount, amount: 550_000n })).body?.['outcome']).toBe(
      'posted',
    );
    expect(await bill()).toEqual({ dueNow: 0, amountToReactivate: 0 });
  });
});
