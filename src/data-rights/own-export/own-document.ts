/** Writes all that is held of a family as one JSON document, page by page, so that no family is ever whole in memory. */
import type { FamilyId } from '../../kernel/ids.js';
import type { Pool } from '../../platform/db/pool.js';
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
  readonly id: string;
}

async function* rowsOf(pool: Pool, record: FamilyRecord, familyId: FamilyId): AsyncGenerator<string> {
  const family = sql`${familyId}::uuid`;
  let after = BEFORE_ALL;
  for (;;) {
    const page = await selectRows<TextRow>(pool, selectRecord(record, { family, after, limit: ROWS_AT_ONCE }));
    for (const { json } of page) yield json;
    const last = page.at(-1);
    if (!record.hasId || last === undefined || page.length < ROWS_AT_ONCE) return;
    after = last.id;
  }
}

async function* partOf(pool: Pool, record: FamilyRecord, familyId: FamilyId): AsyncGenerator<string> {
  yield `,\n${JSON.stringify(record.table)}:[`;
  let separator = '\n';
  for await (const json of rowsOf(pool, record, familyId)) {
    yield separator + json;
    separator = ',\n';
  }
  yield ']';
}

/** The rows go into the document as PostgreSQL writes them, so that no number is rounded on the way. */
export async function* writeOwnDocument(
  pool: Pool,
  { familyId, madeAt, computed, records }: OwnDocument,
): AsyncGenerator<string> {
  const head = JSON.stringify({ ...FORMAT, family_id: familyId, made_at: madeAt, ...computed });
  yield head.slice(0, -1);
  for (const record of records) yield* partOf(pool, record, familyId);
  yield '}\n';
}
