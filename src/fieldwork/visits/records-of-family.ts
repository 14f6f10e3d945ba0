/** What the room holds of a family: visits and what families promised at them. */
import { type FamilyRecord, familyRecord } from '../../platform/readings/index.js';

export const VISIT_RECORDS: readonly FamilyRecord[] = [
  familyRecord('visits', {
    tells: ['visit', 'place'],
    columns: [
      'state',
      'planned_for',
      'visited_at',
      'outcome',
      'note',
      'latitude',
      'longitude',
      'accuracy_meters',
      'recorded_at',
    ],
  }),
  familyRecord('promises_to_pay', {
    tells: ['visit', 'arrears'],
    columns: ['visit_id', 'promised_for', 'amount', 'due_amount'],
  }),
];
