import { beforeAll, describe, expect, test } from '@jest/globals';
import type { StandardWebhooksSender } from '../../../src/api/webhooks/adapters/standard-webhooks/sandbox/sender.js';
import { idOf, newIdOf } from '../../support/global-ids.js';
import { addChannel } from '../../support/partners/a-channel.js';
import type { Persona } from '../../support/partners/ask-server.js';
import type { BuiltFamily } from '../../support/world/families.js';
import { aDay } from './a-day.js';

const OPEN =
  'mutation ($input: OpenCampaignInput!) { openCampaign(input: $input) { __typename ... on CampaignOpened { campaign { id } } } }';
const NEXT = `mutation ($input: AssignNextCallInput!) { assignNextCall(input: $input) { __typename
  ... on CallAssigned { assignment { callId amountToReactivate phone family { id } } } } }`;
const RECORD = `mutation ($input: RecordCallOutcomeInput!) { recordCallOutcome(input: $input) { __typename
  ... on CallRecorded { call { promise { amount promisedFor dueAmount } promiseState } } } }`;
const CALLS = 'query { calls { edges { node { outcome promiseState family { id } } } } }';
const START = 'mutation ($input: StartInstalmentPlanInput!) { startInstalmentPlan(input: $input) { __typename } }';

interface Assigned {
  readonly __typename: string;
  readonly assignment?: {
    readonly callId: string;
    readonly amountToReactivate: number;
    readonly phone: string | null;
    readonly family: { readonly id: string };
  };
}

const MONDAY = '2026-11-23';
const day = aDay(MONDAY, { from: '07:30' });
const head = day.personas.as('BRANCH_HEAD');
const officer = day.personas.as('BRANCH_OFFICER');
let operator: Persona;
let campaignId: string;
let inPlan: BuiltFamily;
let longest: BuiltFamily;
let shorter: BuiltFamily;
let till: StandardWebhooksSender;

const next = () => day.tell<Assigned>(operator, NEXT, { input: { campaignId } });

/** Class I, one person each; the family that keeps a plan owes the longest. */
beforeAll(async () => {
  const region = (await day.world.region({ within: '61.01' })).code;
  const owing = { region, careClass: 'I', members: 1 } as const;
  inPlan = await day.world.family({ ...owing, paidThrough: '2025-11' });
  longest = await day.world.family({ ...owing, paidThrough: '2026-04' });
  shorter = await day.world.family({ ...owing, paidThrough: '2026-07' });
  operator = day.personas.as('TELE_COLLECTOR', [region]);
  till = await addChannel(day.host, { code: 'toko-telepon', channel: 'MINIMARKET' });
  const input = {
    id: newIdOf('Campaign'),
    name: 'Tunggakan dua bulan ke atas',
    region,
    validFrom: MONDAY,
    validThrough: '2027-02-28',
  };
  await day.does(head, OPEN, { input, success: 'CampaignOpened' });
  campaignId = input.id;
});

describe('row 1', () => {
  test('a tele-collector calls the families that keep no plan, each call is saved before the next, and a promise says what will be due', async () => {
    // Before the day begins the family that owes the longest has registered a plan: nobody calls it.
    const plan = { id: newIdOf('InstalmentPlan'), familyId: idOf('Family', inPlan.id), stages: 4 };
    await day.does(officer, START, { input: plan, success: 'InstalmentPlanStarted' });
    expect((await next()).__typename).toBe('OutsideContactHours');

    day.at('09:00');
    const first = await next();
    expect(first.assignment).toMatchObject({
      family: { id: idOf('Family', longest.id) },
      amountToReactivate: 1_050_000,
      phone: longest.head.phone,
    });
    // The next call is given out only when this one is saved.
    expect((await next()).__typename).toBe('CallOutcomeMissing');
    day.at('09:10');
    const promise = { amount: 1_050_000, promisedFor: '2026-12-04' };
    const said = { callId: first.assignment?.callId, purpose: 'COLLECTION', outcome: 'PROMISED_TO_PAY', promise };
    // It promises today's sum for a day of the next month: the officer reads what will be due then.
    const recorded = await day.does<Record<string, unknown>>(operator, RECORD, {
      input: said,
      success: 'CallRecorded',
    });
    expect(recorded['call']).toEqual({ promise: { ...promise, dueAmount: 1_200_000 }, promiseState: 'OPEN' });

    day.at('09:15');
    const second = await next();
    expect(second.assignment?.family.id).toBe(idOf('Family', shorter.id));
    // While the phone rings the family pays at the till: the call is over, and nobody is left.
    expect((await till.pay({ accountNumber: shorter.virtualAccount, amount: 600_000n })).body?.['outcome']).toBe(
      'posted',
    );
    expect((await next()).__typename).toBe('NobodyToCall');

    // The promise is kept by what the family paid, though it was today's sum and waits in suspense.
    day.at('10:00', '2026-12-04');
    expect((await till.pay({ accountNumber: longest.virtualAccount, amount: 1_050_000n })).body?.['outcome']).toBe(
      'into-suspense',
    );
    const { edges } = await day.tell<{ edges: { node: { promiseState: string | null } }[] }>(operator, CALLS);
    expect(edges.map(({ node }) => node.promiseState)).toEqual(['KEPT']);
  });
});
