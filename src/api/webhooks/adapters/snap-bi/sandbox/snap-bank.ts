/**
 * Plays a bank that speaks SNAP BI: it obtains a token, asks for the bill and reports the payment with real signed HTTP
 * calls.
 */
import type { KeyObject } from 'node:crypto';
import { type HttpAnswer, type HttpCall, sendCall } from '../../../../../partners/stand-ins/index.js';
import { type SnapSigner, signedTokenCall, signedTransactionCall, snapCallPaths, snapTimestamp } from './snap-calls.js';

export interface SnapBankOptions {
  /** The address of Sigap, e.g. `http://localhost:4000`. */
  readonly baseUrl: string;
  /** The bank's X-CLIENT-KEY. */
  readonly clientId: string;
  /** The bank's X-PARTNER-ID. */
  readonly partnerId: string;
  readonly privateKey: KeyObject | string;
  /** The shared secret; null in the mode without token. */
  readonly clientSecret: string | null;
  readonly channelId?: string;
  /** The prefix before `/v1.0`; `/snap` when absent. */
  readonly prefix?: string;
  readonly now: () => Date;
  readonly newId: () => string;
}

export interface BankInquiry {
  /** The virtual account, 16 digits. */
  readonly virtualAccount: string;
  readonly channelCode?: number;
  readonly monthsAhead?: number;
  /** The inquiryRequestId; a new one when absent. */
  readonly requestId?: string;
  /** The X-EXTERNAL-ID; a new one when absent. */
  readonly externalId?: string;
}

export interface BankPayment extends BankInquiry {
  /** The amount in whole rupiah. */
  readonly amount: bigint | number;
  /** `Y` when the bank repeats a payment that got no answer; `N` when absent. */
  readonly flagAdvise?: 'N' | 'Y';
  /** The paymentRequestId; a new one when absent. */
  readonly reference?: string;
  readonly paidAt?: Date;
  /** The EDC terminal or the agent that took the money. */
  readonly terminal?: string;
}

/** The services that tell of a payment between accounts of one bank. */
export interface IntrabankService {
  readonly service: 'payment-intrabank' | 'notify-payment-intrabank';
  readonly paymentStatus?: string;
}

export interface SnapBank {
  /** Obtains a token and keeps it for the calls that follow; the token is empty in the mode without token. */
  token(): Promise<string>;
  inquire(inquiry: BankInquiry): Promise<HttpAnswer>;
  pay(payment: BankPayment): Promise<HttpAnswer>;
  /** Sends any body at all, signed as a payment. */
  send(body: Readonly<Record<string, unknown>>): Promise<HttpAnswer>;
  /** Makes the signed call that `inquire` would send, to be sent later or again. */
  inquiryCall(inquiry: BankInquiry): Promise<HttpCall>;
  /** Makes the signed call that `pay` would send, to be sent later or again. */
  paymentCall(payment: BankPayment): Promise<HttpCall>;
  /** Makes the signed call of service 33 or 34, in the fields of that service. */
  intrabankCall(payment: BankPayment, service: IntrabankService): Promise<HttpCall>;
}

const PREFIX_LENGTH = 5;

/** The account in SNAP's three fields; ATM screens pad the prefix with spaces to eight characters. */
const accountFields = (virtualAccount: string) => ({
  partnerServiceId: virtualAccount.slice(0, PREFIX_LENGTH).padStart(8),
  customerNo: virtualAccount.slice(PREFIX_LENGTH),
  virtualAccountNo: `${virtualAccount.slice(0, PREFIX_LENGTH).padStart(8)}${virtualAccount.slice(PREFIX_LENGTH)}`,
});

function additionalInfo({ monthsAhead, terminal }: Pick<BankPayment, 'monthsAhead' | 'terminal'>) {
  const info = {
    ...(monthsAhead === undefined ? {} : { monthsAhead }),
    ...(terminal === undefined ? {} : { terminalId: terminal }),
  };
  return Object.keys(info).length === 0 ? {} : { additionalInfo: info };
}

function paymentBody(payment: BankPayment, { reference, at }: { reference: string; at: Date }) {
  const amount = { value: `${payment.amount}.00`, currency: 'IDR' };
  return {
    ...accountFields(payment.virtualAccount),
    paymentRequestId: reference,
    channelCode: payment.channelCode ?? 6010,
    paidAmount: amount,
    totalAmount: amount,
    trxDateTime: snapTimestamp(payment.paidAt ?? at),
    flagAdvise: payment.flagAdvise ?? 'N',
    ...additionalInfo(payment),
  };
}

/** The fields of services 33 and 34: the latter has its amount beside the terminal. */
function intrabankBody(payment: BankPayment, told: IntrabankService & { reference: string; at: Date }) {
  const { reference, at, service, paymentStatus } = told;
  const value = `${payment.amount}.00`;
  const common = {
    ...accountFields(payment.virtualAccount),
    partnerReferenceNo: reference,
    trxDateTime: snapTimestamp(payment.paidAt ?? at),
    ...(paymentStatus === undefined ? {} : { paymentStatus }),
  };
  if (service === 'payment-intrabank') return { ...common, paidAmount: { value, currency: 'IDR' } };
  return { ...common, additionalInfo: { idApp: 'TEST', paymentAmount: value, terminalId: '9', bankId: '002' } };
}

/** The error of a bank that was given no token, without which it can ask and pay nothing. */
export class TokenRefused extends Error {
  override readonly name = 'TokenRefused';
  readonly status: number;

  constructor({ status, body }: HttpAnswer) {
    super(`the bank got no token: ${status} ${JSON.stringify(body)}`);
    this.status = status;
  }
}

export function snapBank(options: SnapBankOptions): SnapBank {
  const { baseUrl, clientId, privateKey, clientSecret, now, newId } = options;
  const paths = snapCallPaths(options.prefix ?? '/snap');
  let bought: Promise<string> | null = null;

  const buyToken = async (): Promise<string> => {
    const answer = await sendCall(baseUrl, signedTokenCall({ path: paths.token, clientId, privateKey, at: now() }));
    const token = answer.body?.['accessToken'];
    if (typeof token !== 'string') throw new TokenRefused(answer);
    return token;
  };
  const signer = async (): Promise<SnapSigner> =>
    clientSecret === null
      ? { mode: 'without-token', privateKey }
      : { mode: 'with-token', token: await (bought ??= buyToken()), clientSecret };

  const call = async (path: string, body: Readonly<Record<string, unknown>>, externalId = newId()) =>
    signedTransactionCall({
      path,
      body,
      externalId,
      signer: await signer(),
      partnerId: options.partnerId,
      channelId: options.channelId ?? '95231',
      at: now(),
    });
  const paymentCall = (payment: BankPayment): Promise<HttpCall> => {
    const body = paymentBody(payment, { reference: payment.reference ?? newId(), at: now() });
    return call(paths.payment, body, payment.externalId);
  };
  const intrabankCall = (payment: BankPayment, service: IntrabankService): Promise<HttpCall> => {
    const body = intrabankBody(payment, { ...service, reference: payment.reference ?? newId(), at: now() });
    return call(paths.payment.replace(/payment$/, service.service), body, payment.externalId);
  };
  const inquiryCall = (inquiry: BankInquiry): Promise<HttpCall> => {
    const body = {
      ...accountFields(inquiry.virtualAccount),
      trxDateInit: snapTimestamp(now()),
      channelCode: inquiry.channelCode ?? 6011,
      inquiryRequestId: inquiry.requestId ?? newId(),
      ...additionalInfo(inquiry),
    };
    return call(paths.inquiry, body, inquiry.externalId);
  };
  return {
    token: () => (clientSecret === null ? Promise.resolve('') : (bought = buyToken())),
    paymentCall,
    intrabankCall,
    pay: async (payment) => sendCall(baseUrl, await paymentCall(payment)),
    inquiryCall,
    send: async (body) => sendCall(baseUrl, await call(paths.payment, body)),
    inquire: async (inquiry) => sendCall(baseUrl, await inquiryCall(inquiry)),
  };
}
