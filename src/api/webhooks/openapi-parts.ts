/** Defines the small pieces of which the OpenAPI document is put together. */
import type { z } from 'zod';

export type Json = Readonly<Record<string, unknown>>;

/** The functions that refer to the document's schemas by name. */
export interface Describe {
  /** Refers to one of the document's schemas, or to any of several. */
  readonly oneOf: (...schemas: readonly z.ZodType[]) => Json;
  readonly answer: (description: string, schema: Json, mediaType?: string) => Json;
}

export const jsonBody = (schema: Json): Json => ({ required: true, content: { 'application/json': { schema } } });

/** Describes an answer in JSON; the media type is that of problems by default, because most answers are problems. */
export const jsonAnswer = (description: string, schema: Json, mediaType = 'application/problem+json'): Json => ({
  description,
  content: { [mediaType]: { schema } },
});
