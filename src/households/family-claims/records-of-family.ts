/** What the room holds of a family: who said to work with a family. */
import { type FamilyRecord, familyRecord } from '../../platform/readings/index.js';

export const CLAIM_RECORDS: readonly FamilyRecord[] = [
  familyRecord('family_claims', {
    tells: ['accessLog'],
    columns: ['role', 'purpose', 'reason', 'claimed_at', 'holds_until'],
  }),
];
