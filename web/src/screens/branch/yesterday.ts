/** Says what yesterday had brought by the last full hour, and how today compares by that hour. */
import { useSpeech } from '../../words/language.js';
import { type HourSum, byFullHour, hoursOfDay } from './hours.js';
import type { BranchDay } from './use-branch-day.js';

/** A difference that nobody would call one. */
const ALIKE = 0.005;

export interface Yesterday {
  readonly before: string;
  /** The same, with how today compares. */
  readonly compared: string;
}

/** What a day is compared with; null while its hours are not known. */
export function useYesterday(
  groups: readonly HourSum[] | undefined,
  { zone, today }: Pick<BranchDay, 'zone' | 'today'>,
): Yesterday | null {
  const { words, format } = useSpeech();
  const { figures } = words.branch;
  if (groups === undefined) return null;
  const hours = hoursOfDay(groups, 'rupiah', { zone, today: today.day });
  const { until, before, today: sofar } = byFullHour(hours, today.hour);
  if (until === 24) {
    const whole = figures.yesterdayWhole(format.rupiahShort(before));
    return { before: whole, compared: whole };
  }
  const told = figures.yesterday(format.rupiahShort(before), format.time(new Date(Date.UTC(2000, 0, 1, until)), 'UTC'));
  if (before === 0) return { before: told, compared: told };
  const share = sofar / before - 1;
  const difference =
    Math.abs(share) < ALIKE
      ? figures.same
      : share < 0
        ? figures.below(format.share(-share))
        : figures.above(format.share(share));
  return { before: told, compared: `${told} · ${difference}` };
}
