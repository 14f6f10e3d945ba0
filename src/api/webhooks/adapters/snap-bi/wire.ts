/**
 * Defines the bodies of SNAP's inquiry and payment as zod schemas: names, lengths and formats, and nothing about their
 * meaning.
 */
import { z } from 'zod';
import { REFERENCE_LENGTH_MAX } from '../../../../kernel/reference.js';
import { parseRupiah } from '../../../../kernel/rupiah.js';
import { MONTHS_AHEAD_MAX, identifier, time, words } from '../../wire-schemas.js';
import { TERMINAL } from '../../wire-terminal.js';

const Amount = z
  .object({
    value: z
      .string()
      .max(19)
      .regex(/^\d+(\.\d{2})?$/)
      .meta({ examples: ['420000.00'] }),
    currency: z.literal('IDR'),
  })
  .meta({ description: 'The amount in rupiah, with two decimals that are always zero.' });

const Account = {
  partnerServiceId: z
    .string()
    .max(8)
    .regex(/^ *\d+ *$/)
    .meta({ description: 'The prefix, left-padded with spaces.', examples: ['   88888'] }),
  customerNo: z
    .string()
    .max(20)
    .regex(/^ *\d+ *$/)
    .meta({ examples: ['01944358911'] }),
  virtualAccountNo: z
    .string()
    .max(28)
    .regex(/^[ \d]*\d *$/)
    .meta({ examples: ['   8888801944358911'] }),
};

const channelCode = z.union([z.int().min(0).max(9999), z.string().regex(/^\d{1,4}$/)]).optional();

const AdditionalInfo = z.looseObject({
  monthsAhead: z
    .union([z.int().min(0).max(MONTHS_AHEAD_MAX), z.string().regex(/^(?:\d|1[0-2])$/)])
    .optional()
    .meta({ description: 'The number of months after the current one to be paid as well.' }),
});

const PaymentInfo = AdditionalInfo.extend({
  terminalId: z.unknown().optional().meta({
    type: 'string',
    pattern: TERMINAL.source,
    description: 'The EDC terminal or the agent that took the money, as you number it; anything else is ignored.',
  }),
});

const Source = {
  hashedSourceAccountNo: words(32).optional(),
  sourceBankCode: words(11).optional(),
};

export const TokenRequest = z.object({
  grantType: z.literal('client_credentials'),
  additionalInfo: z.looseObject({}).optional(),
});

export const InquiryRequest = z.object({
  ...Account,
  trxDateInit: time().optional(),
  channelCode,
  language: words(2).optional(),
  amount: Amount.optional(),
  ...Source,
  passApp: words(64).optional(),
  inquiryRequestId: identifier(REFERENCE_LENGTH_MAX),
  additionalInfo: AdditionalInfo.optional(),
});
export type InquiryRequest = z.infer<typeof InquiryRequest>;

export const PaymentRequest = z.object({
  ...Account,
  virtualAccountName: words(255).optional(),
  virtualAccountEmail: words(255).optional(),
  virtualAccountPhone: words(30).optional(),
  trxId: words(64).optional(),
  paymentRequestId: identifier(REFERENCE_LENGTH_MAX),
  channelCode,
  ...Source,
  paidAmount: Amount.extend({
    value: Amount.shape.value.refine((value) => (parseRupiah(value) ?? 0n) > 0n),
  }),
  cumulativePaymentAmount: Amount.optional(),
  paidBills: words(6).optional(),
  totalAmount: Amount.optional(),
  trxDateTime: time().optional(),
  referenceNo: z.union([words(64), z.int().min(0)]).optional(),
  journalNum: words(6).optional(),
  paymentType: z.union([words(1), z.int().min(0).max(9)]).optional(),
  flagAdvise: z
    .enum(['N', 'Y'])
    .optional()
    .meta({ description: '`N`: the first call of this payment. `Y`: it is advised again. Anything else is refused.' }),
  subCompany: words(5).optional(),
  paymentStatus: words(30).optional(),
  billDetails: z.array(z.unknown()).max(24).optional(),
  freeTexts: z.array(z.unknown()).max(25).optional(),
  additionalInfo: PaymentInfo.optional(),
});
export type PaymentRequest = z.infer<typeof PaymentRequest>;

/** The number of months ahead; null when the payer asked for none in words. */
export function monthsAheadIn(body: {
  additionalInfo?: { monthsAhead?: string | number | undefined } | undefined;
}): number | null {
  const months = body.additionalInfo?.monthsAhead;
  return months === undefined ? null : Number(months);
}
