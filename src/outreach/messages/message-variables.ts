/** The variables of templates, computed by the one arrears rule and written in Bahasa Indonesia. */
import type { BillingMonth } from '../../kernel/billing-month.js';
import type { CardNumber } from '../../kernel/card-number.js';
import { type CivilDate, lastDayOf, monthOf } from '../../kernel/civil-date.js';
import type { Achievement, StageDue } from '../../households/bills/index.js';
import { invariant } from '../../kernel/invariant.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import { toVirtualAccount } from '../../kernel/virtual-account.js';

/** What each variable contains, for those who write templates. */
export const MESSAGE_VARIABLES = {
  name: "The head's name, shortened.",
  firstName: "The first word of the head's name, at most 12 letters: for SMS.",
  achieves:
    'What paying the amount achieves, for select: KEEPS_ACTIVE, REACTIVATES, BEGINS_COVER, KEEPS_PLAN or NOTHING_DUE.',
  months: 'Unpaid months before the current one, a number: for plural.',
  billMonths: 'Every month that amount pays for, the current one included, a number: for plural.',
  amount: 'What is due now, written as rupiah: a stage of a plan that is kept, else the whole bill.',
  arrearsAmount: 'What is owed for months before the current one, written as rupiah.',
  monthList: 'The months on the bill.',
  monthsShort: 'The months on the bill, short: for SMS.',
  dueDate:
    'The day by which to pay: the due day while it lies ahead, then the last day of this month; of a stage, the last day on which it is not missed.',
  dueDateShort: 'The same day, short: for SMS.',
  lastDay: 'The last day of this month, through which the cards of an active family stay active.',
  virtualAccount: "The family's number at BRI, BNI, BTN and BCA.",
  virtualAccountMandiri: "The family's number at Mandiri.",
  paymentChannels: 'Every way to pay with its number, one per line.',
  eventAmount: 'The sum that the message tells of, such as the debit that failed; a dash when there is none.',
  eventDate: 'The day that the message tells of, short; a dash when there is none.',
  stage: 'The stage of the plan that is due, such as 3 dari 12; a dash when none is.',
  complaintLink: 'Where the family may complain or ask to be left alone; every template has it or shortLink.',
  shortLink: 'The same link without https://: for SMS.',
} as const;
export type MessageVariable = keyof typeof MESSAGE_VARIABLES;
type NumberVariable = 'months' | 'billMonths';
export const NUMBER_VARIABLES: ReadonlySet<string> = new Set<NumberVariable>(['months', 'billMonths']);
/** The variables of which every text has at least one. */
export const LINK_VARIABLES: ReadonlySet<string> = new Set<MessageVariable>(['complaintLink', 'shortLink']);

export type MessageVariables = Readonly<
  Record<Exclude<MessageVariable, NumberVariable>, string> & Record<NumberVariable, number>
>;

/** What happened, where a message tells of one event. */
export interface MessageEvent {
  readonly amount: Rupiah | null;
  readonly date: CivilDate | null;
}

export interface MessageFacts {
  readonly name: string;
  readonly card: CardNumber;
  readonly achieves: Achievement;
  readonly monthsInArrears: number;
  readonly months: readonly BillingMonth[];
  readonly arrearsTotal: Rupiah;
  readonly dueNow: Rupiah;
  /** The stage that is due; null for a family whose whole bill is due. */
  readonly stageDue: Pick<StageDue, 'stage' | 'of' | 'dueBy'> | null;
  readonly dueDate: CivilDate | null;
  /** The day on which the message is read, where the family lives. */
  readonly today: CivilDate;
  readonly complaintLink: string;
  readonly event?: MessageEvent | null;
}

const MONTH_NAMES = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
];

const FIRST_NAME_LENGTH = 12;
const NONE = '-';

const monthNameOf = (month: string): string => {
  const name = MONTH_NAMES[Number(month.slice(5, 7)) - 1];
  invariant(name !== undefined, 'a year has twelve months');
  return name;
};

/** The first three letters of a month, by which Indonesians shorten it, except that Agustus is Agu. */
const shortMonthOf = (month: string): string => monthNameOf(month).slice(0, 3);

/** Writes `2026-03` as `Maret 2026`. */
const monthInWords = (month: BillingMonth): string => `${monthNameOf(month)} ${month.slice(0, 4)}`;

/** Writes `2026-03` as `Mar 26`. */
const monthShort = (month: BillingMonth): string => `${shortMonthOf(month)} ${month.slice(2, 4)}`;

/** Writes `2026-03-10` as `10 Maret 2026`. */
const dayInWords = (day: CivilDate): string =>
  `${Number(day.slice(8))} ${monthInWords(day.slice(0, 7) as BillingMonth)}`;

/** Writes `2026-03-10` as `10 Mar`. */
const dayShort = (day: CivilDate): string => `${Number(day.slice(8))} ${shortMonthOf(day)}`;

/** Writes `1234000` as `Rp1.234.000`. */
export const rupiahInWords = (amount: Rupiah): string => `Rp${String(amount).replaceAll(/\B(?=(\d{3})+$)/g, '.')}`;

/** Writes the months as one range from the first to the last, so that two years fit into a message. */
function rangeOf(
  months: readonly BillingMonth[],
  { write, between }: { write: (month: BillingMonth) => string; between: string },
): string {
  const [first] = months;
  const last = months.at(-1);
  if (first === undefined || last === undefined) return NONE;
  return first === last ? write(first) : `${write(first)}${between}${write(last)}`;
}

/** The last day on which the sum holds that a family is told today. */
function payBy({ dueDate, today, stageDue }: Pick<MessageFacts, 'dueDate' | 'today' | 'stageDue'>): CivilDate {
  if (stageDue !== null) return stageDue.dueBy;
  return dueDate !== null && dueDate >= today ? dueDate : lastDayOf(monthOf(today));
}

const eventInWords = ({ amount, date }: MessageEvent) => ({
  eventAmount: amount === null ? NONE : rupiahInWords(amount),
  eventDate: date === null ? NONE : dayShort(date),
});

const NO_EVENT: MessageEvent = { amount: null, date: null };

/** Lists the official ways to pay; a cadre is none. */
const channelsInWords = (common: string, mandiri: string): string =>
  [
    `- BRI, BNI, BTN, BCA (ATM, m-banking): VA ${common}`,
    `- Mandiri (ATM, m-banking): VA ${mandiri}`,
    `- Minimarket, Kantor Pos, agen resmi: sebutkan VA ${common}`,
  ].join('\n');

export function toVariables(facts: MessageFacts): MessageVariables {
  const common = toVirtualAccount(facts.card);
  const mandiri = toVirtualAccount(facts.card, 'MANDIRI');
  const day = payBy(facts);
  return {
    name: facts.name,
    firstName: (facts.name.split(' ', 1)[0] ?? '').slice(0, FIRST_NAME_LENGTH),
    achieves: facts.achieves,
    months: facts.monthsInArrears,
    billMonths: facts.months.length,
    amount: rupiahInWords(facts.dueNow),
    arrearsAmount: rupiahInWords(facts.arrearsTotal),
    monthList: rangeOf(facts.months, { write: monthInWords, between: ' s.d. ' }),
    monthsShort: rangeOf(facts.months, { write: monthShort, between: '-' }),
    dueDate: dayInWords(day),
    dueDateShort: dayShort(day),
    lastDay: dayInWords(lastDayOf(monthOf(facts.today))),
    virtualAccount: common,
    virtualAccountMandiri: mandiri,
    paymentChannels: channelsInWords(common, mandiri),
    stage: facts.stageDue === null ? NONE : `${facts.stageDue.stage} dari ${facts.stageDue.of}`,
    ...eventInWords(facts.event ?? NO_EVENT),
    complaintLink: facts.complaintLink,
    shortLink: facts.complaintLink.replace(/^https?:\/\//, ''),
  };
}
