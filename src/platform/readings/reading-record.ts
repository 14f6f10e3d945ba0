/** What the access log holds of a family. */
import { sql } from '../db/sql.js';
import { type FamilyRecord, familyRecord } from './family-record.js';

/** Rows of earlier releases name one family each. */
export const READING_RECORD: FamilyRecord = familyRecord('access_log', {
  tells: ['accessLog'],
  columns: ['read_at', 'role', 'purpose', 'fields', 'operation'],
  isOf: (family) => sql`(t.family_ids @> array[${family}] or t.family_id = ${family})`,
});
