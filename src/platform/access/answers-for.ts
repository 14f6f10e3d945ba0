/** Tells whether a viewer answers for somebody who is named by a subject alone. */
import type { Viewer } from '../auth/index.js';
import type { Pool } from '../db/pool.js';
import { reaches, reachesAll } from './access-reach.js';
import { findPerson } from './known-people.queries.js';

/** An auditor answers for everybody, a head of a branch for the staff of the branch's regions who have signed in. */
export async function answersFor(
  pool: Pool,
  viewer: Pick<Viewer, 'role' | 'regions'>,
  subject: string,
): Promise<boolean> {
  if (reachesAll(viewer)) return true;
  const person = await findPerson(pool, subject);
  return person !== null && reaches(viewer, person);
}
