/** Reads the questions that were asked about doubts, with one statement for all rows of a page. */
import DataLoader from 'dataloader';
import type { PaymentDoubtId } from '../../kernel/ids.js';
import type { DoubtQueries } from './payment-doubt.queries.js';
import type { DoubtAttempt } from './payment-doubt.js';

export type AttemptsByDoubt = DataLoader<PaymentDoubtId, readonly DoubtAttempt[]>;

export const attemptsByDoubt = (queries: DoubtQueries): AttemptsByDoubt =>
  new DataLoader(async (ids) => {
    const attempts = Map.groupBy(await queries.findAttempts(ids), ({ doubtId }) => doubtId);
    return ids.map((id) => attempts.get(id) ?? []);
  });
