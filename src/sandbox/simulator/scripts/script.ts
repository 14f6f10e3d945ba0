/**
 * Defines a script: a short play of one partner's ordinary day or of one of its failures, and what must be true after
 * it.
 */
import type { VirtualAccount } from '../../../kernel/virtual-account.js';
import type { Break } from '../broken-wire.js';
import type { HttpAnswer, HttpCall } from '../../../partners/stand-ins/index.js';
import type { PlayedPayment, Player } from '../../../partners/stand-ins/index.js';

/** A family that owes something and that nobody else pays for in this run. */
export interface StagedFamily {
  readonly account: VirtualAccount;
  /** The amount in whole rupiah that pays its bill today, by the bank's own inquiry. */
  readonly owed: bigint;
}

/** A payment as Sigap keeps it. */
export interface SavedPayment {
  readonly amount: bigint;
  readonly outcome: string;
  readonly paidAt: Date;
}

export interface Stage {
  readonly player: Player;
  readonly now: () => Date;
  readonly newId: () => string;
  nextFamily(): Promise<StagedFamily>;
  /** The rupiah that the family owes now, with so many months ahead; null when nothing is asked for. */
  billOf(account: VirtualAccount, monthsAhead?: number): Promise<bigint | null>;
  /** Finds every payment kept for the account, in the order of their posting. */
  findPayments(account: VirtualAccount): Promise<readonly SavedPayment[]>;
  /** Counts the calls of this partner that are kept. */
  countCalls(): Promise<number>;
  /** Counts the breaks between this partner's files and the books, by their class. */
  countBreaks(): Promise<Readonly<Record<string, number>>>;
  send(call: HttpCall): Promise<HttpAnswer>;
  sendAndBreak(call: HttpCall, where: Break): Promise<void>;
}

/** One expectation of a script, and whether it held. */
export interface Finding {
  readonly what: string;
  readonly held: boolean;
  /** The observation, for a person to read. */
  readonly saw: string;
}

export interface Script {
  /** The name of the script on the command line. */
  readonly name: string;
  /** The description of the script, in one line. */
  readonly about: string;
  /** Tells whether this partner's protocol can play the script on this day. */
  suits(player: Player, now: Date): boolean;
  play(stage: Stage): Promise<readonly Finding[]>;
}

export const everybody = (): boolean => true;

const show = (value: unknown): string =>
  JSON.stringify(value, (_, one: unknown) => (typeof one === 'bigint' ? one.toString() : one));

export const found = (what: string, held: boolean, saw: unknown): Finding => ({ what, held, saw: show(saw) });

/** A payment of all that the family owes, made now. */
export const payingAll = (
  { now, newId }: Stage,
  { account, owed }: StagedFamily,
  more: Partial<PlayedPayment> = {},
): PlayedPayment => ({ account, amount: owed, reference: newId(), deliveryId: newId(), paidAt: now(), ...more });

export async function appliedOnce(stage: Stage, { account, owed }: StagedFamily): Promise<Finding[]> {
  const [saved, bill] = await Promise.all([stage.findPayments(account), stage.billOf(account)]);
  return [
    found('the money was booked once', saved.length === 1 && saved[0]?.amount === owed, saved),
    found('the bill is paid', bill === null, bill),
  ];
}
