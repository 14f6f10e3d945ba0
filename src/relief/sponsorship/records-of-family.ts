/** What the room holds of a family: help by donors. */
import { type FamilyRecord, familyRecord } from '../../platform/readings/index.js';

export const SPONSORSHIP_RECORDS: readonly FamilyRecord[] = [
  familyRecord('sponsorship_lines', {
    tells: ['hardship', 'payments'],
    columns: [
      'batch_id',
      'persons',
      'months',
      'months_ahead',
      'amount',
      'is_candidate',
      'state',
      'skipped_because',
      'spent',
      'months_paid',
      'paid_at',
      'region_code',
    ],
    hasId: false,
  }),
];
