/** What the room holds of a family: calls, and the campaigns in which a family waits for one. */
import { type FamilyRecord, familyRecord } from '../../platform/readings/index.js';

export const CALL_RECORDS: readonly FamilyRecord[] = [
  familyRecord('calls', {
    tells: ['call', 'arrears'],
    columns: [
      'campaign_id',
      'caller_role',
      'purpose',
      'outcome',
      'note',
      'promised_amount',
      'promised_for',
      'promised_due',
      'called_at',
      'recorded_at',
      'call_back_at',
    ],
  }),
  familyRecord('call_assignments', {
    tells: ['call'],
    columns: ['campaign_id', 'assigned_at', 'lease_until', 'closed_at', 'ending'],
  }),
  familyRecord('call_queue', {
    tells: ['call'],
    columns: ['campaign_id', 'call_from', 'paid_through', 'attempts'],
    hasId: false,
  }),
];
