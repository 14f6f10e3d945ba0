/** Makes what some families of the demo paid in the last twelve months, and the contacts before the payments. */
import { type BillingMonth, addMonths, monthsBetween } from '../../kernel/billing-month.js';
import { type CivilDate, addDays, civilDateIn, dayOfMonth, monthOf } from '../../kernel/civil-date.js';
import type { CadreId, CallId, IdSource, PromiseId, VisitId } from '../../kernel/ids.js';
import { NO_RUPIAH, type Rupiah } from '../../kernel/rupiah.js';
import { WITA } from '../../kernel/time-zone.js';
import type { PaymentChannel } from '../../kernel/payment-channel.js';
import { amountOwed } from './amount-owed.js';
import { type Chance, type Weighted, chanceFrom } from '../simulator/chance.js';
import { demoIds } from './demo-ids.js';
import type { DemoCadre } from './demo-cadre.js';
import type { CallRow, VisitRow } from '../world/contact-tables.js';
import { TELE_COLLECTOR } from './make-calls.js';
import type { DemoFamily } from './make-family.js';
import { type DemoPromise, positionOf } from './make-visits.js';
import { momentOf } from './moments.js';
import { type RecentDay, recentDays } from './recent-days.js';

export interface DemoPayment {
  readonly family: DemoFamily;
  readonly amount: Rupiah;
  readonly channel: PaymentChannel;
  readonly paidAt: Date;
}

/** A message of what one family owed on a day, by WhatsApp or SMS. */
export interface DemoDetail {
  readonly channel: 'WHATSAPP' | 'SMS';
  readonly id: string;
  /** The family as it was on that day. */
  readonly family: DemoFamily;
  readonly day: CivilDate;
  readonly sentAt: Date;
}

export interface DemoHistory {
  /** The last month that was paid before the first of these payments. */
  readonly paidThrough: BillingMonth;
  readonly payments: readonly DemoPayment[];
  readonly visits: readonly VisitRow[];
  readonly promises: readonly DemoPromise[];
  /** The calls that no campaign led to. */
  readonly reminders: readonly CallRow[];
  readonly details: readonly DemoDetail[];
}

type Growing = { [Part in keyof Omit<DemoHistory, 'paidThrough'>]: DemoHistory[Part][number][] };

const PAYING_PERCENT = 32;
const MONTHS_BACK = 11;
const PAYMENTS_MAX = 4;
const LAST_DAY = 27;

type Lead = 'visit' | 'paid-visit' | 'call' | 'whatsapp' | 'sms' | 'mandate' | 'none';
const LEADS: readonly Weighted<Lead>[] = [
  { weight: 26, value: 'visit' },
  { weight: 6, value: 'paid-visit' },
  { weight: 24, value: 'call' },
  { weight: 9, value: 'whatsapp' },
  { weight: 8, value: 'sms' },
  { weight: 10, value: 'mandate' },
  { weight: 17, value: 'none' },
];
const CHANNELS: readonly Weighted<PaymentChannel>[] = [
  { weight: 36, value: 'MINIMARKET' },
  { weight: 23, value: 'ATM' },
  { weight: 23, value: 'BANK' },
  { weight: 8, value: 'POST_OFFICE' },
  { weight: 6, value: 'EDC' },
  { weight: 4, value: 'COUNTER' },
];

interface Making {
  readonly chance: Chance;
  readonly ids: IdSource;
  readonly today: CivilDate;
  readonly recentDay: RecentDay;
}

export type MakeHistory = (family: DemoFamily, cadre: DemoCadre) => DemoHistory | null;

/**
 * Makes the history of families with a chance of its own, so that the branch around it stays the same. Null for
 * families that paid nothing in that time.
 */
export function historyMaker({ seed, today, now }: { seed: number; today: CivilDate; now?: Date }): MakeHistory {
  const chance = chanceFrom(seed ^ 0x3c3c);
  const making = { chance, ids: demoIds(chance), today, recentDay: recentDays({ seed, today, ...(now && { now }) }) };
  return (family, cadre) => {
    const isRecent = family.monthsInArrears >= -1 && family.monthsInArrears <= MONTHS_BACK;
    if (!isRecent || family.firstPremiumFrom !== null || !chance.happens(PAYING_PERCENT)) return null;
    return makeHistory(making, family, cadre);
  };
}

/**
 * The months in which the family paid; the last payment paid the month in which it was made, which is how far the
 * family has paid.
 */
function payingMonths({ chance, today }: Making, { paidThrough, people }: DemoFamily): BillingMonth[] {
  const first = people[0]?.coveredFrom ?? paidThrough;
  const months = [paidThrough];
  while (months.length < PAYMENTS_MAX && chance.happens(55)) {
    const month = addMonths(months[0] ?? paidThrough, -1 - chance.below(3));
    if (month < first || monthsBetween({ from: month, to: monthOf(today) }) > MONTHS_BACK + 1) break;
    months.unshift(month);
  }
  return months;
}

function dayIn({ chance, today }: Making, month: BillingMonth): CivilDate | null {
  const last = month === monthOf(today) ? Math.min(LAST_DAY, Number(today.slice(8)) - 1) : LAST_DAY;
  return last < 1 ? null : dayOfMonth(month, 1 + chance.below(last));
}

function makeHistory(making: Making, family: DemoFamily, cadre: DemoCadre): DemoHistory | null {
  const { chance } = making;
  const months = payingMonths(making, family);
  const [firstMonth = family.paidThrough] = months;
  const joined = addMonths(family.people[0]?.coveredFrom ?? firstMonth, -1);
  const before = addMonths(firstMonth, -1 - chance.below(4));
  const paidThrough = before < joined ? joined : before;
  const made: Growing = { payments: [], visits: [], promises: [], reminders: [], details: [] };
  let applied = paidThrough;
  for (const [place, month] of months.entries()) {
    const usual = dayIn(making, month);
    const recent = place === months.length - 1 ? making.recentDay(month) : null;
    const day = recent?.day ?? usual;
    const owing = { ...family, paidThrough: applied };
    const amount = day === null ? NO_RUPIAH : amountOwed(owing, day);
    if (day === null || amount === NO_RUPIAH) return null;
    addPayment(making, made, { owing, amount, day, cadre, minuteOfDay: recent?.minuteOfDay ?? null });
    applied = month;
  }
  return { paidThrough, ...made };
}

interface Paying {
  readonly owing: DemoFamily;
  readonly amount: Rupiah;
  readonly day: CivilDate;
  readonly cadre: DemoCadre;
  /** The minute of the day; null for any in the hours in which people pay. */
  readonly minuteOfDay: number | null;
}

function addPayment(making: Making, made: Growing, paying: Paying): void {
  const { chance } = making;
  const usual = 8 * 60 + chance.below(12 * 60);
  const paidAt = momentOf({ date: paying.day, minuteOfDay: paying.minuteOfDay ?? usual, zone: WITA });
  const lead = chance.pickWeighted(LEADS);
  const channel = lead === 'mandate' ? 'AUTO_DEBIT' : chance.pickWeighted(CHANNELS);
  made.payments.push({ family: paying.owing, amount: paying.amount, channel, paidAt });
  if (lead === 'visit') addVisit(making, made, paying);
  if (lead === 'paid-visit') addPaidVisit(making, made, { ...paying, paidAt });
  if (lead === 'call') addReminder(making, made, paying);
  if (lead === 'whatsapp') addDetail(making, made, { ...paying, channel: 'WHATSAPP' });
  if (lead === 'sms') addDetail(making, made, { ...paying, channel: 'SMS' });
}

const earlier = ({ chance }: Making, day: CivilDate): CivilDate => addDays(day, -1 - chance.below(12));
const workingHour = ({ chance }: Making, date: CivilDate): Date =>
  momentOf({ date, minuteOfDay: 9 * 60 + chance.below(7 * 60), zone: WITA });

/** Adds a visit, unless it was before the cadre's appointment. */
function addVisit(making: Making, made: Growing, { owing, day, cadre }: Paying): void {
  const visitedOn = earlier(making, day);
  if (visitedOn < cadre.appointedFrom) return;
  const amount = amountOwed(owing, visitedOn);
  const visit = visitOf(making, { owing, cadreId: cadre.id, visitedAt: workingHour(making, visitedOn) });
  const outcome = amount === NO_RUPIAH ? 'OTHER' : 'PROMISED_TO_PAY';
  made.visits.push({ ...visit, outcome });
  if (amount === NO_RUPIAH) return;
  const promise = { id: making.ids() as PromiseId, visitId: visit.id, familyId: owing.id, amount };
  // Some families pay a few days after the day they named: the promise is broken, and yet they pay.
  made.promises.push({ ...promise, promisedFor: addDays(day, making.chance.below(9) - 2) });
}

function addPaidVisit(making: Making, made: Growing, { owing, day, cadre, paidAt }: Paying & { paidAt: Date }): void {
  if (day < cadre.appointedFrom) return;
  const visitedAt = new Date(paidAt.getTime() + (3 + making.chance.below(20)) * 60_000);
  made.visits.push({ ...visitOf(making, { owing, cadreId: cadre.id, visitedAt }), outcome: 'PAID_DURING_VISIT' });
}

function visitOf(
  { ids }: Making,
  { owing, cadreId, visitedAt }: { owing: DemoFamily; cadreId: CadreId; visitedAt: Date },
): VisitRow {
  const id = ids() as VisitId;
  return {
    id,
    cadreId,
    familyId: owing.id,
    state: 'COMPLETED',
    plannedFor: civilDateIn(visitedAt, WITA),
    visitedAt,
    outcome: 'OTHER',
    position: positionOf(id),
    recordedAt: new Date(visitedAt.getTime() + 5 * 60_000),
  };
}

function addReminder(making: Making, made: Growing, { owing, day }: Paying): void {
  const calledOn = earlier(making, day);
  const amount = amountOwed(owing, calledOn);
  const promised = amount !== NO_RUPIAH && making.chance.happens(70);
  made.reminders.push({
    id: making.ids() as CallId,
    familyId: owing.id,
    ...TELE_COLLECTOR,
    purpose: 'REMINDER',
    outcome: promised ? 'PROMISED_TO_PAY' : 'PAID_ALREADY',
    promisedAmount: promised ? amount : null,
    promisedFor: promised ? day : null,
    calledAt: workingHour(making, calledOn),
  });
}

type Writing = Paying & Pick<DemoDetail, 'channel'>;

/** Adds a message a few days before the payment, because neither kind counts for long. */
function addDetail(making: Making, made: Growing, { owing, day, channel }: Writing): void {
  const sentOn = addDays(day, -1 - making.chance.below(8));
  if (owing.people.every(({ phone }) => phone === null) || amountOwed(owing, sentOn) === NO_RUPIAH) return;
  const sentAt = workingHour(making, sentOn);
  made.details.push({ id: making.ids(), channel, family: owing, day: sentOn, sentAt });
}
