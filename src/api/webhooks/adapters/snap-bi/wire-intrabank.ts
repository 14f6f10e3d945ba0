/** Describes the bodies of the services between accounts of one bank (32 to 34), as `intrabank.ts` reads them. */
import { z } from 'zod';
import { REFERENCE_LENGTH_MAX } from '../../../../kernel/reference.js';
import { identifier } from '../../wire-schemas.js';
import { InquiryRequest, PaymentRequest } from './wire.js';

/** The names that these services may leave out, and the number that may have lost its leading zeros. */
const OTHERWISE = {
  customerNo: z.union([InquiryRequest.shape.customerNo, z.int().min(0)]),
  partnerReferenceNo: identifier(REFERENCE_LENGTH_MAX).optional(),
};

const oneNames = { anyOf: [{ required: ['partnerReferenceNo'] }, { required: ['paymentRequestId'] }] };

export const InquiryIntrabankRequest = InquiryRequest.extend({
  ...OTHERWISE,
  inquiryRequestId: InquiryRequest.shape.inquiryRequestId
    .optional()
    .meta({ description: 'The name of the inquiry; left out, it is partnerReferenceNo, or else X-EXTERNAL-ID.' }),
});

const IntrabankPayment = PaymentRequest.extend({
  ...OTHERWISE,
  paymentRequestId: PaymentRequest.shape.paymentRequestId
    .optional()
    .meta({ description: 'The name of the payment; left out, it is partnerReferenceNo.' }),
});

export const PaymentIntrabankRequest = IntrabankPayment.extend({}).meta(oneNames);

export const NotifyIntrabankRequest = IntrabankPayment.extend({
  paidAmount: PaymentRequest.shape.paidAmount
    .optional()
    .meta({ description: 'The amount; left out, it is additionalInfo.paymentAmount.' }),
  additionalInfo: PaymentRequest.shape.additionalInfo
    .unwrap()
    .extend({
      paymentAmount: z
        .union([PaymentRequest.shape.paidAmount.shape.value, z.int().min(1)])
        .optional()
        .meta({ description: 'The amount in rupiah, as text with two decimals or as a number.' }),
    })
    .optional(),
}).meta({
  allOf: [
    oneNames,
    {
      anyOf: [
        { required: ['paidAmount'] },
        { required: ['additionalInfo'], properties: { additionalInfo: { required: ['paymentAmount'] } } },
      ],
    },
  ],
});
