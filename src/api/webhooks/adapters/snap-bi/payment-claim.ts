/** Reads what a kept payment call says of its payment, as far as it can be read: enough to ask the bank about it. */
import { z } from 'zod';
import { parseRupiah } from '../../../../kernel/rupiah.js';
import type { ClaimReader } from '../../../../partners/doubts/index.js';
import { parseJsonObject } from '../../wire-problem.js';
import { PaymentRequest } from './wire.js';

const { paymentRequestId, virtualAccountNo } = PaymentRequest.shape;
const Claim = z.looseObject({ paymentRequestId, virtualAccountNo });
const Paid = z.looseObject({ paidAmount: z.looseObject({ value: z.string() }) });

export const snapClaims: ClaimReader = {
  protocols: ['snap-bi/payment', 'snap-bi/payment-intrabank'],
  read(rawBody) {
    const body = parseJsonObject(rawBody);
    const claim = Claim.safeParse(body);
    if (!claim.success) return null;
    const paid = Paid.safeParse(body);
    return {
      reference: claim.data.paymentRequestId,
      accountText: claim.data.virtualAccountNo.trim(),
      amount: paid.success ? parseRupiah(paid.data.paidAmount.value) : null,
    };
  },
};
