/** Turns what a wire schema refuses into one named problem: which field, and whether it is missing or malformed. */
import type { z } from 'zod';

export type WireProblem =
  | { readonly kind: 'not-json' }
  /** `field` is a path with dots, e.g. `paidAmount.value`, or the name of a header; never a value. */
  | { readonly kind: 'missing' | 'malformed'; readonly field: string };

export type JsonObject = Readonly<Record<string, unknown>>;

/** Parses the body as a JSON object in valid UTF-8; null when it is none. */
export function parseJsonObject(rawBody: Buffer): JsonObject | null {
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

/** Describes a problem for logs and webhook deliveries, e.g. `missing paidAmount.value`. */
export const describeProblem = (problem: WireProblem): string =>
  problem.kind === 'not-json' ? 'not a JSON object' : `${problem.kind} ${problem.field}`;

/** Parses the description of a problem that a webhook delivery keeps; null for any other text. */
export function parseProblem(text: string): WireProblem | null {
  if (text === describeProblem({ kind: 'not-json' })) return { kind: 'not-json' };
  const [, kind, field] = /^(missing|malformed) (.+)$/.exec(text) ?? [];
  return field === undefined ? null : { kind: kind === 'missing' ? 'missing' : 'malformed', field };
}
