/** Reads the terminal or agent that took the money, as a partner writes it. */

/** Matches the number of a terminal or agent, before its letters become upper case. */
export const TERMINAL = /^[A-Za-z0-9-]{4,32}$/;

/** The number in upper case; null when the partner named none or wrote an unreadable one, which never stops money. */
export const terminalIn = (value: unknown): string | null =>
  typeof value === 'string' && TERMINAL.test(value.trim()) ? value.trim().toUpperCase() : null;
