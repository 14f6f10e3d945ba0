/** Registers a family with all its members in one transaction. A repeated request is the same family. */
import { jknFamilyMembersMaxOn } from '../../households/arrears/index.js';
import { insertAddress } from '../../households/addresses/index.js';
import { findTakenNiks, insertFamily, isFamilyCardTaken } from '../../households/families/index.js';
import { type Connection, type Pool, inTransaction } from '../../platform/db/pool.js';
import { hashRequest, isHashOf } from '../../platform/encryption/index.js';
import { once } from '../../platform/db/once.js';
import { retryOnConflict } from '../../platform/db/retry-on-conflict.js';
import { lockRoomAt } from '../../households/facilities/index.js';
import { civilDateIn, monthOf } from '../../kernel/civil-date.js';
import type { IdSource, ParticipantId } from '../../kernel/ids.js';
import { timeZoneOf } from '../../kernel/time-zone.js';
import { PORTFOLIOS, takeOnFamily } from '../portfolios/index.js';
import { REGISTRATION } from './registration.policies.js';
import { validateMembers } from './validate-members.js';
import {
  type EarlierRequest,
  type RegistrationMoment,
  findEarlier,
  insertPeople,
  insertRegistration,
  lockRequest,
  logProcessing,
} from './save-registration.js';
import { type PolicyBook, inForceOn } from '../../platform/policies/index.js';
import { firstPremiumFrom } from './registration-policy.js';
import type {
  NewMember,
  RegisterFamilyCommand,
  RegisterFamilyOutcome,
  Registrar,
  RegistrationProblem,
} from './registration.js';

export interface RegisteringDeps {
  readonly pool: Pool;
  readonly newId: IdSource;
  readonly keyring: RegistrationMoment['keyring'];
  readonly now: Date;
  readonly registrar: Registrar;
  readonly policies: PolicyBook;
}

export const ALL_NUMBERS = ['nik', 'phone', 'familyCardNumber'] as const;

/**
 * Finds the first member whose NIK is registered already. The answer gives only the member's place; the check is logged
 * for the families that hold the NIKs.
 */
export async function validateNiks(
  connection: Connection,
  members: readonly NewMember[],
  moment: RegistrationMoment,
): Promise<RegistrationProblem | null> {
  const taken = await findTakenNiks(
    { connection, keyring: moment.keyring },
    members.map(({ nik }) => nik),
  );
  const index = members.findIndex(({ nik }) => taken.some((other) => other.nik === nik));
  if (index === -1) return null;
  const families = [...new Set(taken.map(({ familyId }) => familyId))];
  await logProcessing(connection, { families, fields: ['nik'] }, moment);
  return { kind: 'nik-taken', place: index + 1 };
}

async function validate(
  connection: Connection,
  command: RegisterFamilyCommand,
  moment: RegistrationMoment,
): Promise<RegistrationProblem | null> {
  const { today } = moment;
  const problem = validateMembers(command.members, {
    today,
    headsWanted: 1,
    membersBefore: 0,
    membersMax: jknFamilyMembersMaxOn(today),
  });
  if (problem !== null) return problem;
  if (await isFamilyCardTaken(connection, command.familyCardNumber)) return { kind: 'family-card-taken' };
  const taken = await validateNiks(connection, command.members, moment);
  if (taken !== null) return taken;
  const kind = await lockRoomAt(connection, {
    facilityId: command.facilityId,
    on: today,
    persons: command.members.length,
  });
  return kind === null ? null : { kind };
}

async function saveFamily(
  connection: Connection,
  command: RegisterFamilyCommand,
  moment: RegistrationMoment,
): Promise<void> {
  const { id: familyId, facilityId, members } = command;
  const payableFrom = firstPremiumFrom(moment.today, inForceOn(moment.policies, REGISTRATION, moment.today));
  const people = members.map((member) => ({ ...member, id: moment.newId() as ParticipantId }));
  const { id, familyCardNumber, region, careClass } = command;
  const firstMonth = monthOf(payableFrom);
  const days = { firstMonth, firstPremiumFrom: payableFrom, registeredAt: moment.now };
  const family = { id, familyCardNumber, region, careClass, ...days };
  await insertFamily(connection, family);
  if (command.address !== undefined) {
    const written = { id: moment.newId(), familyId, by: moment.registrar.subject, at: moment.now };
    await insertAddress(connection, command.address, written);
  }
  await insertPeople(connection, { familyId, facilityId, people, coveredFrom: firstMonth }, moment);
  const registration = { id: familyId, kind: 'FAMILY', familyId, persons: members.length } as const;
  await insertRegistration(connection, { ...registration, requestHash: hashRequest(moment.keyring, command) }, moment);
  await logProcessing(connection, { families: [familyId], fields: ALL_NUMBERS }, moment);
  const { registrar, now, today: day } = moment;
  const { cadreId, subject: by } = registrar;
  if (cadreId === null) return;
  const deps = { newId: moment.newId, portfolioPolicies: moment.policies.rows(PORTFOLIOS) };
  await takeOnFamily(connection, { familyId, village: command.region, cadreId, day, by, now }, deps);
}

/**
 * Registers a family. A family that a cadre registers joins the cadre's portfolio if it has room. `isOwnArea` says
 * whether the registrar may register there today; a repeat gets its first answer regardless.
 */
export function registerFamily(
  { pool, newId, keyring, now, registrar, policies }: RegisteringDeps,
  command: RegisterFamilyCommand,
  { isOwnArea }: { isOwnArea: boolean },
): Promise<RegisterFamilyOutcome> {
  const today = civilDateIn(now, timeZoneOf(command.region));
  const moment = { registrar, now, today, newId, keyring, policies };
  return retryOnConflict(() =>
    inTransaction(pool, async (connection): Promise<RegisterFamilyOutcome> => {
      await lockRequest(connection, command.id);
      return once<EarlierRequest, RegisterFamilyOutcome>({
        find: () => findEarlier(connection, { id: command.id, table: 'families' }),
        isSame: ({ requestHash }) => isHashOf(keyring, command, requestHash),
        repeat: () => ({ kind: 'registered', familyId: command.id }),
        async make() {
          if (!isOwnArea) return { kind: 'outside-area' };
          const problem = await validate(connection, command, moment);
          if (problem !== null) return problem;
          await saveFamily(connection, command, moment);
          return { kind: 'registered', familyId: command.id };
        },
      });
    }),
  );
}
