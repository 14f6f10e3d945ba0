/** Partners of every protocol as somebody who holds their secrets: whatever a body is, its proof is good. */
import { createHash, createHmac, randomUUID } from 'node:crypto';
import { midtransNotifier } from '../../../src/api/webhooks/adapters/midtrans/sandbox/sender.js';
import { snapBank } from '../../../src/api/webhooks/adapters/snap-bi/sandbox/index.js';
import { xenditSender } from '../../../src/api/webhooks/adapters/xendit/sandbox/sender.js';
import type { SandboxCredentials } from '../../../src/partners/stand-ins/index.js';
import type { Stage } from '../../world/stage.js';
import { type Draw, oneOf } from '../draw.js';

type Fields = Readonly<Record<string, unknown>>;

export interface Caller {
  readonly name: string;
  readonly path: string;
  /** What it tells of a payment on an ordinary day. */
  sample(draw: Draw): Fields;
  /** Proves the fields, where the proof stands in them. */
  readonly seal?: (fields: Fields) => Fields;
  /** The headers that prove a body. */
  prove(body: Buffer, path: string): Readonly<Record<string, string>>;
}

const AMOUNTS = [1, 1_000, 42_000, 126_000, 150_000, 1_050_000];

function credentialsOf({ credentials }: Stage, code: string): SandboxCredentials {
  const found = credentials.find((one) => one.code === code);
  if (found === undefined) throw new Error(`${code} was not added`);
  return found;
}

function minimarket(stage: Stage): Caller {
  const own = credentialsOf(stage, 'sandbox-minimarket');
  const key = Buffer.from(own.secret.replace(/^whsec_/, ''), 'base64');
  return {
    name: own.code,
    path: `/webhooks/${own.code}`,
    sample(draw) {
      const common = { reference: randomUUID(), channel: oneOf(draw, ['MINIMARKET', 'EDC', 'BANK']) };
      const at = stage.now().toISOString();
      if (oneOf(draw, [0, 0, 0, 1]) === 1)
        return { type: 'payment.reversed', timestamp: at, data: { ...common, reason: 'x', reversedAt: at } };
      const money = { accountNumber: oneOf(draw, stage.accounts), amount: oneOf(draw, AMOUNTS), currency: 'IDR' };
      const more = { paidAt: at, monthsAhead: 1, terminal: 'T-1' };
      return { type: 'payment.received', timestamp: at, data: { ...common, ...money, ...more } };
    },
    prove(body) {
      const [id, seconds] = [randomUUID(), String(Math.floor(stage.now().getTime() / 1_000))];
      const signature = createHmac('sha256', key).update(`${id}.${seconds}.`).update(body).digest('base64');
      return { 'webhook-id': id, 'webhook-timestamp': seconds, 'webhook-signature': `v1,${signature}` };
    },
  };
}

function doku(stage: Stage): Caller {
  const own = credentialsOf(stage, 'sandbox-doku');
  return {
    name: own.code,
    path: `/webhooks/doku/${own.code}`,
    sample: (draw) => ({
      service: { id: 'VIRTUAL_ACCOUNT' },
      acquirer: { id: 'BCA' },
      channel: { id: 'VIRTUAL_ACCOUNT_BCA' },
      transaction: { status: oneOf(draw, ['SUCCESS', 'FAILED', 'PENDING']), date: stage.now().toISOString() },
      order: { invoice_number: `JKN-${randomUUID()}`, amount: oneOf(draw, AMOUNTS) },
      virtual_account_info: { virtual_account_number: oneOf(draw, stage.accounts) },
      virtual_account_payment: {
        identifer: [
          { name: 'REFERENCE', value: randomUUID() },
          { name: 'CHANNEL_TYPE', value: '6010' },
        ],
      },
    }),
    prove(body, path) {
      const [id, at] = [randomUUID(), `${stage.now().toISOString().slice(0, 19)}Z`];
      const digest = createHash('sha256').update(body).digest('base64');
      const clientId = own.clientId ?? '';
      const text = `Client-Id:${clientId}\nRequest-Id:${id}\nRequest-Timestamp:${at}\nRequest-Target:${path}\nDigest:${digest}`;
      const signature = `HMACSHA256=${createHmac('sha256', own.secret).update(text).digest('base64')}`;
      return { 'client-id': clientId, 'request-id': id, 'request-timestamp': at, signature };
    },
  };
}

/** How many payments a partner that is asked back keeps in its own books, so that its word is believed. */
const KEPT = 20;

const textOf = (value: unknown): string => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));

async function midtrans(stage: Stage): Promise<Caller> {
  const own = credentialsOf(stage, 'sandbox-midtrans');
  const wire = { baseUrl: stage.baseUrl, partner: own.code, now: stage.now, newId: randomUUID };
  const notifier = midtransNotifier({ ...wire, serverKey: own.secret, apiUrl: own.api?.url ?? '' });
  const kept = stage.accounts.slice(0, KEPT).map((accountNumber) => ({
    ...notifier.order({ accountNumber, amount: 1_000 }),
    transaction_status: 'settlement',
    status_code: '200',
    settlement_time: stage.now().toISOString().slice(0, 19).replace('T', ' '),
  }));
  await Promise.all(kept.map((transaction) => notifier.record(transaction)));
  return {
    name: own.code,
    path: `/webhooks/midtrans/${own.code}`,
    sample: (draw) => ({ ...oneOf(draw, kept), signature_key: '' }),
    seal: (fields) => {
      const said = ['order_id', 'status_code', 'gross_amount'].map((name) => textOf(fields[name])).join('');
      return { ...fields, signature_key: createHash('sha512').update(`${said}${own.secret}`).digest('hex') };
    },
    prove: () => ({}),
  };
}

async function xendit(stage: Stage): Promise<Caller> {
  const own = credentialsOf(stage, 'sandbox-xendit');
  const wire = { baseUrl: stage.baseUrl, partner: own.code, now: stage.now, newId: randomUUID };
  const api = { apiKey: own.api?.key ?? '', apiUrl: own.api?.url ?? '' };
  const sender = xenditSender({ ...wire, ...api, callbackToken: own.secret });
  const kept = stage.accounts
    .slice(0, KEPT)
    .map((accountNumber, place) =>
      sender.callback({ accountNumber, amount: 1_000, ...(place % 2 === 0 && { outlet: 'ALFAMART' as const }) }),
    );
  await Promise.all(kept.map((fields) => sender.record(fields)));
  return {
    name: own.code,
    path: `/webhooks/xendit/${own.code}`,
    sample: (draw) => oneOf(draw, kept),
    prove: () => ({ 'x-callback-token': own.secret, 'webhook-id': randomUUID() }),
  };
}

/** A token is good for a quarter of an hour, and a run takes longer. */
const TOKEN_EVERY_MS = 5 * 60_000;
const SNAP_SERVICES = [
  'transfer-va/payment',
  'transfer-va/inquiry',
  'transfer-va/payment-intrabank',
  'transfer-va/notify-payment-intrabank',
  'transfer-va/inquiry-intrabank',
  'transfer-va/status',
  'access-token/b2b',
];

async function bank(stage: Stage): Promise<readonly Caller[]> {
  const own = credentialsOf(stage, 'sandbox-bank');
  if (own.snap === null) throw new Error('a bank speaks SNAP');
  const wire = { baseUrl: stage.baseUrl, now: stage.now, newId: randomUUID };
  const player = snapBank({ ...wire, ...own.snap, clientSecret: own.secret });
  let token = await player.token();
  const renew = (): Promise<unknown> =>
    player.token().then(
      (next) => (token = next),
      () => undefined, // an operator may have changed the keys of the bank meanwhile: its calls are refused from then on
    );
  setInterval(() => void renew(), TOKEN_EVERY_MS).unref();
  const partnerId = own.snap.partnerId;
  return SNAP_SERVICES.map((service) => ({
    name: `${own.code} ${service}`,
    path: `/snap/v1.0/${service}`,
    sample: (draw) => snapFields(draw, stage),
    prove(body, path) {
      const at = `${new Date(stage.now().getTime() + 7 * 3_600_000).toISOString().slice(0, 19)}+07:00`;
      const hash = createHash('sha256').update(body).digest('hex');
      const signature = createHmac('sha512', own.secret).update(`POST:${path}:${token}:${hash}:${at}`).digest('base64');
      const names = { 'x-partner-id': partnerId, 'x-external-id': randomUUID(), 'channel-id': '95231' };
      return { ...names, authorization: `Bearer ${token}`, 'x-timestamp': at, 'x-signature': signature };
    },
  }));
}

/** The fields of every service at once: each reads its own. */
function snapFields(draw: Draw, { accounts, now }: Stage): Fields {
  const account = oneOf(draw, accounts);
  const service = account.slice(0, 5).padStart(8);
  const amount = { value: `${oneOf(draw, AMOUNTS)}.00`, currency: 'IDR' };
  const at = `${new Date(now().getTime() + 7 * 3_600_000).toISOString().slice(0, 19)}+07:00`;
  return {
    partnerServiceId: service,
    customerNo: account.slice(5),
    virtualAccountNo: `${service}${account.slice(5)}`,
    paymentRequestId: randomUUID(),
    inquiryRequestId: randomUUID(),
    partnerReferenceNo: randomUUID(),
    channelCode: 6010,
    paidAmount: amount,
    totalAmount: amount,
    trxDateTime: at,
    trxDateInit: at,
    flagAdvise: oneOf(draw, ['N', 'Y']),
    grantType: 'client_credentials',
    additionalInfo: { monthsAhead: 1, terminalId: 'T', paymentAmount: amount.value, idApp: 'T', bankId: '002' },
  };
}

/** Whoever tells what became of a message. */
const reports = (path: string): Caller => ({
  name: path,
  path,
  sample: () => ({ id: randomUUID(), status: 'delivered', statuses: [{ id: 'x', status: 'read', timestamp: '1' }] }),
  prove: () => ({}),
});

export async function allCallers(stage: Stage): Promise<readonly Caller[]> {
  const others = ['/message-receipts/whatsapp', '/message-receipts/sms'].map(reports);
  return [
    minimarket(stage),
    doku(stage),
    await midtrans(stage),
    await xendit(stage),
    ...(await bank(stage)),
    ...others,
  ];
}
