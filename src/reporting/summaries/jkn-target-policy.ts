/** Sets what the programme expected of a cadre, as the press reported it: a measure, never a condition of anything. */
import { civilDate } from '../../kernel/civil-date.js';
import { rupiah } from '../../kernel/rupiah.js';
import type { TargetPolicy } from './targets.js';

/**
 * In 2018 at least ten families a week were expected (Antara Kalimantan Selatan); in 2025 five families a day, 1,200
 * visits a year, and Rp12 million collected a month (Merdeka). The sources do not say when the second replaced the
 * first: 1 January 2025 is our reading. For the time before 2018 no source was found, so the first value applies.
 */
export const JKN_TARGET_POLICY: readonly TargetPolicy[] = [
  {
    effectiveFrom: civilDate('2014-01-01'),
    basis: 'Antara Kalsel 2018: at least ten families a week.',
    visits: { count: 10, days: 7 },
    collectedPerMonth: null,
    assumptions: {
      visits: 'Reported in 2018; for the time before no source was found, so that the same number applies.',
      collectedPerMonth: 'No source of that time gives a sum.',
    },
  },
  {
    effectiveFrom: civilDate('2025-01-01'),
    basis: 'Merdeka 2025: 1,200 visits a year, Rp12 million collected a month.',
    visits: { count: 1_200, days: 365 },
    collectedPerMonth: rupiah(12_000_000n),
    assumptions: {
      '*': 'Merdeka 2025 does not say when these replaced those of 2018: 1 January 2025 is our reading.',
    },
  },
];
