/**
 * Writes the months that postings paid, or opened again, for people who joined a family later. Postings of other families
 * write nothing here.
 */
import type { BilledMember, FamilyAccount } from '../arrears/index.js';
import type { Connection } from '../../platform/db/pool.js';
import { execute, sql } from '../../platform/db/sql.js';
import { firstDayOf } from '../../kernel/civil-date.js';
import type { FamilyId } from '../../kernel/ids.js';

/** A family's account before and after one entry. */
export interface AccountMove {
  readonly entryId: string;
  readonly familyId: FamilyId;
  readonly before: FamilyAccount;
  readonly after: FamilyAccount;
}

const dayOf = ({ paidThrough }: BilledMember): string | null =>
  paidThrough === undefined || paidThrough === null ? null : firstDayOf(paidThrough);

function movesOf({ entryId, familyId, before, after }: AccountMove) {
  if (before.members === after.members) return [];
  return after.members.flatMap((member, place) => {
    const earlier = before.members[place];
    if (earlier === undefined || dayOf(earlier) === dayOf(member)) return [];
    return [{ entryId, familyId, id: member.id, before: dayOf(earlier), after: dayOf(member) }];
  });
}

/** The moves are in the order of posting: of two for one person the later one counts. */
export async function moveJoiners(
  connection: Connection,
  moves: readonly AccountMove[],
  postedAt: Date,
): Promise<void> {
  const moved = moves.flatMap(movesOf);
  if (moved.length === 0) return;
  const now = [...new Map(moved.map(({ id, after }) => [id, { id, after }])).values()];
  // Both are sent at once: a batch sends all that it writes, and then its commit, without waiting for answers.
  await Promise.all([
    execute(
      connection,
      sql`insert into joiner_movements (entry_id, family_id, participant_id, paid_through_before, paid_through_after, posted_at)
        select "entryId", "familyId", id, coalesce(before, after), after, ${postedAt}
        from json_to_recordset(${JSON.stringify(moved)}::json) as m ("entryId" uuid, "familyId" uuid, id uuid, before date, after date)`,
    ),
    execute(
      connection,
      sql`update participants p set own_paid_through = m.after
        from json_to_recordset(${JSON.stringify(now)}::json) as m (id uuid, after date) where p.id = m.id`,
    ),
  ]);
}
