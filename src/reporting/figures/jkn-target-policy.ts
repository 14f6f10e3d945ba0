/** What the programme expected of a cadre, as the press told it; targets to measure by, never a condition of anything. */
import { civilDate } from '../../kernel/civil-date.js';
import { rupiah } from '../../kernel/rupiah.js';
import type { TargetPolicy } from './targets.js';

/**
 * 2018: at least ten families a week (Antara Kalimantan Selatan). 2025: five families a day, 1,200 visits a year, and
 * Rp12 million collected a month (Merdeka). When the second replaced the first is not said: the first of its year is our
 * reading. Before 2018 nothing was found, and the first value stands.
 */
export const JKN_TARGET_POLICY: readonly TargetPolicy[] = [
  {
    effectiveFrom: civilDate('2014-01-01'),
    basis: 'Antara Kalsel 2018: at least ten families a week.',
    visits: { count: 10, days: 7 },
    collectedPerMonth: null,
  },
  {
    effectiveFrom: civilDate('2025-01-01'),
    basis: 'Merdeka 2025: 1,200 visits a year, Rp12 million collected a month.',
    visits: { count: 1_200, days: 365 },
    collectedPerMonth: rupiah(12_000_000n),
  },
];
