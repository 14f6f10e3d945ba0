/** Decides whether a PostgreSQL is new enough, before anything is written into it. */
import type pg from 'pg';

/** The oldest major version: statements return rows as they were before a change since 18. */
export const POSTGRES_NEEDED = 18;

export interface PostgresVersion {
  /** As in `server_version_num`: 150018 is 15.18. */
  readonly number: number;
  /** As in `server_version`, with what a distribution adds. */
  readonly name: string;
}

/** Says what was found and what is needed. */
export class PostgresTooOld extends Error {
  override readonly name = 'PostgresTooOld';
}

/** @throws PostgresTooOld */
export function refuseOld({ number, name }: PostgresVersion, needed: number = POSTGRES_NEEDED): void {
  if (Math.floor(number / 10_000) >= needed) return;
  throw new PostgresTooOld(
    `The database server is PostgreSQL ${name}, and Sigap needs ${needed} or newer. Nothing was written. ` +
      `Upgrade the server (pg_upgrade), name another one in DATABASE_URL, or unset it to use the embedded PostgreSQL.`,
  );
}

const VERSION = `select current_setting('server_version_num')::int as number, current_setting('server_version') as name`;

export async function findPostgresVersion(client: pg.Client): Promise<PostgresVersion> {
  const { rows } = await client.query<PostgresVersion>(VERSION);
  const [version] = rows;
  if (version === undefined) throw new Error('PostgreSQL did not tell its version');
  return version;
}
