/** How long a contact is taken for the reason of a payment: no regulation says so, therefore a policy of our own. */
import { civilDate } from '../../kernel/civil-date.js';
import type { AttributionPolicy } from './attribution.js';

/**
 * The last contact wins. A visit or a call is answered for thirty days, the time families promise to pay in; a message to
 * one family for fourteen; a blast from the third of a month on reminds of the due date a week later. A person's word
 * goes before a written one of the same instant.
 */
export const ATTRIBUTION_POLICY: readonly AttributionPolicy[] = [
  {
    effectiveFrom: civilDate('2014-01-01'),
    basis: 'Sigap: the last contact before the payment, visits and calls for 30 days, WhatsApp for 14, SMS for 10.',
    windowDays: { CADRE_VISIT: 30, TELE_COLLECTING: 30, WHATSAPP: 14, SMS_BLAST: 10 },
    precedence: ['CADRE_VISIT', 'TELE_COLLECTING', 'WHATSAPP', 'SMS_BLAST'],
    visitBackdatedMinutes: 120,
  },
];
