/** Records a session that a cadre held and who was present, in one commit; a phone without signal may send it later. */
import { isAssigned } from '../portfolios/index.js';
import { homeOfAppointed } from '../appointments/index.js';
import { once } from '../../platform/db/once.js';
import { type Connection, type Pool, inTransaction } from '../../platform/db/pool.js';
import { execute, selectRows, sql } from '../../platform/db/sql.js';
import { civilDateIn } from '../../kernel/civil-date.js';
import type { EducationSessionId, FamilyId } from '../../kernel/ids.js';
import type { RegionCode } from '../../kernel/region-code.js';
import { timeZoneOf } from '../../kernel/time-zone.js';
import { SESSION_COLUMNS } from './education.queries.js';
import {
  type EducationSession,
  type RecordSessionCommand,
  type RecordSessionOutcome,
  isSameSession,
} from './education.js';

export interface RecordingDeps {
  readonly pool: Pool;
  readonly now: Date;
}

interface Earlier {
  readonly session: EducationSession;
  readonly came: readonly FamilyId[];
}

async function lockSession(connection: Connection, id: EducationSessionId): Promise<Earlier | null> {
  const [session] = await selectRows<EducationSession>(
    connection,
    sql`select ${SESSION_COLUMNS} from education_sessions s where s.id = ${id}::uuid for update`,
  );
  if (session === undefined) return null;
  const came = await selectRows<{ id: FamilyId }>(
    connection,
    sql`select family_id as id from education_attendance where session_id = ${id}::uuid order by family_id`,
  );
  return { session, came: came.map((row) => row.id) };
}

/** Finds the cadre's home region, if the cadre was appointed on the day of the session. */
async function findHome(connection: Connection, { cadreId, heldOn }: RecordSessionCommand): Promise<RegionCode | null> {
  const [row] = await selectRows<{ home: RegionCode }>(connection, homeOfAppointed(cadreId, sql`${heldOn}::date`));
  return row?.home ?? null;
}

/**
 * Finds the families that were not in the cadre's portfolio on the day of the session, and ids that belong to no
 * family.
 */
async function findOutsiders(
  connection: Connection,
  { cadreId, heldOn, families }: RecordSessionCommand,
): Promise<FamilyId[]> {
  const there = { family: sql`came.id`, cadre: sql`${cadreId}::uuid`, day: sql`${heldOn}::date` };
  const rows = await selectRows<{ id: FamilyId }>(
    connection,
    sql`select came.id from unnest(${[...families]}::uuid[]) as came (id) where not ${isAssigned(there)} order by came.id`,
  );
  return rows.map(({ id }) => id);
}

/** Inserts the session. Returns false, having written nothing, when the id is taken. */
const insertSession = async (
  connection: Connection,
  session: EducationSession,
  families: readonly FamilyId[],
): Promise<boolean> =>
  (await execute(
    connection,
    sql`with held as (
        insert into education_sessions (id, cadre_id, region_code, topic, place, held_on, others_present, recorded_at)
        values (${session.id}, ${session.cadreId}, ${session.regionCode}, ${session.topic}, ${session.place}, ${session.heldOn},
          ${session.othersPresent}, ${session.recordedAt})
        on conflict (id) do nothing returning id
      ), came as (
        insert into education_attendance (session_id, family_id) select held.id, family from held, unnest(${[...families]}::uuid[]) as family
      )
      select from held`,
  )) === 1;

/** Returns null when another transaction has taken the id. */
async function recordNew(
  connection: Connection,
  command: RecordSessionCommand,
  now: Date,
): Promise<RecordSessionOutcome | null> {
  const home = await findHome(connection, command);
  if (home === null) return { kind: 'not-appointed' };
  if (command.heldOn > civilDateIn(now, timeZoneOf(home))) return { kind: 'in-the-future' };
  const outsiders = await findOutsiders(connection, command);
  if (outsiders.length > 0) return { kind: 'families-outside-portfolio', families: outsiders };
  const { families, ...told } = command;
  const session = { __typename: 'EducationSession' as const, ...told, regionCode: home, recordedAt: now };
  return (await insertSession(connection, session, families)) ? { kind: 'recorded', session } : null;
}

/**
 * Records a session. A repeat with the same content returns the same session; other content under its id is refused.
 */
export const recordSession = (
  { pool, now }: RecordingDeps,
  command: RecordSessionCommand,
): Promise<RecordSessionOutcome> =>
  inTransaction(pool, (connection) =>
    once<Earlier, RecordSessionOutcome>({
      find: () => lockSession(connection, command.id),
      isSame: ({ session, came }) => isSameSession(command, session, came),
      repeat: ({ session }) => ({ kind: 'recorded', session }),
      make: () => recordNew(connection, command, now),
    }),
  );
