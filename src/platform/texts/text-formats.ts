/** Formats days, months and times in texts: `{from, date, day}`, `{month, date, month}`, `{until, time, clock}`. */
import { type Formats, type Formatters } from 'intl-messageformat';

export const FORMATS: Partial<Formats> = {
  date: {
    day: { dateStyle: 'long', timeZone: 'UTC' },
    month: { year: 'numeric', month: 'long', timeZone: 'UTC' },
  },
  time: { clock: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: 'UTC' } },
};

/** A format that also takes calendar text (`2026-03-05`, `2026-03`); a moment must be a local time by `wallClockIn`. */
class CalendarFormat extends Intl.DateTimeFormat {
  override format(value?: Date | number | string): string {
    return super.format(typeof value === 'string' ? new Date(value) : value);
  }
}

export const FORMATTERS: Formatters = {
  getNumberFormat: (...call) => new Intl.NumberFormat(...call),
  getDateTimeFormat: (...call) => new CalendarFormat(...call),
  getPluralRules: (...call) => new Intl.PluralRules(...call),
};
