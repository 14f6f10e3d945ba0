/** What the log holds of a family, without the names of those who read it: the role, the office, what, when and what for. */
import { BRANCH_NAMES } from '../../fieldwork/cadres/index.js';
import { sql } from '../../platform/db/sql.js';
import { type FamilyRecord, READING_RECORD } from '../../platform/readings/index.js';

export const LOG_RECORDS: readonly FamilyRecord[] = [
  {
    ...READING_RECORD,
    columns: [...READING_RECORD.columns, 'office'],
    instead: { office: sql`(select b.name from ${BRANCH_NAMES} b where b.branch_id = t.branch_id)` },
  },
];
