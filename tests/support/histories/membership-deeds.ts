/** What happens to the people and the segment of a family in a random history by the changes that offices record. */
import type { CivilDate } from '../../../src/kernel/civil-date.js';
import { type MembershipChangeId, type ParticipantId, randomIds } from '../../../src/kernel/ids.js';
import type { BillingMonth } from '../../../src/kernel/billing-month.js';
import { CHANGES, CLASS_CHANGES } from '../../../src/membership/changes/changes.policies.js';
import type { Change } from '../../../src/membership/changes/change.js';
import { approveChange, requestChange } from '../../../src/membership/changes/request-change.js';
import { keyringOf } from '../keyring.js';
import { type History, type Lived, dayOf } from './lived.js';

/** An officer records the change, and a second person approves it where one must. */
async function record(history: History, family: Lived, change: Change): Promise<Lived | null> {
  const { ledger, harness, by } = history;
  const keyring = await keyringOf(history.database.pool);
  const depsOf = (subject: string, role: 'BRANCH_OFFICER' | 'BRANCH_HEAD') => ({
    ledger,
    keyring,
    newId: randomIds,
    now: harness.clock.now(),
    actor: { subject, role },
    policies: by.policies.rows(CHANGES),
    classPolicies: by.policies.rows(CLASS_CHANGES),
  });
  const evidence = {
    documentKind: 'FAMILY_CARD',
    documentNumber: null,
    documentDate: '2026-01-05' as CivilDate,
    note: null,
  } as const;
  const id = randomIds() as MembershipChangeId;
  const command = { id, effectiveOn: dayOf(history, family), evidence, change };
  const touched = { familyId: family.id, familyIds: [family.id] };
  const asked = await requestChange(depsOf('officer', 'BRANCH_OFFICER'), { command, touched });
  if (asked.kind !== 'recorded') return null;
  if (asked.change.state === 'APPLIED') return family;
  const decided = await approveChange(depsOf('head', 'BRANCH_HEAD'), { change: { ...asked.change, change }, touched });
  return decided.kind === 'recorded' && decided.change.state === 'APPLIED' ? family : null;
}

/** The member who joined last leaves, or dies, today: what was paid for the person beyond this month comes back. */
export async function loseMember(history: History, family: Lived, kind: 'DEATH' | 'LEAVING'): Promise<Lived | null> {
  const { rows } = await history.database.pool.query<{ id: ParticipantId }>(
    `select id from participants where family_id = $1 and relation <> 'HEAD' and covered_through is null and successor_id is null
       and covered_from <= $2::date order by own_paid_through is null, covered_from desc, id limit 1`,
    [family.id, dayOf(history, family)],
  );
  const [person] = rows;
  return person === undefined ? null : record(history, family, { kind, participantId: person.id, newHeadId: null });
}

/** Somebody else pays the family's premium from a month on: months that were paid from then on come back. */
export const moveSegment = (history: History, family: Lived, from: BillingMonth): Promise<Lived | null> =>
  record(history, family, {
    kind: 'SEGMENT',
    familyId: family.id,
    segment: 'PPU',
    careClass: null,
    from,
    register: null,
    assessmentId: null,
  });
