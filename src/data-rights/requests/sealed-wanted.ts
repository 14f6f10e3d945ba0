/** Seals what a family wants put right, and reads requests with it opened. */
import type { Pool } from '../../platform/db/pool.js';
import { type Sql, selectRows, sql } from '../../platform/db/sql.js';
import {
  type JoinSealer,
  type JoinedText,
  type Keyring,
  type SealedColumn,
  joinedText,
  openText,
} from '../../platform/encryption/index.js';
import type { DataRequest } from './data-request.js';

export const WANTED_VALUES: SealedColumn = {
  table: 'data_requests',
  sealed: 'sealed_wanted',
  plain: 'wanted',
  type: 'text',
};

/** Reads requests, and opens what they want: whoever may see a request is shown it masked, the family in full. */
export interface RequestReading {
  readonly connection: Pick<Pool, 'query'>;
  readonly keyring: Pick<Keyring, 'open'>;
}

export interface RequestWriting extends RequestReading {
  readonly keyring: JoinSealer & Pick<Keyring, 'open'>;
}

/** What a row of requests `r` holds of the value. */
export const WANTED: Sql = sql`r.wanted, r.sealed_wanted as "sealedWanted"`;

export async function selectRequests<Request extends DataRequest>(
  { connection, keyring }: RequestReading,
  statement: Sql,
): Promise<Request[]> {
  const rows = await selectRows<Request & { readonly sealedWanted: Buffer | null }>(connection, statement);
  return rows.map(({ sealedWanted, ...row }) => ({
    ...(row as unknown as Request),
    wanted: openText(keyring, WANTED_VALUES, { row: row.id, sealed: sealedWanted, plain: row.wanted }),
  }));
}

/**
 * What a row keeps of the value. It is sealed from when numbers are: until then an instance of the release before may answer
 * the request, and would accept a correction of nothing if it read none.
 */
export const keepWanted = (
  { keyring }: RequestWriting,
  { id, wanted }: Pick<DataRequest, 'id' | 'wanted'>,
): JoinedText => joinedText(keyring, WANTED_VALUES, { row: id, value: wanted });
