/**
 * The browser's own formatters, each made once: making one takes half a millisecond, writing with it next to nothing. There
 * are as many as there are languages, kinds of text and zones.
 */
const made = new Map<string, Intl.DateTimeFormat | Intl.NumberFormat>();

function once<Made extends Intl.DateTimeFormat | Intl.NumberFormat>(key: string, make: () => Made): Made {
  const known = made.get(key);
  if (known !== undefined) return known as Made;
  const formatter = make();
  made.set(key, formatter);
  return formatter;
}

export const dateTimeFormat = (locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  once(`time ${locale} ${JSON.stringify(options)}`, () => new Intl.DateTimeFormat(locale, options));

export const numberFormat = (locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat =>
  once(`number ${locale} ${JSON.stringify(options)}`, () => new Intl.NumberFormat(locale, options));
