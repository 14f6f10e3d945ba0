/** The dated rule of the level of each category of complaints. */
import { civilDate } from '../../kernel/civil-date.js';
import type { PolicyRow } from '../../kernel/dated-policy.js';
import type { ComplaintCategory, ComplaintLevel } from './complaint-words.js';

/** It holds for complaints received from its first day on. */
export interface LevelPolicy extends PolicyRow {
  readonly levels: Readonly<Record<ComplaintCategory, ComplaintLevel>>;
}

/**
 * Danger, lost money and refused care are red; what keeps a family from care or from its peace is yellow; the rest is
 * green.
 */
export const JKN_COMPLAINT_LEVELS: readonly LevelPolicy[] = [
  {
    effectiveFrom: civilDate('2014-01-01'),
    basis: 'Guide for monitoring information and complaint officers (Monev PIPP), 2021: red, yellow and green',
    levels: {
      CASH_REQUEST_FRAUD: 'RED',
      DATA_CONFIDENTIALITY: 'RED',
      CARE_REFUSED: 'RED',
      PAYMENT_NOT_POSTED: 'YELLOW',
      CARD_NOT_ACTIVE: 'YELLOW',
      CADRE_CONDUCT: 'YELLOW',
      CONTACT_TOO_OFTEN: 'YELLOW',
      REGISTRATION_DATA: 'GREEN',
      CLINIC_CHANGE: 'GREEN',
      SERVICE_INFORMATION: 'GREEN',
      OTHER: 'GREEN',
    },
    assumptions: {
      levels:
        'The guide (Monev PIPP, 2021) has three levels; which category has which was not seen, and is our reading: danger, lost money and refused care first.',
    },
  },
];
