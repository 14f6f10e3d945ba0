/** The public interface of payment codes: a family's bill under a number for a minimarket's till. */
export { JKN_PAYMENT_CODE_POLICY } from './jkn-payment-code-policy.js';
export { type IssuedCode, expiryOf } from './payment-code.js';
export { CODED_FAMILIES, markCodesPaid } from './paid-codes.js';
export { PAYMENT_CODE_NODES } from './payment-code.nodes.js';
export { PaymentCodeType } from './payment-code.types.js';
export {
  FamilyPaymentCodesResolver,
  PaymentCodeFieldsResolver,
  PaymentCodesResolver,
} from './payment-code.resolver.js';
export { type PaymentCodesContext, paymentCodesSlice } from './payment-codes.context.js';
export { CODE_RECORDS } from './records-of-family.js';
