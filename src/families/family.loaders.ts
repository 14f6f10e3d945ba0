/** Families and their people, each read once per operation for all that ask. */
import DataLoader from 'dataloader';
import type { FamilyId } from '../kernel/ids.js';
import type { FamilyQueries, Sight } from './families.queries.js';
import type { Family, Participant } from './family.js';
import type { ParticipantQueries } from './participant.queries.js';

export type FamilyById = DataLoader<FamilyId, Family | null>;
export type ParticipantsByFamily = DataLoader<FamilyId, readonly Participant[]>;

/** Hidden and missing look the same: null. */
export const familyById = (queries: FamilyQueries, sight: Sight): FamilyById =>
  new DataLoader(async (ids) => {
    const found = new Map((await queries.findByIds(sight, ids)).map((family) => [family.id, family]));
    return ids.map((id) => found.get(id) ?? null);
  });

/** One read serves both the people of a family and what the family owes for them. */
export const participantsByFamily = (queries: ParticipantQueries): ParticipantsByFamily =>
  new DataLoader(async (ids) => {
    const people = Map.groupBy(await queries.findByFamilies(ids), ({ familyId }) => familyId);
    return ids.map((id) => people.get(id) ?? []);
  });
