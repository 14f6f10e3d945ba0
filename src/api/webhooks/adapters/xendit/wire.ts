/** Defines Xendit's callbacks of payments, product by product, and its answers about them, as zod schemas. */
import { z } from 'zod';
import { REFERENCE_LENGTH_MAX } from '../../../../kernel/reference.js';
import { time } from '../../wire-schemas.js';

const word = (max: number) =>
  z
    .string()
    .regex(/^[\x21-\x7e]+$/)
    .max(max);
const text = (max: number) =>
  z
    .string()
    .regex(/^[\x20-\x7e]*[\x21-\x7e][\x20-\x7e]*$/)
    .max(max);
const amount = () =>
  z
    .int()
    .min(1)
    .max(Number.MAX_SAFE_INTEGER)
    .meta({ description: 'The amount in whole rupiah.', examples: [99_000] });

const externalId = () =>
  text(1000).meta({
    description:
      'The name of the virtual account, code or order; `JKN-` and an account number at its beginning name the bill that is paid.',
  });
const paymentId = () =>
  word(REFERENCE_LENGTH_MAX).meta({ description: 'The name of the money: the same in every delivery.' });
const idr = z.literal('IDR').optional();

export const VirtualAccountPaid = z
  .object({
    payment_id: paymentId(),
    callback_virtual_account_id: word(128),
    external_id: externalId(),
    account_number: text(40).meta({ description: 'The number the payer keyed in.' }),
    bank_code: word(20).optional(),
    amount: amount(),
    currency: idr,
    transaction_timestamp: time().optional(),
  })
  .meta({ description: 'Money was paid to a fixed virtual account.' });
export type VirtualAccountPaid = z.infer<typeof VirtualAccountPaid>;

export const RetailPaid = z
  .object({
    payment_id: paymentId(),
    fixed_payment_code_id: word(128),
    external_id: externalId(),
    payment_code: text(40).meta({ description: 'The code the payer told the cashier.' }),
    retail_outlet_name: word(40).optional(),
    amount: amount(),
    currency: idr,
    status: text(40).meta({
      description: '`COMPLETED` or `SETTLING`: the cashier has the money in both. No other word is money.',
    }),
    transaction_timestamp: time().optional(),
  })
  .meta({ description: 'Money was paid for a fixed payment code at a minimarket.' });
export type RetailPaid = z.infer<typeof RetailPaid>;

/** A list of payments: of one code, or of one payment method. */
export const PaymentList = z.object({ data: z.array(z.unknown()), has_more: z.boolean().optional() });

const status = () =>
  text(40).meta({ description: 'The state of the payment; only `SUCCEEDED` is money, whatever the event is called.' });

const Capture = z.object({ capture_amount: amount(), capture_timestamp: time().optional() });

/** A payment of the Payments API v3, in its event and in the answer about it. */
export const PaymentV3 = z.object({
  payment_id: paymentId(),
  reference_id: externalId(),
  status: status(),
  currency: idr,
  request_amount: amount(),
  channel_code: word(60).optional(),
  channel_properties: z.object({ virtual_account_number: text(40).optional() }).optional(),
  captures: z.array(Capture).max(20).optional(),
  updated: time().optional(),
});
export type PaymentV3 = z.infer<typeof PaymentV3>;

const MethodV2 = z.object({
  id: word(128),
  type: word(40).optional(),
  virtual_account: z
    .object({ channel_properties: z.object({ virtual_account_number: text(40).optional() }).optional() })
    .optional(),
  over_the_counter: z
    .object({ channel_properties: z.object({ payment_code: text(40).optional() }).optional() })
    .optional(),
});

/** A payment of the Payments API v2, in its event and in the list of the payments of its method. */
export const PaymentV2 = z.object({
  id: paymentId(),
  reference_id: externalId(),
  status: status(),
  currency: idr,
  amount: amount(),
  payment_method: MethodV2,
  updated: time().optional(),
});
export type PaymentV2 = z.infer<typeof PaymentV2>;

export const PaymentEvent = z.object({ event: word(64), data: z.union([PaymentV3, PaymentV2]) }).meta({
  description: 'An event of the Payments API about one payment: v3 (`payment.capture`) or v2 (`payment.succeeded`).',
});

export const InvoicePaid = z
  .object({
    id: word(REFERENCE_LENGTH_MAX).meta({
      description: 'The name of the invoice, which is paid once: the name of the money.',
    }),
    external_id: externalId(),
    status: text(40).meta({ description: '`PAID` or `SETTLED` is money; `EXPIRED` and `PENDING` are none.' }),
    amount: amount(),
    paid_amount: amount().optional(),
    currency: idr,
    payment_method: word(60).optional(),
    payment_destination: text(60).optional(),
    paid_at: time().optional(),
  })
  .meta({ description: 'An invoice was paid, or is over.' });
export type InvoicePaid = z.infer<typeof InvoicePaid>;

export const RefundTold = z.object({
  id: word(REFERENCE_LENGTH_MAX),
  payment_id: paymentId(),
  amount: amount(),
  currency: idr,
  status: text(40),
});
export type RefundTold = z.infer<typeof RefundTold>;
