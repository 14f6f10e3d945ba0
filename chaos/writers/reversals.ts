/** Takes payments back as a minimarket chain does: some of those that were acknowledged, whole or in part. */
import { pause } from '../pause.js';
import { type Reversal, note } from './book.js';
import { outsideOf } from './deliver.js';
import { post } from './http-post.js';
import { standardCall } from './standard-webhooks.js';
import type { Writing } from './writing.js';

export async function takeOneBack(writing: Writing): Promise<void> {
  const { book, chance, partners } = writing;
  const taken = new Set(book.reversals.map(({ reference }) => reference));
  const left = book.sendings.filter(
    ({ partner, told, reference }) =>
      partner === partners.market.code && told === 'acknowledged' && !taken.has(reference),
  );
  if (left.length === 0) return;
  const { reference, amount: paid } = chance.pick(left);
  const amount = chance.happens(50) ? paid : 5_000;
  const reversalReference = writing.newName('back');
  const reversal: Reversal = {
    partner: partners.market.code,
    reference,
    reversalReference,
    amount,
    told: 'unanswered',
    replies: [],
  };
  book.reversals.push(reversal);
  const body = JSON.stringify({
    type: 'payment.reversed',
    timestamp: new Date().toISOString(),
    data: { reference, reversalReference, amount, cause: 'refund' },
  });
  while (!writing.isOver()) {
    const answer = await post(writing.entrance(), standardCall(partners.market, `msg_${reversalReference}`, body));
    if (answer.status === 500) book.strange.push(outsideOf('reversal', answer));
    const isFinal = answer.status >= 200 && answer.status < 500 && answer.status !== 429;
    const told = answer.status === 200 ? 'acknowledged' : isFinal ? 'refused' : 'failed';
    note(reversal, answer, { told, word: answer.error ?? String(answer.status) });
    if (isFinal) return;
    await pause(300 + chance.below(900));
  }
}
