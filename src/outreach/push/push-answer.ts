/** Decides what a push service's answer asks for (RFC 8030). */

export type PushAnswer =
  | { readonly kind: 'answered'; readonly status: number; readonly retryAfter: string | null }
  | { readonly kind: 'no-answer'; readonly detail: string };

export type WhatNow =
  | { readonly kind: 'accepted' }
  /** The phone is subscribed no more. */
  | { readonly kind: 'forget' }
  /** The service will never take this message. */
  | { readonly kind: 'give-up' }
  /** The service says when. */
  | { readonly kind: 'come-again'; readonly afterSeconds: number }
  /** It may go better later. A message that came twice shows once, because the phone replaces the first by the second. */
  | { readonly kind: 'try-again'; readonly detail: string };

/** The longest pause that is taken from a service; a longer one is as good as none, since the news would be old. */
const PAUSE_SECONDS_MAX = 1_800;

export function whatNow(answer: PushAnswer): WhatNow {
  if (answer.kind === 'no-answer') return { kind: 'try-again', detail: answer.detail };
  const { status, retryAfter } = answer;
  if (status >= 200 && status < 300) return { kind: 'accepted' };
  if (status === 404 || status === 410) return { kind: 'forget' };
  if (status === 429 || status === 503) {
    const seconds = Number(retryAfter ?? Number.NaN); // a date, which is allowed too, is answered by our own pauses
    if (Number.isInteger(seconds) && seconds > 0)
      return { kind: 'come-again', afterSeconds: Math.min(seconds, PAUSE_SECONDS_MAX) };
  }
  // A key or a signature that is refused (401, 403) is our own mistake: once it is corrected, the phone is told.
  if ([401, 403, 408, 429].includes(status) || status >= 500) return { kind: 'try-again', detail: `HTTP ${status}` };
  return { kind: 'give-up' };
}
