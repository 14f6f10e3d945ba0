/** Reads the dated formats of partners' files. */
import type { Pool } from '../../platform/db/pool.js';
import { selectRows, sql } from '../../platform/db/sql.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import { invariant } from '../../kernel/invariant.js';
import type { PartnerId } from '../../kernel/ids.js';
import { type FileKind, type SettlementFormat, readFormat } from './settlement-format.js';

export interface DatedFormat {
  readonly kind: FileKind;
  readonly effectiveFrom: CivilDate;
  readonly format: SettlementFormat;
  readonly setBy: string;
  readonly setAt: Date;
}

interface FormatRow extends Omit<DatedFormat, 'format'> {
  readonly format: unknown;
}

function toDatedFormat({ format, ...row }: FormatRow): DatedFormat {
  const reading = readFormat(format);
  invariant(reading.ok, 'a stored format was checked before it was stored');
  return { ...row, format: reading.format };
}

const COLUMNS = sql`kind, effective_from as "effectiveFrom", format, set_by as "setBy", set_at as "setAt"`;

/** The format in force on `on`; null when the partner has none of this kind yet. */
export async function findFormat(
  pool: Pick<Pool, 'query'>,
  { partnerId, kind, on }: { readonly partnerId: PartnerId; readonly kind: FileKind; readonly on: CivilDate },
): Promise<SettlementFormat | null> {
  const [row] = await selectRows<FormatRow>(
    pool,
    sql`select ${COLUMNS} from settlement_formats
      where partner_id = ${partnerId}::uuid and kind = ${kind} and effective_from <= ${on}::date order by effective_from desc limit 1`,
  );
  return row === undefined ? null : toDatedFormat(row).format;
}

/** The formats of a partner, the newest of each kind first. */
export async function listFormats(pool: Pick<Pool, 'query'>, partnerId: PartnerId): Promise<DatedFormat[]> {
  const rows = await selectRows<FormatRow>(
    pool,
    sql`select ${COLUMNS} from settlement_formats where partner_id = ${partnerId}::uuid order by kind, effective_from desc limit 200`,
  );
  return rows.map(toDatedFormat);
}
