/** Writes numbers, rupiah, months and times as each language does. Amounts are whole rupiah; times need their zone. */
import { dateTimeFormat, numberFormat } from './formatters.js';
import type { Language } from './words.js';

/** The zone in which the programme's months and days begin, unless a place says otherwise. */
const WIB = 'Asia/Jakarta';

export interface Format {
  number(value: number): string;
  /** Whole rupiah, such as Rp700.000. */
  rupiah(amount: number): string;
  /** Rupiah for a glance, such as Rp45,7 jt; small sums stay whole. */
  rupiahShort(amount: number): string;
  /** A share of one, such as 42 %. */
  share(part: number): string;
  /** Metres to the ten, or kilometres to the tenth. */
  distance(meters: number): string;
  /** A month such as `2026-11` as November 2026. */
  month(month: string): string;
  /** A month such as `2026-11` as Nov 2026. */
  monthShort(month: string): string;
  /** A run of months, such as Juli–November 2026. */
  months(from: string, through: string): string;
  /** A civil date such as `2026-11-24`. */
  date(date: string): string;
  /** The day of an instant with its weekday, in a zone. */
  day(instant: string | Date, zone?: string): string;
  /** The day of an instant with its weekday and its year, in a zone. */
  dayAndYear(instant: string | Date, zone?: string): string;
  /** The time of an instant to the minute, in a zone, such as 09.41. */
  time(instant: string | Date, zone?: string): string;
  /** The time of an instant to the second, with the zone's name, such as 09.41.07 WITA. */
  timeWithZone(instant: string | Date, zone?: string): string;
  /** The time of an instant, after its day where that is not the day of now: 09.41, kemarin 09.41, 2 Nov 09.41. */
  timeOnDay(instant: string | Date, now: Date, options: OnDay): string;
}

export interface OnDay {
  readonly zone: string;
  /** How exact the time is: to the minute, or to the second, with the zone's name or without. */
  readonly exact?: 'minute' | 'second' | 'zone';
}

interface Scale {
  readonly from: number;
  readonly digits: number;
  readonly suffix: Readonly<Record<Language, string>>;
}

const SCALES: readonly Scale[] = [
  { from: 1e12, digits: 2, suffix: { id: 'T', en: 'tn' } },
  { from: 1e9, digits: 2, suffix: { id: 'M', en: 'bn' } },
  { from: 1e6, digits: 1, suffix: { id: 'jt', en: 'm' } },
];

const ZONE_NAMES: Readonly<Record<string, string>> = {
  'Asia/Jakarta': 'WIB',
  'Asia/Pontianak': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Jayapura': 'WIT',
};

/** The IANA names of the zones that the API names. */
export const ZONES = { WIB: 'Asia/Jakarta', WITA: 'Asia/Makassar', WIT: 'Asia/Jayapura' } as const;

const YESTERDAY: Readonly<Record<Language, string>> = { id: 'kemarin', en: 'yesterday' };
const DAY_MS = 86_400_000;

/** The civil date of an instant in a zone, such as `2026-11-24`. */
const civilDate = (instant: Date, zone: string): string =>
  dateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' }).format(instant);

const monthDay = (month: string): Date => new Date(`${month}-01T00:00:00Z`);

/** Makes something when it is first wanted: a phone takes longer to make a formatter than to draw a row. */
function later<Made>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => (made ??= make());
}

export function formatFor(language: Language): Format {
  const locale = language === 'en' ? 'en-GB' : 'id-ID';
  const whole = later(() => numberFormat(locale, { maximumFractionDigits: 0 }));
  const percent = later(() => numberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }));
  const written = (options: Intl.DateTimeFormatOptions): ((instant: Date) => string) => {
    const format = later(() => dateTimeFormat(locale, options));
    return (instant) => format().format(instant);
  };
  const longMonth = written({ month: 'long', year: 'numeric', timeZone: 'UTC' });
  const shortMonth = written({ month: 'short', year: 'numeric', timeZone: 'UTC' });
  const civil = written({ day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  const rupiah = (amount: number): string => `${amount < 0 ? '−' : ''}Rp${whole().format(Math.abs(amount))}`;
  const clock = (instant: string | Date, zone: string, seconds: boolean): string => {
    const text = written({
      hour: '2-digit',
      minute: '2-digit',
      ...(seconds && { second: '2-digit' }),
      hourCycle: 'h23',
      timeZone: zone,
    })(new Date(instant));
    return language === 'en' ? text : text.replaceAll(':', '.');
  };
  const timeWithZone = (instant: string | Date, zone: string): string =>
    `${clock(instant, zone, true)} ${ZONE_NAMES[zone] ?? zone}`;
  /** The day of an instant, in as few words as it needs; nothing on the day of now. */
  const dayBefore = (instant: Date, now: Date, zone: string): string => {
    const [day, today] = [civilDate(instant, zone), civilDate(now, zone)];
    if (day === today) return '';
    if (day === civilDate(new Date(now.getTime() - DAY_MS), zone)) return `${YESTERDAY[language]} `;
    const isOtherYear = day.slice(0, 4) !== today.slice(0, 4);
    const options: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short', timeZone: zone };
    return `${written(isOtherYear ? { ...options, year: 'numeric' } : options)(instant)} `;
  };
  return {
    number: (value) => whole().format(value),
    rupiah,
    rupiahShort: (amount) => {
      const scale = SCALES.find(({ from }) => Math.abs(amount) >= from);
      if (scale === undefined) return rupiah(amount);
      const value = numberFormat(locale, { maximumFractionDigits: scale.digits }).format(Math.abs(amount) / scale.from);
      return `${amount < 0 ? '−' : ''}Rp${value} ${scale.suffix[language]}`;
    },
    distance: (meters) =>
      meters < 1_000
        ? `${whole().format(Math.round(meters / 10) * 10)} m`
        : `${numberFormat(locale, { maximumFractionDigits: 1 }).format(meters / 1_000)} km`,
    share: (part) => percent().format(part),
    month: (month) => longMonth(monthDay(month)),
    monthShort: (month) => shortMonth(monthDay(month)),
    months: (from, through) => {
      const [first, last] = [longMonth(monthDay(from)), longMonth(monthDay(through))];
      if (from === through) return last;
      const isOneYear = from.slice(0, 4) === through.slice(0, 4);
      return `${isOneYear ? (first.split(' ')[0] ?? first) : first}–${last}`;
    },
    date: (date) => civil(new Date(`${date}T00:00:00Z`)),
    day: (instant, zone = WIB) =>
      written({ weekday: 'long', day: 'numeric', month: 'long', timeZone: zone })(new Date(instant)),
    dayAndYear: (instant, zone = WIB) =>
      written({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: zone })(new Date(instant)),
    time: (instant, zone = WIB) => clock(instant, zone, false),
    timeWithZone: (instant, zone = WIB) => timeWithZone(instant, zone),
    timeOnDay: (instant, now, { zone, exact = 'minute' }) => {
      const time = exact === 'zone' ? timeWithZone(instant, zone) : clock(instant, zone, exact === 'second');
      return dayBefore(new Date(instant), now, zone) + time;
    },
  };
}

/** Writes a number that people type in groups of four, such as 7712 0041 8830 5526. */
export const inGroups = (digits: string): string => digits.replace(/(.{4})(?=.)/g, '$1 ');

/** The number of a complaint, as people read it out on the telephone: the end of its id, in groups of four. */
export const complaintNumber = (id: string): string => `KLH ${inGroups(id.slice(-8).toUpperCase())}`;

/** A name as it stands within a sentence: names of machines and institutions keep their capitals, such as mesin EDC. */
export const inSentence = (name: string): string =>
  name.replaceAll(/[A-Z](?=[a-z])/g, (letter) => letter.toLowerCase());
