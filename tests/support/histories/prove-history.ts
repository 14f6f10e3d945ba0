/** Lives a random history and proves it after every step: one bill in all channels, no rupiah lost, every past kept. */
import { expect } from '@jest/globals';
import { type CivilDate, civilDateIn, monthOf } from '../../../src/kernel/civil-date.js';
import { WITA, timeZoneOf } from '../../../src/kernel/time-zone.js';
import { paysItself, termsIn } from '../../../src/households/arrears/index.js';
import { compareChannels } from '../bill-channels.js';
import { beginHistory, live } from './a-history.js';
import { type History, type Lived, type Stage, billAt } from './lived.js';
import { KINDS, type Kind, type Step } from './deeds.js';
import { type Moment, expectAllConserved, expectConserved, expectPast, expectReplayed, momentOf } from './proofs.js';

/** What was looked at in all histories of a test. */
export interface Proven {
  readonly happened: Map<Kind, number>;
  /** In which circumstances families were whose bills were compared. */
  readonly met: Map<Circumstance, number>;
  compared: number;
  moments: number;
}

export const nothingProven = (): Proven => ({ happened: new Map(), met: new Map(), compared: 0, moments: 0 });

type Found = Awaited<ReturnType<typeof billAt>>;

/** What makes a bill hard to tell; each must be met, or the histories prove less than they seem to. */
const CIRCUMSTANCES = {
  'months at two prices': ({ bill }: Found) =>
    new Set(bill.assessment.months.map(({ amount, membersBilled }) => amount / BigInt(membersBilled))).size > 1,
  'a first premium that is late': ({ bill: { account, assessment } }: Found, today: CivilDate) =>
    assessment.status === 'AWAITING_FIRST_PREMIUM' &&
    account.firstPremiumFrom !== null &&
    monthOf(account.firstPremiumFrom) < monthOf(today),
  'cover that never began is in arrears': ({ bill: { account, assessment } }: Found) =>
    account.firstPremiumFrom !== null &&
    account.paidThrough < monthOf(account.firstPremiumFrom) &&
    assessment.monthsInArrears > 0,
  'joiners owe beside a family that is paid': ({ bill: { assessment } }: Found) =>
    assessment.months.some(({ isForJoiners }) => isForJoiners) && assessment.monthsInArrears === 0,
  'joiners owe and the family has credit': ({ bill: { account } }: Found) =>
    account.credit > 0n && account.members.some(({ paidThrough }) => paidThrough !== null),
  'credit has paid months': ({ bill: { assessment } }: Found) => assessment.coveredByCredit.length > 0,
  'months are capped': ({ bill: { assessment } }: Found) => assessment.unbilledMonths.length > 0,
  'a plan is kept': ({ bill: { instalments } }: Found) => instalments.standing !== null && instalments.held > 0n,
  'a plan with a joiner': ({ bill: { account, instalments } }: Found) =>
    instalments.ending !== null && account.members.some(({ paidThrough }) => paidThrough !== null),
  'somebody else pays the premium': ({ bill: { account } }: Found, today: CivilDate) =>
    !paysItself(termsIn(account.terms, monthOf(today)).segment),
} as const;
export type Circumstance = keyof typeof CIRCUMSTANCES;

async function meet(history: History, family: Lived, met: Map<Circumstance, number>): Promise<void> {
  const now = history.harness.clock.now();
  const found = await billAt(history, family, now);
  const today = civilDateIn(now, timeZoneOf(family.region));
  for (const [name, isMet] of Object.entries(CIRCUMSTANCES) as [Circumstance, (typeof CIRCUMSTANCES)[Circumstance]][])
    if (isMet(found, today)) met.set(name, (met.get(name) ?? 0) + 1);
}

async function compare(history: History, families: readonly Lived[]): Promise<number> {
  const { database, harness, by } = history;
  await database.pool.query('delete from quota_counts');
  const ids = families.map(({ id }) => id);
  const { asked, differences } = await compareChannels(database, ids, { now: harness.clock.now(), by });
  expect(differences).toEqual([]);
  return asked;
}

const monthOfClock = ({ harness }: History) => monthOf(civilDateIn(harness.clock.now(), WITA));

/**
 * Compares the family of each step and in the end all of them; where `eachMonth` is set, all of them also with each month
 * that begins, as a tariff may with it.
 */
export async function proveHistory(
  stage: Stage,
  steps: readonly Step[],
  { proven, eachMonth }: { readonly proven: Proven; readonly eachMonth: boolean },
): Promise<void> {
  const history = await beginHistory(stage);
  const moments: Moment[] = [];
  let month = monthOfClock(history);
  for (const [place, step] of steps.entries()) {
    const family = await live(history, step);
    const isNewMonth = monthOfClock(history) !== month;
    month = monthOfClock(history);
    const isForAll = place === steps.length - 1 || (eachMonth && isNewMonth);
    const touched = isForAll ? history.families : [family];
    proven.compared += await compare(history, touched);
    for (const one of touched) {
      await meet(history, one, proven.met);
      await expectConserved(history, one);
      await expectReplayed(history, one);
      moments.push(await momentOf(history, one));
    }
    await expectAllConserved(history);
  }
  await expectPast(history, moments);
  proven.moments += moments.length;
  for (const [kind, count] of history.happened) proven.happened.set(kind, (proven.happened.get(kind) ?? 0) + count);
}

/** Every kind really happened so often, and every circumstance was met; what is lost is told with the counts of all. */
export function expectEachHappened(
  { happened, met }: Proven,
  least: { readonly deeds: number; readonly circumstances: number },
): void {
  const deeds = Object.fromEntries(KINDS.map((kind) => [kind, happened.get(kind) ?? 0]));
  const circumstances = Object.fromEntries(
    (Object.keys(CIRCUMSTANCES) as Circumstance[]).map((name) => [name, met.get(name) ?? 0]),
  );
  const below = (counts: Record<string, number>, most: number): string[] =>
    Object.keys(counts).filter((name) => (counts[name] ?? 0) < most);
  const lost = [...below(deeds, least.deeds), ...below(circumstances, least.circumstances)];
  expect({ lost, deeds, circumstances }).toEqual({ lost: [], deeds, circumstances });
}
