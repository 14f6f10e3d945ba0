import { beforeAll, expect, test } from '@jest/globals';
import type { StandardWebhooksSender } from '../../../src/api/webhooks/adapters/standard-webhooks/sandbox/sender.js';
import { addChannel } from '../../support/partners/a-channel.js';
import { booksOf } from '../../support/partners/books.js';
import { aDay } from './a-day.js';

const PLACE =
  'mutation ($input: PlaceCounterInput!) { placeCounter(input: $input) { __typename ... on Problem { code } } }';
const OPEN =
  'mutation ($input: OpenCounterDayInput!) { openCounterDay(input: $input) { __typename ... on CounterDayOpened { day { id day } } ... on Problem { code } } }';
const CLOSE = `mutation ($input: CloseCounterDayInput!) { closeCounterDay(input: $input) { __typename
  ... on CounterDayClosed { day { closing { closedBy explanation difference { kind amount } } } }
  ... on CounterDayDifferenceUnexplained { difference { kind amount payments } } ... on Problem { code } } }`;
const DAYS = `query ($code: String) { counterDays(counterCode: $code) { edges { node {
  payments { totalCount edges { node { reference amount cashier } } } postedNow { payments total } } } } }`;
const OWED = 900_000;
const OWING = { careClass: 'I', members: 2, paidThrough: '2025-12' } as const;

const day = aDay('2026-03-05', { zone: 'WITA' });
const books = booksOf(day.database);
let register: StandardWebhooksSender;
let region: string;
beforeAll(async () => {
  register = await addChannel(day.host, { code: 'loket-samarinda', channel: 'COUNTER' });
  region = (await day.world.region()).code;
  await day.does(day.personas.as('OPERATOR'), PLACE, {
    input: { partnerCode: 'loket-samarinda', region },
    success: 'CounterPlaced',
  });
});

test('a counter takes premiums by two cashiers, and at the end of the day somebody else counts and closes it', async () => {
  const [opener, closer] = [day.personas.as('BRANCH_OFFICER', [region]), day.personas.as('BRANCH_OFFICER', [region])];
  const families = [await day.world.family(OWING), await day.world.family(OWING), await day.world.family(OWING)];

  // 08:00: the day is opened.
  const opened = await day.does<{ day: { id: string } }>(opener, OPEN, {
    input: { counterCode: 'loket-samarinda' },
    success: 'CounterDayOpened',
  });

  // 09:00 to 14:00: families pay; the cash register tells each payment with its cashier, one of them twice.
  const cashiers = ['Kasir 1', 'Kasir 2', 'Kasir 1'];
  for (const [place, family] of families.entries()) {
    day.at(`${String(9 + place).padStart(2, '0')}:00`);
    const data = {
      reference: `loket-${place}`,
      accountNumber: family.virtualAccount,
      amount: OWED,
      paidAt: day.instant(`${String(9 + place).padStart(2, '0')}:00`),
      cashier: cashiers[place],
    };
    for (let told = 0; told < (place === 0 ? 2 : 1); told += 1)
      expect(await register.send({ type: 'payment.received', data })).toMatchObject({
        status: 200,
        body: { outcome: 'posted' },
      });
    expect(await books.paidThrough(family)).toBe('2026-03');
  }

  // 15:00: the second cashier takes one back, before the family has left.
  day.at('15:00');
  const back = { reference: 'loket-1', reversalReference: 'batal-loket-1', cause: 'withdrawn' };
  expect(await register.send({ type: 'payment.reversed', data: back })).toMatchObject({ status: 200 });
  expect(await books.paidThrough(families[1]!)).toBe('2025-12');

  // 16:00: another officer counts less money than the register told, and must say why before the day is closed.
  day.at('16:00');
  const counted = { counterDayId: opened.day.id, declaredPayments: 3, declaredTotal: 2 * OWED };
  await day.does(opener, CLOSE, { input: { ...counted, explanation: 'x' }, success: 'SecondPersonNeeded' });
  await day.does(closer, CLOSE, { input: counted, success: 'CounterDayDifferenceUnexplained' });
  await day.does(closer, CLOSE, {
    input: { ...counted, explanation: 'Loket-1 dikembalikan pukul 15.00' },
    success: 'CounterDayClosed',
  });
  const { edges } = await day.tell<{ edges: { node: { payments: object } }[] }>(opener, DAYS, {
    code: 'loket-samarinda',
  });
  expect(edges[0]?.node.payments).toEqual({
    totalCount: 3,
    edges: cashiers.map((cashier, place) => ({ node: { reference: `loket-${place}`, amount: OWED, cashier } })),
  });
});
