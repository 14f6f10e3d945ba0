/**
 * Answers a request: a person of the branch accepts it, by which what was asked is done, or refuses it with the reason.
 * What is done first and answered then is done once: the change has the id of the request.
 */
import { type ChangeOutcome, type ChangesContext, correctPerson } from '../../membership/changes/index.js';
import type { Evidence } from '../../households/families/index.js';

import type { MembershipChangeId } from '../../kernel/ids.js';
import { invariant } from '../../kernel/invariant.js';
import { type Messaging, setFamilyPreference } from '../../outreach/messages/index.js';
import type { Viewer } from '../../platform/auth/index.js';
import { type Pool, inTransaction } from '../../platform/db/pool.js';
import { execute, sql } from '../../platform/db/sql.js';
import type { DataRequest } from './data-request.js';
import { lockDataRequest } from './data-request.queries.js';
import type { RequestReading } from './sealed-wanted.js';
import { correctedBy } from './wanted-value.js';

export interface AnsweringDeps {
  readonly pool: Pool;
  /** Opens what a request wants. */
  readonly keyring: RequestReading['keyring'];
  readonly now: Date;
  readonly viewer: Viewer;
  readonly messaging: Pick<Messaging, 'pool' | 'newId' | 'now'>;
  /** What it takes to correct a person's data as the viewer may. */
  readonly changes: ChangesContext;
}

export interface Answer {
  readonly request: DataRequest;
  readonly answer: string;
}

/** The document by which data are put right, and the day of the answer. */
export interface Proof {
  readonly evidence: Evidence | null;
}

export type AnswerOutcome =
  | { readonly kind: 'answered'; readonly request: DataRequest }
  | { readonly kind: 'answered-already' | 'evidence-needed' }
  | { readonly kind: 'change-refused'; readonly change: Exclude<ChangeOutcome, { readonly kind: 'recorded' }> };

interface Decision extends Answer {
  readonly state: 'ACCEPTED' | 'REFUSED';
  readonly changeId: MembershipChangeId | null;
}

/** Writes the answer; a repeat of the same answer gets the request as it stands. */
const save = ({ pool, keyring, now, viewer }: AnsweringDeps, { request, answer, state, changeId }: Decision) =>
  inTransaction(pool, async (connection): Promise<AnswerOutcome> => {
    const reading = { connection, keyring };
    const current = await lockDataRequest(reading, request.id);
    invariant(current !== null, 'a request that is answered is there');
    if (current.state === state && current.answer === answer) return { kind: 'answered', request: current };
    if (current.state !== 'REQUESTED') return { kind: 'answered-already' };
    await execute(
      connection,
      sql`update data_requests set state = ${state}, answer = ${answer}, decided_by = ${viewer.subject}, decided_by_role = ${viewer.role},
          decided_at = ${now}, change_id = ${changeId}::uuid where id = ${request.id}::uuid`,
    );
    const answered = await lockDataRequest(reading, request.id);
    invariant(answered !== null, 'a request that was answered is found');
    return { kind: 'answered', request: answered };
  });

export const refuseRequest = (deps: AnsweringDeps, answer: Answer): Promise<AnswerOutcome> =>
  save(deps, { ...answer, state: 'REFUSED', changeId: null });

/** Does what is asked, and says by which change. */
async function fulfil(
  { changes, messaging, viewer }: AnsweringDeps,
  { request, evidence }: Answer & Proof,
): Promise<{ readonly changeId: MembershipChangeId | null } | Exclude<AnswerOutcome, { kind: 'answered' }>> {
  const { id, familyId, kind, participantId, field, wanted, subject } = request;
  if (kind === 'OBJECTION') {
    if (subject === 'COLLECTION_CONTACT')
      await setFamilyPreference(messaging, {
        familyId,
        preference: 'DO_NOT_CONTACT',
        reason: `data-request:${id}`,
        setBy: viewer.subject,
      });
    return { changeId: null };
  }
  const corrected = field === null || wanted === null ? null : correctedBy(field, wanted);
  if (corrected === null || participantId === null) return { changeId: null };
  if (evidence === null) return { kind: 'evidence-needed' };
  const changeId = id as string as MembershipChangeId;
  const outcome = await correctPerson(changes, { id: changeId, participantId, corrected, evidence });
  return outcome.kind === 'recorded' ? { changeId } : { kind: 'change-refused', change: outcome };
}

/** Accepts a request. Data are put right by the same rules, and where a second person must decide, by a second person. */
export async function acceptRequest(deps: AnsweringDeps, accepted: Answer & Proof): Promise<AnswerOutcome> {
  if (accepted.request.state === 'REFUSED' || accepted.request.state === 'WITHDRAWN')
    return { kind: 'answered-already' };
  if (accepted.request.state === 'ACCEPTED') return save(deps, { ...accepted, state: 'ACCEPTED', changeId: null });
  const done = await fulfil(deps, accepted);
  return 'kind' in done ? done : save(deps, { ...accepted, state: 'ACCEPTED', changeId: done.changeId });
}
