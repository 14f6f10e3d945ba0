/**
 * Partners of several protocols that send for one family until they are told to stop: each has one payment open at every
 * moment, sends it again when it is told to, and begins a new one when it is done or refused.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { type Call, post } from '../../../chaos/writers/http-post.js';
import { dokuSender } from '../../../src/api/webhooks/adapters/doku/sandbox/sender.js';
import { snapBank } from '../../../src/api/webhooks/adapters/snap-bi/sandbox/snap-bank.js';
import { standardWebhooksSender } from '../../../src/api/webhooks/adapters/standard-webhooks/sandbox/sender.js';
import type { BillingNumber } from '../../../src/kernel/card-number.js';
import { randomIds } from '../../../src/kernel/ids.js';
import { VIRTUAL_ACCOUNT_PREFIXES } from '../../../src/kernel/virtual-account.js';
import { type SandboxCredentials, needed } from '../../../src/partners/stand-ins/index.js';
import { type Heard, type Understand, saidToNotice, saidToPayment } from './meanings.js';

export interface InsistenceOrder {
  /** The instance at which all of them call. */
  readonly baseUrl: string;
  readonly credentials: readonly SandboxCredentials[];
  readonly accountNumber: BillingNumber;
  /** The first word of every reference. */
  readonly tag: string;
}

export interface Answered extends Heard {
  readonly partner: string;
  readonly tookMs: number;
  readonly atMs: number;
}

export interface Insistence {
  readonly partners: readonly string[];
  readonly answers: readonly Answered[];
  /** The references that were acknowledged, and those of which a bank was told that nothing was booked. */
  readonly acknowledged: readonly string[];
  readonly refused: readonly string[];
  /** Begins no more, and sends what is open until it is done or refused. */
  stop(): Promise<void>;
}

const AMOUNT = 50_000;
const AGAIN_AFTER_MS = 100;
/** More than all the others pay together, so that what they pay leaves something to pay. */
const MONTHS_AHEAD = 12;
/** Another payment came between the bank's question and its payment. */
const ANOTHER_AMOUNT = '4042513';
const NOTICE_PARTNERS = ['sandbox-minimarket', 'sandbox-atm', 'sandbox-post-office'] as const;

interface Payment {
  /** The call, made anew for every attempt. */
  readonly call: (attempt: number) => Call | Promise<Call>;
}

interface Partner {
  readonly name: string;
  readonly understand: Understand;
  /** A payment that has not been sent yet. */
  begin(reference: string): Promise<Payment>;
}

const common = (baseUrl: string) => ({ baseUrl, now: () => new Date(), newId: randomIds });
const ownOf = (credentials: readonly SandboxCredentials[], code: string): SandboxCredentials =>
  credentials.find((one) => one.code === code)!;

function noticeSenders({ baseUrl, credentials, accountNumber }: InsistenceOrder): Partner[] {
  return NOTICE_PARTNERS.map((name) => {
    const sender = standardWebhooksSender({
      ...common(baseUrl),
      partner: name,
      secret: ownOf(credentials, name).secret,
    });
    return {
      name,
      understand: saidToNotice,
      begin: (reference) => {
        const payment = { accountNumber, amount: AMOUNT, reference, id: `msg_${reference}`, paidAt: new Date() };
        return Promise.resolve({ call: () => sender.paymentCall(payment) });
      },
    };
  });
}

function doku({ baseUrl, credentials, accountNumber }: InsistenceOrder): Partner {
  const name = 'sandbox-doku';
  const own = ownOf(credentials, name);
  const clientId = needed(own, 'clientId');
  const sender = dokuSender({ ...common(baseUrl), partner: name, clientId, secretKey: own.secret });
  return {
    name,
    understand: saidToNotice,
    begin: (reference) => {
      const invoice = `JKN-${accountNumber}-${reference}`;
      const payment = { accountNumber, amount: AMOUNT, invoice, reference, id: reference, paidAt: new Date() };
      return Promise.resolve({ call: () => sender.notificationCall(payment) });
    },
  };
}

function bank({ baseUrl, credentials, accountNumber }: InsistenceOrder): Partner {
  const name = 'sandbox-bank';
  const own = ownOf(credentials, name);
  const desk = snapBank({ ...common(baseUrl), clientSecret: own.secret, ...needed(own, 'snap') });
  const account = {
    virtualAccount: `${VIRTUAL_ACCOUNT_PREFIXES.COMMON}${accountNumber}`,
    monthsAhead: MONTHS_AHEAD,
  };
  return {
    name,
    understand: (answer) => {
      const heard = saidToPayment(answer);
      return heard.word.startsWith(ANOTHER_AMOUNT) ? { ...heard, meaning: 'refused' } : heard;
    },
    begin: async (reference) => {
      const { body } = await desk.inquire(account);
      const owed = body?.['virtualAccountData'] as { totalAmount: { value: string } } | undefined;
      if (owed === undefined) throw new Error(`no bill for the bank: ${JSON.stringify(body)}`);
      const amount = BigInt(owed.totalAmount.value.replace('.00', ''));
      return {
        call: (attempt) => desk.paymentCall({ ...account, amount, reference, flagAdvise: attempt === 0 ? 'N' : 'Y' }),
      };
    },
  };
}

export function insist(order: InsistenceOrder): Insistence {
  const { baseUrl, tag } = order;
  const partners = [...noticeSenders(order), doku(order), bank(order)];
  const answers: Answered[] = [];
  const acknowledged: string[] = [];
  const refused: string[] = [];
  let isOver = false;
  let begun = 0;

  const payOnce = async ({ name: partner, begin, understand }: Partner): Promise<void> => {
    const reference = `${tag}-${begun++}`;
    const { call } = await begin(reference);
    for (let attempt = 0; ; attempt++) {
      const answer = await post(baseUrl, await call(attempt));
      const heard = understand(answer);
      answers.push({ ...heard, partner, tookMs: answer.ms, atMs: performance.now() });
      if (heard.meaning === 'done') return void acknowledged.push(reference);
      if (heard.meaning === 'fault') throw new Error(`${partner}: ${answer.status} ${answer.text}`);
      await pause(AGAIN_AFTER_MS);
      if (heard.meaning === 'refused') return void refused.push(reference);
    }
  };
  const goOn = async (partner: Partner): Promise<void> => {
    while (!isOver) await payOnce(partner);
  };
  const working = Promise.all(partners.map(goOn));
  working.catch(() => undefined); // whoever stops them hears of it
  return {
    partners: partners.map(({ name }) => name),
    answers,
    acknowledged,
    refused,
    stop: async () => {
      isOver = true;
      await working;
    },
  };
}
