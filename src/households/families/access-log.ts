/** Logs who read which family's numbers in full, and why. Numbers are shown only once the log is written. */
import DataLoader from 'dataloader';
import type { Viewer } from '../../platform/auth/index.js';
import type { Pool } from '../../platform/db/pool.js';
import { execute, sql, toStatement } from '../../platform/db/sql.js';
import type { FamilyId, IdSource } from '../../kernel/ids.js';

/** The purposes of a reading. UU 27/2022 Ps. 27 and 28 require a specific purpose, Ps. 31 a record of each. */
export const READ_PURPOSES = ['VISIT', 'CALL', 'COUNTER', 'COMPLAINT', 'AUDIT'] as const;
export type ReadPurpose = (typeof READ_PURPOSES)[number];

export interface Reading {
  readonly familyId: FamilyId;
  readonly field: 'nik' | 'birthDate' | 'coveredFrom' | 'phone' | 'familyCardNumber' | 'hardship' | 'address' | 'place';
  readonly purpose: ReadPurpose;
}

/** Resolves once the reading is logged. Readings of one moment share a statement, those of one family share a row. */
export type LogReading = (reading: Reading) => Promise<void>;

interface LogRow {
  readonly id: string;
  readonly family_id: FamilyId;
  readonly purpose: ReadPurpose;
  readonly fields: string[];
}

function toRows(readings: readonly Reading[], newId: IdSource): LogRow[] {
  const rows = new Map<string, LogRow>();
  for (const { familyId, field, purpose } of readings) {
    const key = `${familyId} ${purpose}`;
    const row = rows.get(key) ?? { id: newId(), family_id: familyId, purpose, fields: [] };
    row.fields.push(field);
    rows.set(key, row);
  }
  return [...rows.values()];
}

export interface AccessLogDeps {
  readonly pool: Pool;
  readonly newId: IdSource;
  readonly viewer: Viewer | null;
  readonly now: Date;
}

/** Makes the log of one operation, in which a repeated reading is one entry. */
export function createAccessLog({ pool, newId, viewer, now }: AccessLogDeps): LogReading {
  const loader = new DataLoader<Reading, true, string>(
    async (readings) => {
      const statement = toStatement(sql`
        insert into access_log (id, viewer, role, family_id, fields, purpose, read_at)
        select id, ${viewer?.subject}, ${viewer?.role}, family_id, fields, purpose, ${now}
        from json_to_recordset(${JSON.stringify(toRows(readings, newId))}::json)
          as readings (id uuid, family_id uuid, purpose text, fields text[])`);
      await pool.query({ ...statement, values: [...statement.values] });
      return readings.map(() => true as const);
    },
    { cacheKeyFn: ({ familyId, field, purpose }) => `${familyId} ${field} ${purpose}` },
  );
  return async (reading) => void (await loader.load(reading));
}

/** Readings of many families at once, logged in the transaction that saves or shows their numbers. */
export interface LoggedReadings {
  readonly families: readonly FamilyId[];
  readonly fields: readonly string[];
  readonly purpose: ReadPurpose | 'REGISTRATION';
  readonly by: { readonly subject: string; readonly role: string };
  readonly at: Date;
}

export async function logReadings(
  connection: Pick<Pool, 'query'>,
  { families, fields, purpose, by, at }: LoggedReadings,
  newId: IdSource,
): Promise<void> {
  const rows = families.map((familyId) => ({ id: newId(), familyId }));
  await execute(
    connection,
    sql`insert into access_log (id, viewer, role, family_id, fields, purpose, read_at)
      select id, ${by.subject}, ${by.role}, "familyId", ${[...fields]}::text[], ${purpose}, ${at}
      from json_to_recordset(${JSON.stringify(rows)}::json) as processed (id uuid, "familyId" uuid)`,
  );
}
