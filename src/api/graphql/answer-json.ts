/** Writes the data of an answer as JSON once: what measures the answer and what sends it share the text. */
import type { GraphQLFormattedError } from 'graphql';

type Data = Readonly<Record<string, unknown>> | null | undefined;

/** An answer as Apollo gives it to be written. */
interface Answer {
  readonly errors?: readonly GraphQLFormattedError[] | undefined;
  readonly data?: Data;
  readonly extensions?: unknown;
}

const written = new WeakMap<object, string>();

/** The JSON of what an operation answers; `null` for one that answers nothing. */
export function jsonOf(data: Data): string {
  if (data === null || data === undefined) return 'null';
  const known = written.get(data);
  if (known !== undefined) return known;
  const text = JSON.stringify(data);
  written.set(data, text);
  return text;
}

/** The JSON of a whole answer, errors first, so that whoever reads it sees them; a field that is not there is left out. */
export function writeAnswer({ errors, data, extensions }: Answer): string {
  const fields = [
    ...(errors === undefined ? [] : [`"errors":${JSON.stringify(errors)}`]),
    ...(data === undefined ? [] : [`"data":${jsonOf(data)}`]),
    ...(extensions === undefined ? [] : [`"extensions":${JSON.stringify(extensions)}`]),
  ];
  return `{${fields.join(',')}}\n`;
}
