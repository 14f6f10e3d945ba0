/**
 * Makes the role as which the sessions of a server run, where there is none, and the login that takes it. Both belong to
 * the whole server of PostgreSQL and not to a database, so no migration makes them.
 */
import pg from 'pg';
import { createClient } from './pool.js';
import { RUN_ROLE } from './pool-roles.js';

/** Asks over one connection that lasts no longer. */
export async function asking<Value>(url: string, ask: (client: pg.Client) => Promise<Value>): Promise<Value> {
  const client = createClient({ databaseUrl: url, role: 'migrations' });
  await client.connect();
  try {
    return await ask(client);
  } finally {
    await client.end();
  }
}

const FIND = `
  select pg_has_role($1, r.oid, 'set') as "isTakenByOwner" from pg_roles r where r.rolname = '${RUN_ROLE}'`;

const MAY_SERVE = `select pg_has_role($1, '${RUN_ROLE}', 'set') as "isMember" from pg_roles where rolname = $1`;

/** The errors when another instance, or one of another database on the same server, was first. */
const MADE_BY_ANOTHER: ReadonlySet<string> = new Set(['42710', '23505', 'XX000']);

function unlessMadeByAnother(error: unknown): void {
  if (!MADE_BY_ANOTHER.has((error as { code?: string }).code ?? '')) throw error;
}

const run = (client: pg.Client, statement: string): Promise<unknown> =>
  client.query(statement).catch(unlessMadeByAnother);

/** Makes the role, and lets the login of `databaseUrl` take it too: tools run with the rights of the server then. */
export const makeRunRole = (databaseUrl: string): Promise<void> =>
  asking(databaseUrl, async (client) => {
    const find = async () => (await client.query<{ isTakenByOwner: boolean }>(FIND, [client.user])).rows[0];
    if ((await find()) === undefined) await run(client, `create role ${RUN_ROLE} nologin`);
    if ((await find())?.isTakenByOwner !== true) await run(client, `grant ${RUN_ROLE} to current_user`);
  });

/** Makes the login with its password where there is none, and lets it take the role. */
export const letServe = (ownerUrl: string, { username, password }: URL): Promise<void> =>
  asking(ownerUrl, async (client) => {
    const name = decodeURIComponent(username);
    const login = pg.escapeIdentifier(name);
    const { rows } = await client.query<{ isMember: boolean }>(MAY_SERVE, [name]);
    if (rows[0]?.isMember === true) return;
    const secret = pg.escapeLiteral(decodeURIComponent(password));
    if (rows.length === 0) await run(client, `create role ${login} login password ${secret}`);
    await run(client, `grant ${RUN_ROLE} to ${login}`);
  });
