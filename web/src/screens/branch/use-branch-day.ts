/** The branch's day: one request for everything, each part of which stands for itself. */
import { useSuspenseChanges } from '../../live/follow-suspense.js';
import { usePieces } from '../../live/pieces.js';
import { BranchTodayDocument, type BranchTodayQuery } from '../../operations/branch.js';
import { type ZoneName, placeInDay } from '../../words/civil-time.js';
import { useHours } from './follow-hours.js';
import { useDayAnswer } from './use-day.js';

const PIECES = [
  'viewer',
  'branches',
  'liveCursor',
  'hours',
  'payments',
  'arrearsMapping',
  'promisesDue',
  'moneyWaiting',
  'approvalCounts',
  'complaintCounts',
  'complaints',
  'cadresDay',
  'partnerHealth',
] as const satisfies readonly (keyof BranchTodayQuery)[];

export function useBranchDay() {
  const { answer, retry, now, period, isKnown } = useDayAnswer<BranchTodayQuery>(BranchTodayDocument);
  const all = usePieces<BranchTodayQuery>(answer, PIECES);
  const { hours, ask } = useHours(all.hours, period);
  const pieces = { ...all, hours };
  const zone: ZoneName = pieces.viewer.value?.timeZone ?? 'WIB';
  useSuspenseChanges(retry);
  return { pieces, zone, isKnown, now, today: placeInDay(now, zone), retry, askHours: ask };
}

export type BranchDay = ReturnType<typeof useBranchDay>;
