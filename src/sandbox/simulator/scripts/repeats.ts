/**
 * Scripts that tell the same money more than once: at the same moment, under another delivery's name, or with other
 * contents.
 */
import type { Player } from '../../../partners/stand-ins/index.js';
import { type Script, found, payingAll, appliedOnce } from './script.js';

/**
 * Whether the player calls by webhook: files are read one after the other, and their repeats are reconciled instead of
 * refused.
 */
const callsWithWebhooks = ({ deliversFiles }: Player): boolean => !deliversFiles;

const STORM = 20;

export const duplicateStorm: Script = {
  name: 'duplicate-storm',
  about: `one call delivered ${STORM} times at the same moment`,
  suits: callsWithWebhooks,
  async play(stage) {
    const { player } = stage;
    const family = await stage.nextFamily();
    const call = await player.paymentCall(payingAll(stage, family));
    const answers = await Promise.all(Array.from({ length: STORM }, () => stage.send(call)));
    const outcomes = answers.map((answer) => player.outcomeOf(answer));
    const all = outcomes.every((outcome) => outcome === 'taken' || outcome === 'known');
    return [found(`all ${STORM} are told that it is booked`, all, outcomes), ...(await appliedOnce(stage, family))];
  },
};

export const retryWithNewId: Script = {
  name: 'retry-with-new-id',
  about: 'the same money under three deliveries of different names',
  suits: ({ namesDeliveries }) => namesDeliveries,
  async play(stage) {
    const { player, newId } = stage;
    const family = await stage.nextFamily();
    const payment = payingAll(stage, family);
    const outcomes = [];
    for (const deliveryId of [payment.deliveryId, newId(), newId()])
      outcomes.push(player.outcomeOf(await stage.send(await player.paymentCall({ ...payment, deliveryId }))));
    const all = outcomes[0] === 'taken' && outcomes.every((outcome) => outcome === 'taken' || outcome === 'known');
    return [found('the first is taken and the others are known', all, outcomes), ...(await appliedOnce(stage, family))];
  },
};

export const anotherStory: Script = {
  name: 'another-story',
  about: 'the same reference again with another amount: the first stands',
  suits: callsWithWebhooks,
  async play(stage) {
    const { player, newId } = stage;
    const family = await stage.nextFamily();
    const payment = payingAll(stage, family);
    const first = player.outcomeOf(await stage.send(await player.paymentCall(payment)));
    const told = { ...payment, amount: payment.amount + 5_000n, deliveryId: newId() };
    const second = player.outcomeOf(await stage.send(await player.paymentCall(told)));
    return [
      found('the first is taken', first === 'taken', first),
      found('the second is not told as another payment', second !== 'odd' && second !== 'not-believed', second),
      ...(await appliedOnce(stage, family)),
    ];
  },
};

const CROWD = 25;

export const crowd: Script = {
  name: 'crowd',
  about: `${CROWD} families pay at the same moment, each told twice`,
  suits: callsWithWebhooks,
  async play(stage) {
    const families = [];
    for (let at = 0; at < CROWD; at += 1) families.push(await stage.nextFamily());
    const calls = await Promise.all(families.map((family) => stage.player.paymentCall(payingAll(stage, family))));
    await Promise.all([...calls, ...calls].map((call) => stage.send(call)));
    const findings = await Promise.all(families.map((family) => appliedOnce(stage, family)));
    const missed = findings.flat().filter(({ held }) => !held);
    return [found(`all ${CROWD} are settled, each once`, missed.length === 0, missed)];
  },
};
