/** What the room holds of a family: education sessions at which somebody of a family was. */
import { type FamilyRecord, familyRecord } from '../../platform/readings/index.js';
import { sql } from '../../platform/db/sql.js';

export const EDUCATION_RECORDS: readonly FamilyRecord[] = [
  familyRecord('education_attendance', {
    tells: ['visit'],
    columns: ['session_id', 'topic', 'place', 'held_on'],
    instead: {
      topic: sql`(select s.topic from education_sessions s where s.id = t.session_id)`,
      place: sql`(select s.place from education_sessions s where s.id = t.session_id)`,
      held_on: sql`(select s.held_on from education_sessions s where s.id = t.session_id)`,
    },
    hasId: false,
  }),
];
