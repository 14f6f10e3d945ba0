/** Defines DOKU's notification of a payment as a zod schema. */
import { z } from 'zod';
import type { StatusField, WordTable } from '../../status-words.js';
import { time, words } from '../../wire-schemas.js';

const word = (max: number) =>
  z
    .string()
    .regex(/^[\x21-\x7e]+$/)
    .max(max);

/** Every state of DOKU's documents that a transaction may have come to. */
export const TRANSACTION_WORDS: WordTable = {
  SUCCESS: 'money',
  PENDING: 'not-yet',
  TIMEOUT: 'not-yet',
  REDIRECT: 'not-yet',
  ORDER_GENERATED: 'not-yet',
  ORDER_RECOVERED: 'not-yet',
  FAILED: 'no-money',
  EXPIRED: 'no-money',
  ORDER_EXPIRED: 'no-money',
};

export const DOKU_WORDS: readonly StatusField[] = [{ field: 'transaction.status', words: TRANSACTION_WORDS }];

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
      status: word(40).meta({
        description: 'The status of the transaction; only `SUCCESS` is money, and an unknown word is refused.',
      }),
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
