/**
 * Writes as banks and post offices do that send files: the results of debits, and settlement files whose payments nobody
 * told of before. A file is sent again until it was taken.
 */
import { pause } from '../pause.js';
import { type Sending, newSending, note } from './book.js';
import { outsideOf } from './deliver.js';
import { type HttpAnswer, post } from './http-post.js';
import { type Writing, accountOf } from './writing.js';

export const POST_OFFICE = 'chaos-post';

/** How the post office of this run writes its files. */
export const POST_OFFICE_FORMAT = {
  kind: 'transactions',
  layout: { kind: 'csv', delimiter: ',', heading: true },
  moment: { field: { column: 'at' }, pattern: 'YYYY-MM-DD HH:mm:ss', zone: 'WIB' },
  reference: { column: 'ref' },
  account: { column: 'account' },
  amount: { column: 'amount' },
  amountForm: { decimals: 'none' },
} as const;

interface File {
  readonly path: string;
  readonly type: string;
  readonly heading: string;
  readonly line: (sending: Sending) => string;
  /** Whether every line of the file has been taken. */
  readonly isTaken: (answer: HttpAnswer, lines: number) => boolean;
}

const inWib = (at: number): string => new Date(at + 7 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');

const DEBITS: File = {
  path: '/debit-results/bri',
  type: 'text/csv',
  heading: 'reference,status,virtual_account,amount,at',
  line: ({ reference, payer, amount, startedAt }) =>
    `${reference},SUCCESS,${accountOf(payer)},${amount},${new Date(startedAt).toISOString()}`,
  isTaken: ({ status, json }, lines) => status === 200 && json?.['succeeded'] === lines,
};

const SETTLEMENT: File = {
  path: `/settlement-files/${POST_OFFICE}`,
  type: 'text/csv',
  heading: 'at,ref,account,amount',
  line: ({ reference, payer, amount, startedAt }) => `${inWib(startedAt)},${reference},${accountOf(payer)},${amount}`,
  isTaken: ({ status }) => status === 200,
};

async function sendFile(writing: Writing, file: File, { sendings, token }: { sendings: Sending[]; token: string }) {
  const { book, chance } = writing;
  const alongside = sendings.map(({ payer }) => payer.familyId);
  for (const sending of sendings) sending.alongside = alongside;
  book.sendings.push(...sendings);
  const body = [file.heading, ...sendings.map(file.line), ''].join('\n');
  const headers = { 'content-type': file.type, authorization: `Bearer ${token}` };
  while (!writing.isOver()) {
    const answer = await post(writing.entrance(), { path: file.path, headers, body });
    const isTaken = file.isTaken(answer, sendings.length);
    const word = answer.error ?? String(answer.status);
    for (const sending of sendings) {
      note(sending, answer, { told: isTaken ? 'acknowledged' : 'unanswered', word });
      if (isTaken) sending.acknowledgedAt ??= Date.now();
    }
    if (isTaken) return;
    if (answer.status >= 400 && answer.status <= 500 && answer.status !== 429)
      book.strange.push(outsideOf(file.path, answer));
    await pause(1_000 + chance.below(2_000));
  }
}

async function newLines(
  writing: Writing,
  { protocol, partner }: { protocol: string; partner: string },
): Promise<Sending[]> {
  const lines: Sending[] = [];
  const count = 2 + writing.chance.below(8);
  while (lines.length < count) {
    const reference = writing.newName(protocol === 'debit-results' ? 'debit' : 'slip');
    lines.push(newSending({ protocol, partner, reference, ...(await writing.aPayment()) }));
  }
  return lines;
}

export async function sendDebitResults(writing: Writing, token: string): Promise<void> {
  const sendings = await newLines(writing, { protocol: 'debit-results', partner: writing.partners.debits.code });
  await sendFile(writing, DEBITS, { sendings, token });
}

export async function sendSettlementFile(writing: Writing, token: string): Promise<void> {
  const sendings = await newLines(writing, { protocol: 'settlement-file', partner: POST_OFFICE });
  await sendFile(writing, SETTLEMENT, { sendings, token });
}
