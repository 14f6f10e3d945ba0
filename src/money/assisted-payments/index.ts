/**
 * The public interface of assisted payments: terminals and agents that help cadres, and the intents of families to pay
 * through them.
 */
export { type AssistedPaymentsContext, assistedPaymentsSlice } from './assisted-payments.context.js';
export { ASSISTED_PAYMENT_NODES } from './assisted-payments.nodes.js';
export { INTENT_ANSWERS } from './intent-results.types.js';
export { CreatePaymentIntentInput } from './intent.types.js';
export {
  answerCreateIntent,
  FamilyPaymentIntentsResolver,
  PaymentIntentFieldsResolver,
  PaymentIntentsResolver,
} from './intent.resolver.js';
export { createPointQueries } from './point.queries.js';
export {
  AcceptancePointFieldsResolver,
  AcceptancePointsResolver,
  PaymentTakenByResolver,
  PaymentAcceptanceFieldsResolver,
} from './point.resolver.js';
export { watchAcceptances } from './watch-acceptances.js';
export { INTENT_RECORDS } from './records-of-family.js';
