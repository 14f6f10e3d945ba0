/** Describes the endpoint of Xendit for partners. */
import { askedBack, collected } from '../../openapi-collected.js';
import { PARTNER_IN_PATH, header } from '../../openapi-headers.js';
import { jsonBody } from '../../openapi-parts.js';
import type { ProtocolDescription } from '../../protocol.js';
import { Problem } from '../../reply-schemas.js';
import { XENDIT } from './traits.js';
import { InvoicePaid, PaymentEvent, RetailPaid, VirtualAccountPaid } from './wire.js';

const XENDIT_HEADERS = [
  header('x-callback-token', 'The token of your account.'),
  header('webhook-id', 'The name of the callback: the same for every delivery of it.', {
    required: false,
    schema: { type: 'string', maxLength: 200 },
  }),
] as const;

export const description: ProtocolDescription = {
  schemas: {
    XenditInvoicePaid: InvoicePaid,
    XenditPaymentEvent: PaymentEvent,
    XenditRetailPaid: RetailPaid,
    XenditVirtualAccountPaid: VirtualAccountPaid,
  },
  paths: (describe) => ({
    [XENDIT.pathOf('{partner}')]: {
      post: {
        operationId: 'xenditCallback',
        summary: 'Xendit: callback of a payment, whatever its product',
        description:
          'The call is proven by x-callback-token and by the address it comes from. Each payment is asked for at your API before it is believed.',
        tags: ['Xendit'],
        parameters: [PARTNER_IN_PATH, ...XENDIT_HEADERS],
        requestBody: jsonBody(describe.oneOf(VirtualAccountPaid, RetailPaid, PaymentEvent, InvoicePaid)),
        responses: collected(describe, {
          ...askedBack(describe),
          500: describe.answer('The call failed on our side: send it again.', describe.oneOf(Problem)),
        }),
      },
    },
  }),
};
