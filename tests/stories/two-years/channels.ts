/** Families that pay with the cadre's help: a code for the minimarket's till, a terminal in the doorway. All are made up. */
import { expect } from '@jest/globals';
import { CREATE, READ, TERMINAL } from '../../support/partners/assisted-payments.js';
import type { BuiltFamily } from '../../support/world/families.js';
import { codeOf } from './cast.js';
import { type Came, type Household, doing } from './happening.js';
import type { Stage } from './stage.js';
import { idOf, newIdOf } from '../../support/global-ids.js';

const VISIT = `mutation ($input: RecordVisitInput!) { recordVisit(input: $input) { __typename } }`;
const ISSUE = `mutation ($family: ID!, $chain: String!) { issuePaymentCode(input: { familyId: $family, chainCode: $chain }) { __typename
  ... on PaymentCodeIssued { paymentCode { code amount } } } }`;
const ALLOW = `mutation ($input: SetCollectionPolicyInput!) { setCollectionPolicy(input: $input) { __typename } }`;

const phoneOf = ({ caller, cadre }: Stage): Promise<string> => caller.asCadre(cadre);

async function visit(stage: Stage, family: BuiltFamily): Promise<Came> {
  const visitedAt = stage.host.clock.now().toISOString();
  const bill = (await stage.cast.billOf(family.virtualAccount)) ?? 0n;
  const promise = { amount: Number(bill), promisedFor: visitedAt.slice(0, 10) };
  const input = {
    id: newIdOf('Visit'),
    familyId: idOf('Family', family.id),
    visitedAt,
    outcome: 'PROMISED_TO_PAY',
    promise,
  };
  const { __typename: outcome } = await stage.act(await phoneOf(stage), VISIT, { input });
  return { outcome, amount: bill };
}

async function issueCode(stage: Stage, family: BuiltFamily): Promise<Came> {
  const variables = { family: idOf('Family', family.id), chain: codeOf('minimarket') };
  const answer = await stage.act(await phoneOf(stage), ISSUE, variables);
  const { code, amount } = answer['paymentCode'] as { readonly code: string; readonly amount: number };
  stage.notes.set('payment code', code).set('amount of the code', String(amount));
  return { outcome: answer.__typename, amount: BigInt(amount) };
}

async function payWithCode(stage: Stage, family: BuiltFamily): Promise<Came> {
  const amount = BigInt(stage.note('amount of the code'));
  const { body } = await stage.cast.sender('minimarket').pay({ accountNumber: stage.note('payment code'), amount });
  return { outcome: `${String(body?.['outcome'])}, ${await stage.cardsOf(family)}`, amount };
}

/** Where nobody has decided, cadres refer families and nothing else. */
async function allowHelpers(stage: Stage, { region }: BuiltFamily): Promise<Came> {
  const today = stage.host.clock.now().toISOString().slice(0, 10);
  const input = {
    id: newIdOf('CollectionPolicy'),
    region,
    validFrom: today,
    assistModes: ['ASSIST_EDC', 'ASSIST_AGENT'],
    reason: 'Uji coba.',
  };
  const { __typename: outcome } = await stage.act(await stage.as('BRANCH_HEAD'), ALLOW, { input });
  return { outcome };
}

const NUMBER = 'EDC-00021';

async function registerTerminal(stage: Stage): Promise<Came> {
  const today = stage.host.clock.now().toISOString().slice(0, 10);
  const input = {
    id: newIdOf('AcceptancePoint'),
    partnerCode: codeOf('terminals'),
    number: NUMBER,
    cadreId: idOf('Cadre', stage.cadre.id),
    validFrom: today,
  };
  stage.notes.set('terminal', input.id);
  const { __typename: outcome } = await stage.act(await stage.as('BRANCH_HEAD'), TERMINAL, { input });
  return { outcome };
}

async function createIntent(stage: Stage, family: BuiltFamily): Promise<Came> {
  const familyId = idOf('Family', family.id);
  const input = { id: newIdOf('PaymentIntent'), familyId, mode: 'ASSIST_EDC', pointId: stage.note('terminal') };
  const answer = await stage.act(await phoneOf(stage), CREATE, { input });
  stage.notes.set('intent', input.id);
  return { outcome: answer.__typename };
}

const intentOf = async (stage: Stage): Promise<string> =>
  String((await stage.act(await phoneOf(stage), READ, { id: stage.note('intent') }))['state']);

async function payAtTheTerminal(stage: Stage, family: BuiltFamily): Promise<Came> {
  const amount = (await stage.cast.billOf(family.virtualAccount)) ?? 0n;
  expect(await intentOf(stage)).toBe('OPEN');
  const payment = { accountNumber: family.virtualAccount, amount, terminal: NUMBER };
  const { body } = await stage.cast.sender('terminals').pay(payment);
  return { outcome: `${String(body?.['outcome'])}, intent ${await intentOf(stage)}`, amount };
}

export const CHANNEL_HOUSEHOLDS: readonly Household[] = [
  {
    name: 'Kemuning: visited, and pays at the till with the code of the cadre',
    params: { careClass: 'II', members: 3, paidThrough: '2021-04' },
    hasCadre: true,
    happenings: [
      doing('2021-07-12 09:00', 'the cadre visits, and is promised', visit),
      doing('2021-07-12 09:10', 'the cadre gives a code for the minimarket', issueCode),
      doing('2021-07-13 17:00', 'pays at the till with the code', payWithCode),
    ],
  },
  {
    name: 'Asoka: pays in the doorway with the terminal of a bank',
    params: { careClass: 'III', members: 4, paidThrough: '2021-05' },
    hasCadre: true,
    happenings: [
      doing('2021-08-02 09:00', 'the branch allows terminals and agents', allowHelpers),
      doing('2021-08-02 09:10', 'the branch registers a terminal', registerTerminal),
      doing('2021-08-04 10:00', 'the cadre visits, and is promised', visit),
      doing('2021-08-04 10:05', 'the cadre makes an intent', createIntent),
      doing('2021-08-04 10:06', 'pays with the terminal', payAtTheTerminal),
    ],
  },
];
