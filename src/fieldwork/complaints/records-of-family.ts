/** What the room holds of a family: complaints and what was done about them. */
import { type FamilyRecord, familyRecord } from '../../platform/readings/index.js';
import { sql } from '../../platform/db/sql.js';

export const COMPLAINT_RECORDS: readonly FamilyRecord[] = [
  familyRecord('complaints', {
    tells: ['complaint', 'village'],
    columns: [
      'category',
      'level',
      'channel',
      'state',
      'region_code',
      'description',
      'filed_at',
      'received_at',
      'answer_due_at',
      'close_due_at',
      'answered_at',
      'escalated_at',
      'closed_at',
    ],
  }),
  familyRecord('complaint_steps', {
    tells: ['complaint'],
    columns: ['complaint_id', 'kind', 'by_role', 'taken_at', 'note'],
    isOf: (family) => sql`t.complaint_id in (select c.id from complaints c where c.family_id = ${family})`,
  }),
];
