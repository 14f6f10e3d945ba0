/** Defines Midtrans' notification and its answer to a status inquiry, which have the same fields, as zod schemas. */
import { z } from 'zod';
import { identifier, time } from '../../wire-schemas.js';

const digits = (max: number) =>
  z
    .string()
    .regex(/^[\x20-\x7e]+$/)
    .max(max);
const amount = () => z.string().regex(/^[1-9]\d{0,14}(\.00)?$/);

/** One of several refunds; Midtrans writes its amount as a number, and other amounts as text. */
const Refund = z.object({
  refund_amount: z.union([amount(), z.int().min(1).max(Number.MAX_SAFE_INTEGER)]),
  refund_key: identifier(100).optional(),
  refund_chargeback_id: z.union([z.int(), identifier(100)]).optional(),
});
export type Refund = z.infer<typeof Refund>;

export const MidtransNotification = z
  .object({
    order_id: identifier(50).meta({
      description: 'The order; `JKN-` and an account number at its beginning name the bill that is paid.',
    }),
    transaction_id: identifier(64).meta({ description: 'The name of the money: the reference of the payment.' }),
    transaction_status: z
      .string()
      .regex(/^[A-Za-z_-]{1,40}$/)
      .meta({
        description:
          '`settlement` is posted; `deny`, `refund`, `chargeback` and their partial forms take it back; an unknown word is refused.',
      }),
    status_code: z.string().regex(/^\d{3}$/),
    gross_amount: amount().meta({
      description: 'The amount in whole rupiah; it ends in ".00".',
      examples: ['336000.00'],
    }),
    currency: z.literal('IDR').optional(),
    payment_type: identifier(40).optional(),
    fraud_status: identifier(20).optional(),
    transaction_time: time().optional(),
    settlement_time: time().optional(),
    va_numbers: z.array(z.object({ va_number: digits(40), bank: identifier(20).optional() })).optional(),
    permata_va_number: digits(40).optional(),
    biller_code: digits(20).optional(),
    bill_key: digits(40).optional(),
    store: identifier(20).optional(),
    payment_code: digits(40).optional(),
    refunds: z.array(Refund).max(200).optional(),
  })
  .meta({
    description:
      'A notification of what became of a transaction; four of its fields are signed, the rest is asked for.',
  });
export type MidtransNotification = z.infer<typeof MidtransNotification>;

/** The status of the answer to a status inquiry, which is read before anything else. */
export const AnswerStatus = z.object({ status_code: z.string() });
