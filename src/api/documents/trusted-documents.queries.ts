/** Registers documents, and finds them by their ids. */
import type { Pool } from '../../platform/db/pool.js';
import { execute, selectRows, sql } from '../../platform/db/sql.js';
import type { DocumentId } from './document-id.js';
import type { Manifest } from './manifest.js';

type Asked = Pick<Pool, 'query'>;

export interface Release {
  readonly client: string;
  readonly version: string;
}

/** Registers what the release has not registered yet, and returns how many that were. */
export const registerDocuments = (
  connection: Asked,
  documents: Manifest,
  { client, version, at }: Release & { readonly at: Date },
): Promise<number> => {
  const rows = [...documents].map(([id, body]) => ({ id, body }));
  return execute(
    connection,
    sql`insert into trusted_documents (id, body, client, version, registered_at)
      select id, body, ${client}, ${version}, ${at}
      from json_to_recordset(${JSON.stringify(rows)}::json) as given (id text, body text)
      on conflict do nothing`,
  );
};

export async function findDocument(connection: Asked, id: DocumentId): Promise<string | null> {
  const [found] = await selectRows<{ body: string }>(
    connection,
    sql`select body from trusted_documents where id = ${id} limit 1`,
  );
  return found?.body ?? null;
}

export interface ReleasedDocuments extends Release {
  readonly documents: number;
  readonly registeredAt: Date;
}

/** The releases of clients that registered documents, the newest first. */
export const listReleases = (connection: Asked): Promise<ReleasedDocuments[]> =>
  selectRows<ReleasedDocuments>(
    connection,
    sql`select client, version, count(*)::int as documents, min(registered_at) as "registeredAt"
      from trusted_documents group by client, version order by min(registered_at) desc, client, version`,
  );

/** Trusts the documents of a release no more, and returns how many those were. */
export const retireRelease = (connection: Asked, { client, version }: Release): Promise<number> =>
  execute(connection, sql`delete from trusted_documents where client = ${client} and version = ${version}`);
