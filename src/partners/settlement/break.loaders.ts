/** Reads the history of breaks, with one statement for all rows of a page. */
import DataLoader from 'dataloader';
import type { SettlementBreakId } from '../../kernel/ids.js';
import type { BreakQueries } from './break.queries.js';
import type { BreakStep } from './settlement-break.js';

export type StepsByBreak = DataLoader<SettlementBreakId, readonly BreakStep[]>;

export const stepsByBreak = (breaks: BreakQueries): StepsByBreak =>
  new DataLoader(async (ids) => {
    const found = Map.groupBy(await breaks.findSteps(ids), ({ breakId }) => breakId);
    return ids.map((id) => found.get(id) ?? []);
  });
