/** Decides and saves a request for another clinic in one transaction; a repeated request gets the same answer. */
import { isDeepStrictEqual } from 'node:util';
import { type PolicyBook, inForceOn } from '../../platform/policies/index.js';
import { type Connection, type Pool, inTransaction } from '../../platform/db/pool.js';
import { once } from '../../platform/db/once.js';
import { retryOnConflict } from '../../platform/db/retry-on-conflict.js';
import { selectRows, sql } from '../../platform/db/sql.js';
import { lockParticipant } from '../families/index.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { FacilityChoiceId, FacilityId, ParticipantId } from '../../kernel/ids.js';
import { type ChangeReason, type FktpDocument, type FktpEligibility, decideFktpChange } from './fktp-rule.js';
import type { FacilityProblem } from './facility-problems.js';
import { FKTP_CHANGES } from './facilities.policies.js';
import { insertChoices, lockRoomAt } from './save-facility-choice.js';

export interface FktpChangeCommand {
  /** The id, which the client makes, so that a repeat is the same request. */
  readonly id: FacilityChoiceId;
  readonly participantId: ParticipantId;
  readonly facilityId: FacilityId;
  readonly reason: ChangeReason;
  readonly documents: readonly FktpDocument[];
}

/** What is known of the participant before the transaction; the viewer may see the family. */
export interface FktpChangeSetting {
  readonly today: CivilDate;
  readonly areCardsActive: boolean;
  readonly requestedBy: string;
}

export interface FktpChangeDeps {
  readonly pool: Pool;
  readonly now: Date;
  readonly policies: PolicyBook;
}

export type FktpChangeOutcome =
  | { readonly kind: 'requested'; readonly validFrom: CivilDate }
  | { readonly kind: 'not-eligible'; readonly eligibility: FktpEligibility }
  | { readonly kind: 'unchanged' | FacilityProblem | 'conflicts-with-earlier' };

interface ChoiceRow {
  readonly id: FacilityChoiceId;
  readonly participantId: ParticipantId;
  readonly facilityId: FacilityId;
  readonly validFrom: CivilDate;
  readonly reason: string;
  readonly documents: readonly FktpDocument[];
}

const CHOICE = sql`id, participant_id as "participantId", facility_id as "facilityId", valid_from as "validFrom", reason, documents`;

/** Reads the participant's choices, the newest first, and locks them against additions until the transaction ends. */
async function lockChoices(connection: Connection, participantId: ParticipantId): Promise<ChoiceRow[]> {
  await lockParticipant(connection, participantId);
  return selectRows<ChoiceRow>(
    connection,
    sql`select ${CHOICE} from facility_choices where participant_id = ${participantId}::uuid order by valid_from desc`,
  );
}

async function findChoice(connection: Connection, id: FacilityChoiceId): Promise<ChoiceRow | null> {
  const [row] = await selectRows<ChoiceRow>(
    connection,
    sql`select ${CHOICE} from facility_choices where id = ${id}::uuid`,
  );
  return row ?? null;
}

const isSame = (command: FktpChangeCommand, earlier: ChoiceRow): boolean =>
  earlier.participantId === command.participantId &&
  earlier.facilityId === command.facilityId &&
  earlier.reason === command.reason &&
  isDeepStrictEqual(earlier.documents.toSorted(), command.documents.toSorted());

/** Requests a change by the policy of `today`; capacity is counted as of the day on which the change takes effect. */
export function requestFktpChange(
  { pool, now, policies }: FktpChangeDeps,
  command: FktpChangeCommand,
  setting: FktpChangeSetting,
): Promise<FktpChangeOutcome> {
  return retryOnConflict(() =>
    inTransaction(pool, async (connection) => {
      const choices = await lockChoices(connection, command.participantId);
      return once<ChoiceRow, FktpChangeOutcome>({
        find: () => findChoice(connection, command.id),
        isSame: (earlier) => isSame(command, earlier),
        repeat: ({ validFrom }) => ({ kind: 'requested', validFrom }),
        make: () => decideAndSave(connection, { command, setting, newest: choices[0] ?? null, now, policies }),
      });
    }),
  );
}

interface Deciding {
  readonly command: FktpChangeCommand;
  readonly setting: FktpChangeSetting;
  readonly newest: ChoiceRow | null;
  readonly now: Date;
  readonly policies: PolicyBook;
}

async function decideAndSave(
  connection: Connection,
  { command, setting, newest, now, policies }: Deciding,
): Promise<FktpChangeOutcome> {
  const eligibility = decideFktpChange(
    { ...command, ...setting, newestChoiceFrom: newest?.validFrom ?? null },
    inForceOn(policies, FKTP_CHANGES, setting.today),
  );
  if (eligibility.obstacles.length > 0) return { kind: 'not-eligible', eligibility };
  if (newest?.facilityId === command.facilityId) return { kind: 'unchanged' };
  const validFrom = eligibility.validFrom;
  const problem = await lockRoomAt(connection, { facilityId: command.facilityId, on: validFrom, persons: 1 });
  if (problem !== null) return { kind: problem };
  await insertChoices(connection, [{ ...command, validFrom, chosenBy: setting.requestedBy, chosenAt: now }]);
  return { kind: 'requested', validFrom };
}
