/** Families whose money goes back in part, is disputed, or never was theirs. All of them are made up. */
import { changed } from '../../../src/api/webhooks/adapters/midtrans/sandbox/sender.js';
import type { BuiltFamily } from '../../support/world/families.js';
import { type Came, type Household, doing } from './happening.js';
import type { Stage } from './stage.js';

const BILL = 300_000n;
const PART = 100_000n;

/** Midtrans's own words for one transaction, the same each time. */
const orderOf = (stage: Stage, { virtualAccount }: BuiltFamily) =>
  changed(
    stage.cast.midtrans.order({
      accountNumber: virtualAccount,
      amount: BILL,
      orderId: `JKN-${virtualAccount}-matahari`,
      transactionId: 'matahari',
    }),
    'settlement',
    { at: stage.host.clock.now() },
  );

async function payAtMidtrans(stage: Stage, family: BuiltFamily): Promise<Came> {
  const { body } = await stage.cast.midtrans.tell(orderOf(stage, family));
  return { outcome: String(body?.['outcome']), amount: BILL };
}

async function refundInPart(stage: Stage, family: BuiltFamily): Promise<Came> {
  const refunds = [{ refund_key: 'matahari-1', refund_amount: `${PART}.00` }];
  const { body } = await stage.cast.midtrans.tell(changed(orderOf(stage, family), 'partial_refund', { refunds }));
  return { outcome: `${String(body?.['outcome'])}, ${await stage.cardsOf(family)}`, amount: PART };
}

const DISPUTED = 'pacar-air-1';

async function payAtTheTill(stage: Stage, { virtualAccount }: BuiltFamily): Promise<Came> {
  const till = stage.cast.sender('minimarket');
  const { body } = await till.pay({ accountNumber: virtualAccount, amount: BILL, reference: DISPUTED });
  return { outcome: String(body?.['outcome']), amount: BILL };
}

/** Told twice: money is taken back once. */
async function chargeBack(stage: Stage, family: BuiltFamily): Promise<Came> {
  const till = stage.cast.sender('minimarket');
  const data = { reference: DISPUTED, cause: 'chargeback', reason: 'Pemilik kartu menyangkal.' };
  const answers = [
    await till.send({ type: 'payment.reversed', data }),
    await till.send({ type: 'payment.reversed', data }),
  ];
  const [first, again] = answers.map(({ body }) => String(body?.['outcome']));
  return { outcome: `${first}, then ${again}, ${await stage.cardsOf(family)}`, amount: BILL };
}

export const WITHDRAWAL_HOUSEHOLDS: readonly Household[] = [
  {
    name: 'Matahari: a part is refunded, what is left becomes credit',
    params: { careClass: 'I', members: 1, paidThrough: '2021-01' },
    happenings: [
      doing('2021-03-10 10:00', 'pays at midtrans', payAtMidtrans),
      doing('2021-03-15 10:00', 'midtrans refunds a part', refundInPart),
      { does: 'pay', at: '2021-03-25 10:00', by: 'bank' },
    ],
  },
  {
    name: 'Pacar Air: a month on, the payment is disputed',
    params: { careClass: 'I', members: 2, paidThrough: '2021-04' },
    happenings: [
      doing('2021-05-06 16:00', 'pays at minimarket', payAtTheTill),
      doing('2021-06-07 09:00', 'minimarket tells of a chargeback', chargeBack),
    ],
  },
  {
    name: 'Kembang Sepatu: mistyped, given back, paid anew',
    params: { careClass: 'III', members: 3, paidThrough: '2021-05' },
    happenings: [
      { does: 'pay', at: '2021-06-07 16:00', by: 'minimarket', as: 'sepatu-1', mistyped: true },
      { does: 'resolve-suspense', as: 'RETURN', at: '2021-06-14 09:00', payment: 'sepatu-1' },
      { does: 'pay', at: '2021-06-15 10:00', by: 'bank' },
    ],
  },
  {
    name: 'Lantana: mistyped, and nobody is found',
    params: { careClass: 'II', members: 1, paidThrough: '2020-05' },
    happenings: [
      { does: 'pay', at: '2020-06-07 16:30', by: 'minimarket', as: 'lantana-1', mistyped: true },
      { does: 'resolve-suspense', as: 'WRITE_OFF', at: '2021-07-14 09:00', payment: 'lantana-1' },
    ],
  },
];
