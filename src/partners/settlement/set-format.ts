/** Sets the format of a partner's files from a day on. Set again for the same day, it replaces the format. */
import type { Pool } from '../../platform/db/pool.js';
import { execute, sql } from '../../platform/db/sql.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { IdSource, PartnerId } from '../../kernel/ids.js';
import type { DatedFormat } from './format.queries.js';
import { readFormat } from './settlement-format.js';

export interface SetFormatCommand {
  readonly partnerId: PartnerId;
  readonly effectiveFrom: CivilDate;
  readonly format: unknown;
  readonly by: string;
}

export type SetFormatOutcome =
  | { readonly kind: 'set'; readonly format: DatedFormat }
  | { readonly kind: 'format-invalid'; readonly problems: readonly string[] };

export async function setFormat(
  { pool, newId, now }: { readonly pool: Pick<Pool, 'query'>; readonly newId: IdSource; readonly now: Date },
  { partnerId, effectiveFrom, format, by }: SetFormatCommand,
): Promise<SetFormatOutcome> {
  const reading = readFormat(format);
  if (!reading.ok) return { kind: 'format-invalid', problems: reading.problems };
  const { format: read } = reading;
  await execute(
    pool,
    sql`insert into settlement_formats (id, partner_id, kind, effective_from, format, set_by, set_at)
      values (${newId()}, ${partnerId}, ${read.kind}, ${effectiveFrom}, ${JSON.stringify(read)}, ${by}, ${now})
      on conflict (partner_id, kind, effective_from) do update set format = excluded.format, set_by = excluded.set_by, set_at = excluded.set_at`,
  );
  return { kind: 'set', format: { kind: read.kind, effectiveFrom, format: read, setBy: by, setAt: now } };
}
