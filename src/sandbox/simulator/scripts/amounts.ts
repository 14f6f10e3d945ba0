/** Scripts about the amount: all that is owed, too little, or a payment for a number that nobody has. */
import type { VirtualAccount } from '../../../kernel/virtual-account.js';
import { type Finding, type Script, type Stage, everybody, found, payingAll, appliedOnce } from './script.js';

export const ordinary: Script = {
  name: 'ordinary',
  about: 'a family pays all that it owes',
  suits: everybody,
  async play(stage) {
    const family = await stage.nextFamily();
    const answer = await stage.send(await stage.player.paymentCall(payingAll(stage, family)));
    const outcome = stage.player.outcomeOf(answer);
    return [found('it is taken', outcome === 'taken', answer.body), ...(await appliedOnce(stage, family))];
  },
};

const TOO_LITTLE_BY = 1_000n;

export const wrongAmount: Script = {
  name: 'wrong-amount',
  about: 'a thousand rupiah less than is owed: refused where it may be, kept in suspense where the money has moved',
  suits: everybody,
  async play(stage) {
    const family = await stage.nextFamily();
    const payment = payingAll(stage, family, { amount: family.owed - TOO_LITTLE_BY });
    const findings = await refusedOrTaken(stage, payment);
    const bill = await stage.billOf(family.account);
    return [...findings, found('the bill is as before', bill === family.owed, bill)];
  },
};

/** A number that nobody has: cards of the programme begin with zeros, so no card ends in these eleven digits. */
const NOBODYS = '8888899999999999' as VirtualAccount;

export const unknownAccount: Script = {
  name: 'unknown-account',
  about: 'a payment for a number that is nobody’s',
  suits: everybody,
  play: (stage) => refusedOrTaken(stage, payingAll(stage, { account: NOBODYS, owed: 77_000n })),
};

async function refusedOrTaken(stage: Stage, payment: ReturnType<typeof payingAll>): Promise<Finding[]> {
  const { player } = stage;
  const before = await stage.findPayments(payment.account);
  const answer = await stage.send(await player.paymentCall(payment));
  const outcome = player.outcomeOf(answer);
  const saved = (await stage.findPayments(payment.account)).slice(before.length);
  if (player.mayBeRefused)
    return [
      found('it is refused', outcome === 'refused', answer.body),
      found('nothing was booked', saved.length === 0, saved),
    ];
  const waits = saved.length === 1 && saved[0]?.outcome === 'into-suspense' && saved[0].amount === payment.amount;
  return [found('it is taken', outcome === 'taken', answer.body), found('all of it waits in suspense', waits, saved)];
}
