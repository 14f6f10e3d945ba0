/** The variables of templates, computed by the one arrears rule and written in Bahasa Indonesia. */
import type { BillingMonth } from '../../kernel/billing-month.js';
import type { CardNumber } from '../../kernel/card-number.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import { invariant } from '../../kernel/invariant.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import { toVirtualAccount } from '../../kernel/virtual-account.js';

/** What each variable contains, for those who write templates. */
export const MESSAGE_VARIABLES = {
  name: "The head's name, shortened.",
  months: 'Unpaid months before the current one, a number: for plural.',
  amount: 'What makes the cards active, written as rupiah.',
  arrearsAmount: 'What is owed for months before the current one, written as rupiah.',
  monthList: 'The months on the bill.',
  dueDate: 'The day by which the current month is due.',
  virtualAccount: "The family's number at BRI, BNI, BTN and BCA.",
  virtualAccountMandiri: "The family's number at Mandiri.",
  paymentChannels: 'Every way to pay with its number, one per line.',
  complaintLink: 'Where the family may complain or ask to be left alone; every template has it.',
} as const;
export type MessageVariable = keyof typeof MESSAGE_VARIABLES;
export const NUMBER_VARIABLES: ReadonlySet<string> = new Set<MessageVariable>(['months']);

export type MessageVariables = Readonly<
  Record<Exclude<MessageVariable, 'months'>, string> & { readonly months: number }
>;

export interface MessageFacts {
  readonly name: string;
  readonly card: CardNumber;
  readonly monthsInArrears: number;
  readonly months: readonly BillingMonth[];
  readonly arrearsTotal: Rupiah;
  readonly amountToReactivate: Rupiah;
  readonly dueDate: CivilDate | null;
  readonly complaintLink: string;
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

/** Writes `2026-03` as `Maret 2026`. */
function monthInWords(month: BillingMonth): string {
  const name = MONTH_NAMES[Number(month.slice(5)) - 1];
  invariant(name !== undefined, 'a year has twelve months');
  return `${name} ${month.slice(0, 4)}`;
}

/** Writes `2026-03-10` as `10 Maret 2026`. */
const dayInWords = (day: CivilDate): string =>
  `${Number(day.slice(8))} ${monthInWords(day.slice(0, 7) as BillingMonth)}`;

/** Writes `1234000` as `Rp1.234.000`. */
export const rupiahInWords = (amount: Rupiah): string => `Rp${String(amount).replaceAll(/\B(?=(\d{3})+$)/g, '.')}`;

/** Writes the months as one range from the first to the last, so that two years fit into a message. */
function monthListInWords(months: readonly BillingMonth[]): string {
  const [first] = months;
  const last = months.at(-1);
  if (first === undefined || last === undefined) return '-';
  return first === last ? monthInWords(first) : `${monthInWords(first)} s.d. ${monthInWords(last)}`;
}

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
  return {
    name: facts.name,
    months: facts.monthsInArrears,
    amount: rupiahInWords(facts.amountToReactivate),
    arrearsAmount: rupiahInWords(facts.arrearsTotal),
    monthList: monthListInWords(facts.months),
    dueDate: facts.dueDate === null ? '-' : dayInWords(facts.dueDate),
    virtualAccount: common,
    virtualAccountMandiri: mandiri,
    paymentChannels: channelsInWords(common, mandiri),
    complaintLink: facts.complaintLink,
  };
}
