/** What the room holds of a family: arrears that were written off. */
import { type FamilyRecord, familyRecord } from '../../platform/readings/index.js';

export const WRITE_OFF_RECORDS: readonly FamilyRecord[] = [
  familyRecord('write_offs', {
    tells: ['arrears'],
    columns: [
      'campaign_id',
      'persons',
      'verification',
      'verified_on',
      'state',
      'proposed_at',
      'decided_at',
      'decision_reason',
      'first_month',
      'last_month',
      'months',
      'amount',
      'decile',
      'region_code',
    ],
  }),
];
