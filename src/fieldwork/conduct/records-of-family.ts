/** What the room holds of a family: contacts that broke a rule of conduct. */
import { type FamilyRecord, familyRecord } from '../../platform/readings/index.js';

export const CONDUCT_RECORDS: readonly FamilyRecord[] = [
  familyRecord('conduct_breaches', {
    tells: ['visit', 'call'],
    columns: ['contact_kind', 'contact_id', 'region_code', 'rules', 'contacted_at', 'recorded_at'],
  }),
];
