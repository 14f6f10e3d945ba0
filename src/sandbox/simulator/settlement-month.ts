/** Makes a month of a bank's settlement files with faults of every class: the same seed gives the same month. */
import { type Chance, chanceFrom } from './chance.js';
import { type CivilDate, addDays, startOfDay } from '../../kernel/civil-date.js';
import { WIB } from '../../kernel/time-zone.js';

/**
 * The faults of a payment, by the names of the breaks in reconciliation. `zeros-lost` and `reference-lost` are matched
 * all the same.
 */
export const INJECTED_FAULTS = [
  'at-partner-not-here',
  'here-not-at-partner',
  'amount-differs',
  'status-differs',
  'paid-twice-at-partner',
  'duplicate-line',
  'timing',
  'unknown-account',
  'zeros-lost',
  'reference-lost',
] as const;
export type InjectedFault = (typeof INJECTED_FAULTS)[number];

export interface MonthParams {
  readonly seed: number;
  readonly firstDay: CivilDate;
  readonly days: number;
  readonly linesPerDay: number;
  /** The share of each class of fault, in percent of all lines. */
  readonly faultPercent: number;
  /**
   * The numbers of families that exist, for money that only the file tells of; they are used repeatedly, with other
   * amounts.
   */
  readonly familyAccounts: readonly string[];
}

/** A payment that a webhook told of. */
export interface SentPayment {
  readonly reference: string;
  readonly account: string;
  readonly amount: bigint;
  readonly paidAt: Date;
}

export interface MonthFile {
  readonly day: CivilDate;
  readonly text: string;
  /** The sum in rupiah of the lines that are paid, each counted once. */
  readonly amount: bigint;
}

export interface SettlementMonth {
  readonly told: readonly SentPayment[];
  readonly files: readonly MonthFile[];
  /** The injected faults by the reference that the break will carry. */
  readonly faults: ReadonlyMap<string, InjectedFault>;
}

interface FileLine extends SentPayment {
  readonly status: '00' | '05';
}

interface Made {
  readonly told: SentPayment[];
  readonly lines: Map<CivilDate, FileLine[]>;
  readonly faults: Map<string, InjectedFault>;
}

const AMOUNT_STEP = 1_000n;

export function makeSettlementMonth(params: MonthParams): SettlementMonth {
  const chance = chanceFrom(params.seed);
  const made: Made = { told: [], lines: new Map(), faults: new Map() };
  let serial = 0;
  for (let place = 0; place < params.days; place++) {
    const day = addDays(params.firstDay, place);
    for (let line = 0; line < params.linesPerDay; line++) {
      serial += 1;
      const payment = makePayment({ serial, day, chance });
      addPayment(made, { payment, day, isLastDay: place === params.days - 1, serial }, { params, chance });
    }
  }
  const files = Array.from({ length: params.days }, (_, place) => {
    const day = addDays(params.firstDay, place);
    return toBankFile(day, made.lines.get(day) ?? []);
  });
  return { told: made.told, files, faults: made.faults };
}

/** Makes a payment: its reference begins with zeros, as banks' do; numbers and amounts are never equal by chance. */
function makePayment({ serial, day, chance }: { serial: number; day: CivilDate; chance: Chance }): SentPayment {
  const second = 6 * 3_600 + chance.below(17 * 3_600);
  return {
    reference: String(serial * 7 + 1).padStart(12, '0'),
    account: `88888${String(70_000_000_000 + serial)}`,
    amount: 50_000n * BigInt(1 + chance.below(12)),
    paidAt: new Date(startOfDay(day, WIB).getTime() + second * 1_000),
  };
}

interface Placed {
  readonly payment: SentPayment;
  readonly day: CivilDate;
  readonly isLastDay: boolean;
  readonly serial: number;
}

interface Making {
  readonly params: MonthParams;
  readonly chance: Chance;
}

function addPayment(made: Made, placed: Placed, making: Making): void {
  const fault = drawFault(making, placed.isLastDay);
  if (fault !== null) {
    const { payment, day, serial } = placed;
    made.faults.set(INJECT[fault]({ made, payment, day, serial, params: making.params }), fault);
    return;
  }
  made.told.push(placed.payment);
  addLine(made, placed.day, { ...placed.payment, status: '00' });
}

/** Draws a fault; one that a later file must bring is not injected on the last day. */
function drawFault({ params, chance }: Making, isLastDay: boolean): InjectedFault | null {
  if (!chance.happens(params.faultPercent * INJECTED_FAULTS.length)) return null;
  const fault = chance.pick(INJECTED_FAULTS);
  return isLastDay && (fault === 'timing' || fault === 'here-not-at-partner') ? null : fault;
}

function addLine({ lines }: Made, day: CivilDate, line: FileLine): void {
  const before = lines.get(day);
  if (before === undefined) lines.set(day, [line]);
  else before.push(line);
}

/** The payment with the number of a family, and an amount that the family has nowhere else. */
const ofFamily = ({ familyAccounts }: MonthParams, payment: SentPayment, serial: number): SentPayment => ({
  ...payment,
  account: familyAccounts[serial % familyAccounts.length] ?? payment.account,
  amount: AMOUNT_STEP * BigInt(50 + serial),
});

interface Injected {
  readonly made: Made;
  readonly payment: SentPayment;
  readonly day: CivilDate;
  readonly serial: number;
  readonly params: MonthParams;
}

const PAID = '00';

/** Injects each fault into a payment, and returns the reference that the break will carry. */
const INJECT: Readonly<Record<InjectedFault, (fault: Injected) => string>> = {
  'at-partner-not-here'({ made, payment, day, serial, params }) {
    addLine(made, day, { ...ofFamily(params, payment, serial), status: PAID });
    return payment.reference;
  },
  'unknown-account'({ made, payment, day }) {
    addLine(made, day, { ...payment, status: PAID });
    return payment.reference;
  },
  'here-not-at-partner'({ made, payment }) {
    made.told.push(payment);
    return payment.reference;
  },
  'amount-differs'({ made, payment, day, serial }) {
    made.told.push(payment);
    const amount = serial % 2 === 0 ? payment.amount + 25_000n : payment.amount - 25_000n;
    addLine(made, day, { ...payment, amount, status: PAID });
    return payment.reference;
  },
  'status-differs'({ made, payment, day }) {
    made.told.push(payment);
    addLine(made, day, { ...payment, status: '05' });
    return payment.reference;
  },
  'duplicate-line'({ made, payment, day }) {
    made.told.push(payment);
    addLine(made, day, { ...payment, status: PAID });
    addLine(made, day, { ...payment, status: PAID });
    return payment.reference;
  },
  'paid-twice-at-partner'({ made, payment, day, serial, params }) {
    const first = ofFamily(params, payment, serial);
    const reference = `9${payment.reference}`;
    made.told.push(first);
    addLine(made, day, { ...first, status: PAID });
    addLine(made, day, { ...first, reference, paidAt: new Date(first.paidAt.getTime() + 60_000), status: PAID });
    return reference;
  },
  timing({ made, payment, day }) {
    made.told.push(payment);
    addLine(made, addDays(day, 1), { ...payment, status: PAID });
    return payment.reference;
  },
  'zeros-lost'({ made, payment, day }) {
    made.told.push(payment);
    addLine(made, day, { ...payment, reference: payment.reference.replace(/^0+/, ''), status: PAID });
    return payment.reference;
  },
  'reference-lost'({ made, payment, day }) {
    made.told.push(payment);
    addLine(made, day, { ...payment, reference: `J${payment.reference}`, status: PAID });
    return payment.reference;
  },
};

const inWib = (moment: Date): string =>
  new Date(moment.getTime() + WIB.offsetMinutes * 60_000).toISOString().slice(0, 19).replaceAll(/[-:T]/g, '');

/** Writes a day's file in the example format of a bank. */
function toBankFile(day: CivilDate, lines: readonly FileLine[]): MonthFile {
  let sum = 0n;
  let paid = 0n;
  const counted = new Set<string>();
  const rows = lines.map(({ reference, account, amount, paidAt, status }) => {
    sum += amount;
    if (status === '00' && !counted.has(reference)) paid += amount;
    counted.add(reference);
    return `D${inWib(paidAt)}${reference.padEnd(20)}${account.padEnd(18)}${`${amount}00`.padStart(15, '0')}${status}`;
  });
  const trailer = `T${String(lines.length).padStart(9, '0')}${`${sum}00`.padStart(17, '0')}`;
  return { day, text: `${[`H${day.replaceAll('-', '')}`, ...rows, trailer].join('\n')}\n`, amount: paid };
}
