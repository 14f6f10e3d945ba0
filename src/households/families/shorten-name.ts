/** Shortens a name for the screen of an ATM: payers recognise their own family, but learn no other name. */
const SCREEN_LENGTH = 30;

/** Keeps the first word and initials, at most 30 characters: `Melati Rotan Ulin` becomes `Melati R U`. */
export function shortenName(name: string): string {
  const [first = '', ...others] = name.trim().split(/\s+/);
  const initials = others.map((word) => word.slice(0, 1).toUpperCase());
  return [first, ...initials].join(' ').slice(0, SCREEN_LENGTH).trimEnd();
}
