/** What the room holds of a family: registrations of families and their people. */
import { type FamilyRecord, familyRecord } from '../../platform/readings/index.js';

export const REGISTRATION_RECORDS: readonly FamilyRecord[] = [
  familyRecord('registrations', {
    tells: ['membership'],
    columns: ['kind', 'persons', 'registered_on', 'registered_at'],
  }),
];
