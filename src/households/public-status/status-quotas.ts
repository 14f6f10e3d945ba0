/** Sets the quotas of questions about the status of a card. */
import type { Budget, Caller, Pace, QuestionQuotas } from '../../platform/quotas/index.js';

const HOUR_MS = 3_600_000;
/** The first pause between two questions about one card, and the longest. */
const FIRST_PAUSE_MS = 30_000;
const PAUSE_MAX_MS = 1_800_000;

/**
 * The pace of one card: five questions a day of one caller, and ten of all; then pauses that grow to half an hour. A birth
 * date has some thirty thousand possible values: whoever has addresses without end needs 300 days on average to guess one,
 * and nobody can keep a family from asking for longer than the pause.
 */
const CARD_PACE: Pace = {
  ofOneCaller: 5,
  free: 10,
  firstPauseMs: FIRST_PAUSE_MS,
  pauseMaxMs: PAUSE_MAX_MS,
  forgottenAfterMs: 24 * HOUR_MS,
};
/** The chatbot is not one person: a stranger who asks through it must not use up a card for everybody else who does. */
const CARD_PACE_OF_CHATBOT: Pace = { ...CARD_PACE, ofOneCaller: 1_000_000 };
/** The quota of one person or address, thirty questions an hour: a family has few cards. */
const CALLER_QUOTA: Budget = { questionsMax: 30, windowMs: HOUR_MS };
/** The quota of the chatbot, which asks for many citizens; the pace of each card applies to it too. */
const CHATBOT_QUOTA: Budget = { questionsMax: 10_000, windowMs: HOUR_MS };

export const statusQuotas = ({ viewer }: Caller): QuestionQuotas => ({
  kind: 'status',
  ofCaller: viewer?.role === 'CHATBOT' ? CHATBOT_QUOTA : CALLER_QUOTA,
  ofSubject: viewer?.role === 'CHATBOT' ? CARD_PACE_OF_CHATBOT : CARD_PACE,
});
