/** What the room holds of a family: changes of families and their people. */
import { type FamilyRecord, familyRecord } from '../../platform/readings/index.js';
import { sql } from '../../platform/db/sql.js';
import { CHANGE_DETAILS } from './sealed-change.js';

export const CHANGE_RECORDS: readonly FamilyRecord[] = [
  familyRecord('membership_changes', {
    tells: ['membership', 'evidence', 'name'],
    columns: [
      'kind',
      'effective_on',
      'details',
      'document_kind',
      'document_number',
      'document_date',
      'document_note',
      'requested_at',
      'requested_by_role',
      'region_code',
    ],
    sealed: [{ column: CHANGE_DETAILS, where: sql`t.other_family_id is null` }],
    isOf: (family) => sql`(t.family_id = ${family} or t.other_family_id = ${family})`,
  }),
  familyRecord('membership_decisions', {
    tells: ['membership'],
    columns: ['change_id', 'decision', 'decided_at', 'decided_by_role', 'reason', 'credited'],
    isOf: (family) =>
      sql`t.change_id in (select c.id from membership_changes c where c.family_id = ${family} or c.other_family_id = ${family})`,
    hasId: false,
  }),
];
