/** The SQL of claims that others may use in their statements. */
import { type Sql, sql } from '../../platform/db/sql.js';
import type { FamilyId } from '../../kernel/ids.js';
import type { ClaimPurpose } from './family-claim.js';

export interface Claimed {
  readonly subject: string;
  readonly familyId: FamilyId;
  readonly purpose: ClaimPurpose;
  readonly now: Date;
}

/** SQL for whether the newest claim of a person is of the family, for the purpose, and holds: one family at a time. */
export const holdsClaim = ({ subject, familyId, purpose, now }: Claimed): Sql => sql`coalesce((
  select c.family_id = ${familyId}::uuid and c.purpose = ${purpose} and c.holds_until > ${now}::timestamptz
  from family_claims c where c.viewer = ${subject} order by c.claimed_at desc, c.id desc limit 1), false)`;
