/** What the room holds of a family: to which portfolio a family belonged, and by which points it was proposed for one. */
import { type FamilyRecord, familyRecord } from '../../platform/readings/index.js';

export const PORTFOLIO_RECORDS: readonly FamilyRecord[] = [
  familyRecord('portfolio_assignments', {
    tells: ['membership'],
    columns: ['valid_from', 'valid_through', 'reason', 'assigned_at'],
  }),
  familyRecord('portfolio_proposal_lines', {
    tells: ['arrears', 'visit'],
    columns: [
      'proposal_id',
      'months_in_arrears',
      'amount',
      'promised_for',
      'days_since_contact',
      'nearness',
      'points_age',
      'points_amount',
      'points_promise',
      'points_contact',
      'points_nearness',
    ],
    hasId: false,
  }),
];
