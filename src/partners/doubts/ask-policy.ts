/** The dated rules for how soon and how often a partner is asked about a payment in doubt. */
import type { PolicyRow } from '../../kernel/dated-policy.js';
import { civilDate, type CivilDate } from '../../kernel/civil-date.js';

export interface AskPolicy extends PolicyRow {
  readonly effectiveFrom: CivilDate;
  /** The minutes after which a payer who was shown a bill has paid or has walked away. */
  readonly unpaidInquiryAfterMinutes: number;
  /**
   * The age, in hours, of the oldest evidence about which the partner is asked; older payments are left to the
   * partner's file.
   */
  readonly evidenceSinceHours: number;
  /** The number of questions in one run, at most. */
  readonly questionsPerRunMax: number;
  /**
   * The minutes to wait after the first, the second … question without an answer; after the last one the partner's file
   * decides.
   */
  readonly askAgainAfterMinutes: readonly number[];
}

/**
 * Payment service providers publish 15 minutes, 100 questions and a run every 5 minutes for their own inquiry jobs. How
 * often a question is repeated before the next working day's file is our choice.
 */
export const ASK_POLICY: readonly AskPolicy[] = [
  {
    effectiveFrom: civilDate('2014-01-01'),
    basis: 'Inquiry jobs that payment service providers publish: after 15 minutes, 100 questions a run',
    unpaidInquiryAfterMinutes: 15,
    evidenceSinceHours: 72,
    questionsPerRunMax: 100,
    askAgainAfterMinutes: [5, 15, 60, 180, 720],
    assumptions: {
      evidenceSinceHours: "No source; what is older is in the partner's file.",
      askAgainAfterMinutes: "No source says how often a question is repeated before the next working day's file.",
    },
  },
];

const MINUTE_MS = 60_000;

/** The time at which to ask again after `attempts` questions; null when it was asked as often as the policy allows. */
export function nextQuestion(policy: AskPolicy, { attempts, now }: { attempts: number; now: Date }): Date | null {
  const minutes = policy.askAgainAfterMinutes[attempts - 1];
  return minutes === undefined ? null : new Date(now.getTime() + minutes * MINUTE_MS);
}
