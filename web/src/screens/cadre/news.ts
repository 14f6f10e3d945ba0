/**
 * What happened to the family while one looks, in the order in which it is shown: each until it is dismissed, so that a
 * second payment does not wipe the word AKTIF off the glass.
 */

interface OfPayment {
  readonly paymentId: string;
}

export type News<
  Payment extends OfPayment = OfPayment,
  Withdrawal extends OfPayment = OfPayment,
  Turn extends { readonly cursor: string } = { readonly cursor: string },
> =
  /** A payment arrived. */
  | { readonly kind: 'paid'; readonly payment: Payment }
  /** A partner took one back. */
  | { readonly kind: 'withdrawn'; readonly withdrawal: Withdrawal }
  /** The card turned without a payment: the office changed something about the family or its bill. */
  | { readonly kind: 'turned'; readonly turn: Turn };

export function keyOf(news: News): string {
  if (news.kind === 'paid') return `paid:${news.payment.paymentId}`;
  return news.kind === 'withdrawn' ? `withdrawn:${news.withdrawal.paymentId}` : `turned:${news.turn.cursor}`;
}

/** Adds news. Money that is taken back makes untrue what waits to be shown; a card that turned again says how it is now. */
export function withNews<Item extends News>(list: readonly Item[], item: Item): readonly Item[] {
  if (list.some((news) => keyOf(news) === keyOf(item))) return list;
  if (item.kind === 'withdrawn') return [item];
  return [...list.filter(({ kind }) => item.kind !== 'turned' || kind !== 'turned'), item];
}
