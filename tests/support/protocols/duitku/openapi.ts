/** Describes the endpoint of Duitku for partners. */
import { collected } from '../../../../src/api/webhooks/openapi-collected.js';
import { PARTNER_IN_PATH } from '../../../../src/api/webhooks/openapi-headers.js';
import type { ProtocolDescription } from '../../../../src/api/webhooks/protocol.js';
import { Problem } from '../../../../src/api/webhooks/reply-schemas.js';
import { DUITKU } from './traits.js';
import { DuitkuCallback } from './wire.js';

export const description: ProtocolDescription = {
  schemas: { DuitkuCallback },
  paths: (describe) => ({
    [DUITKU.pathOf('{partner}')]: {
      post: {
        operationId: 'duitkuCallback',
        summary: 'Duitku: callback of a transaction',
        description: 'signature is hex(MD5(merchantCode + amount + merchantOrderId + API key)).',
        tags: ['Duitku'],
        parameters: [PARTNER_IN_PATH],
        requestBody: {
          required: true,
          content: { 'application/x-www-form-urlencoded': { schema: describe.oneOf(DuitkuCallback) } },
        },
        responses: collected(describe, {
          400: describe.answer('Authentic and not readable: kept for inspection.', describe.oneOf(Problem)),
          500: describe.answer('Send it again.', describe.oneOf(Problem)),
        }),
      },
    },
  }),
};
