/** The branch's day: one request for everything, each part of which stands for itself, and the totals as they change. */
import { usePieces } from '../../live/pieces.js';
import { BranchTodayDocument, type BranchTodayQuery } from '../../operations/branch.js';
import { type Zone, placeInDay } from './hours.js';
import { useDayAnswer, useTotals } from './use-day.js';

const PIECES = [
  'viewer',
  'branches',
  'liveCursor',
  'hours',
  'payments',
  'arrearsMapping',
  'moneyWaiting',
  'approvalCounts',
  'complaintCounts',
  'complaints',
  'cadresDay',
] as const satisfies readonly (keyof BranchTodayQuery)[];

export function useBranchDay() {
  const totals = useTotals();
  const { answer, retry, now } = useDayAnswer<BranchTodayQuery>(BranchTodayDocument);
  const pieces = usePieces<BranchTodayQuery>(answer, PIECES);
  const zone: Zone = pieces.arrearsMapping.value?.groups[0]?.region?.timeZone ?? 'WIB';
  return { pieces, zone, now, today: placeInDay(now, zone), totals, retry };
}

export type BranchDay = ReturnType<typeof useBranchDay>;
