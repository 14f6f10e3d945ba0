/** Delivers a notification as companies do that tell of money that has moved: again until it is taken. */
import { pause } from '../pause.js';
import { type Book, type Sending, note } from './book.js';
import { type Call, type HttpAnswer, post } from './http-post.js';
import type { Writing } from './writing.js';

/** Makes the call anew for every attempt: a signature holds for some minutes only. */
type MakeCall = () => Call;

export interface Delivery {
  readonly sending: Sending;
  readonly makeCall: MakeCall;
  /** Whether the first attempt goes to two instances at once. */
  readonly isDoubled: boolean;
}

const word = ({ status, error }: HttpAnswer): string => (status === 0 ? (error ?? 'broken') : String(status));

/** Says what no call of this run should be answered: each is right, and 500 names a fault of ours. */
export const outsideOf = (protocol: string, { status, text }: HttpAnswer): Book['strange'][number] => ({
  at: Date.now(),
  protocol,
  what: `${status} ${text.slice(0, 200)}`,
});

function noteInforming({ sending, book }: { sending: Sending; book: Book }, answer: HttpAnswer): void {
  if (answer.status === 200) {
    const id = answer.json?.['paymentId'];
    if (typeof id === 'string') sending.paymentIds.add(id);
    sending.acknowledgedAt ??= Date.now();
    note(sending, answer, { told: 'acknowledged', word: word(answer) });
  } else if (answer.status === 202) {
    note(sending, answer, { told: 'pending', word: word(answer) });
  } else if (answer.status >= 400 && answer.status < 500 && answer.status !== 429) {
    book.strange.push(outsideOf(sending.protocol, answer));
    note(sending, answer, { told: 'refused', word: word(answer) });
  } else {
    if (answer.status === 500) book.strange.push(outsideOf(sending.protocol, answer));
    note(sending, answer, { told: answer.status === 0 ? 'unanswered' : 'failed', word: word(answer) });
  }
}

/** Delivers until it is taken, or refused for good, or the run gives up. */
export async function deliver(writing: Writing, { sending, makeCall, isDoubled }: Delivery): Promise<void> {
  const { book, chance } = writing;
  book.sendings.push(sending);
  for (let attempt = 0; !writing.isOver(); attempt++) {
    const calls = isDoubled && attempt === 0 ? [makeCall(), makeCall()] : [makeCall()];
    const answers = await Promise.all(calls.map((call) => post(writing.entrance(), call)));
    for (const answer of answers) noteInforming({ sending, book }, answer);
    if (sending.told === 'acknowledged' || sending.told === 'refused') return;
    await pause(200 + chance.below(800) + Math.min(attempt, 10) * 100);
  }
}
