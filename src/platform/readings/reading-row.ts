/** Defines a row of the access log and inserts many in one statement. */
import type { BranchId, FamilyId } from '../../kernel/ids.js';
import type { Connection } from '../db/pool.js';
import { execute, sql } from '../db/sql.js';
import type { Viewer } from '../auth/viewer.js';
import type { LoggedPurpose, PersonalKind } from './personal-kinds.js';

export interface ReadingRow {
  readonly id: string;
  readonly viewer: string;
  readonly role: string;
  readonly branchId: BranchId | null;
  readonly familyIds: readonly FamilyId[];
  readonly fields: readonly PersonalKind[];
  readonly searchedBy: readonly PersonalKind[];
  readonly operation: string;
  readonly purpose: LoggedPurpose;
  readonly readAt: Date;
  /** What an export chose its families by, and how many it counts against the cap of a day. */
  readonly exported?: { readonly filter: object; readonly families: number };
}

/** Who reads, as a row names him; a caller who is not signed in is nobody of no role. */
export type Reader = Pick<ReadingRow, 'viewer' | 'role' | 'branchId'>;

export const readerOf = (viewer: Pick<Viewer, 'subject' | 'role' | 'branchId'> | null): Reader => ({
  viewer: viewer?.subject ?? 'nobody',
  role: viewer?.role ?? 'NONE',
  branchId: viewer?.branchId ?? null,
});

/** Inserts rows over a pool, or in the transaction that saves or shows what they tell. */
export function insertReadings(connection: Pick<Connection, 'query'>, rows: readonly ReadingRow[]): Promise<number> {
  const json = rows.map(({ exported = { filter: null, families: null }, ...row }) => ({ ...row, ...exported }));
  return execute(
    connection,
    sql`insert into access_log (id, viewer, role, branch_id, family_ids, fields, searched_by, operation, purpose, read_at,
        filter, families)
      select id, viewer, role, "branchId", "familyIds", fields, "searchedBy", operation, purpose, "readAt", filter, families
      from json_to_recordset(${JSON.stringify(json)}::json) as readings (id uuid, viewer text, role text, "branchId" uuid,
        "familyIds" uuid[], fields text[], "searchedBy" text[], operation text, purpose text, "readAt" timestamptz,
        filter jsonb, families integer)`,
  );
}
