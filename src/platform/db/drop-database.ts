/** Drops a database with everything in it, whoever is still connected. */
import pg from 'pg';
import { createClient } from './pool.js';

/** Drops the database that the URL names; it does nothing when there is none. */
export async function dropDatabase(databaseUrl: string): Promise<void> {
  const url = new URL(databaseUrl);
  const name = decodeURIComponent(url.pathname.slice(1));
  url.pathname = '/postgres';
  const client = createClient({ databaseUrl: url.href, role: 'migrations' });
  await client.connect();
  try {
    await client.query(`drop database if exists ${pg.escapeIdentifier(name)} with (force)`);
  } finally {
    await client.end();
  }
}
