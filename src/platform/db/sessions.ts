/** Finds who else is connected to a database, before everything in it is deleted. */
import { setTimeout as sleep } from 'node:timers/promises';
import { createClient } from './pool.js';

/** The time after which an ended session is no longer listed. */
const LEAVES_WITHIN_MS = 500;

const OTHERS = `
  select coalesce(nullif(application_name, ''), 'unnamed') || coalesce(' from ' || host(client_addr), '')
    || case when count(*) > 1 then ' (' || count(*) || ' sessions)' else '' end as who
  from pg_stat_activity
  where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'
  group by application_name, client_addr order by 1`;

/** The other sessions, one line for each client, such as `sigap-reads from 127.0.0.1 (4 sessions)`. */
export async function findOtherSessions(databaseUrl: string): Promise<string[]> {
  const client = createClient({ databaseUrl, role: 'commands' });
  await client.connect();
  try {
    const ask = async (): Promise<string[]> => (await client.query<{ who: string }>(OTHERS)).rows.map(({ who }) => who);
    if ((await ask()).length === 0) return [];
    await sleep(LEAVES_WITHIN_MS);
    return await ask();
  } finally {
    await client.end();
  }
}
