/** The small pieces of which the OpenAPI document is put together. */
import type { z } from 'zod';

export type Json = Readonly<Record<string, unknown>>;

/** What needs the names of the document's schemas. */
export interface Describe {
  /** One of the document's schemas, or any of several. */
  readonly oneOf: (...schemas: readonly z.ZodType[]) => Json;
  readonly answer: (description: string, schema: Json, mediaType?: string) => Json;
}

export const jsonBody = (schema: Json): Json => ({ required: true, content: { 'application/json': { schema } } });

/** Problems by default, for most answers are. */
export const jsonAnswer = (description: string, schema: Json, mediaType = 'application/problem+json'): Json => ({
  description,
  content: { [mediaType]: { schema } },
});
