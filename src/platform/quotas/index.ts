/** The front door of question budgets: public questions are counted before they are answered, by all instances together. */
export { chargeQuestion } from './charge-question.js';
export type { Budget, Caller, QuestionBudgets } from './question-budget.js';
