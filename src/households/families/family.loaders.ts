/** Loads families and their members, each once per operation. */
import { type BatchedRead, batchedRead, oneRowEach, rowsOfEach } from '../../platform/db/batched-read.js';
import type { FamilyId, ParticipantId } from '../../kernel/ids.js';
import { invariant } from '../../kernel/invariant.js';
import type { Nik } from '../../kernel/nik.js';
import type { PhoneNumber } from '../../kernel/phone-number.js';
import type { FamilyQueries, Visibility } from './families.queries.js';
import type { Family, Participant } from './family.js';
import { type NikReading, findNiks } from './participant-nik.js';
import { findPhones } from './participant-phone.js';
import type { ParticipantQueries } from './participant.queries.js';

export type FamilyById = BatchedRead<FamilyId, Family | null>;
export type NikById = BatchedRead<ParticipantId, Nik>;
export type PhoneById = BatchedRead<ParticipantId, PhoneNumber | null>;
export type ParticipantsByFamily = BatchedRead<FamilyId, readonly Participant[]>;

/** Loads a family; null when it is missing or hidden. */
export const familyById = (queries: FamilyQueries, visibility: Visibility): FamilyById =>
  batchedRead(async (ids) => oneRowEach(ids, await queries.findByIds(visibility, ids), ({ id }) => id));

/** Loads the members of a family, for lists of them and for the assessment of what the family owes. */
export const participantsByFamily = (queries: ParticipantQueries): ParticipantsByFamily =>
  batchedRead(async (ids) => rowsOfEach(ids, await queries.findByFamilies(ids), ({ familyId }) => familyId));

/** Opens the NIK of a person who was read, for whoever may read it in full. */
export const nikById = (reading: NikReading): NikById =>
  batchedRead(async (ids) => {
    const niks = await findNiks(reading, ids);
    return ids.map((id) => {
      const nik = niks.get(id);
      invariant(nik !== undefined, 'a person whose NIK is read exists');
      return nik;
    });
  });

/** Opens the telephone number of a person who was read; null where none is known. */
export const phoneById = (reading: NikReading): PhoneById =>
  batchedRead(async (ids) => {
    const phones = await findPhones(reading, ids);
    return ids.map((id) => phones.get(id) ?? null);
  });
