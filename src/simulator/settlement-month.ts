/** A month of a bank's settlement files with faults of every class injected: the same seed gives the same month. */
import { type Chance, chanceFrom } from '../demo-branch/chance.js';
import { type CivilDate, addDays, startOfDay } from '../kernel/civil-date.js';
import { WIB } from '../kernel/time-zone.js';

/** What is wrong with a payment; the words are those of reconciliation. `zeros-lost` and `reference-lost` are matched all the same. */
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

export interface MonthWish {
  readonly seed: number;
  readonly firstDay: CivilDate;
  readonly days: number;
  readonly linesPerDay: number;
  /** Of each class, in percent of all lines. */
  readonly faultPercent: number;
  /** Numbers of families that exist, for money that only the file tells of; used again and again with other amounts. */
  readonly familyAccounts: readonly string[];
}

/** What a webhook told of. */
export interface ToldPayment {
  readonly reference: string;
  readonly account: string;
  readonly amount: bigint;
  readonly paidAt: Date;
}

export interface MonthFile {
  readonly day: CivilDate;
  readonly text: string;
  /** Of the lines that are paid, each counted once. */
  readonly amount: bigint;
}

export interface SettlementMonth {
  readonly told: readonly ToldPayment[];
  readonly files: readonly MonthFile[];
  /** By the reference that the break will carry. */
  readonly faults: ReadonlyMap<string, InjectedFault>;
}

interface FileLine extends ToldPayment {
  readonly status: '00' | '05';
}

interface Made {
  readonly told: ToldPayment[];
  readonly lines: Map<CivilDate, FileLine[]>;
  readonly faults: Map<string, InjectedFault>;
}

const AMOUNT_STEP = 1_000n;

export function makeSettlementMonth(wish: MonthWish): SettlementMonth {
  const chance = chanceFrom(wish.seed);
  const made: Made = { told: [], lines: new Map(), faults: new Map() };
  let serial = 0;
  for (let place = 0; place < wish.days; place++) {
    const day = addDays(wish.firstDay, place);
    for (let line = 0; line < wish.linesPerDay; line++) {
      serial += 1;
      const payment = makePayment({ serial, day, chance });
      addPayment(made, { payment, day, isLastDay: place === wish.days - 1, serial }, { wish, chance });
    }
  }
  const files = Array.from({ length: wish.days }, (_, place) => {
    const day = addDays(wish.firstDay, place);
    return toBankFile(day, made.lines.get(day) ?? []);
  });
  return { told: made.told, files, faults: made.faults };
}

/** References begin with zeros, as banks' do; numbers and amounts never meet by chance. */
function makePayment({ serial, day, chance }: { serial: number; day: CivilDate; chance: Chance }): ToldPayment {
  const second = 6 * 3_600 + chance.below(17 * 3_600);
  return {
    reference: String(serial * 7 + 1).padStart(12, '0'),
    account: `88888${String(70_000_000_000 + serial)}`,
    amount: 50_000n * BigInt(1 + chance.below(12)),
    paidAt: new Date(startOfDay(day, WIB).getTime() + second * 1_000),
  };
}

interface Placed {
  readonly payment: ToldPayment;
  readonly day: CivilDate;
  readonly isLastDay: boolean;
  readonly serial: number;
}

interface Making {
  readonly wish: MonthWish;
  readonly chance: Chance;
}

function addPayment(made: Made, placed: Placed, making: Making): void {
  const fault = drawFault(making, placed.isLastDay);
  if (fault !== null) return inject(made, { ...placed, fault }, making.wish);
  made.told.push(placed.payment);
  addLine(made, placed.day, { ...placed.payment, status: '00' });
}

/** What a later file must bring cannot be injected on the last day. */
function drawFault({ wish, chance }: Making, isLastDay: boolean): InjectedFault | null {
  if (!chance.happens(wish.faultPercent * INJECTED_FAULTS.length)) return null;
  const fault = chance.pick(INJECTED_FAULTS);
  return isLastDay && (fault === 'timing' || fault === 'here-not-at-partner') ? null : fault;
}

function addLine({ lines }: Made, day: CivilDate, line: FileLine): void {
  const before = lines.get(day);
  if (before === undefined) lines.set(day, [line]);
  else before.push(line);
}

/** A number of a family, with an amount that it has nowhere else. */
const ofFamily = ({ familyAccounts }: MonthWish, payment: ToldPayment, serial: number): ToldPayment => ({
  ...payment,
  account: familyAccounts[serial % familyAccounts.length] ?? payment.account,
  amount: AMOUNT_STEP * BigInt(50 + serial),
});

function inject(made: Made, { payment, day, serial, fault }: Placed & { fault: InjectedFault }, wish: MonthWish): void {
  const paid = { ...payment, status: '00' as const };
  const { told, faults } = made;
  switch (fault) {
    case 'at-partner-not-here':
      addLine(made, day, { ...ofFamily(wish, payment, serial), status: '00' });
      break;
    case 'unknown-account':
      addLine(made, day, paid);
      break;
    case 'here-not-at-partner':
      told.push(payment);
      break;
    case 'amount-differs':
      told.push(payment);
      addLine(made, day, { ...paid, amount: serial % 2 === 0 ? payment.amount + 25_000n : payment.amount - 25_000n });
      break;
    case 'status-differs':
      told.push(payment);
      addLine(made, day, { ...payment, status: '05' });
      break;
    case 'duplicate-line':
      told.push(payment);
      addLine(made, day, paid);
      addLine(made, day, paid);
      break;
    default:
      return injectMore(made, { payment, day, serial, fault }, wish);
  }
  faults.set(payment.reference, fault);
}

type LaterFault = Extract<InjectedFault, 'paid-twice-at-partner' | 'timing' | 'zeros-lost' | 'reference-lost'>;

function injectMore(
  made: Made,
  { payment, day, serial, fault }: Omit<Placed, 'isLastDay'> & { fault: LaterFault },
  wish: MonthWish,
): void {
  const { told, faults } = made;
  if (fault === 'paid-twice-at-partner') {
    const first = ofFamily(wish, payment, serial);
    const second = { ...first, reference: `9${payment.reference}`, paidAt: new Date(first.paidAt.getTime() + 60_000) };
    told.push(first);
    addLine(made, day, { ...first, status: '00' });
    addLine(made, day, { ...second, status: '00' });
    faults.set(second.reference, fault);
    return;
  }
  told.push(payment);
  faults.set(payment.reference, fault);
  if (fault === 'timing') return addLine(made, addDays(day, 1), { ...payment, status: '00' });
  const reference = fault === 'zeros-lost' ? payment.reference.replace(/^0+/, '') : `J${payment.reference}`;
  addLine(made, day, { ...payment, reference, status: '00' });
}

const inWib = (moment: Date): string =>
  new Date(moment.getTime() + WIB.offsetMinutes * 60_000).toISOString().slice(0, 19).replaceAll(/[-:T]/g, '');

/** As the example format of a bank has it. */
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
