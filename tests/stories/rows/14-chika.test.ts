import { beforeAll, describe, expect, test } from '@jest/globals';
import type { StandardWebhooksSender } from '../../../src/api/webhooks/adapters/standard-webhooks/sandbox/sender.js';
import { idOf, newIdOf } from '../../support/global-ids.js';
import { addChannel } from '../../support/partners/a-channel.js';
import type { BuiltFamily } from '../../support/world/families.js';
import { aDay } from './a-day.js';

const STATUS = `query ($cardNumber: CardNumber!, $birthDate: CivilDate!) { publicStatus(cardNumber: $cardNumber, birthDate: $birthDate) {
  __typename ... on Problem { code } ... on PublicStatus { status monthsInArrears amountToPay amountToReactivate dueDate explanation } } }`;
const START = 'mutation ($input: StartInstalmentPlanInput!) { startInstalmentPlan(input: $input) { __typename } }';

const day = aDay('2026-11-12', { from: '07:00' });
const chika = day.personas.as('CHATBOT');
const officer = day.personas.as('BRANCH_OFFICER');
let family: BuiltFamily;
let till: StandardWebhooksSender;

const ask = (change: object = {}) => {
  const { cardNumber, birthDate } = family.head;
  return day.tell<Record<string, unknown>>(chika, STATUS, { cardNumber, birthDate, ...change });
};

beforeAll(async () => {
  const region = (await day.world.region({ within: '61.01' })).code;
  family = await day.world.family({ region, careClass: 'I', members: 1, paidThrough: '2026-04' });
  till = await addChannel(day.host, { code: 'toko-chika', channel: 'MINIMARKET' });
});

describe('row 14', () => {
  test('a participant asks CHIKA what is owed, pays exactly that and is told that the card is active, with no name shown', async () => {
    const morning = await ask();
    expect(morning).toMatchObject({ status: 'SUSPENDED', monthsInArrears: 6, amountToPay: 1_050_000 });
    expect(JSON.stringify(morning)).not.toContain(family.head.name);
    // A wrong day of birth tells nothing, not even that there is such a card.
    expect(await ask({ birthDate: '1901-01-01' })).toMatchObject({ code: 'PUBLIC_STATUS_NOT_FOUND' });

    day.at('09:00');
    const input = { id: newIdOf('InstalmentPlan'), familyId: idOf('Family', family.id), stages: 3 };
    await day.does(officer, START, { input, success: 'InstalmentPlanStarted' });
    const inPlan = await ask();
    expect(inPlan).toMatchObject({ amountToPay: 500_000, amountToReactivate: 1_050_000, dueDate: '2026-12-31' });
    expect(inPlan['explanation']).toContain('tahap 1 dari 3');
    day.at('12:00');
    expect((await till.pay({ accountNumber: family.virtualAccount, amount: 500_000n })).body?.['outcome']).toBe(
      'instalment',
    );
    expect(await ask()).toMatchObject({ amountToPay: 500_000, amountToReactivate: 550_000, status: 'SUSPENDED' });

    day.at('20:00');
    expect((await till.pay({ accountNumber: family.virtualAccount, amount: 550_000n })).body?.['outcome']).toBe(
      'posted',
    );
    expect(await ask()).toMatchObject({
      status: 'ACTIVE',
      amountToPay: 0,
      explanation: expect.stringContaining('aktif'),
    });
  });
});
