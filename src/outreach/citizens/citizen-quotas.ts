/** Sets the quotas of what citizens ask and say without signing in. */
import type { QuestionQuotas } from '../../platform/quotas/index.js';

const HOUR_MS = 3_600_000;

/** What is said with the code of one message: ten times a day is more than a family needs and less than a flood. */
export const CODE_QUOTAS: QuestionQuotas = {
  kind: 'message-link',
  ofCaller: { questionsMax: 30, windowMs: HOUR_MS },
  ofSubject: { questionsMax: 10, windowMs: 24 * HOUR_MS },
};
