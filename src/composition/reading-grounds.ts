/** Says by which records of work numbers may be read in full: visits, calls, complaints and claims. */
import { OPEN_COMPLAINTS } from '../fieldwork/complaints/index.js';
import { REGISTRATIONS } from '../fieldwork/registration/index.js';
import { VISITS } from '../fieldwork/visits/index.js';
import type { GroundOf } from '../households/full-readings/index.js';
import { type HasSpoken, holdsClaim } from '../households/family-claims/index.js';
import { viewerZone } from '../households/regions/index.js';
import { startOfDay } from '../kernel/civil-date.js';
import { CALLS, OPEN_CALLS } from '../outreach/telecollecting/index.js';
import { sql } from '../platform/db/sql.js';

/** For how long whoever registered people may see what was written. */
const REGISTERED_WITHIN_MS = 3_600_000;

export const hasSpoken: HasSpoken = ({ subject, familyId }) =>
  sql`exists (select from ${CALLS} c where c.family_id = ${familyId}::uuid and c.caller = ${subject})`;

export const GROUND_OF: GroundOf = {
  /** A visit that the cadre planned for today or has made today. */
  VISIT: ({ viewer, familyId, now, day }) => sql`exists (select from ${VISITS} v
    where v.family_id = ${familyId}::uuid and v.cadre_id = ${viewer.cadreId}::uuid
      and (v.state = 'PLANNED' and v.planned_for = ${day}::date
        or v.visited_at >= ${startOfDay(day, viewerZone(viewer))}::timestamptz and v.visited_at <= ${now}::timestamptz))`,
  /** The open call of a queue, or a claim. */
  CALL: ({ viewer: { subject }, familyId, now }) => sql`(exists (select from ${OPEN_CALLS} c
    where c.family_id = ${familyId}::uuid and c.operator = ${subject} and c.lease_until > ${now}::timestamptz)
    or ${holdsClaim({ subject, familyId, now, purpose: 'CALL' })})`,
  /** A claim, or people of the family whom the viewer has just registered. */
  COUNTER: ({
    viewer: { subject },
    familyId,
    now,
  }) => sql`(${holdsClaim({ subject, familyId, now, purpose: 'COUNTER' })}
    or exists (select from ${REGISTRATIONS} r where r.family_id = ${familyId}::uuid and r.registered_by = ${subject}
      and r.registered_at > ${new Date(now.getTime() - REGISTERED_WITHIN_MS)}::timestamptz))`,
  /** A complaint of the family that is not closed. */
  COMPLAINT: ({ familyId }) => sql`exists (select from ${OPEN_COMPLAINTS} c where c.family_id = ${familyId}::uuid)`,
  AUDIT: ({ viewer: { subject }, familyId, now }) => holdsClaim({ subject, familyId, now, purpose: 'AUDIT' }),
};
