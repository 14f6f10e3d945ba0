/** Sets how long payments count as following a contact; no regulation says so, so the policy is our own. */
import { civilDate } from '../../kernel/civil-date.js';
import type { AttributionPolicy } from './attribution.js';

/**
 * A payment follows the last contact. A visit or a call counts for 30 days, the time in which families promise to pay;
 * a message to one family counts for 14. A blast from the 3rd of a month on reminds of the due date a week later, so an
 * SMS counts for 10. Of contacts at the same instant, a spoken one comes before a written one.
 */
export const ATTRIBUTION_POLICY: readonly AttributionPolicy[] = [
  {
    effectiveFrom: civilDate('2014-01-01'),
    basis: 'Sigap: the last contact before the payment, visits and calls for 30 days, WhatsApp for 14, SMS for 10.',
    assumptions: {
      '*': 'No regulation says for how long a payment counts as following a contact; the policy is our own.',
    },
    windowDays: { CADRE_VISIT: 30, TELE_COLLECTING: 30, WHATSAPP: 14, SMS_BLAST: 10 },
    precedence: ['CADRE_VISIT', 'TELE_COLLECTING', 'WHATSAPP', 'SMS_BLAST'],
    visitBackdatedMinutes: 120,
  },
];
