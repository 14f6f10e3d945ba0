/** The schemas of what partners are answered, for the OpenAPI document and for tests that check answers. */
import { z } from 'zod';
import { POSTING_OUTCOMES } from '../../money/payments/index.js';

const text = z.string();
export const PostedAnswer = z.strictObject({
  outcome: z
    .enum(POSTING_OUTCOMES)
    .meta({ description: 'The outcome of the payment the first time this reference was seen.' }),
  deliveryId: z.uuid(),
  paymentId: z.uuid().nullable(),
});

export const ReversedAnswer = z.strictObject({
  outcome: z.literal('reversed').meta({ description: 'The reversal is booked, now or when it was told before.' }),
  deliveryId: z.uuid(),
  entryId: z.uuid().nullable().meta({ description: "The journal's entry; null when nothing of the payment was left." }),
});

export const RecordedAnswer = z.strictObject({
  outcome: z.enum(['waits-for-payment', 'ignored', 'debit-failed']).meta({
    description: 'A reversal without its payment, which is booked once it is told; or a type that is not acted on.',
  }),
  deliveryId: z.uuid(),
});

export const Problem = z
  .looseObject({
    type: text,
    title: text,
    status: z.int(),
    detail: text,
    field: text.optional().meta({ description: 'The path of the field at fault, with dots.' }),
    errorId: text.optional().meta({ description: 'The id of our error: quote it when you ask us.' }),
  })
  .meta({ description: 'A problem document of RFC 9457.' });
