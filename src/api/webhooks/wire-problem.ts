/** Turns what a wire schema refuses into one named problem: which field, and whether it is missing or malformed. */
import type { z } from 'zod';
import { repeatsAName } from './repeated-names.js';

export type WireProblem =
  | { readonly kind: 'not-json' }
  /** `field` is a path with dots, e.g. `paidAmount.value`, or the name of a header; never a value. */
  | { readonly kind: 'missing' | 'malformed'; readonly field: string }
  /**
   * A word that the table of the protocol does not have: the call could mean money, so it is never acknowledged. `word`
   * is null where it is no plain word that may be kept.
   */
  | { readonly kind: 'not-understood'; readonly field: string; readonly word: string | null };

export type JsonObject = Readonly<Record<string, unknown>>;

/** Parses the body as a JSON object in valid UTF-8; null when it is none, or names a field of an object twice. */
export function parseJsonObject(rawBody: Buffer): JsonObject | null {
  const value = parseAmbiguousObject(rawBody);
  return value === null || repeatsAName(rawBody.toString()) ? null : value;
}

/**
 * Parses the body as `parseJsonObject` does, and lets the last of two fields of one name hold: to prove who sent it, and
 * for nothing that it says.
 */
export function parseAmbiguousObject(rawBody: Buffer): JsonObject | null {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(rawBody));
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : null;
  } catch {
    return null;
  }
}

const isBlank = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

/**
 * Removes blank fields, in the object and in the objects directly inside it: senders write "absent" as null, as "" or,
 * from PHP, as [].
 */
export function withoutBlanks(body: JsonObject, depth = 2): JsonObject {
  const present = Object.entries(body).filter(([, value]) => !isBlank(value));
  return Object.fromEntries(
    present.map(([name, value]) => [name, depth > 1 && isPlainObject(value) ? withoutBlanks(value, depth - 1) : value]),
  );
}

const isPlainObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The first problem in the schema's own order of fields; `body` is what the schema was given. */
export function firstProblem(error: z.ZodError, body: JsonObject): WireProblem {
  const path = error.issues[0]?.path.map(String) ?? [];
  let value: unknown = body;
  for (const name of path) value = isPlainObject(value) ? value[name] : undefined;
  return { kind: value === undefined ? 'missing' : 'malformed', field: path.join('.') };
}

/** Matches the words of partners that may be kept and logged: states, types of events, paths. */
const PLAIN_WORD = /^[A-Za-z0-9][\w./ -]{0,63}$/;

/** The problem of a word that the protocol's table does not have. */
export const notUnderstood = (field: string, word: unknown): WireProblem => ({
  kind: 'not-understood',
  field,
  word: typeof word === 'string' && PLAIN_WORD.test(word) ? word : null,
});

/** Describes a problem for logs and webhook deliveries, e.g. `missing paidAmount.value`. */
export function describeProblem(problem: WireProblem): string {
  if (problem.kind === 'not-json') return 'not a JSON object';
  if (problem.kind !== 'not-understood') return `${problem.kind} ${problem.field}`;
  return `not understood: ${problem.field}${problem.word === null ? '' : ` ${problem.word}`}`;
}

/** Parses the description of a problem that a webhook delivery keeps; null for any other text. */
export function parseProblem(text: string): WireProblem | null {
  if (text === describeProblem({ kind: 'not-json' })) return { kind: 'not-json' };
  const [, unknown, word = null] = /^not understood: (\S+)(?: (.+))?$/.exec(text) ?? [];
  if (unknown !== undefined) return { kind: 'not-understood', field: unknown, word };
  const [, kind, field] = /^(missing|malformed) (.+)$/.exec(text) ?? [];
  return field === undefined ? null : { kind: kind === 'missing' ? 'missing' : 'malformed', field };
}
