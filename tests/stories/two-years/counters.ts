/** Families that pay to people: at the counter of the branch, to a bank's agent, at a machine. All of them are made up. */
import { expect } from '@jest/globals';
import { AGENT, CREATE, READ } from '../../support/partners/assisted-payments.js';
import type { BuiltFamily } from '../../support/world/families.js';
import { type Teller, codeOf } from './cast.js';
import { type Came, type Household, doing } from './happening.js';
import type { Stage } from './stage.js';
import { idOf, newIdOf } from '../../support/global-ids.js';

const PLACE = `mutation ($partner: String!, $region: RegionCode!) { placeCounter(input: { partnerCode: $partner, region: $region }) { __typename } }`;
const OPEN = `mutation ($counter: String!) { openCounterDay(input: { counterCode: $counter }) { __typename
  ... on CounterDayOpened { day { id } } } }`;
const CLOSE = `mutation ($input: CloseCounterDayInput!) { closeCounterDay(input: $input) { __typename
  ... on CounterDayClosed { day { closing { difference { kind } } } } ... on Problem { code } } }`;

/** The bill, as a teller of that kind tells of it. */
const payTo =
  (teller: Teller, more: { readonly terminal?: string } = {}) =>
  async ({ cast, notes }: Stage, { virtualAccount: accountNumber }: BuiltFamily): Promise<Came> => {
    const amount = (await cast.billOf(accountNumber)) ?? 0n;
    const { body } = await cast.sender(teller).pay({ accountNumber, amount, ...more });
    notes.set(`paid to ${teller}`, String(amount));
    return { outcome: String(body?.['outcome']), amount };
  };

async function openDay(stage: Stage, { region }: BuiltFamily): Promise<Came> {
  const counter = codeOf('counter');
  const placed = await stage.act(await stage.as('OPERATOR'), PLACE, { partner: counter, region });
  expect(placed.__typename).toBe('CounterPlaced');
  const answer = await stage.act(await stage.as('BRANCH_OFFICER'), OPEN, { counter });
  stage.notes.set('counter day', (answer['day'] as { readonly id: string }).id);
  return { outcome: answer.__typename };
}

/** What another officer counted is what the cash register told of. */
async function closeDay(stage: Stage, { region }: BuiltFamily): Promise<Came> {
  const total = Number(stage.note('paid to counter'));
  const input = { counterDayId: stage.note('counter day'), declaredPayments: 1, declaredTotal: total };
  const own = await stage.act(await stage.as('BRANCH_OFFICER'), CLOSE, { input });
  expect(own['code']).toBe('COUNTER_DAY_OPENED_BY_SAME_PERSON');
  const another = await stage.caller.asRole('BRANCH_OFFICER', region);
  const answer = await stage.act(another, CLOSE, { input });
  const { closing } = answer['day'] as { readonly closing: { readonly difference: { readonly kind: string } } };
  return { outcome: `${answer.__typename}, difference ${closing.difference.kind}`, amount: BigInt(total) };
}

const NUMBER = 'AGEN-00007';

async function registerAgent(stage: Stage, { region }: BuiltFamily): Promise<Came> {
  const validFrom = stage.host.clock.now().toISOString().slice(0, 10);
  const who = {
    partnerCode: codeOf('agents'),
    number: NUMBER,
    name: 'Agen Melati',
    region,
    depositAccount: '0123456789',
  };
  const input = { id: newIdOf('AcceptancePoint'), ...who, validFrom };
  stage.notes.set('agent', input.id);
  const { __typename: outcome } = await stage.act(await stage.as('BRANCH_HEAD'), AGENT, { input });
  return { outcome };
}

async function intendToPay(stage: Stage, family: BuiltFamily): Promise<Came> {
  const familyId = idOf('Family', family.id);
  const input = { id: newIdOf('PaymentIntent'), familyId, mode: 'ASSIST_AGENT', pointId: stage.note('agent') };
  stage.notes.set("the agent's intent", input.id);
  const { __typename: outcome } = await stage.act(await stage.caller.asCadre(stage.cadre), CREATE, { input });
  return { outcome };
}

async function lookAtIntent(stage: Stage): Promise<Came> {
  const phone = await stage.caller.asCadre(stage.cadre);
  const intent = await stage.act(phone, READ, { id: stage.note("the agent's intent") });
  return { outcome: `intent ${String(intent['state'])}` };
}

export const COUNTER_HOUSEHOLDS: readonly Household[] = [
  {
    name: 'Bungur: pays at the counter of the branch',
    params: { careClass: 'II', members: 2, paidThrough: '2021-07' },
    happenings: [
      doing('2021-09-06 08:00', 'an officer opens the counter', openDay),
      doing('2021-09-06 10:00', 'pays at the counter', payTo('counter')),
      doing('2021-09-06 16:00', 'another officer closes the counter', closeDay),
    ],
  },
  {
    name: 'Angsana: pays to an agent of a bank, on the way from the doorway',
    params: { careClass: 'III', members: 3, paidThrough: '2021-06' },
    hasCadre: true,
    happenings: [
      doing('2021-09-13 08:00', 'the branch registers an agent', registerAgent),
      doing('2021-09-13 10:30', 'the cadre makes an intent', intendToPay),
      doing('2021-09-13 11:00', 'pays to the agent', payTo('agents', { terminal: NUMBER })),
      doing('2021-09-13 11:01', 'the cadre looks at the intent', lookAtIntent),
    ],
  },
  {
    name: 'Gandaria: pays at an ATM',
    params: { careClass: 'I', members: 4, paidThrough: '2021-08' },
    happenings: [doing('2021-10-04 19:00', 'pays at an ATM', payTo('atm'))],
  },
];
