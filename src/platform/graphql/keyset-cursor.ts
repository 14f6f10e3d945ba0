/** Makes the cursors of connections: a row's sort values, opaque to clients and checked when they come back. */
import { z } from 'zod';
import { badInput } from '../../kernel/caller-error.js';
import { isWellFormed } from '../../kernel/text.js';

export type SortValue = string | number | boolean | null;

export interface KeysetCursor<Values extends readonly SortValue[]> {
  encode(values: Readonly<Values>): string;
  /** The sort values in a cursor. @throws CallerError BAD_INPUT naming the argument, for any other text. */
  decode(text: string, argument?: string): Values;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // the shape refuses text that is not JSON
  }
}

/** Makes cursors from the tuple of sort values, in order: `keysetCursor(z.tuple([z.iso.date(), z.uuid()]))`. */
export function keysetCursor<Values extends readonly SortValue[]>(shape: z.ZodType<Values>): KeysetCursor<Values> {
  return {
    encode: (values) => Buffer.from(JSON.stringify(values)).toString('base64url'),
    decode(text, argument = 'after') {
      const values = shape.safeParse(parseJson(Buffer.from(text, 'base64url').toString()));
      const isKeyset = values.success && values.data.every((one) => typeof one !== 'string' || isWellFormed(one));
      if (!isKeyset) throw badInput(argument, 'a cursor from this connection');
      return values.data;
    },
  };
}

const MOMENT = /^\d{4}-\d{2}-\d{2} [\d:.]+[+-][\d:]+$/;

/** The cursor of lists sorted by a moment, as text with the microseconds of the database, and then by id. */
export const momentCursor = keysetCursor(z.tuple([z.string().regex(MOMENT), z.uuid()]));

/** The cursor of lists sorted by a term, `infinity` for none, and then by a moment and by id. */
export const termCursor = keysetCursor(
  z.tuple([z.union([z.string().regex(MOMENT), z.literal('infinity')]), z.string().regex(MOMENT), z.uuid()]),
);

/** The cursor of lists sorted by a day, and then by id. */
export const dayCursor = keysetCursor(z.tuple([z.iso.date(), z.uuid()]));

/** The cursor of lists sorted by a name, and then by id. */
export const nameCursor = keysetCursor(z.tuple([z.string(), z.uuid()]));
