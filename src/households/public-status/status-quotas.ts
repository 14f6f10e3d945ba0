/** Sets the quotas of questions about the status of a card. */
import type { Budget, Caller, QuestionQuotas } from '../../platform/quotas/index.js';

const HOUR_MS = 3_600_000;

/** The quota of one card, ten questions a day by all callers: a birth date has some thirty thousand possible values. */
const CARD_QUOTA: Budget = { questionsMax: 10, windowMs: 24 * HOUR_MS };
/** The quota of one person or address, thirty questions an hour: a family has few cards. */
const CALLER_QUOTA: Budget = { questionsMax: 30, windowMs: HOUR_MS };
/** The quota of the chatbot, which asks for many citizens; the quota of each card applies to it too. */
const CHATBOT_QUOTA: Budget = { questionsMax: 10_000, windowMs: HOUR_MS };

export const statusQuotas = ({ viewer }: Caller): QuestionQuotas => ({
  kind: 'status',
  ofCaller: viewer?.role === 'CHATBOT' ? CHATBOT_QUOTA : CALLER_QUOTA,
  ofSubject: CARD_QUOTA,
});
