/** What the room holds of a family: what it asked about its data, and the answers. */
import { WANTED_VALUES } from './sealed-wanted.js';
import { type FamilyRecord, familyRecord } from '../../platform/readings/index.js';

export const REQUEST_RECORDS: readonly FamilyRecord[] = [
  familyRecord('data_requests', {
    tells: ['name', 'membership', 'contactPreference'],
    columns: [
      'region_code',
      'kind',
      'participant_id',
      'field',
      'wanted',
      'subject',
      'reason',
      'state',
      'requested_at',
      'due_at',
      'decided_at',
      'decided_by_role',
      'answer',
      'change_id',
    ],
    sealed: [{ column: WANTED_VALUES }],
  }),
];
