/**
 * Adds a person to a registered family: a newborn is covered at once, anybody else after the waiting time of a
 * registration.
 */
import { inForceOn } from '../../platform/policies/index.js';
import { type Connection, inTransaction } from '../../platform/db/pool.js';
import { hashRequest, isHashOf } from '../../platform/encryption/index.js';
import { once } from '../../platform/db/once.js';
import { retryOnConflict } from '../../platform/db/retry-on-conflict.js';
import { jknFamilyMembersMaxOn } from '../../households/arrears/index.js';
import { lockRoomAt } from '../../households/facilities/index.js';
import { type CivilDate, monthOf } from '../../kernel/civil-date.js';
import { REGISTRATION } from './registration.policies.js';
import { validateMembers } from './validate-members.js';
import {
  type EarlierRequest,
  type JoinedFamily,
  type RegistrationMoment,
  findEarlier,
  insertPeople,
  insertRegistration,
  lockJoinedFamily,
  lockRequest,
  logProcessing,
} from './save-registration.js';
import { type RegisteringDeps, validateNiks } from './register-family.js';
import { coveredFrom, firstPremiumOf, joiningTerms } from './registration-policy.js';
import type { AddMemberCommand, AddMemberOutcome, RegistrationProblem } from './registration.js';

async function validate(
  connection: Connection,
  { command, family }: { command: AddMemberCommand; family: JoinedFamily },
  moment: RegistrationMoment,
): Promise<RegistrationProblem | null> {
  const { today } = moment;
  const { memberCount: membersBefore } = family;
  const membersMax = jknFamilyMembersMaxOn(today);
  const problem =
    validateMembers([command.member], { today, headsWanted: 0, membersBefore, membersMax }) ??
    (await validateNiks(connection, [command.member], moment));
  if (problem !== null || command.facilityId === null) return problem;
  const kind = await lockRoomAt(connection, { facilityId: command.facilityId, on: today, persons: 1 });
  return kind === null ? null : { kind };
}

/** Saves the member. One without a named clinic gets the head's, whether or not that clinic has room. */
async function saveMember(
  connection: Connection,
  { command, family }: { command: AddMemberCommand; family: JoinedFamily },
  moment: RegistrationMoment,
): Promise<void> {
  const { id, familyId, member } = command;
  const { today } = moment;
  const familyFrom = family.firstPremiumFrom === null ? null : monthOf(family.firstPremiumFrom);
  const policy = inForceOn(moment.policies, REGISTRATION, today);
  const newcomer = { birthDate: member.birthDate, relation: member.relation, today, familyFrom };
  const month = coveredFrom(newcomer, policy);
  const joins = joiningTerms({ ...family, firstPremiumFrom: firstPremiumOf(newcomer, policy), month, today });
  const facilityId = command.facilityId ?? family.headFacilityId;
  await insertPeople(
    connection,
    { familyId, facilityId, people: [{ ...member, id }], coveredFrom: month, joins },
    moment,
  );
  const registration = {
    id,
    kind: 'MEMBER',
    familyId,
    persons: 1,
    requestHash: hashRequest(moment.keyring, command),
  } as const;
  await insertRegistration(connection, registration, moment);
  await logProcessing(connection, { families: [familyId], fields: ['nik', 'phone'] }, moment);
}

/**
 * Adds a member. `today` is the day where the family lives, or null when the registrar may not see the family; a repeat
 * gets its first answer even then.
 */
export function addFamilyMember(
  { pool, newId, keyring, now, registrar, policies }: RegisteringDeps,
  command: AddMemberCommand,
  { today }: { today: CivilDate | null },
): Promise<AddMemberOutcome> {
  return retryOnConflict(() =>
    inTransaction(pool, async (connection): Promise<AddMemberOutcome> => {
      await lockRequest(connection, command.id);
      const family = today === null ? null : await lockJoinedFamily(connection, { familyId: command.familyId, today });
      return once<EarlierRequest, AddMemberOutcome>({
        find: () => findEarlier(connection, { id: command.id, table: 'participants' }),
        isSame: ({ requestHash }) => isHashOf(keyring, command, requestHash),
        repeat: () => ({ kind: 'added', participantId: command.id }),
        async make() {
          if (today === null || family === null) return { kind: 'family-out-of-sight' };
          const moment = { registrar, now, today, newId, keyring, policies };
          const problem = await validate(connection, { command, family }, moment);
          if (problem !== null) return problem;
          await saveMember(connection, { command, family }, moment);
          return { kind: 'added', participantId: command.id };
        },
      });
    }),
  );
}
