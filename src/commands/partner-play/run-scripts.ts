/** Plays scripts one after the other against a running server, and gathers what each found. */
import { CommandRefused } from '../command-line.js';
import type { VirtualAccount } from '../../kernel/virtual-account.js';
import type { SnapBank } from '../../api/webhooks/adapters/snap-bi/sandbox/index.js';
import { type HttpAnswer, type HttpCall, type Player, type Wire, sendCall } from '../../partners/stand-ins/index.js';
import { type Finding, type Script, type Stage, sendAndBreak } from '../../sandbox/simulator/index.js';
import type { Books } from './books.js';

export interface Played {
  readonly player: Player;
  readonly script: Script;
  readonly findings: readonly Finding[];
  /** The error that stopped the script; null when it was played to its end. */
  readonly stopped: string | null;
  readonly milliseconds: number;
  /** The calls and answers that went over the wire, in order. */
  readonly exchanges: readonly Exchange[];
}

export interface Exchange {
  readonly call: HttpCall;
  readonly answer: HttpAnswer;
}

export const hasHeld = ({ findings, stopped }: Played): boolean =>
  stopped === null && findings.every(({ held }) => held);

export interface Run {
  readonly wire: Wire;
  readonly books: Books;
  /** The bank whose inquiry tells what a family owes. */
  readonly bank: Pick<SnapBank, 'inquire'>;
  /** The families nobody has paid for yet, used up one by one. */
  readonly payers: VirtualAccount[];
}

/** The response code of SNAP for a bill that is paid. */
const PAID_BILL = '4042414';
/** The smallest bill, in rupiah, of which a script can pay a little less. */
const SMALLEST_BILL = 10_000n;

/** The rupiah asked for; null when the bill is paid. @throws CommandRefused for any other answer. */
function readBill({ status, body }: HttpAnswer): bigint | null {
  if (body?.['responseCode'] === PAID_BILL) return null;
  const data = body?.['virtualAccountData'] as { totalAmount?: { value?: string } } | undefined;
  const value = data?.totalAmount?.value;
  if (status === 200 && value !== undefined) return BigInt(value.replace(/\.00$/, ''));
  throw new CommandRefused(`the sandbox bank's inquiry was answered ${status}: ${JSON.stringify(body)}`);
}

function stageFor(player: Player, { wire, books, bank, payers }: Run, exchanges: Exchange[]): Stage {
  const billOf = async (account: VirtualAccount, monthsAhead?: number): Promise<bigint | null> =>
    readBill(await bank.inquire({ virtualAccount: account, ...(monthsAhead === undefined ? {} : { monthsAhead }) }));
  return {
    player,
    now: wire.now,
    newId: wire.newId,
    billOf,
    findPayments: (account) => books.findPayments(account),
    countCalls: () => books.countCalls(player.code),
    countBreaks: () => books.countBreaks(player.code),
    async send(call) {
      const answer = await sendCall(wire.baseUrl, call);
      exchanges.push({ call, answer });
      return answer;
    },
    sendAndBreak: (call, where) => sendAndBreak(wire.baseUrl, call, where),
    async nextFamily() {
      for (let account = payers.pop(); account !== undefined; account = payers.pop()) {
        const owed = await billOf(account);
        if (owed !== null && owed >= SMALLEST_BILL) return { account, owed };
      }
      throw new CommandRefused('no family is left that owes anything: load a fresh database with "npm run db:reset".');
    },
  };
}

export async function playScript(run: Run, player: Player, script: Script): Promise<Played> {
  const began = performance.now();
  const exchanges: Exchange[] = [];
  const done = (findings: readonly Finding[], stopped: string | null): Played => ({
    player,
    script,
    findings,
    stopped,
    milliseconds: performance.now() - began,
    exchanges,
  });
  try {
    return done(await script.play(stageFor(player, run, exchanges)), null);
  } catch (error) {
    if (error instanceof CommandRefused) throw error;
    return done([], error instanceof Error ? error.message : String(error));
  }
}
