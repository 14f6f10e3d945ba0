/** Families and their people, each read once per operation for all that ask. */
import { type BatchedRead, batchedRead, oneRowEach, rowsOfEach } from '../../platform/db/batched-read.js';
import type { FamilyId } from '../../kernel/ids.js';
import type { FamilyQueries, Sight } from './families.queries.js';
import type { Family, Participant } from './family.js';
import type { ParticipantQueries } from './participant.queries.js';

export type FamilyById = BatchedRead<FamilyId, Family | null>;
export type ParticipantsByFamily = BatchedRead<FamilyId, readonly Participant[]>;

/** Hidden and missing look the same: null. */
export const familyById = (queries: FamilyQueries, sight: Sight): FamilyById =>
  batchedRead(async (ids) => oneRowEach(ids, await queries.findByIds(sight, ids), ({ id }) => id));

/** One read serves both the people of a family and what the family owes for them. */
export const participantsByFamily = (queries: ParticipantQueries): ParticipantsByFamily =>
  batchedRead(async (ids) => rowsOfEach(ids, await queries.findByFamilies(ids), ({ familyId }) => familyId));
