/** Sets how often a family may take all that is held of it. */
import type { QuestionQuotas } from '../../platform/quotas/index.js';

const DAY_MS = 24 * 3_600_000;

/**
 * Three documents a day leave a family two tries when a connection breaks; whoever got hold of a phone cannot make the
 * server read everything again and again.
 */
export const EXPORT_QUOTAS: QuestionQuotas = {
  kind: 'own-export',
  ofCaller: { questionsMax: 3, windowMs: DAY_MS },
  ofSubject: { questionsMax: 3, windowMs: DAY_MS },
};
