/** Adds fields to an object type from a table, for types that are made by a function. */
import { Extensions, Field } from 'type-graphql';
import type { PersonalKind } from '../readings/index.js';
import { Personal } from './personal.js';
import { IdOf, type TypeName } from './global-ids.js';

export interface PlainField {
  readonly type: () => object;
  readonly description: string;
  readonly nullable?: boolean;
  /** The type whose id the field gives, as a UUID or a list of UUIDs; left out for other fields. */
  readonly idOf?: TypeName;
  /** Whether the value is a `Text`, which is written in the reader's language. */
  readonly isTranslated?: boolean;
  /** The kind of datum that the value tells of the family in `familyId`; left out for what tells of no participant. */
  readonly personal?: PersonalKind;
}

export type FieldTable = Readonly<Record<string, PlainField>>;

export function addFields(made: new () => object, fields: FieldTable): void {
  for (const [name, { type, isTranslated = false, idOf, personal, ...options }] of Object.entries(fields)) {
    Field(type as () => Function, options)(made.prototype as object, name);
    if (idOf !== undefined) IdOf(idOf)(made.prototype as object, name);
    if (personal !== undefined) Personal(personal)(made.prototype as object, name);
    if (isTranslated) Extensions({ translated: true })(made.prototype as object, name);
  }
}
