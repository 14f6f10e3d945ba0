/** Sets how a partner's files are written, from a day on; set again for the same day it replaces what was set. */
import type { Pool } from '../../platform/db/pool.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { IdSource, PartnerId } from '../../kernel/ids.js';
import { type SettlementFormat, readFormat } from './settlement-format.js';

export interface FormatWish {
  readonly partnerId: PartnerId;
  readonly effectiveFrom: CivilDate;
  readonly format: unknown;
  readonly by: string;
}

export type SetFormatOutcome =
  | { readonly kind: 'set'; readonly format: SettlementFormat }
  | { readonly kind: 'format-invalid'; readonly problems: readonly string[] };

const SET = `
  insert into settlement_formats (id, partner_id, kind, effective_from, format, set_by, set_at) values ($1, $2, $3, $4, $5, $6, $7)
  on conflict (partner_id, kind, effective_from) do update set format = excluded.format, set_by = excluded.set_by, set_at = excluded.set_at`;

export async function setFormat(
  { pool, newId, now }: { readonly pool: Pick<Pool, 'query'>; readonly newId: IdSource; readonly now: Date },
  { partnerId, effectiveFrom, format, by }: FormatWish,
): Promise<SetFormatOutcome> {
  const reading = readFormat(format);
  if (!reading.ok) return { kind: 'format-invalid', problems: reading.problems };
  const values = [newId(), partnerId, reading.format.kind, effectiveFrom, JSON.stringify(reading.format), by, now];
  await pool.query(SET, values);
  return { kind: 'set', format: reading.format };
}
