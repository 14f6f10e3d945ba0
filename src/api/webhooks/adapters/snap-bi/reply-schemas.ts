/** The schemas of what banks are answered, for the OpenAPI document and for tests that check answers. */
import { z } from 'zod';

const text = z.string();
const Reason = z.object({ english: text, indonesia: text });
const Amount = z.object({ value: text, currency: text });
const code = text.regex(/^\d{7}$/).meta({ description: 'The HTTP status, the service and the case, as digits.' });
const echoed = { partnerServiceId: text.optional(), customerNo: text.optional(), virtualAccountNo: text.optional() };
const data = z.strictObject({}).optional();

export const SnapAnswer = z.strictObject({ responseCode: code, responseMessage: text, data });

export const TokenAnswer = z.strictObject({
  responseCode: code,
  responseMessage: text,
  accessToken: text.max(2048),
  tokenType: z.literal('Bearer'),
  expiresIn: text.meta({ description: 'The lifetime in seconds, as text.', examples: ['900'] }),
});

export const InquiryAnswer = z.strictObject({
  responseCode: code,
  responseMessage: text,
  data,
  virtualAccountData: z
    .object({
      inquiryStatus: z.enum(['00', '01']),
      inquiryReason: Reason,
      ...echoed,
      inquiryRequestId: text.optional(),
      virtualAccountName: text.max(30).optional(),
      totalAmount: Amount.optional(),
      subCompany: text.optional(),
      freeTexts: z.array(Reason).optional().meta({ description: 'The months that the bill pays.' }),
      virtualAccountTrxType: text.optional(),
    })
    .optional(),
});

export const PaymentAnswer = z.strictObject({
  responseCode: code,
  responseMessage: text,
  data,
  virtualAccountData: z
    .looseObject({
      paymentFlagStatus: z
        .enum(['00', '01', '02'])
        .meta({ description: '`00`: keep the money. `01`: give it back. `02`: not decided in time, ask again.' }),
      paymentFlagReason: Reason,
      ...echoed,
      paymentRequestId: text.optional(),
      paidAmount: Amount.optional(),
      totalAmount: Amount.optional(),
      trxDateTime: text.optional(),
      referenceNo: text.optional(),
    })
    .optional()
    .meta({ description: 'The flag and its reason, and what you sent, as you sent it.' }),
});
