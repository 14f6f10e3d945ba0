/** What the room holds of a family: where families live. */
import { type FamilyRecord, familyRecord } from '../../platform/readings/index.js';

export const ADDRESS_RECORDS: readonly FamilyRecord[] = [
  familyRecord('family_addresses', {
    tells: ['address', 'village'],
    columns: ['region_code', 'street', 'house_number', 'rt', 'rw', 'note', 'recorded_at'],
  }),
  familyRecord('family_places', {
    tells: ['place', 'village'],
    columns: [
      'region_code',
      'latitude',
      'longitude',
      'accuracy_meters',
      'measured_at',
      'visit_id',
      'reason',
      'recorded_at',
    ],
  }),
];
