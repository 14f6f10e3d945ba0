/**
 * The public interface of quotas: all instances together count public questions before they are answered, and the
 * requests of each person who is signed in.
 */
export { type Charge, chargeQuestion } from './charge-question.js';
export { type CountRequest, requestCounter } from './count-requests.js';
export { type Budget, type Caller, type Pace, type QuestionQuotas, networkOf } from './question-quota.js';
export { type Counted, REQUESTS_PER_MINUTE } from './request-budget.js';
