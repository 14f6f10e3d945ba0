/** Writes events of money in suspense into the event stream and reads them back. */
import { invariant } from '../../../kernel/invariant.js';
import { rupiah } from '../../../kernel/rupiah.js';
import type { EventCodec, LiveFact } from '../../../platform/live/index.js';
import { type SuspenseChanged, toSuspenseChanged } from './suspense.events.js';

type SuspenseDetails = Omit<SuspenseChanged, keyof LiveFact | 'paymentId' | 'amount'> & { readonly amount: string };

export const SUSPENSE_EVENT_CODEC: EventCodec<SuspenseChanged, SuspenseDetails> = {
  kind: 'suspense-changed',
  paymentIdOf: ({ paymentId }) => paymentId,
  encode: ({ direction, amount, channel, reason, cause }) => ({
    direction,
    amount: amount.toString(),
    channel,
    reason,
    cause,
  }),
  decode: ({ paymentId, regionCode, occurredAt, details }) => {
    invariant(paymentId !== null, 'an event of money in suspense names its payment');
    return toSuspenseChanged({
      ...details,
      paymentId,
      regionCode,
      occurredAt,
      amount: rupiah(BigInt(details.amount)),
    });
  },
};
