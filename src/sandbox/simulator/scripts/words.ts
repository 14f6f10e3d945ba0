/** Scripts about words: one that no document of the protocol has, which may mean money. */
import { type Script, found, payingAll } from './script.js';

export const unknownWord: Script = {
  name: 'unknown-word',
  about:
    'a payment is told in a word that nobody knows: kept and refused, so that it comes again, and nothing is booked',
  suits: ({ unknownWordCall }) => unknownWordCall !== null,
  async play(stage) {
    const { unknownWordCall } = stage.player;
    const family = await stage.nextFamily();
    const before = await stage.countCalls();
    const call = await unknownWordCall?.(payingAll(stage, family));
    const answer = call === undefined ? null : await stage.send(call);
    const [saved, kept] = [await stage.findPayments(family.account), (await stage.countCalls()) - before];
    return [
      found('it is not acknowledged', answer !== null && answer.status >= 400 && answer.status < 500, answer?.body),
      found('it is kept', kept === 1, kept),
      found('nothing was booked', saved.length === 0, saved),
    ];
  },
};
