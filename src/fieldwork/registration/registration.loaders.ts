/** Loads registrations of families, with one statement for all that ask. */
import DataLoader from 'dataloader';
import type { FamilyId } from '../../kernel/ids.js';
import type { RegistrationQueries } from './registration.queries.js';
import type { Registration } from './registration.js';

export type RegistrationByFamily = DataLoader<FamilyId, Registration | null>;

export const registrationByFamily = (queries: RegistrationQueries): RegistrationByFamily =>
  new DataLoader(async (ids) => {
    const found = new Map((await queries.findByFamilies(ids)).map((row) => [row.familyId, row]));
    return ids.map((id) => found.get(id) ?? null);
  });
