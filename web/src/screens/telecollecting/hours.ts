/** Writes whole hours as the clocks of each language show them: 09.00, or 09:00. */
import type { Format } from '../../words/format.js';

export const hourText = (format: Format, hour: number): string =>
  format.time(new Date(Date.UTC(2000, 0, 1, hour)), 'UTC');
