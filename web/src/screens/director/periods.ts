/** The periods a director may choose from. */

export const PERIODS = ['month', 'year', 'before', 'reference'] as const;
export type PeriodName = (typeof PERIODS)[number];

export interface Period {
  readonly from: string;
  readonly through: string;
}

/** The year of the totals that everybody knows: see the panel of the two totals. */
const REFERENCE_YEAR = 2020;

const yearOf = (year: number): Period => ({ from: `${year}-01-01`, through: `${year}-12-31` });

/** A period, seen from a day such as `2026-11-24`. */
export function periodOf(name: PeriodName, today: string): Period {
  const year = Number(today.slice(0, 4));
  if (name === 'reference') return yearOf(REFERENCE_YEAR);
  if (name === 'before') return yearOf(year - 1);
  return { from: name === 'month' ? `${today.slice(0, 7)}-01` : `${year}-01-01`, through: today };
}

/** The months of a period, such as `2026-11`. */
export function monthsOf({ from, through }: Period): string[] {
  const months: string[] = [];
  const last = through.slice(0, 7);
  const date = new Date(`${from.slice(0, 7)}-01T00:00:00Z`);
  while (date.toISOString().slice(0, 7) <= last) {
    months.push(date.toISOString().slice(0, 7));
    date.setUTCMonth(date.getUTCMonth() + 1);
  }
  return months;
}
