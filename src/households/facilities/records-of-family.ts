/** What the room holds of a family: the clinics that people of a family chose. */
import { type FamilyRecord, familyRecord } from '../../platform/readings/index.js';
import { sql } from '../../platform/db/sql.js';
import { MEMBERS } from '../families/index.js';

export const FACILITY_RECORDS: readonly FamilyRecord[] = [
  familyRecord('facility_choices', {
    tells: ['membership'],
    columns: ['participant_id', 'facility_id', 'valid_from', 'reason', 'documents', 'chosen_at'],
    isOf: (family) => sql`t.participant_id in (select p.id from ${MEMBERS} p where p.family_id = ${family})`,
  }),
];
