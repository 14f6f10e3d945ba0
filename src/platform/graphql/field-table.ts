/** Fields of an object type as a table, for types that are made by a function. */
import { Extensions, Field } from 'type-graphql';
import { IdOf, type TypeName } from './global-ids.js';

export interface PlainField {
  readonly type: () => object;
  readonly description: string;
  readonly nullable?: boolean;
  /** Its value is the UUID, or UUIDs, of things of this type. */
  readonly idOf?: TypeName;
  /** Its value is a `Text`, written in the reader's language. */
  readonly isTranslated?: boolean;
}

export type FieldTable = Readonly<Record<string, PlainField>>;

export function addFields(made: new () => object, fields: FieldTable): void {
  for (const [name, { type, isTranslated = false, idOf, ...options }] of Object.entries(fields)) {
    Field(type as () => Function, options)(made.prototype as object, name);
    if (idOf !== undefined) IdOf(idOf)(made.prototype as object, name);
    if (isTranslated) Extensions({ translated: true })(made.prototype as object, name);
  }
}
