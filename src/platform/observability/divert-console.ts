/**
 * Takes what libraries print by the console into the log, where it is a line like others: without anyone's data, and
 * limited. The queue of tasks prints each retry so, without a setting that says otherwise.
 */
import { format } from 'node:util';
import type { Logger } from './logger.js';

const PRINTED = ['error', 'warn', 'trace'] as const;

export function divertConsole(log: Logger, from: Pick<Console, (typeof PRINTED)[number]> = console): void {
  const said = (...parts: readonly unknown[]): void => {
    const error = parts.find((part) => part instanceof Error);
    log.warn({ err: error ?? new Error(format(...parts)) }, 'a library printed this');
  };
  for (const name of PRINTED) from[name] = said;
}
