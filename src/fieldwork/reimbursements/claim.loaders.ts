/** Loads the days of claims, with one statement for all that ask. */
import DataLoader from 'dataloader';
import type { ClaimId } from '../../kernel/ids.js';
import type { ClaimQueries } from './claim.queries.js';
import type { ClaimedDay } from './compute-claim.js';

export type DaysByClaim = DataLoader<ClaimId, readonly ClaimedDay[]>;

export const daysByClaim = (queries: ClaimQueries): DaysByClaim =>
  new DataLoader(async (ids) => {
    const found = Map.groupBy(await queries.findDays(ids), ({ claimId }) => claimId);
    return ids.map((id) => found.get(id) ?? []);
  });
