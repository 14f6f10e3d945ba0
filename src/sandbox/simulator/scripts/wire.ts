/** Scripts about the wire: a call that is not what was signed, and connections that break. */
import { type Script, everybody, found, payingAll, appliedOnce } from './script.js';

export const badSignature: Script = {
  name: 'bad-signature',
  about: 'a call that was changed after it was signed, then the right one',
  suits: everybody,
  async play(stage) {
    const { player } = stage;
    const family = await stage.nextFamily();
    const payment = payingAll(stage, family);
    const call = await player.paymentCall(payment);
    const before = await stage.countCalls();
    const forged = player.outcomeOf(await stage.send(player.forged(call, payment)));
    const after = await stage.countCalls();
    const right = player.outcomeOf(await stage.send(call));
    return [
      found('the changed call is not believed', forged === 'not-believed', forged),
      found('nothing of it is kept', after === before, { before, after }),
      found('the right one is taken', right === 'taken', right),
      ...(await appliedOnce(stage, family)),
    ];
  },
};

export const halfClosedSocket: Script = {
  name: 'half-closed-socket',
  about: 'the partner hangs up before it has read the answer, and sends again',
  suits: everybody,
  async play(stage) {
    const family = await stage.nextFamily();
    const call = await stage.player.paymentCall(payingAll(stage, family));
    await stage.sendAndBreak(call, 'before-the-answer');
    const outcome = stage.player.outcomeOf(await stage.send(call));
    const isTold = outcome === 'taken' || outcome === 'known';
    return [found('the second call is told that it is booked', isTold, outcome), ...(await appliedOnce(stage, family))];
  },
};

export const halfABody: Script = {
  name: 'half-a-body',
  about: 'the connection breaks inside the body, and the partner sends again',
  suits: everybody,
  async play(stage) {
    const family = await stage.nextFamily();
    const call = await stage.player.paymentCall(payingAll(stage, family));
    await stage.sendAndBreak(call, 'inside-the-body');
    const saved = await stage.findPayments(family.account);
    const outcome = stage.player.outcomeOf(await stage.send(call));
    return [
      found('half a call books nothing', saved.length === 0, saved),
      found('the whole one is taken', outcome === 'taken', outcome),
      ...(await appliedOnce(stage, family)),
    ];
  },
};
