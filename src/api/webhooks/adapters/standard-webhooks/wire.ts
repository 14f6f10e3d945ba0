/** Defines the events of a collecting partner as zod schemas, in the envelope of Standard Webhooks. */
import { z } from 'zod';
import { REFERENCE_LENGTH_MAX } from '../../../../kernel/reference.js';
import { isWellFormed } from '../../../../kernel/text.js';
import { REVERSAL_CAUSES } from '../../../../money/payments/index.js';
import { type Rupiah, parseRupiah, rupiah } from '../../../../kernel/rupiah.js';
import type { StatusField, WordTable } from '../../status-words.js';
import { MONTHS_AHEAD_MAX, identifier, time, words } from '../../wire-schemas.js';
import { TERMINAL } from '../../wire-terminal.js';

/** Every type of event that the protocol has. */
export const EVENT_WORDS: WordTable = {
  'payment.received': 'money',
  'payment.reversed': 'taken-back',
  'debit.failed': 'no-money',
  // With these a sender tries whether its endpoint answers.
  ping: 'no-money',
  test: 'no-money',
  'webhook.test': 'no-money',
};

export const STANDARD_WORDS: readonly StatusField[] = [{ field: 'type', words: EVENT_WORDS }];

/** The schema of any event: every event has at least a type. */
export const AnyEvent = z.object({
  type: z
    .string()
    .regex(/^[\x21-\x7e]+$/)
    .max(64),
  timestamp: time().optional(),
});

const amount = z.union([z.int().min(1).max(Number.MAX_SAFE_INTEGER), z.string().regex(/^[1-9]\d{0,14}(\.00)?$/)]).meta({
  description: 'The amount in whole rupiah, as a number or as text; text may end in ".00".',
  examples: [150_000, '150000.00'],
});

export const PaymentReceived = z
  .object({
    type: z.literal('payment.received'),
    timestamp: time().optional().meta({ description: 'The moment at which the event was made.' }),
    data: z.object({
      reference: identifier(REFERENCE_LENGTH_MAX).meta({
        description: 'Your own name for this money: the same for every delivery, never used for other money.',
      }),
      accountNumber: z
        .string()
        .regex(/^[\x20-\x7e]*[\x21-\x7e][\x20-\x7e]*$/)
        .max(64)
        .meta({
          description:
            'The number the payer keyed in: a virtual account, a card number or its last 11 digits, or a payment code.',
        }),
      amount,
      currency: z.literal('IDR').optional(),
      paidAt: time()
        .optional()
        .meta({ description: "The moment at which the payer paid; without it the event's timestamp counts." }),
      channel: words(32).optional().meta({
        description:
          'The channel it was paid through, e.g. MINIMARKET or ATM; an unknown one means your usual channel.',
      }),
      monthsAhead: z.unknown().optional().meta({
        type: 'integer',
        minimum: 0,
        maximum: MONTHS_AHEAD_MAX,
        description:
          'The number of months after the current one that the payer asked for; anything else is ignored, and the amount decides.',
      }),
      terminal: z.unknown().optional().meta({
        type: 'string',
        pattern: TERMINAL.source,
        description: 'The EDC terminal or the agent that took the money, as you number it; anything else is ignored.',
      }),
      cashier: z.unknown().optional().meta({
        type: 'string',
        maxLength: 64,
        description: 'The cashier of a counter who took the money, as you name them; anything else is ignored.',
      }),
    }),
  })
  .meta({ description: 'Money was taken for a JKN virtual account.' });
export type PaymentReceived = z.infer<typeof PaymentReceived>;

export const PaymentReversed = z
  .object({
    type: z.literal('payment.reversed'),
    timestamp: time().optional(),
    data: z.object({
      reference: identifier(REFERENCE_LENGTH_MAX).meta({
        description: 'The reference of the payment that is taken back.',
      }),
      reversalReference: identifier(REFERENCE_LENGTH_MAX).optional().meta({
        description: 'Your own name for the reversal: send it when a payment may be given back in parts.',
      }),
      amount: amount
        .optional()
        .meta({ description: 'The amount that is taken back; without it, all that is left of the payment.' }),
      cause: z.enum(REVERSAL_CAUSES).optional().meta({
        description:
          'The cause: withdrawn, the money never came; refund, the payer got it back; chargeback, the payer disputed it.',
      }),
      reason: words(255).optional(),
      reversedAt: time().optional(),
    }),
  })
  .meta({ description: 'A payment reported earlier was taken back.' });

export const DebitFailed = z
  .object({
    type: z.literal('debit.failed'),
    timestamp: time().optional(),
    data: z.object({
      reference: identifier(REFERENCE_LENGTH_MAX).meta({ description: 'The reference of the line in the debit file.' }),
      reason: words(200).optional().meta({ description: 'The reason why the account was not debited.' }),
      failedAt: time().optional(),
    }),
  })
  .meta({ description: 'A debit by mandate failed; from a partner auto-debit-…, such as auto-debit-bri.' });

/** The amount in rupiah; the schema has checked its shape, so every value can be read. */
export const amountIn = (value: number | string): Rupiah | null =>
  typeof value === 'number' ? rupiah(BigInt(value)) : parseRupiah(value);

const CASHIER_LENGTH_MAX = 64;

/** The cashier; null when none is named, or in a way that cannot be kept, which never stops money. */
export function cashierIn(value: unknown): string | null {
  const name = typeof value === 'string' ? value.trim() : '';
  return name === '' || name.length > CASHIER_LENGTH_MAX || !isWellFormed(name) ? null : name;
}

export const monthsAheadIn = (value: unknown): number | null =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= MONTHS_AHEAD_MAX ? value : null;
