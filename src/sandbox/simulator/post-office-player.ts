/** Plays a post office: its counters take the money, and only its settlement files tell of it. */
import type { HttpAnswer, HttpCall } from '../../partners/stand-ins/index.js';
import type { CallOutcome, FileLine, Player } from '../../partners/stand-ins/index.js';

export interface PostOfficeOptions {
  readonly code: string;
  /** The token of somebody who may hand in its files. */
  readonly token: string;
}

const HEADING = 'tanggal;resi;nomor;jumlah';

/** Writes a day as `22/11/2026`, in WIB. */
function writtenDay(at: Date): string {
  const day = new Date(at.getTime() + 7 * 3_600_000).toISOString();
  return `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;
}

/** Writes a slip, with the amount as a spreadsheet in Indonesia saves it: `1.050.000,00`. */
const slipOf = (line: FileLine): string => {
  if (typeof line === 'string') return line;
  const { account, amount, reference, paidAt } = line;
  return `${writtenDay(paidAt)};${reference};${account};${amount.toLocaleString('id-ID')},00`;
};

const fileOf = (lines: readonly FileLine[]): string => `${[HEADING, ...lines.map(slipOf)].join('\n')}\n`;

function outcomeOf({ status }: HttpAnswer): CallOutcome {
  if (status === 401 || status === 403) return 'not-believed';
  if (status === 422) return 'refused';
  return status === 200 || status === 202 ? 'taken' : 'odd';
}

export function postOfficePlayer({ code, token }: PostOfficeOptions): Player {
  const fileCall = (lines: readonly FileLine[], name: string): Promise<HttpCall> =>
    Promise.resolve({
      method: 'POST',
      path: `/settlement-files/${code}?name=${encodeURIComponent(`${name}.csv`)}`,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'text/csv' },
      body: fileOf(lines),
    });
  return {
    code,
    protocol: 'settlement-file',
    mayBeRefused: false,
    namesDeliveries: true,
    deliversFiles: true,
    paymentCall: (payment) => fileCall([payment], payment.deliveryId),
    fileCall,
    forged: (call) => ({ ...call, headers: { ...call.headers, authorization: 'Bearer not.a.token' } }),
    reversalCall: null,
    pendingCall: null,
    unknownWordCall: null,
    outcomeOf,
  };
}
