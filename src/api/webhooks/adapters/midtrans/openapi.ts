/** Describes the endpoint of Midtrans for partners. */
import { askedBack, collected } from '../../openapi-collected.js';
import { PARTNER_IN_PATH } from '../../openapi-headers.js';
import { jsonBody } from '../../openapi-parts.js';
import type { ProtocolDescription } from '../../protocol.js';
import { MIDTRANS } from './traits.js';
import { MidtransNotification } from './wire.js';

export const description: ProtocolDescription = {
  schemas: { MidtransNotification },
  paths: (describe) => ({
    [MIDTRANS.pathOf('{partner}')]: {
      post: {
        operationId: 'midtransNotification',
        summary: 'Midtrans: notification of a transaction',
        description:
          'signature_key is hex(SHA512(order_id + status_code + gross_amount + server key)). What moves money is asked for at /v2/{order_id}/status before it is believed.',
        tags: ['Midtrans'],
        parameters: [PARTNER_IN_PATH],
        requestBody: jsonBody(describe.oneOf(MidtransNotification)),
        responses: collected(describe, askedBack(describe)),
      },
    },
  }),
};
