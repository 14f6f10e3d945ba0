/** Changes the class or the segment of a family from a month on: the one writer of both. */
import { type FamilyTerms, type TermsChange, changedTerms, termsIn, termsToRow } from '../arrears/index.js';
import type { Connection } from '../../platform/db/pool.js';
import { execute, sql } from '../../platform/db/sql.js';
import { firstDayOf } from '../../kernel/civil-date.js';
import type { FamilyId, IdSource } from '../../kernel/ids.js';
import { invariant } from '../../kernel/invariant.js';
import type { Evidence } from './evidence.js';
import { lockFamily } from './family-account.queries.js';

export interface RecordedChange extends TermsChange {
  readonly familyId: FamilyId;
  readonly evidence: Evidence;
  /** The subject of whoever records it, and of the second person; null where one is enough. */
  readonly by: string;
  readonly approvedBy: string | null;
  readonly at: Date;
}

/**
 * Records the change in the caller's transaction, which holds the family's lock from then on. Of two changes for one
 * month the later one counts, so that giving a field its old value takes its change back. Returns the terms after it;
 * null when there is no such family.
 */
export async function changeTerms(
  connection: Connection,
  change: RecordedChange,
  newId: IdSource,
): Promise<readonly FamilyTerms[] | null> {
  const found = await lockFamily(connection, change.familyId);
  if (found === null) return null;
  const terms = changedTerms(found.account.terms, change);
  await keepFirstTerms(connection, { change, first: found.account.terms[0] }, newId);
  await keepChange(connection, { change, since: termsIn(terms, change.from) }, newId);
  const last = terms.at(-1);
  invariant(last !== undefined, 'a family has terms');
  await execute(
    connection,
    sql`update families set care_class = ${last.careClass}, segment = ${last.segment}, terms = ${termsToRow(terms)}::text[]
      where id = ${change.familyId}`,
  );
  return terms;
}

/** The terms of the registration come before the first change, so that the history is whole. */
async function keepFirstTerms(
  connection: Connection,
  { change: { familyId, at }, first }: { change: RecordedChange; first: FamilyTerms | undefined },
  newId: IdSource,
): Promise<void> {
  invariant(first !== undefined, 'a family has terms');
  await execute(
    connection,
    sql`insert into family_terms (id, family_id, from_month, care_class, segment, changes, recorded_by, recorded_at)
      select ${newId()}::uuid, f.id, ${firstDayOf(first.from)}::date, ${first.careClass}, ${first.segment}, 'REGISTRATION', 'registration',
        least(f.registered_at, ${at}::timestamptz)
      from families f where f.id = ${familyId}::uuid and not exists (select from family_terms t where t.family_id = f.id)`,
  );
}

async function keepChange(
  connection: Connection,
  { change, since }: { change: RecordedChange; since: FamilyTerms },
  newId: IdSource,
): Promise<void> {
  const { familyId, from, evidence, by, approvedBy, at } = change;
  const changes = change.careClass === undefined ? 'SEGMENT' : change.segment === undefined ? 'CARE_CLASS' : 'BOTH';
  await execute(
    connection,
    sql`insert into family_terms (id, family_id, from_month, care_class, segment, changes, document_kind, document_number,
        document_date, note, recorded_by, approved_by, recorded_at)
      values (${newId()}, ${familyId}, ${firstDayOf(from)}::date, ${since.careClass}, ${since.segment}, ${changes},
        ${evidence.documentKind}, ${evidence.documentNumber}, ${evidence.documentDate}::date, ${evidence.note}, ${by}, ${approvedBy}, ${at})`,
  );
}
