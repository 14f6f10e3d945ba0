/** Describes the endpoint of Standard Webhooks for partners. */
import { LATER } from '../../openapi-collected.js';
import { PARTNER_IN_PATH, STANDARD_SIGNATURE } from '../../openapi-headers.js';
import { type Describe, type Json, jsonBody } from '../../openapi-parts.js';
import type { ProtocolDescription } from '../../protocol.js';
import { RecordedAnswer, PostedAnswer, Problem, ReversedAnswer } from '../../reply-schemas.js';
import { STANDARD_WEBHOOKS } from './traits.js';
import { DebitFailed, PaymentReceived, PaymentReversed } from './wire.js';

const responses = ({ answer, oneOf }: Describe): Json => {
  const problem = oneOf(Problem);
  return {
    200: answer(
      'The payment or its reversal is committed: what became of it.',
      oneOf(PostedAnswer, ReversedAnswer),
      'application/json',
    ),
    202: answer(
      'The event was kept: a reversal whose payment was not told yet, or a type that is not acted on.',
      oneOf(RecordedAnswer),
      'application/json',
    ),
    400: answer(
      'The call is authentic and cannot be read: it is kept for inspection. `field` names the place.',
      problem,
    ),
    401: answer(
      'The partner is unknown, the signature is wrong, or the clock is more than 5 minutes off. Nothing is kept.',
      problem,
    ),
    409: answer('The reference or the webhook-id was used before with other content. Nothing is booked.', problem),
    413: answer('The body is larger than 32 kB.', problem),
    415: answer('The header content-type is no media type, so the body was not read.', problem),
    500: answer('The call failed on our side: send it again.', problem),
    503: answer(LATER, problem),
  };
};

export const description: ProtocolDescription = {
  schemas: {
    PaymentReceivedEvent: PaymentReceived,
    PaymentReversedEvent: PaymentReversed,
    DebitFailedEvent: DebitFailed,
  },
  paths: (describe) => ({
    [STANDARD_WEBHOOKS.pathOf('{partner}')]: {
      post: {
        operationId: 'standardWebhook',
        summary: 'Standard Webhooks: tell of a payment or its reversal',
        description:
          'The call is signed as standardwebhooks.com says, with the whsec_ secret you were given: v1 HMAC-SHA256 over webhook-id.webhook-timestamp.body. Send again with the same webhook-id until a 2xx comes; a repeat gets the first answer. Other event types are kept and not acted on.',
        tags: ['Standard Webhooks'],
        parameters: [PARTNER_IN_PATH, ...STANDARD_SIGNATURE],
        requestBody: jsonBody(describe.oneOf(PaymentReceived, PaymentReversed, DebitFailed)),
        responses: responses(describe),
      },
    },
  }),
};
