/** Reads and writes who has signed in, by which name and role. */
import type { Viewer } from '../auth/index.js';
import type { Pool } from '../db/pool.js';
import { execute, selectRows, sql } from '../db/sql.js';
import type { KnownPerson } from './access-reach.js';

/** More than one office has staff; whoever looks for somebody narrows them down by name. */
const LISTED_MAX = 2_000;

type Asked = Pick<Pool, 'query'>;

const PERSON = sql`select subject, name, role, regions, known_since as "knownSince" from known_people`;

export async function findPerson(pool: Asked, subject: string): Promise<KnownPerson | null> {
  const [person] = await selectRows<KnownPerson>(pool, sql`${PERSON} where subject = ${subject}`);
  return person ?? null;
}

/** People whose name contains these letters, whatever their case, by name. */
export const findPeople = (pool: Asked, nameContains: string): Promise<KnownPerson[]> =>
  selectRows<KnownPerson>(
    pool,
    sql`${PERSON} where position(lower(${nameContains}) in lower(name)) > 0 order by name, subject limit ${LISTED_MAX}`,
  );

/** Writes what a token says of somebody, where it says something new. */
export async function rememberPerson(
  pool: Asked,
  { viewer, at }: { readonly viewer: Pick<Viewer, 'subject' | 'name' | 'role' | 'regions'>; readonly at: Date },
): Promise<void> {
  const { subject, name, role, regions } = viewer;
  await execute(
    pool,
    sql`insert into known_people (subject, name, role, regions, known_since)
      values (${subject}, ${name}, ${role}, ${regions === 'ALL' ? null : [...regions]}::text[], ${at})
      on conflict (subject) do update set name = excluded.name, role = excluded.role, regions = excluded.regions, known_since = excluded.known_since
        where (known_people.name, known_people.role, known_people.regions) is distinct from (excluded.name, excluded.role, excluded.regions)`,
  );
}
