/** What the room holds of a family: assessments of what a family can pay. */
import { type FamilyRecord, familyRecord } from '../../platform/readings/index.js';

export const HARDSHIP_RECORDS: readonly FamilyRecord[] = [
  familyRecord('hardship_assessments', {
    tells: ['hardship'],
    columns: [
      'contact',
      'region_code',
      'answers',
      'months_in_arrears',
      'policy_from',
      'ability',
      'route',
      'reasons',
      'referral',
      'made_at',
      'recorded_at',
      'recorded_by_role',
    ],
  }),
];
