/** Writes choices of clinics. A clinic is locked while its participants are counted: it never exceeds its capacity. */
import { MEMBERS } from '../families/index.js';
import type { Connection } from '../../platform/db/pool.js';
import { execute, selectRows, sql } from '../../platform/db/sql.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { FacilityChoiceId, FacilityId, FamilyId, ParticipantId } from '../../kernel/ids.js';
import type { FacilityProblem } from './facility-problems.js';
import type { ChoiceReason, FktpDocument } from './fktp-rule.js';

export interface NewChoice {
  readonly id: FacilityChoiceId;
  readonly participantId: ParticipantId;
  readonly facilityId: FacilityId;
  readonly validFrom: CivilDate;
  readonly reason: ChoiceReason;
  readonly documents: readonly FktpDocument[];
  readonly chosenBy: string;
  readonly chosenAt: Date;
}

interface Room {
  readonly isOpen: boolean;
  readonly places: number;
}

/** Locks the clinic until the transaction ends. Tells why it cannot take `persons` more on a day; null when it can. */
export async function lockRoomAt(
  connection: Connection,
  { facilityId, on, persons }: { facilityId: FacilityId; on: CivilDate; persons: number },
): Promise<FacilityProblem | null> {
  const [room] = await selectRows<Room>(
    connection,
    sql`select f.open_from <= ${on}::date and (f.open_through is null or f.open_through >= ${on}::date) as "isOpen",
        f.capacity as places
      from facilities f where f.id = ${facilityId}::uuid for update`,
  );
  if (room === undefined || !room.isOpen) return 'facility-not-open';
  const [taken] = await selectRows<{ persons: bigint }>(
    connection,
    sql`select count(*) as persons from facility_choices c
      where c.facility_id = ${facilityId}::uuid and c.valid_from <= ${on}::date and not exists (
        select from facility_choices l
        where l.participant_id = c.participant_id and l.valid_from > c.valid_from and l.valid_from <= ${on}::date)`,
  );
  return Number(taken?.persons ?? 0n) + persons > room.places ? 'facility-full' : null;
}

/** The clinic of the head of the family on the day; null when none was chosen by then. */
export async function findHeadFacility(
  connection: Connection,
  { familyId, on }: { familyId: FamilyId; on: CivilDate },
): Promise<FacilityId | null> {
  const [choice] = await selectRows<{ facilityId: FacilityId }>(
    connection,
    sql`select c.facility_id as "facilityId" from ${MEMBERS} p join facility_choices c on c.participant_id = p.id
      where p.family_id = ${familyId}::uuid and p.relation = 'HEAD' and p.successor_id is null and c.valid_from <= ${on}::date
      order by c.valid_from desc limit 1`,
  );
  return choice?.facilityId ?? null;
}

export interface CarriedChoice {
  readonly from: ParticipantId;
  readonly to: ParticipantId;
  /** The id of the new choice. */
  readonly id: string;
}

/** Gives people who are known by another row now the clinic that they had chosen, as of the same day. */
export const carryChoices = (connection: Connection, carried: readonly CarriedChoice[]): Promise<number> =>
  execute(
    connection,
    sql`insert into facility_choices (id, participant_id, facility_id, valid_from, reason, documents, chosen_by, chosen_at)
      select n.id, n."to", c.facility_id, c.valid_from, c.reason, c.documents, c.chosen_by, c.chosen_at
      from json_to_recordset(${JSON.stringify(carried)}::json) as n (id uuid, "from" uuid, "to" uuid)
      cross join lateral (select * from facility_choices o where o.participant_id = n."from"
        order by o.valid_from desc limit 1) c`,
  );

export async function insertChoices(connection: Connection, choices: readonly NewChoice[]): Promise<void> {
  const rows = choices.map((choice) => ({ ...choice, chosenAt: choice.chosenAt.toISOString() }));
  await execute(
    connection,
    sql`insert into facility_choices (id, participant_id, facility_id, valid_from, reason, documents, chosen_by, chosen_at)
    select id, "participantId", "facilityId", "validFrom", reason, documents, "chosenBy", "chosenAt"
    from json_to_recordset(${JSON.stringify(rows)}::json) as chosen (id uuid, "participantId" uuid, "facilityId" uuid,
      "validFrom" date, reason text, documents text[], "chosenBy" text, "chosenAt" timestamptz)`,
  );
}
