/** The name a payer sees at an ATM: enough to recognise one's own family, too little to learn another's. */
const SCREEN_LENGTH = 30;

/** The first word, then initials: `Melati Rotan Ulin` becomes `Melati R U`. At most 30 characters. */
export function shortenName(name: string): string {
  const [first = '', ...others] = name.trim().split(/\s+/);
  const initials = others.map((word) => word.slice(0, 1).toUpperCase());
  return [first, ...initials].join(' ').slice(0, SCREEN_LENGTH).trimEnd();
}
