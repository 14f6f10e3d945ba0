/**
 * Plays Midtrans as a merchant meets it: takes orders, tells what became of them, and refunds; for calls with the right
 * server key only.
 */
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  type MidtransNotifier,
  type MidtransTransaction,
  changed,
} from '../../../src/api/webhooks/adapters/midtrans/sandbox/sender.js';

export interface MidtransServer {
  readonly url: string;
  /** Finds the present state of an order, by its order id or its transaction id. */
  find(name: string): MidtransTransaction;
  put(transaction: MidtransTransaction): void;
  close(): Promise<void>;
}

interface Charge {
  readonly transaction_details: { readonly order_id: string; readonly gross_amount: number };
  readonly bank_transfer?: { readonly va_number?: string };
}

export interface ServerParams {
  readonly serverKey: string;
  /** Makes a new order as Midtrans would. */
  readonly notifier: Pick<MidtransNotifier, 'order'>;
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString();
  return text === '' ? {} : JSON.parse(text);
}

export async function aMidtransServer({ serverKey, notifier }: ServerParams): Promise<MidtransServer> {
  const transactions: MidtransTransaction[] = [];
  const find = (name: string): MidtransTransaction | undefined =>
    transactions.findLast(({ order_id, transaction_id }) => [order_id, transaction_id].includes(name));
  const put = (transaction: MidtransTransaction): MidtransTransaction => {
    transactions.push(transaction);
    return transaction;
  };
  const order = ({ transaction_details: { order_id: orderId, gross_amount: amount }, bank_transfer }: Charge) =>
    put(notifier.order({ orderId, amount, accountNumber: bank_transfer?.va_number ?? '12345678901', method: 'bca' }));
  const refund = (paid: MidtransTransaction, part: object) =>
    put(changed(paid, 'partial_refund', { refunds: [...((paid['refunds'] as object[] | undefined) ?? []), part] }));

  const answer = async (request: IncomingMessage): Promise<[number, object]> => {
    const [, , name = '', action = ''] = (request.url ?? '').split('/').map(decodeURIComponent);
    const isItsMerchant = request.headers.authorization === `Basic ${Buffer.from(`${serverKey}:`).toString('base64')}`;
    if (!isItsMerchant) return [401, { status_code: '401', status_message: 'Access denied' }];
    if (name === 'charge') return [200, order((await bodyOf(request)) as Charge)];
    if (request.url === '/snap/transactions') {
      const { order_id } = order((await bodyOf(request)) as Charge);
      return [201, { token: `token-of-${order_id}`, redirect_url: 'https://app.midtrans.example/snap' }];
    }
    const found = find(name);
    if (found === undefined) return [404, { status_code: '404', status_message: "Transaction doesn't exist." }];
    return [200, action === 'refund' ? refund(found, (await bodyOf(request)) as object) : found];
  };
  const server = createServer((request, response: ServerResponse) => {
    void answer(request).then(([status, body]) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body)),
    );
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    find(name) {
      const found = find(name);
      if (found === undefined) throw new Error(`Midtrans has no order ${name}`);
      return found;
    },
    put,
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
}
