/**
 * Defines Xendit's callbacks of a paid virtual account and of a paid retail code, and its answers about them, as zod
 * schemas.
 */
import { z } from 'zod';
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
      'The name of the virtual account or code; `JKN-` and an account number at its beginning name the bill that is paid.',
  });
const paymentId = () => word(128).meta({ description: 'The name of the money: the same in every delivery.' });

export const VirtualAccountPaid = z
  .object({
    payment_id: paymentId(),
    callback_virtual_account_id: word(128),
    external_id: externalId(),
    account_number: text(40).meta({ description: 'The number the payer keyed in.' }),
    bank_code: word(20).optional(),
    amount: amount(),
    currency: z.literal('IDR').optional(),
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
    currency: z.literal('IDR').optional(),
    status: word(40).meta({ description: '`COMPLETED` or `SETTLING`: the cashier has the money in both.' }),
    transaction_timestamp: time().optional(),
  })
  .meta({ description: 'Money was paid for a fixed payment code at a minimarket.' });
export type RetailPaid = z.infer<typeof RetailPaid>;

/** A page of the payments of one code. */
export const RetailPayments = z.object({ data: z.array(z.unknown()), has_more: z.boolean().optional() });
