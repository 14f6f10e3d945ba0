/** Scripts about the time of a call: late, in another order than the payments, or around midnight. */
import type { HttpAnswer } from '../../../partners/stand-ins/index.js';
import type { PlayedPayment, Player } from '../../../partners/stand-ins/index.js';
import { type Finding, type Script, type Stage, everybody, found, payingAll, appliedOnce } from './script.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const WIB_MS = 7 * HOUR_MS;
const MINUTE_MS = 60_000;

/** The midnight in WIB with which the day of `at` began. */
const midnightBefore = (at: Date): Date => new Date(Math.floor((at.getTime() + WIB_MS) / DAY_MS) * DAY_MS - WIB_MS);

const dayInWib = (at: Date): number => new Date(at.getTime() + WIB_MS).getUTCDate();

/** Whether yesterday was in the same month, so that what is owed today was owed then. */
const isNotTheFirst = (_: Player, now: Date): boolean => dayInWib(now) > 1;

export const late: Script = {
  name: 'late',
  about: 'told now, paid yesterday',
  suits: isNotTheFirst,
  async play(stage) {
    const family = await stage.nextFamily();
    const paidAt = new Date(midnightBefore(stage.now()).getTime() - 12 * HOUR_MS);
    const answer = await stage.send(await stage.player.paymentCall(payingAll(stage, family, { paidAt })));
    const [saved] = await stage.findPayments(family.account);
    return [
      found('it is taken', stage.player.outcomeOf(answer) === 'taken', answer.body),
      found('it is kept with the time it was paid', isWhenTold(stage.player, saved?.paidAt, paidAt), saved),
      ...(await appliedOnce(stage, family)),
    ];
  },
};

/**
 * Whether a payment was saved at the moment told: partners tell seconds, while a settlement file may tell only days.
 */
function isWhenTold({ deliversFiles }: Player, saved: Date | undefined, told: Date): boolean {
  if (saved === undefined) return false;
  if (deliversFiles) return midnightBefore(saved).getTime() === midnightBefore(told).getTime();
  return Math.floor(saved.getTime() / 1_000) === Math.floor(told.getTime() / 1_000);
}

export const midnight: Script = {
  name: 'midnight-wib',
  about: 'one family pays a second before midnight in WIB, another a second after it',
  suits: isNotTheFirst,
  async play(stage) {
    const midnightAt = midnightBefore(stage.now()).getTime();
    const findings: Finding[] = [];
    for (const [what, offset] of [
      ['before', -1_000],
      ['after', 1_000],
    ] as const) {
      const family = await stage.nextFamily();
      const paidAt = new Date(midnightAt + offset);
      await stage.send(await stage.player.paymentCall(payingAll(stage, family, { paidAt })));
      const [saved] = await stage.findPayments(family.account);
      const isRight = saved !== undefined && dayInWib(saved.paidAt) === dayInWib(paidAt);
      findings.push(found(`the payment ${what} midnight is of its own day`, isRight, saved));
      findings.push(...(await appliedOnce(stage, family)));
    }
    return findings;
  },
};

export const reordered: Script = {
  name: 'reordered',
  about: 'the payment for the next month arrives before the one for what is owed',
  suits: everybody,
  async play(stage) {
    const { player } = stage;
    const family = await stage.nextFamily();
    const withNextMonth = (await stage.billOf(family.account, 1)) ?? family.owed;
    const at = (minutesAgo: number) => new Date(stage.now().getTime() - minutesAgo * MINUTE_MS);
    const owed = payingAll(stage, family, { paidAt: at(2) });
    const ahead = payingAll(stage, family, { amount: withNextMonth - family.owed, paidAt: at(1) });
    const [aheadCall, owedCall] = [await player.paymentCall(ahead), await player.paymentCall(owed)];
    const first = player.outcomeOf(await stage.send(aheadCall));
    const second = player.outcomeOf(await stage.send(owedCall));
    const saved = await stage.findPayments(family.account);
    const sum = saved.reduce((total, { amount }) => total + amount, 0n);
    const expected = player.mayBeRefused ? owed.amount : owed.amount + ahead.amount;
    const bill = await stage.billOf(family.account);
    return [
      found('the early one is refused or waits', first === (player.mayBeRefused ? 'refused' : 'taken'), first),
      found('the other is taken', second === 'taken', second),
      found('every rupiah that moved is kept', sum === expected, saved),
      found('the bill is paid', bill === null, bill),
    ];
  },
};

export const pendingAfterPayment: Script = {
  name: 'pending-after-settlement',
  about: 'a notice that the payment is pending comes after the one that it is paid',
  suits: ({ pendingCall }) => pendingCall !== null,
  async play(stage) {
    const { player } = stage;
    const family = await stage.nextFamily();
    const payment = payingAll(stage, family);
    const first = player.outcomeOf(await stage.send(await player.paymentCall(payment)));
    const answer = await tellPending(stage, payment);
    return [
      found('the settlement is taken', first === 'taken', first),
      found('the late notice is heard', answer !== null && answer.status >= 200 && answer.status < 300, answer?.body),
      ...(await appliedOnce(stage, family)),
    ];
  },
};

async function tellPending(stage: Stage, payment: PlayedPayment): Promise<HttpAnswer | null> {
  const { pendingCall } = stage.player;
  return pendingCall === null ? null : stage.send(await pendingCall(payment));
}
