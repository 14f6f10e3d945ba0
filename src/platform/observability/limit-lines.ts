/**
 * Keeps a flood from filling the log. A partner that signs wrongly, a balancer in an outage or a program in a loop makes
 * one kind of line thousands of times: the first are written, and then how many more there were. Whatever meets an
 * outage of the database writes once, because it fails every request, job and subscription together.
 *
 * Never held back: a fault whose id a caller was told, what names lost work by its references, and what ends the process. Other lines of a kind differ only in
 * what is kept elsewhere, such as the deliveries of an alarm.
 */
import type { Logger, LoggerOptions } from 'pino';

interface Limit {
  /** How many lines of a kind are written before they are counted. */
  readonly lines: number;
  /** The time after which it is told how many more there were. */
  readonly countedForMs: number;
}

const KIND_COUNTED_FOR_MS = 1_000;
const OUTAGE_COUNTED_FOR_MS = 30_000;
const OF_A_KIND: Limit = { lines: 3, countedForMs: KIND_COUNTED_FOR_MS };
const OF_AN_OUTAGE: Limit = { lines: 1, countedForMs: OUTAGE_COUNTED_FOR_MS };
/** The most kinds that are told apart at once, against texts that we did not foresee; further ones share one limit. */
const KINDS_MAX = 500;
const FURTHER_KINDS = 'lines of further kinds';

/** Levels below are for whoever wants to see everything; levels from `fatal` on end the process. */
const INFO = 30;
const FATAL = 60;

/** What a line is about, where its text alone does not say it; two that differ in one of these never hide each other. */
const TELL_APART = [
  'alarm',
  'partner',
  'partnerId',
  'protocol',
  'number',
  'fileId',
  'doubtId',
  'route',
  'status',
  'outage',
  'job',
  'role',
  'code',
];
/** Ids of faults, by which somebody may search the log for the one line. */
const TOLD = ['errorId', 'faultId'];
/** What stands nowhere but in its line. */
const ONLY_HERE = 'references';

/** Names the outage that an error tells of; null for every other error. */
export type NameOutage = (error: unknown) => string | null;

type LogMethod = NonNullable<NonNullable<LoggerOptions['hooks']>['logMethod']>;
type Fields = Readonly<Record<string, unknown>>;

interface Line {
  readonly level: number;
  readonly text: string;
  readonly outage: string | null;
  /** The fields that tell its kind from others of the same text. */
  readonly about: Fields;
}

interface Held {
  written: number;
  more: number;
}

const readArgs = ([first, second]: readonly unknown[]): { fields: Fields; text: unknown } =>
  typeof first === 'object' && first !== null
    ? { fields: first as Fields, text: second ?? (first as Fields)['msg'] ?? '' }
    : { fields: {}, text: first };

/** The line in the terms of its kind; null for one that is always written. */
function lineOf(args: readonly unknown[], level: number, nameOutage: NameOutage): Line | null {
  const { fields, text } = readArgs(args);
  if (level < INFO || level >= FATAL || typeof text !== 'string') return null;
  if (fields[ONLY_HERE] !== undefined) return null;
  const outage = nameOutage(fields['err']);
  if (outage === null && TOLD.some((id) => fields[id] !== undefined)) return null;
  const about = Object.fromEntries(TELL_APART.flatMap((name) => (name in fields ? [[name, fields[name]]] : [])));
  return { level, text, outage, about };
}

/** Texts are of one kind when they differ only in words that hold a digit, such as numbers and ids. */
function kindOf({ level, text, outage, about }: Line): string {
  const words = text.replaceAll(/[\w-]*\d[\w-]*/g, '#');
  return outage === null ? `${level} ${words} ${JSON.stringify(about)}` : `${outage} ${words}`;
}

/** Makes the hook through which every line of the log goes. */
export function limitLines(nameOutage: NameOutage): LogMethod {
  const kinds = new Map<string, Held>();

  /** Counts a kind from its first line on, as long as there are more of it than are written. */
  const count = (kind: string, limit: Limit, tell: (more: number) => void): Held => {
    const held: Held = { written: 0, more: 0 };
    kinds.set(kind, held);
    const timer = setInterval(() => {
      const { more } = held;
      if (more === 0) {
        clearInterval(timer);
        return void kinds.delete(kind);
      }
      held.more = 0;
      if (limit === OF_A_KIND) held.written = 0; // an outage goes on being one outage
      tell(more);
    }, limit.countedForMs).unref();
    return held;
  };

  return function write(this: Logger, ...[args, method, level]: Parameters<LogMethod>): void {
    const line = lineOf(args, level, nameOutage);
    if (line === null) return method.apply(this, args);
    const { outage, about, text } = line;
    const limit = outage === null ? OF_A_KIND : OF_AN_OUTAGE;
    const own = kindOf(line);
    const isFurther = !kinds.has(own) && kinds.size >= KINDS_MAX;
    const kind = isFurther ? FURTHER_KINDS : own;
    const tell = (more: number): void =>
      isFurther
        ? method.apply(this, [{ more }, `${FURTHER_KINDS} were not written (${more})`])
        : method.apply(this, [
            { ...about, ...(outage !== null && { outage }), more },
            `${text} (and ${more} times more since)`,
          ]);
    const held = kinds.get(kind) ?? count(kind, isFurther ? OF_A_KIND : limit, tell);
    if (held.written >= limit.lines) return void (held.more += 1);
    held.written += 1;
    method.apply(this, args);
  };
}
