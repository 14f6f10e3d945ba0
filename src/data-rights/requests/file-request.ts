/** Takes a request of a family, and withdraws one. Nothing of its data changes until a person of the branch accepts it. */
import { FAMILY_HOMES, MEMBERS } from '../../households/families/index.js';
import type { CardNumber } from '../../kernel/card-number.js';
import type { DataRequestId, FamilyId, ParticipantId } from '../../kernel/ids.js';
import { invariant } from '../../kernel/invariant.js';
import { once } from '../../platform/db/once.js';
import { type Pool, inTransaction } from '../../platform/db/pool.js';
import { execute, selectRows, sql } from '../../platform/db/sql.js';
import type { DataRequest, RequestCommand, RequestOutcome, WithdrawOutcome } from './data-request.js';
import { lockDataRequest } from './data-request.queries.js';
import { type RequestWriting, keepWanted } from './sealed-wanted.js';

export interface FilingDeps {
  readonly pool: Pool;
  /** Seals what is wanted, and opens it. */
  readonly keyring: RequestWriting['keyring'];
  readonly now: Date;
  readonly by: string;
  /** By when the request must be answered. */
  readonly dueAt: Date;
}

/** The person of the family who holds the card; null when nobody of it does. */
export async function findOwnPerson(
  pool: Pool,
  familyId: FamilyId,
  cardNumber: CardNumber,
): Promise<ParticipantId | null> {
  const [row] = await selectRows<{ id: ParticipantId }>(
    pool,
    sql`select p.id from ${MEMBERS} p
      where p.family_id = ${familyId}::uuid and p.card_number = ${cardNumber} and p.successor_id is null`,
  );
  return row?.id ?? null;
}

const valuesOf = ({ asked }: RequestCommand) =>
  asked.kind === 'CORRECTION'
    ? { ...asked, subject: null }
    : { ...asked, participantId: null, field: null, wanted: null };

function isSame(command: RequestCommand, earlier: DataRequest): boolean {
  const values = valuesOf(command);
  const names = ['kind', 'participantId', 'field', 'wanted', 'subject'] as const;
  return (
    earlier.familyId === command.familyId &&
    earlier.reason === command.reason &&
    names.every((name) => earlier[name] === values[name])
  );
}

async function insert(
  writing: RequestWriting,
  command: RequestCommand,
  { now, by, dueAt }: FilingDeps,
): Promise<RequestOutcome | null> {
  const { connection } = writing;
  const { id, familyId, reason } = command;
  const { kind, participantId, field, wanted, subject } = valuesOf(command);
  const kept = keepWanted(writing, { id, wanted });
  const waiting = await selectRows(
    connection,
    sql`select from data_requests where family_id = ${familyId}::uuid and state = 'REQUESTED'
      and participant_id is not distinct from ${participantId}::uuid and coalesce(field, subject) = ${field ?? subject}`,
  );
  if (waiting.length > 0) return { kind: 'waits-already' };
  const written = await execute(
    connection,
    sql`insert into data_requests (id, family_id, region_code, kind, participant_id, field, wanted, sealed_wanted, subject, reason, state,
        requested_by, requested_at, due_at)
      select ${id}::uuid, f.family_id, f.region_code, ${kind}, ${participantId}::uuid, ${field}, ${kept.plain}, ${kept.sealed}::bytea, ${subject}, ${reason},
        'REQUESTED', ${by}, ${now}, ${dueAt} from ${FAMILY_HOMES} f where f.family_id = ${familyId}::uuid
      on conflict do nothing`,
  );
  if (written === 0) return (await isHome(connection, familyId)) ? null : { kind: 'family-unknown' };
  const request = await lockDataRequest(writing, id);
  invariant(request !== null, 'a request that was written is found');
  return { kind: 'requested', request };
}

const isHome = async (connection: RequestWriting['connection'], familyId: FamilyId): Promise<boolean> =>
  (await selectRows(connection, sql`select from ${FAMILY_HOMES} f where f.family_id = ${familyId}::uuid`)).length > 0;

/** Takes a request. A repeat gets it as it stands; of one matter one waits at a time. */
export const fileRequest = (deps: FilingDeps, command: RequestCommand): Promise<RequestOutcome> =>
  inTransaction(deps.pool, (connection) => {
    const writing = { connection, keyring: deps.keyring };
    return once<DataRequest, RequestOutcome>({
      find: () => lockDataRequest(writing, command.id),
      isSame: (earlier) => isSame(command, earlier),
      repeat: (request) => ({ kind: 'requested', request }),
      make: () => insert(writing, command, deps),
    });
  });

/**
 * Withdraws a request that waits, or an objection that was accepted: what the family objected to may be done again. A
 * correction that was made is not undone by it.
 */
export const withdrawRequest = (
  { pool, keyring, now, by }: Omit<FilingDeps, 'dueAt'>,
  { id, familyId }: { readonly id: DataRequestId; readonly familyId: FamilyId },
): Promise<WithdrawOutcome> =>
  inTransaction(pool, async (connection) => {
    const reading = { connection, keyring };
    const request = await lockDataRequest(reading, id);
    if (request === null || request.familyId !== familyId) return { kind: 'request-unknown' };
    if (request.state === 'WITHDRAWN') return { kind: 'withdrawn', request };
    const isOpen = request.state === 'REQUESTED' || (request.kind === 'OBJECTION' && request.state === 'ACCEPTED');
    if (!isOpen) return { kind: 'not-to-be-withdrawn' };
    await execute(
      connection,
      sql`update data_requests set state = 'WITHDRAWN', answer = null, decided_by = ${by}, decided_by_role = 'PARTICIPANT', decided_at = ${now}
        where id = ${id}::uuid`,
    );
    const withdrawn = await lockDataRequest(reading, id);
    invariant(withdrawn !== null, 'a request that was withdrawn is found');
    return { kind: 'withdrawn', request: withdrawn };
  });
