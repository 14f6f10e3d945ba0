/** Describes the endpoint of DOKU for partners. */
import { collected } from '../../openapi-collected.js';
import { PARTNER_IN_PATH, header } from '../../openapi-headers.js';
import { jsonBody } from '../../openapi-parts.js';
import type { ProtocolDescription } from '../../protocol.js';
import { Problem } from '../../reply-schemas.js';
import { DOKU } from './traits.js';
import { DokuNotification } from './wire.js';

const DOKU_HEADERS = [
  header('Client-Id', 'The client id you issued for us.', { schema: { type: 'string', maxLength: 128 } }),
  header('Request-Id', 'The name of the notification.', { schema: { type: 'string', maxLength: 128 } }),
  header('Request-Timestamp', 'The moment at which the call was signed, within 5 minutes of our clock.', {
    schema: { type: 'string', examples: ['2026-11-22T03:15:30Z'] },
  }),
  header('Signature', 'The signature: `HMACSHA256=` and base64.'),
] as const;

export const description: ProtocolDescription = {
  schemas: { DokuNotification },
  paths: (describe) => ({
    [DOKU.pathOf('{partner}')]: {
      post: {
        operationId: 'dokuNotification',
        summary: 'DOKU: notification of an order',
        description:
          'Signature is HMACSHA256=base64(HMAC-SHA256(secret key, the lines Client-Id, Request-Id, Request-Timestamp, Request-Target and Digest)).',
        tags: ['DOKU'],
        parameters: [PARTNER_IN_PATH, ...DOKU_HEADERS],
        requestBody: jsonBody(describe.oneOf(DokuNotification)),
        responses: collected(describe, {
          400: describe.answer(
            'The call is authentic and cannot be read: it is kept for inspection.',
            describe.oneOf(Problem),
          ),
          500: describe.answer('The call failed on our side: send it again.', describe.oneOf(Problem)),
        }),
      },
    },
  }),
};
