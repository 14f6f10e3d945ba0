/** Writes all that is held of a family as one JSON document, page by page, so that no family is ever whole in memory. */
import type { FamilyId } from '../../kernel/ids.js';
import type { Pool } from '../../platform/db/pool.js';
import { type Keyring, openText } from '../../platform/encryption/index.js';
import { selectRows, sql } from '../../platform/db/sql.js';
import { type FamilyRecord, selectRecord } from '../../platform/readings/index.js';

/** The version rises when a part or a column is renamed or taken away; new ones may come without it. */
const FORMAT = { format: 'sigap.own-family', version: 1 } as const;

export interface OwnDocument {
  readonly familyId: FamilyId;
  readonly madeAt: Date;
  /** What no table holds, by the name of its part. */
  readonly computed: Readonly<Record<string, object>>;
  readonly records: readonly FamilyRecord[];
}

/** As many rows as one statement reads. */
const ROWS_AT_ONCE = 500;
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

interface TextRow {
  readonly json: string;
  /** What the row holds of the record's sealed columns, in their order. */
  readonly sealed: readonly (Buffer | null)[];
  readonly plain: readonly (string | null)[];
  readonly id: string;
}

/** Reads the rows, and opens what of them is sealed. */
export interface OwnReading {
  readonly pool: Pool;
  readonly keyring: Pick<Keyring, 'open'>;
}

/** The row with its sealed values opened, at its end. */
function withOpened({ keyring }: OwnReading, record: FamilyRecord, row: TextRow): string {
  if (record.sealed.length === 0) return row.json;
  const opened = record.sealed.map(({ column }, place) => {
    const [sealed = null, plain = null] = [row.sealed[place], row.plain[place]];
    const text = openText(keyring, column, { row: row.id, sealed, plain });
    return [column.plain, column.type === 'jsonb' && text !== null ? (JSON.parse(text) as unknown) : text];
  });
  return `${row.json.slice(0, -1)},${JSON.stringify(Object.fromEntries(opened)).slice(1)}`;
}

async function* rowsOf(reading: OwnReading, record: FamilyRecord, familyId: FamilyId): AsyncGenerator<string> {
  const family = sql`${familyId}::uuid`;
  let after = BEFORE_ALL;
  for (;;) {
    const page = await selectRows<TextRow>(reading.pool, selectRecord(record, { family, after, limit: ROWS_AT_ONCE }));
    for (const row of page) yield withOpened(reading, record, row);
    const last = page.at(-1);
    if (!record.hasId || last === undefined || page.length < ROWS_AT_ONCE) return;
    after = last.id;
  }
}

async function* partOf(reading: OwnReading, record: FamilyRecord, familyId: FamilyId): AsyncGenerator<string> {
  yield `,\n${JSON.stringify(record.table)}:[`;
  let separator = '\n';
  for await (const json of rowsOf(reading, record, familyId)) {
    yield separator + json;
    separator = ',\n';
  }
  yield ']';
}

/** The rows go into the document as PostgreSQL writes them, so that no number is rounded on the way. */
export async function* writeOwnDocument(
  reading: OwnReading,
  { familyId, madeAt, computed, records }: OwnDocument,
): AsyncGenerator<string> {
  const head = JSON.stringify({ ...FORMAT, family_id: familyId, made_at: madeAt, ...computed });
  yield head.slice(0, -1);
  for (const record of records) yield* partOf(reading, record, familyId);
  yield '}\n';
}
