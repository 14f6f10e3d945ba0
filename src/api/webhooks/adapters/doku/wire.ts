/** Defines DOKU's notification of a payment as a zod schema. */
import { z } from 'zod';
import { time, words } from '../../wire-schemas.js';

const word = (max: number) =>
  z
    .string()
    .regex(/^[\x21-\x7e]+$/)
    .max(max);

/** The states that a transaction may have come to; we act on no other word. */
export const DOKU_STATUSES = ['SUCCESS', 'FAILED', 'EXPIRED', 'PENDING', 'TIMEOUT', 'ORDER_GENERATED'] as const;

const Identifier = z.object({ name: words(64), value: words(128) });

export const DokuNotification = z
  .object({
    order: z.object({
      invoice_number: word(128).meta({
        description: 'The invoice; `JKN-` and an account number at its beginning name the bill that is paid.',
      }),
      amount: z
        .union([z.int().min(1).max(Number.MAX_SAFE_INTEGER), z.string().regex(/^[1-9]\d{0,14}(\.00)?$/)])
        .meta({ description: 'The amount in whole rupiah.', examples: [150_000] }),
    }),
    transaction: z.object({
      status: z.enum(DOKU_STATUSES).meta({ description: 'The status of the transaction; only `SUCCESS` is money.' }),
      date: time().optional(),
      original_request_id: word(128).optional(),
    }),
    service: z.object({ id: words(64).optional() }).optional(),
    acquirer: z.object({ id: words(64).optional() }).optional(),
    channel: z.object({ id: words(64).optional() }).optional(),
    virtual_account_info: z.object({ virtual_account_number: words(40).optional() }).optional(),
    online_to_offline_info: z.object({ payment_code: words(40).optional() }).optional(),
    virtual_account_payment: z
      .object({
        // DOKU's documents spell the field this way; the right spelling is read too.
        identifer: z.array(Identifier).optional(),
        identifier: z.array(Identifier).optional(),
      })
      .optional(),
  })
  .meta({ description: 'A notification of what became of an order.' });
export type DokuNotification = z.infer<typeof DokuNotification>;
