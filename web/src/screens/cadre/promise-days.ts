/** The days that are promised most: today, tomorrow, the next Saturday, the month's last day, and the fifth after it. */

const DAY_MS = 86_400_000;
const SATURDAY = 6;

const dateOf = (day: Date): string => day.toISOString().slice(0, 10);

/** From the nearest on, each once; the first two are today and tomorrow. */
export function promiseDays(today: string): readonly string[] {
  const start = new Date(`${today}T00:00:00Z`);
  const after = (days: number): Date => new Date(start.getTime() + days * DAY_MS);
  const [year, month] = [start.getUTCFullYear(), start.getUTCMonth()];
  const near = [dateOf(start), dateOf(after(1))];
  const later = [
    dateOf(after((SATURDAY - start.getUTCDay() + 7) % 7 || 7)),
    dateOf(new Date(Date.UTC(year, month + 1, 0))),
    dateOf(new Date(Date.UTC(year, month + 1, 5))),
  ];
  return [...near, ...new Set(later.filter((day) => day > (near[1] ?? '')).toSorted())];
}
