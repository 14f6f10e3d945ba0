/** Cursors of connections: the sort values of a row, opaque to clients, checked when they come back. */
import { z } from 'zod';
import { badInput } from '../../kernel/caller-error.js';

export type SortValue = string | number | boolean | null;

export interface KeysetCursor<Values extends readonly SortValue[]> {
  encode(values: Readonly<Values>): string;
  /** @throws CallerError BAD_INPUT naming the argument, for anything this cursor did not make. */
  decode(text: string, argument?: string): Values;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // no JSON is no cursor: the shape refuses it
  }
}

/** `shape` is the tuple of sort values, in order: `keysetCursor(z.tuple([z.iso.date(), z.uuid()]))`. */
export function keysetCursor<Values extends readonly SortValue[]>(shape: z.ZodType<Values>): KeysetCursor<Values> {
  return {
    encode: (values) => Buffer.from(JSON.stringify(values)).toString('base64url'),
    decode(text, argument = 'after') {
      const values = shape.safeParse(parseJson(Buffer.from(text, 'base64url').toString()));
      if (!values.success) throw badInput(argument, 'a cursor from this connection');
      return values.data;
    },
  };
}

const MOMENT = /^\d{4}-\d{2}-\d{2} [\d:.]+[+-][\d:]+$/;

/** Of lists in the order of a moment, as text with the microseconds that the database keeps, and then of the id. */
export const momentCursor = keysetCursor(z.tuple([z.string().regex(MOMENT), z.uuid()]));

/** Of lists in the order of a day, and then of the id. */
export const dayCursor = keysetCursor(z.tuple([z.iso.date(), z.uuid()]));

/** Of lists in the order of a name, and then of the id. */
export const nameCursor = keysetCursor(z.tuple([z.string(), z.uuid()]));
