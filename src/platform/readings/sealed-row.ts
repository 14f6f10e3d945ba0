/** Says what of a row of the access log is sealed, and makes the hash of a seal. */
import { createHash } from 'node:crypto';
import { sql } from '../db/sql.js';

/** The place of a row in the order of seals: the transaction that wrote it, and its id. */
export interface SealedPlace {
  readonly writtenIn: string;
  readonly id: string;
}

export interface SealedRow extends SealedPlace {
  /** Everything that the row says, in one text that is the same whenever it is read. */
  readonly canonical: string;
}

/** The columns of `SealedRow`, from `access_log l`. */
export const SEALED_COLUMNS = sql`l.id, l.written_in::text as "writtenIn", jsonb_build_array(l.id, l.viewer, l.role, l.branch_id,
  l.family_id, l.family_ids, l.fields, l.searched_by, l.operation, l.purpose, extract(epoch from l.read_at), l.filter, l.families,
  l.written_in::text)::text as canonical`;

/** What the first seal follows. */
export const BEFORE_ALL: Buffer = Buffer.alloc(32);

/** The hash over the seal before, its own number and its rows. */
export function sealOf(previous: Buffer, number: bigint, rows: readonly Pick<SealedRow, 'canonical'>[]): Buffer {
  const hash = createHash('sha256').update(previous).update(`${number}\n`);
  for (const { canonical } of rows) hash.update(canonical).update('\n');
  return hash.digest();
}
