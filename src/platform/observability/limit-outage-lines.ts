/**
 * Keeps an outage from filling the log: whatever meets it writes its line once, and then how often it met it again. One
 * lost database fails every request, job and subscription at once, and each would write a line of its own.
 */
import type { LogFn, Logger, LoggerOptions } from 'pino';

/** The time in which lines of one kind are counted instead of written. */
const COUNTED_FOR_MS = 30_000;
/** The most kinds of lines that are counted at once; there are as many as places that log, times reasons. */
const KINDS_MAX = 500;

/** Names the outage that an error tells of; null for every other error, which is always written. */
export type NameOutage = (error: unknown) => string | null;

type LogMethod = NonNullable<NonNullable<LoggerOptions['hooks']>['logMethod']>;

const errorIn = (fields: unknown): unknown =>
  typeof fields === 'object' && fields !== null && 'err' in fields ? fields.err : null;

/** Makes the hook; lines are of one kind when their texts, but for numbers, and their outages are equal. */
export function limitOutageLines(nameOutage: NameOutage): LogMethod {
  const held = new Map<string, number>();

  const countThenTell = (kind: string, tell: (more: number) => void): void => {
    held.set(kind, 0);
    setTimeout(() => {
      const more = held.get(kind) ?? 0;
      held.delete(kind);
      if (more === 0) return;
      tell(more);
      countThenTell(kind, tell);
    }, COUNTED_FOR_MS).unref();
  };

  return function write(this: Logger, args: Parameters<LogFn>, method: LogFn): void {
    const [fields, text] = args as [unknown, unknown];
    const outage = nameOutage(errorIn(fields));
    if (outage === null || typeof text !== 'string') return method.apply(this, args);
    const kind = `${outage} ${text.replaceAll(/\d+/g, '#')}`;
    const count = held.get(kind);
    if (count !== undefined) return void held.set(kind, count + 1);
    method.apply(this, args);
    if (held.size >= KINDS_MAX) return;
    countThenTell(kind, (more) => method.apply(this, [{ outage, more }, `${text} (and ${more} times more since)`]));
  };
}
