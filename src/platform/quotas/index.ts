/** The public interface of quotas: all instances together count public questions before they are answered. */
export { chargeQuestion } from './charge-question.js';
export type { Budget, Caller, QuestionQuotas } from './question-quota.js';
