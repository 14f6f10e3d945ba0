/**
 * Lives a random history of a few families through what the server itself uses: posting, reversals, suspense, plans,
 * registrations, terms and policies, under a clock that moves over the turns of months.
 */
import { loseMember, moveSegment } from './membership-deeds.js';
import { unheardLedger } from '../ledger-of.js';
import { nextMonth, addMonths } from '../../../src/kernel/billing-month.js';
import { civilDateIn, firstDayOf, monthOf, startOfDay } from '../../../src/kernel/civil-date.js';
import { WITA } from '../../../src/kernel/time-zone.js';
import type { Kind, Step } from './deeds.js';
import {
  type Beginning,
  type History,
  type Lived,
  type Stage,
  MINUTE_MS,
  START,
  DAY_MS,
  begin,
  dayOf,
  billAt,
} from './lived.js';
import { payAsAsked, payStage, payOdd, payLate, match, takeBack } from './money-deeds.js';
import { beginPlan, leavePlan, join, register, payFirstPremium, change, releaseDefaulted } from './people-deeds.js';

/** The families with which a history begins: in arrears, up to date, ahead, with credit; in two time zones. */
const BEGINNINGS: readonly (Beginning & { readonly pays?: { readonly ahead: number; readonly odd: number } })[] = [
  { paidThrough: '2025-06', careClass: 'I', members: 2, within: '64.72' },
  { paidThrough: '2025-12', careClass: 'III', members: 3, within: '64.72' },
  { paidThrough: '2025-12', careClass: 'II', members: 2, within: '32.73', pays: { ahead: 4, odd: 90_000 } },
  { paidThrough: '2025-10', careClass: 'III', members: 2, within: '64.72', pays: { ahead: 0, odd: 65_000 } },
  { paidThrough: '2023-03', careClass: 'III', members: 1, within: '32.73' },
];

export async function beginHistory(stage: Stage): Promise<History> {
  stage.by.forget();
  stage.harness.clock.set(START);
  const ledger = { ...unheardLedger(stage.database.pool, () => stage.harness.clock.now()), rules: stage.by.rules };
  const history: History = { ...stage, families: [], ledger, happened: new Map() };
  for (const { pays, ...words } of BEGINNINGS) {
    const family = await begin(stage, words);
    history.families.push(family);
    if (pays !== undefined) await payOdd(history, family, pays);
  }
  return history;
}

/** Moves the clock; it never stands still, so that every state has a moment of its own. */
function pause({ harness: { clock } }: History, { wait }: Step): void {
  const now = clock.now();
  const turn = startOfDay(firstDayOf(nextMonth(monthOf(civilDateIn(now, WITA)))), WITA);
  const then =
    'days' in wait ? now.getTime() + wait.days * DAY_MS + MINUTE_MS : turn.getTime() + wait.turnMinutes * MINUTE_MS;
  clock.set(new Date(Math.max(then, now.getTime() + MINUTE_MS)));
}

/**
 * Takes a step with the first family, from that of the step on, with which something happens, and gives it. Where there
 * is none, one is prepared; should even that lead to nothing, the step does not count.
 */
export async function live(history: History, step: Step): Promise<Lived> {
  pause(history, step);
  const { families, happened } = history;
  const first = step.who % families.length;
  let touched: Lived | null = null;
  for (const family of [...families.slice(first), ...families.slice(0, first)])
    touched ??= await act(history, family, step);
  if (touched === null) {
    const prepared = await prepare(history, step.do);
    touched = prepared === null ? null : await act(history, prepared, step);
  }
  if (touched !== null) happened.set(step.do, (happened.get(step.do) ?? 0) + 1);
  return touched ?? (families[first] as Lived);
}

const OF_PLANS: ReadonlySet<Kind> = new Set([
  'begins a plan',
  'pays a stage',
  'leaves its plan',
  'is joined while it pays in stages',
]);

/** Brings a family to where the kind can happen to it; null where it may always happen. */
async function prepare(history: History, kind: Kind): Promise<Lived | null> {
  const { families, harness } = history;
  const wait = (days: number): void => harness.clock.set(new Date(harness.clock.now().getTime() + days * DAY_MS));
  if (kind === 'pays its first premium') {
    const family = await register(history, { careClass: 'II', adults: 2 });
    wait(23);
    return family;
  }
  const isOfPlans = OF_PLANS.has(kind);
  if (isOfPlans && Number(civilDateIn(harness.clock.now(), WITA).slice(8)) > 26) wait(6); // none is registered then
  const owes = addMonths(monthOf(civilDateIn(harness.clock.now(), WITA)), kind === 'pays for who joined' ? 1 : -9);
  const family = await begin(history, { paidThrough: owes, careClass: 'I', members: 2, within: '64.72' });
  families.push(family);
  if (isOfPlans && kind !== 'begins a plan') await beginPlan(history, family, 2);
  if (kind === 'is matched from suspense') await payOdd(history, family, { odd: -1, ahead: 0 });
  if (kind === 'pays for who joined') {
    await payAsAsked(history, family, 3);
    await join(history, family, null);
    wait(23);
  }
  if (kind.startsWith('gets a p')) await payAsAsked(history, family);
  return family;
}

async function act(history: History, family: Lived, step: Step): Promise<Lived | null> {
  const now = history.harness.clock.now();
  const month = monthOf(dayOf(history, family));
  switch (step.do) {
    case 'pays what is due':
      return payAsAsked(history, family);
    case 'pays a stage':
      return payStage(history, family);
    case 'pays its first premium':
      return payFirstPremium(history, family);
    case 'pays months ahead':
      return payAsAsked(history, family, step.ahead);
    case 'pays an odd amount':
      return payOdd(history, family, step);
    case 'is told of a payment late':
      return payLate(history, family, step.daysLate);
    case 'is matched from suspense':
      return match(history, family);
    case 'gets a payment back':
      return takeBack(history, family, { which: step.which, part: null });
    case 'gets a part back':
      return takeBack(history, family, step);
    case 'begins a plan':
      return beginPlan(history, family, step.stages);
    case 'leaves its plan':
      return leavePlan(history, family);
    case 'is joined by an adult':
      return join(history, family, null);
    case 'pays ahead and is joined':
      return (await payAsAsked(history, family, step.ahead)) === null ? null : join(history, family, null);
    case 'pays for who joined': {
      const { bill } = await billAt(history, family, now);
      return bill.assessment.months.some(({ isForJoiners }) => isForJoiners) ? payAsAsked(history, family) : null;
    }
    case 'is joined while it pays in stages': {
      const { bill } = await billAt(history, family, now);
      return bill.instalments.standing === null ? null : join(history, family, null);
    }
    case 'is joined by a newborn':
      return join(history, family, step.bornDaysAgo);
    case 'is registered anew':
      return register(history, step);
    case 'loses a member':
      return loseMember(history, family, step.by);
    case 'pays ahead and moves segment':
      return (await payAsAsked(history, family, step.ahead)) === null
        ? null
        : moveSegment(history, family, addMonths(month, 1));
    case 'changes class':
      return change(history, family, [{ from: addMonths(month, step.after), careClass: step.to }]);
    case 'changes segment':
      return change(history, family, [
        { from: addMonths(month, step.after), segment: step.to },
        { from: addMonths(month, step.after + step.backAfter), segment: 'PBPU' },
      ]);
    case 'gets a new tariff':
      history.by.enter({ policy: 'tariffs', values: step.values, now });
      return family;
    case 'gets a new policy of arrears':
      history.by.enter({ policy: 'arrears', values: step.values, now });
      return family;
    case 'sees a month begin':
      await releaseDefaulted(history);
      return family;
  }
}
