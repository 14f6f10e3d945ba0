/** How soon and how often a partner is asked about a payment in doubt. */
import { civilDate, type CivilDate } from '../../kernel/civil-date.js';

export interface AskPolicy {
  readonly effectiveFrom: CivilDate;
  /** A payer who was shown a bill has paid by then or has walked away. */
  readonly unpaidInquiryAfterMinutes: number;
  /** Older evidence is left to the partner's file. */
  readonly evidenceSinceHours: number;
  /** Questions of one run at most. */
  readonly questionsPerRunMax: number;
  /** Waits after the first, the second … question without an answer; after the last the partner's file decides. */
  readonly askAgainAfterMinutes: readonly number[];
}

/**
 * 15 minutes, 100 questions and a run every 5 minutes are what payment service providers publish of their own inquiry jobs; how
 * often a question is repeated before the next working day's file is our choice.
 */
export const ASK_POLICY: readonly AskPolicy[] = [
  {
    effectiveFrom: civilDate('2014-01-01'),
    unpaidInquiryAfterMinutes: 15,
    evidenceSinceHours: 72,
    questionsPerRunMax: 100,
    askAgainAfterMinutes: [5, 15, 60, 180, 720],
  },
];

const MINUTE_MS = 60_000;

/** When to ask again after `attempts` questions, or null when it was asked often enough. */
export function nextQuestion(policy: AskPolicy, { attempts, now }: { attempts: number; now: Date }): Date | null {
  const minutes = policy.askAgainAfterMinutes[attempts - 1];
  return minutes === undefined ? null : new Date(now.getTime() + minutes * MINUTE_MS);
}
