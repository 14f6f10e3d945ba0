/**
 * Plays the APIs of those partners that are asked: a collecting company's record of a payment, and a bank's answer to
 * what became of one (SNAP service 26).
 */
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import { closed, listening } from './issuer.js';

/** What a bank did with the payer's money, as it says when it is asked. */
export type BankWord =
  | { readonly kind: 'holds'; readonly amount: number; readonly paidAt: string }
  | { readonly kind: 'gave-back' };

export interface PartnerApis {
  readonly url: string;
  /** Answers a GET of this path with the record from now on. */
  record(path: string, body: object): void;
  /** What the bank says of a payment, by its paymentRequestId. */
  readonly bankWords: Map<string, BankWord>;
  /** How often a bank was asked. */
  readonly asked: { count: number };
  close(): Promise<void>;
}

export async function startPartnerApis(): Promise<PartnerApis> {
  const records = new Map<string, string>();
  const bankWords = new Map<string, BankWord>();
  const asked = { count: 0 };
  const server = createServer((request, response) => {
    const path = (request.url ?? '').split('?')[0] ?? '';
    if (request.method === 'GET') return answer(response, records.get(path));
    void readBody(request).then((body) => {
      if (path.endsWith('/access-token/b2b')) {
        return answer(response, JSON.stringify({ responseCode: '2007300', accessToken: 'chaos', expiresIn: '900' }));
      }
      asked.count += 1;
      return answer(response, JSON.stringify(statusOf(bankWords, body)));
    });
  });
  const url = `http://127.0.0.1:${await listening(server)}`;
  return {
    url,
    record: (path, body) => void records.set(path, JSON.stringify(body)),
    bankWords,
    asked,
    close: () => closed(server),
  };
}

const NOT_FOUND = JSON.stringify({ status_code: '404', error_code: 'DATA_NOT_FOUND_ERROR' });

function answer(response: ServerResponse, body: string | undefined): void {
  response.writeHead(body === undefined ? 404 : 200, { 'content-type': 'application/json' }).end(body ?? NOT_FOUND);
}

async function readBody(request: IncomingMessage): Promise<Readonly<Record<string, unknown>>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  try {
    return JSON.parse(Buffer.concat(chunks).toString()) as Readonly<Record<string, unknown>>;
  } catch {
    return {};
  }
}

function statusOf(words: PartnerApis['bankWords'], { paymentRequestId }: Readonly<Record<string, unknown>>): object {
  const word = typeof paymentRequestId === 'string' ? words.get(paymentRequestId) : undefined;
  if (word === undefined) return { responseCode: '4042601', responseMessage: 'Transaction Not Found' };
  const flag =
    word.kind === 'holds'
      ? {
          paymentFlagStatus: '00',
          paidAmount: { value: `${word.amount}.00`, currency: 'IDR' },
          trxDateTime: word.paidAt,
        }
      : { paymentFlagStatus: '01' };
  return { responseCode: '2002600', responseMessage: 'Successful', virtualAccountData: { paymentRequestId, ...flag } };
}
