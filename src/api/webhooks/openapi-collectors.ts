/** Describes the doors of Midtrans, Xendit and DOKU for the OpenAPI document. */
import type { z } from 'zod';
import { DOKU_PATH } from './adapters/doku/index.js';
import { DokuNotification } from './adapters/doku/wire.js';
import { MIDTRANS_PATH } from './adapters/midtrans/index.js';
import { MidtransNotification } from './adapters/midtrans/wire.js';
import { XENDIT_PATH } from './adapters/xendit/index.js';
import { RetailPaid, VirtualAccountPaid } from './adapters/xendit/wire.js';
import { DOKU_HEADERS, PARTNER_IN_PATH, XENDIT_HEADERS } from './openapi-headers.js';
import { type Describe, type Json, jsonBody } from './openapi-parts.js';
import { KeptAnswer, PostedAnswer, Problem, ReversedAnswer } from './reply-schemas.js';

export const COLLECTOR_SCHEMAS: Readonly<Record<string, z.ZodType>> = {
  DokuNotification,
  MidtransNotification,
  XenditRetailPaid: RetailPaid,
  XenditVirtualAccountPaid: VirtualAccountPaid,
};

/** What all collecting partners are answered; `more` are the answers of one. */
const collected = ({ answer, oneOf }: Describe, more: Json): Json => ({
  200: answer(
    'The payment or its reversal is committed: what became of it.',
    oneOf(PostedAnswer, ReversedAnswer),
    'application/json',
  ),
  202: answer(
    'Kept: a reversal whose payment was not told yet, or a state that moves no money.',
    oneOf(KeptAnswer),
    'application/json',
  ),
  401: answer('Unknown partner, wrong proof, or an address that is not yours. Nothing is kept.', oneOf(Problem)),
  409: answer('The payment was told before with other content. Nothing is booked.', oneOf(Problem)),
  413: answer('The body is larger than 32 kB.', oneOf(Problem)),
  ...more,
});

const askedBack = ({ answer, oneOf }: Describe): Json => ({
  400: answer('Authentic and not readable, or your own API says otherwise: kept for inspection.', oneOf(Problem)),
  502: answer('Your own API could not be asked: kept, and to be sent again.', oneOf(Problem)),
});

export const collectorPaths = (describe: Describe): Readonly<Record<string, Json>> => ({
  [`${MIDTRANS_PATH}{partner}`]: {
    post: {
      operationId: 'midtransNotification',
      summary: 'Midtrans: notification of a transaction',
      description:
        'signature_key is hex(SHA512(order_id + status_code + gross_amount + server key)). What moves money is asked for at /v2/{order_id}/status before it is believed.',
      tags: ['Midtrans'],
      parameters: [PARTNER_IN_PATH],
      requestBody: jsonBody(describe.oneOf(MidtransNotification)),
      responses: collected(describe, {
        ...askedBack(describe),
        503: describe.answer('Send it again.', describe.oneOf(Problem)),
      }),
    },
  },
  [`${XENDIT_PATH}{partner}`]: {
    post: {
      operationId: 'xenditCallback',
      summary: 'Xendit: callback of a paid virtual account or retail code',
      description:
        'Proven by x-callback-token and by the address it comes from. Each payment is asked for at your API before it is believed.',
      tags: ['Xendit'],
      parameters: [PARTNER_IN_PATH, ...XENDIT_HEADERS],
      requestBody: jsonBody(describe.oneOf(VirtualAccountPaid, RetailPaid)),
      responses: collected(describe, {
        ...askedBack(describe),
        500: describe.answer('Send it again.', describe.oneOf(Problem)),
      }),
    },
  },
  [`${DOKU_PATH}{partner}`]: {
    post: {
      operationId: 'dokuNotification',
      summary: 'DOKU: notification of an order',
      description:
        'Signature is HMACSHA256=base64(HMAC-SHA256(secret key, the lines Client-Id, Request-Id, Request-Timestamp, Request-Target and Digest)).',
      tags: ['DOKU'],
      parameters: [PARTNER_IN_PATH, ...DOKU_HEADERS],
      requestBody: jsonBody(describe.oneOf(DokuNotification)),
      responses: collected(describe, {
        400: describe.answer('Authentic and not readable: kept for inspection.', describe.oneOf(Problem)),
        500: describe.answer('Send it again.', describe.oneOf(Problem)),
      }),
    },
  },
});
