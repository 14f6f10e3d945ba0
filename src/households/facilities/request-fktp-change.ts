/** Asks for another clinic in a participant's name: judged, kept and dated in one transaction, and the same when repeated. */
import { policyOn } from '../../kernel/dated-policy.js';
import { type Connection, type Pool, inTransaction } from '../../platform/db/pool.js';
import { retryOnConflict } from '../../platform/db/retry-on-conflict.js';
import { selectRows, sql } from '../../platform/db/sql.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { FacilityChoiceId, FacilityId, ParticipantId } from '../../kernel/ids.js';
import { type ChangeReason, type FktpDocument, type FktpEligibility, judgeFktpChange } from './fktp-rule.js';
import { JKN_FKTP_POLICY } from './jkn-fktp-policy.js';
import { type NewChoice, insertChoices, lockRoomAt } from './keep-facility-choice.js';

export interface FktpChangeCommand {
  /** Made by the client, so that a repeat is the same request. */
  readonly id: FacilityChoiceId;
  readonly participantId: ParticipantId;
  readonly facilityId: FacilityId;
  readonly reason: ChangeReason;
  readonly documents: readonly FktpDocument[];
}

/** What is known of the participant before the transaction: the family was found to be in the viewer's sight. */
export interface FktpChangeSetting {
  readonly today: CivilDate;
  readonly areCardsActive: boolean;
  readonly requestedBy: string;
}

export interface FktpChangeDeps {
  readonly pool: Pool;
  readonly now: Date;
}

export type FktpChangeOutcome =
  | { readonly kind: 'requested'; readonly effectiveFrom: CivilDate }
  | { readonly kind: 'not-eligible'; readonly eligibility: FktpEligibility }
  | { readonly kind: 'unchanged' | 'facility-not-open' | 'facility-full' | 'conflicts-with-earlier' };

interface ChoiceRow {
  readonly id: FacilityChoiceId;
  readonly participantId: ParticipantId;
  readonly facilityId: FacilityId;
  readonly validFrom: CivilDate;
  readonly reason: string;
}

/** The participant's choices, newest first, which nobody else can add to until the transaction ends. */
async function lockChoices(connection: Connection, participantId: ParticipantId): Promise<ChoiceRow[]> {
  await selectRows(connection, sql`select id from participants where id = ${participantId}::uuid for update`);
  return selectRows<ChoiceRow>(
    connection,
    sql`select id, participant_id as "participantId", facility_id as "facilityId", valid_from as "validFrom", reason
      from facility_choices where participant_id = ${participantId}::uuid order by valid_from desc`,
  );
}

async function findChoice(connection: Connection, id: FacilityChoiceId): Promise<ChoiceRow | null> {
  const [row] = await selectRows<ChoiceRow>(
    connection,
    sql`select id, participant_id as "participantId", facility_id as "facilityId", valid_from as "validFrom", reason
      from facility_choices where id = ${id}::uuid`,
  );
  return row ?? null;
}

function answerRepeat(command: FktpChangeCommand, earlier: ChoiceRow): FktpChangeOutcome {
  const isSame =
    earlier.participantId === command.participantId &&
    earlier.facilityId === command.facilityId &&
    earlier.reason === command.reason;
  return isSame ? { kind: 'requested', effectiveFrom: earlier.validFrom } : { kind: 'conflicts-with-earlier' };
}

/** The policy is that of `today`; places are counted as of the day the change takes effect. */
export function requestFktpChange(
  { pool, now }: FktpChangeDeps,
  command: FktpChangeCommand,
  setting: FktpChangeSetting,
): Promise<FktpChangeOutcome> {
  return retryOnConflict(() =>
    inTransaction(pool, async (connection) => {
      const choices = await lockChoices(connection, command.participantId);
      const earlier = await findChoice(connection, command.id);
      if (earlier !== null) return answerRepeat(command, earlier);
      const newest = choices[0] ?? null;
      const eligibility = judgeFktpChange(
        { ...command, ...setting, newestChoiceFrom: newest?.validFrom ?? null },
        policyOn(JKN_FKTP_POLICY, setting.today),
      );
      if (eligibility.obstacles.length > 0) return { kind: 'not-eligible', eligibility };
      if (newest?.facilityId === command.facilityId) return { kind: 'unchanged' };
      const chosen = { ...command, validFrom: eligibility.effectiveFrom };
      return chooseFacility(connection, { ...chosen, chosenBy: setting.requestedBy, chosenAt: now });
    }),
  );
}

async function chooseFacility(connection: Connection, choice: NewChoice): Promise<FktpChangeOutcome> {
  const { facilityId, validFrom } = choice;
  const room = await lockRoomAt(connection, { facilityId, on: validFrom, persons: 1 });
  if (room !== 'has-room') return { kind: room === 'full' ? 'facility-full' : 'facility-not-open' };
  await insertChoices(connection, [choice]);
  return { kind: 'requested', effectiveFrom: validFrom };
}
