/** How many stops a day of visits has, and how far ahead a day is laid out: dated, as the programme may change it. */
import { type CivilDate, civilDate } from '../../kernel/civil-date.js';

export interface VisitDayPolicy {
  readonly effectiveFrom: CivilDate;
  readonly basis: string;
  /** What a day has at least, as long as there are families to visit; what it has unless asked; what it never exceeds. */
  readonly families: { readonly min: number; readonly usual: number; readonly max: number };
  readonly daysAheadMax: number;
}

export const JKN_VISIT_DAY_POLICY: readonly VisitDayPolicy[] = [
  {
    effectiveFrom: civilDate('2014-01-01'),
    // The press of 2018 asks for 10 families a week, that of 2025 for 5 a day; the stricter one is kept throughout.
    basis: 'Kader JKN: at least 5 families a day',
    families: { min: 5, usual: 8, max: 15 },
    daysAheadMax: 14,
  },
];
