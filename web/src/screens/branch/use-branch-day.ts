/** The branch's day: one request for everything, each part of which stands for itself. */
import { usePieces } from '../../live/pieces.js';
import { BranchTodayDocument, type BranchTodayQuery } from '../../operations/branch.js';
import { type Zone, placeInDay } from './hours.js';
import { useDayAnswer } from './use-day.js';

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
  'partnerHealth',
] as const satisfies readonly (keyof BranchTodayQuery)[];

export function useBranchDay() {
  const { answer, retry, now } = useDayAnswer<BranchTodayQuery>(BranchTodayDocument);
  const pieces = usePieces<BranchTodayQuery>(answer, PIECES);
  const zone: Zone = pieces.arrearsMapping.value?.groups[0]?.region?.timeZone ?? 'WIB';
  return { pieces, zone, now, today: placeInDay(now, zone), retry };
}

export type BranchDay = ReturnType<typeof useBranchDay>;
