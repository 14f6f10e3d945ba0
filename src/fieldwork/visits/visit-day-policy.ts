/**
 * The dated policy of a day of visits: the number of its stops, and how far ahead it can be laid out. The programme may
 * change the values.
 */
import type { PolicyRow } from '../../kernel/dated-policy.js';
import { type CivilDate, civilDate } from '../../kernel/civil-date.js';

export interface VisitDayPolicy extends PolicyRow {
  readonly effectiveFrom: CivilDate;
  readonly basis: string;
  /** The number of stops: the least that may be asked for, the one when nothing is asked for, and the most. */
  readonly families: { readonly min: number; readonly usual: number; readonly max: number };
  readonly daysAheadMax: number;
}

export const JKN_VISIT_DAY_POLICY: readonly VisitDayPolicy[] = [
  {
    effectiveFrom: civilDate('2014-01-01'),
    basis: 'Press on Kader JKN (Merdeka 2025): at least 5 families a day',
    families: { min: 5, usual: 8, max: 15 },
    daysAheadMax: 14,
    assumptions: {
      'families.min':
        'Antara Kalsel 2018 asks for 10 families a week, Merdeka 2025 for 5 a day; the stricter number applies throughout.',
      'families.usual': 'Our choice.',
      'families.max': 'Our choice.',
      daysAheadMax: 'Our choice.',
    },
  },
];
