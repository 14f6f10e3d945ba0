/** Describes a policy: its name, its shipped rows, and what an operator may enter as a later row. */
import type { z } from 'zod';
import type { PolicyRow, ValuesOf } from '../../kernel/dated-policy.js';

export interface PolicyDefinition<Row extends PolicyRow> {
  /** The name by which operators and documents know it, such as `instalments`. */
  readonly name: string;
  /** What the policy decides, in one sentence for officers. */
  readonly decides: string;
  /** Whether rows begin on any day, or on the first day of a month because whole months are priced by them. */
  readonly begins: 'any-day' | 'first-of-month';
  /** Reads the values of a row from JSON, and names each value that cannot be. */
  readonly values: z.ZodType<ValuesOf<Row>>;
  /** Values that rows of earlier releases had: they are left out when such a row is read, and no new row may have them. */
  readonly formerValues?: readonly string[];
  /** The rows that come with the release, the oldest first. */
  readonly shipped: readonly Row[];
  /** Why operators enter no rows of it; left out where they may. */
  readonly shippedOnly?: string;
}

/** A policy of any kind, of which only its rows as such are known. */
export type AnyPolicy = PolicyDefinition<PolicyRow>;

/** Checks at the start of the server that the shipped rows are such as an operator could have entered. */
export function definePolicy<Row extends PolicyRow>(definition: PolicyDefinition<Row>): PolicyDefinition<Row> {
  return definition;
}
