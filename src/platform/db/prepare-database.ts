/**
 * Brings a database to the newest structure as the login that owns it, and sees to it that the server serves with
 * another login, which owns nothing: what gets hold of the server then cannot change the structure or switch off what
 * guards the journal.
 */
import { migrate } from './migrate.js';
import { MIGRATIONS } from './migrations.js';
import { asking, letServe } from './run-role.js';

export interface Preparation {
  /** The address with the login that serves. */
  readonly url: string;
  /** The address with the login that owns; null when there is but one login, or when somebody else migrates. */
  readonly ownerUrl: string | null;
  /** Whether a login that owns the tables is refused, as production does. */
  readonly refusesOwner: boolean;
  /** Ends the waiting for another instance that migrates. */
  readonly stopping?: AbortSignal;
}

/** Applies the missing migrations and gives their names. @throws Error that says what to do, before it serves anybody. */
export async function prepareDatabase({ url, ownerUrl, refusesOwner, stopping }: Preparation): Promise<string[]> {
  const waiting = stopping === undefined ? {} : { stopping };
  if (ownerUrl !== null) {
    const applied = await migrate(ownerUrl, waiting);
    await letServe(ownerUrl, new URL(url));
    if (refusesOwner) await refuseOwner(url);
    return applied;
  }
  if (!refusesOwner) return migrate(url, waiting);
  await refuseOwner(url);
  await refuseOldStructure(url);
  return [];
}

const OWNS = `
  select session_user::text as login, r.rolsuper or pg_has_role(session_user, d.datdba, 'member') or exists (
      select from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
        and pg_has_role(session_user, c.relowner, 'member')) as "owns"
  from pg_roles r, pg_database d where r.rolname = session_user and d.datname = current_database()`;

const refuseOwner = (url: string): Promise<void> =>
  asking(url, async (client) => {
    const { login, owns } = (await client.query<{ login: string; owns: boolean }>(OWNS)).rows[0] ?? {};
    if (owns === false) return;
    throw new Error(
      `DATABASE_URL logs in as ${login}, which owns the database and could change its journal. ` +
        'Give that login in DATABASE_OWNER_URL, and in DATABASE_URL another name with a password of its own: the server makes it.',
    );
  });

const APPLIED = `select count(*)::int as count from migrations where name = any($1::text[])`;

/** @throws Error when migrations are missing, which this login may not apply. */
const refuseOldStructure = (url: string): Promise<void> =>
  asking(url, async (client) => {
    const names = MIGRATIONS.map(({ name }) => name);
    const { rows } = await client.query<{ count: number }>(APPLIED, [names]).catch(() => ({ rows: [] }));
    if (rows[0]?.count === names.length) return;
    throw new Error(
      'The database lacks migrations that this release needs: run npm run db:migrate with DATABASE_OWNER_URL, or give it to the server.',
    );
  });
