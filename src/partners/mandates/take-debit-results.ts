/**
 * Takes a bank's result file line by line: a success is posted as a payment like any other, a failure is stored with
 * its reason.
 */
import { CsvError, type Parser, parse } from 'csv-parse';
import type { Readable } from 'node:stream';
import { civilDate, startOfDay } from '../../kernel/civil-date.js';
import { parseRupiah } from '../../kernel/rupiah.js';
import { cutTo, isWellFormed, normalised } from '../../kernel/text.js';
import { WIB } from '../../kernel/time-zone.js';
import { readBillingNumber } from '../../kernel/virtual-account.js';
import type { FindPartner, PartnerCredentials } from '../../money/partners/index.js';
import type { PaymentDelivery, PostPayment } from '../../money/payments/index.js';
import { debitPartnerCode } from './debit-partner.js';
import type { DebitBank } from './debit-policy.js';
import { NO_REASON, type RecordDebitFailure } from './mandate.js';

export interface DebitResultDeps {
  readonly now: Date;
  readonly findPartner: FindPartner;
  readonly postPayment: PostPayment;
  readonly recordFailure: RecordDebitFailure;
}

export interface DebitResults {
  readonly kind: 'taken';
  readonly lines: number;
  /** The number of lines whose payment was posted, by this file or earlier by a webhook or another file. */
  readonly succeeded: number;
  readonly failed: number;
  /** The number of failures whose reference the bank was never given. */
  readonly unknown: number;
  /** The numbers of lines whose reference was paid before with another amount or account, the first twenty of them: nothing of them is booked. */
  readonly conflicting: readonly number[];
  /** The numbers of lines that cannot be read, the first twenty of them; the header is line 1. */
  readonly unreadable: readonly number[];
}

/**
 * The result; `no-partner` when the bank has no active partner with the code, in whose name payments could be posted;
 * `misfit` when the file stops being CSV in the middle: what stands before is taken, and taken again changes nothing.
 */
export type DebitResultOutcome =
  | DebitResults
  | { readonly kind: 'no-partner'; readonly code: string }
  | { readonly kind: 'misfit'; readonly problem: string };

interface Line {
  readonly reference: string;
  readonly status: string;
  readonly virtualAccount: string;
  readonly amount: string;
  readonly at: string;
  readonly reason: string;
}

const REFERENCE = /^[\x21-\x7e]{1,128}$/;
const REASON_LENGTH_MAX = 200;
const TOLD_MAX = 20;
/** The longest line: more is no line, but a quote that was never closed. */
const LINE_BYTES_MAX = 65_536;
/** The number of lines that are posted together in one commit. */
const AT_ONCE = 200;

const columnsOf = (row: Readonly<Record<string, string | undefined>>): Line => ({
  reference: row['reference'] ?? '',
  status: (row['status'] ?? '').toUpperCase(),
  virtualAccount: row['virtual_account'] ?? '',
  amount: row['amount'] ?? '',
  at: row['at'] ?? '',
  reason: row['reason'] ?? '',
});

/** The programme's first day: nobody was debited before, whatever a file says. */
const FIRST_MOMENT = startOfDay(civilDate('2014-01-01'), WIB);

function momentOf({ at }: Line, now: Date): Date | null {
  const moment = at === '' ? now : new Date(at);
  const isOne = !Number.isNaN(moment.getTime()) && moment >= FIRST_MOMENT;
  return isOne ? new Date(Math.min(moment.getTime(), now.getTime())) : null;
}

/** Builds the delivery of a successful line; null when the line cannot be posted. */
function toDelivery(line: Line, partner: PartnerCredentials, now: Date): PaymentDelivery | null {
  const amount = parseRupiah(line.amount);
  const paidAt = momentOf(line, now);
  const isAccount = /^[\x20-\x7e]{1,64}$/.test(line.virtualAccount);
  if (amount === null || amount === 0n || paidAt === null || !REFERENCE.test(line.reference) || !isAccount) return null;
  return {
    deliveryKey: `debit-result/${line.reference}`,
    protocol: 'debit-result-file',
    rawBody: Buffer.from(JSON.stringify(line)),
    notice: {
      partnerId: partner.partnerId,
      kind: 'informing',
      reference: line.reference,
      accountText: line.virtualAccount,
      billingNumber: readBillingNumber(line.virtualAccount),
      amount,
      paidAt,
      receivedAt: now,
      channel: 'AUTO_DEBIT',
      monthsAhead: null,
    },
  };
}

type LineEnd = 'succeeded' | 'failed' | 'unknown' | 'conflicting' | 'unreadable';

async function takeLine(
  deps: DebitResultDeps,
  { line, bank, partner }: { line: Line; bank: DebitBank; partner: PartnerCredentials },
): Promise<LineEnd> {
  if (line.status === 'SUCCESS') {
    const delivery = toDelivery(line, partner, deps.now);
    if (delivery === null) return 'unreadable';
    const { outcome } = await deps.postPayment(delivery);
    return outcome === 'conflicts-with-earlier' ? 'conflicting' : 'succeeded';
  }
  const failedAt = momentOf(line, deps.now);
  if (line.status !== 'FAILED' || !REFERENCE.test(line.reference) || failedAt === null) return 'unreadable';
  if (!isWellFormed(line.reason)) return 'unreadable';
  const reason = line.reason === '' ? NO_REASON : cutTo(normalised(line.reason), REASON_LENGTH_MAX);
  const recorded = await deps.recordFailure({ bank, reference: line.reference, reason, failedAt });
  return recorded === 'recorded' ? 'failed' : 'unknown';
}

/** Takes the results. The same file again changes nothing, because references identify the payments. */
export async function takeDebitResults(
  deps: DebitResultDeps,
  { bank, csv }: { readonly bank: DebitBank; readonly csv: Readable },
): Promise<DebitResultOutcome> {
  const code = debitPartnerCode(bank);
  const partner = await deps.findPartner({ by: 'code', value: code });
  if (partner === null) return { kind: 'no-partner', code };
  const counted = { succeeded: 0, failed: 0, unknown: 0, conflicting: [] as number[], unreadable: [] as number[] };
  const count = async (params: Parameters<typeof takeLine>[1], number: number): Promise<void> => {
    const end = await takeLine(deps, params);
    if (end !== 'unreadable' && end !== 'conflicting') counted[end] += 1;
    else if (counted[end].length < TOLD_MAX) counted[end].push(number);
  };
  let lines = 0;
  const rows: Parser = csv.pipe(
    parse({
      columns: true,
      trim: true,
      bom: true,
      skip_empty_lines: true,
      relax_column_count: true,
      max_record_size: LINE_BYTES_MAX,
    }),
  );
  let waiting: Promise<void>[] = [];
  try {
    for await (const row of rows as AsyncIterable<Readonly<Record<string, string>>>) {
      lines += 1;
      const number = lines + 1;
      waiting.push(count({ line: columnsOf(row), bank, partner }, number));
      if (waiting.length === AT_ONCE) {
        await Promise.all(waiting);
        waiting = [];
      }
    }
  } catch (error) {
    await Promise.all(waiting);
    if (!(error instanceof CsvError)) throw error;
    return { kind: 'misfit', problem: `${lines} lines were taken, then the file stops being CSV: ${error.code}` };
  }
  await Promise.all(waiting);
  const inOrder = (numbers: readonly number[]): number[] => numbers.toSorted((a, b) => a - b);
  const { conflicting, unreadable } = counted;
  return { kind: 'taken', lines, ...counted, conflicting: inOrder(conflicting), unreadable: inOrder(unreadable) };
}
