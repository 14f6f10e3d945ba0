/** Scripts that take money back: after its payment, twice, or before the payment was told. */
import type { HttpAnswer } from '../../../partners/stand-ins/index.js';
import type { PlayedPayment } from '../../../partners/stand-ins/index.js';
import { type Script, type Stage, found, payingAll } from './script.js';

async function reverse(stage: Stage, payment: PlayedPayment): Promise<HttpAnswer | null> {
  const { reversalCall } = stage.player;
  return reversalCall === null ? null : stage.send(await reversalCall(payment));
}

const isHeard = (answer: HttpAnswer | null): boolean => answer !== null && answer.status >= 200 && answer.status < 300;

export const reversal: Script = {
  name: 'reversal',
  about: 'a payment is taken back, and told so twice',
  suits: ({ reversalCall }) => reversalCall !== null,
  async play(stage) {
    const family = await stage.nextFamily();
    const payment = payingAll(stage, family);
    await stage.send(await stage.player.paymentCall(payment));
    const settled = await stage.billOf(family.account);
    const answers = [await reverse(stage, payment), await reverse(stage, payment)];
    const bill = await stage.billOf(family.account);
    return [
      found('the payment paid the bill', settled === null, settled),
      found(
        'both notices are heard',
        answers.every(isHeard),
        answers.map((answer) => answer?.body),
      ),
      found('what was owed is owed again', bill === family.owed, bill),
    ];
  },
};

export const reversalFirst: Script = {
  name: 'reversal-first',
  about: 'a payment is taken back before it was told',
  suits: ({ reversalCall }) => reversalCall !== null,
  async play(stage) {
    const { player } = stage;
    const family = await stage.nextFamily();
    const payment = payingAll(stage, family);
    const paymentCall = await player.paymentCall(payment);
    const early = await reverse(stage, payment);
    const answer = await stage.send(paymentCall);
    const bill = await stage.billOf(family.account);
    return [
      found('the early reversal is heard', isHeard(early), early?.body),
      found('the payment behind it is heard', isHeard(answer), answer.body),
      found('nothing was paid', bill === family.owed, bill),
    ];
  },
};
