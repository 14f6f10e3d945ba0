/** Walks all families of a filter page by page, for lists too long to hold in memory, such as exports and blasts. */
import type { Assess, FamilyBill } from '../bills/index.js';
import { stretch } from '../../platform/db/keyset.js';
import type { Pool } from '../../platform/db/pool.js';
import { assessFamily } from './assess-family.js';
import { type FamiliesFilter, type FamilySortKey, type FamilyQueries, type Visibility } from './families.queries.js';
import { participantsByFamily } from './family.loaders.js';
import type { Family, Participant } from './family.js';
import { listFamilies, sortKeyOf } from './list-families.js';
import { createParticipantQueries } from './participant.queries.js';

export interface WalkedFamily {
  readonly family: Family;
  readonly members: readonly Participant[];
  readonly arrears: FamilyBill;
}

export interface WalkDeps {
  readonly pool: Pool;
  readonly families: FamilyQueries;
  readonly assess: Assess;
  readonly visibility: Visibility;
}

const PAGE = 500;

/** Gives families, the longest in arrears first. It holds one page at a time and reads the next when it is needed. */
export async function* walkFamilies(
  { pool, families, assess, visibility }: WalkDeps,
  filter: FamiliesFilter,
): AsyncGenerator<WalkedFamily, void> {
  const participants = createParticipantQueries(pool);
  let after: FamilySortKey | null = null;
  for (;;) {
    const people = participantsByFamily(participants); // a new loader for each page, so that it remembers one page only
    const deps = { families, assess, visibility: visibility, participantsByFamily: people };
    const page: Family[] = await listFamilies(deps, {
      filter,
      sort: 'LONGEST_IN_ARREARS',
      page: stretch(after, PAGE),
      withMembers: true,
    });
    const members = await Promise.all(page.map(async ({ id }) => people.load(id)));
    for (const [place, family] of page.entries()) {
      const of = { family, members: members[place] ?? [] };
      yield { ...of, arrears: assessFamily(of, { assess, days: visibility.days }) };
    }
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE) return;
    after = sortKeyOf(last);
  }
}
