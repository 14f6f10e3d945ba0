/**
 * Writes as a SNAP bank does: token, inquiry, payment, and what a bank does with each answer. It keeps the money or gives
 * it back by the flag, asks again with the same paymentRequestId when it does not know, and says what it holds when asked.
 */
import { pause } from '../pause.js';
import { type Payer, type Sending, type Told, newSending, note } from './book.js';
import type { HttpAnswer } from './http-post.js';
import { SNAP_PATHS, type SendSnap, codeOf, openSnapLine, snapTime } from './snap-line.js';
import { type Writing, accountOf } from './writing.js';

/** Asks for a bill and pays it; does nothing when no family with a bill is left. */
export type PayAtBank = () => Promise<void>;

export function createSnapBank(writing: Writing): PayAtBank {
  const send = openSnapLine(writing);
  const partner = writing.partners.bank.code;
  return async () => {
    const payer = writing.freshPayer();
    if (payer === null) return pause(1_000);
    const amount = await inquire(writing, send, payer);
    if (amount === null || amount === 0) return;
    const reference = writing.newName('snap');
    const sending = newSending({ protocol: 'snap-bi', partner, reference, payer, amount });
    writing.book.sendings.push(sending);
    await payUntilKnown({ writing, send, sending });
  };
}

const INQUIRIES_MAX = 20;

/** The bill that is shown; null when there is none, or none is shown for long. */
async function inquire(writing: Writing, send: SendSnap, payer: Payer): Promise<number | null> {
  for (let attempt = 0; attempt < INQUIRIES_MAX && !writing.isOver(); attempt++) {
    const fields = { ...accountFields(payer), inquiryRequestId: writing.newName('inq'), trxDateInit: snapTime() };
    const answer = await send(SNAP_PATHS.inquiry, fields);
    const code = answer === null ? null : codeOf(answer);
    if (answer !== null && answer.status !== 0 && code === null) strange(writing, 'inquiry', answer);
    if (code === '2002400') return billIn(answer);
    if (code !== null && code.startsWith('404')) return null;
    await pause(300 + writing.chance.below(700));
  }
  return null;
}

function accountFields(payer: Payer): object {
  const account = accountOf(payer);
  const partnerServiceId = account.slice(0, 5).padStart(8);
  const customerNo = account.slice(5);
  return { partnerServiceId, customerNo, virtualAccountNo: `${partnerServiceId}${customerNo}` };
}

function billIn(answer: HttpAnswer | null): number {
  const data = answer?.json?.['virtualAccountData'] as { totalAmount?: { value?: string } } | undefined;
  return Number((data?.totalAmount?.value ?? '0').replace(/\.00$/, ''));
}

const strange = ({ book }: Writing, what: string, { status, text }: HttpAnswer): void =>
  void book.strange.push({ at: Date.now(), protocol: 'snap-bi', what: `${what}: ${status} ${text.slice(0, 200)}` });

/** The codes of which a bank reads the flag; every other code is a definite no to it. */
const FLAG_COUNTS = ['2002500', '2022500', '4042518'];
/** A no that says nothing of the payment, only that the call came to nothing. */
const IS_FAILURE = /^(?:429|5)/;

/** What the answer makes a bank believe; only what is said in SNAP's words counts as said. */
function toldBy(answer: HttpAnswer): { told: Told; word: string } {
  const code = codeOf(answer);
  if (code === null) return { told: 'unanswered', word: answer.error ?? String(answer.status) };
  const data = answer.json?.['virtualAccountData'] as { paymentFlagStatus?: string } | undefined;
  const flag = FLAG_COUNTS.includes(code) ? data?.paymentFlagStatus : '01';
  if (flag === '00') return { told: 'acknowledged', word: code };
  if (flag === '02' || flag === undefined) return { told: 'pending', word: code };
  return { told: IS_FAILURE.test(code) ? 'failed' : 'refused', word: code };
}

/** Most banks say that they repeat a payment; some send it again as if it were new. */
const SAYS_SO_PERCENT = 75;

interface Paying {
  readonly writing: Writing;
  readonly send: SendSnap;
  readonly sending: Sending;
}

async function payUntilKnown({ writing, send, sending }: Paying): Promise<void> {
  const { chance, apis } = writing;
  const { reference, amount, payer } = sending;
  const money = { value: `${amount}.00`, currency: 'IDR' };
  const paidAt = snapTime();
  const fields = {
    ...accountFields(payer),
    paymentRequestId: reference,
    channelCode: 6011,
    paidAmount: money,
    totalAmount: money,
    trxDateTime: paidAt,
    referenceNo: reference.slice(-11),
  };
  apis.bankWords.set(reference, { kind: 'holds', amount, paidAt });
  while (!writing.isOver()) {
    const isRepeat = sending.replies.length > 0 && chance.happens(SAYS_SO_PERCENT);
    const answer = await send(SNAP_PATHS.payment, { ...fields, flagAdvise: isRepeat ? 'Y' : 'N' });
    if (answer !== null) {
      if (answer.status !== 0 && codeOf(answer) === null) strange(writing, 'payment', answer);
      note(sending, answer, toldBy(answer));
    }
    if (sending.told === 'acknowledged') return void (sending.acknowledgedAt ??= Date.now());
    if (sending.told === 'refused' || sending.told === 'failed') {
      // Most banks give the money back at once; some ask once more, with the same name.
      if (sending.told === 'refused' || chance.happens(70))
        return void apis.bankWords.set(reference, { kind: 'gave-back' });
    }
    await pause(500 + chance.below(2_000));
  }
}
