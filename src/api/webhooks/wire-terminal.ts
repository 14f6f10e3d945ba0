/** The terminal or agent that took the money, as a partner writes it. */

/** What terminals and agents are numbered by, once their letters are upper case. */
export const TERMINAL = /^[A-Za-z0-9-]{4,32}$/;

/** In upper case; null when the partner named none. Money has moved or is there, so an unreadable one never stops it. */
export const terminalIn = (value: unknown): string | null =>
  typeof value === 'string' && TERMINAL.test(value.trim()) ? value.trim().toUpperCase() : null;
