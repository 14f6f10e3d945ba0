/** How often the status of a card may be asked for. */
import type { Budget, Caller, QuestionBudgets } from '../../platform/quotas/index.js';

const HOUR_MS = 3_600_000;

/** Ten a day about one card, whoever asks: a birth date has some thirty thousand possible values. */
const CARD_BUDGET: Budget = { questionsMax: 10, windowMs: 24 * HOUR_MS };
/** Thirty an hour by one person or address: a family has few cards. */
const CALLER_BUDGET: Budget = { questionsMax: 30, windowMs: HOUR_MS };
/** The chatbot asks for many citizens; what is asked about one card stays bounded all the same. */
const CHATBOT_BUDGET: Budget = { questionsMax: 10_000, windowMs: HOUR_MS };

export const statusBudgets = ({ viewer }: Caller): QuestionBudgets => ({
  kind: 'status',
  ofCaller: viewer?.role === 'CHATBOT' ? CHATBOT_BUDGET : CALLER_BUDGET,
  ofSubject: CARD_BUDGET,
});
