/** Finds whether what a purpose names takes place: numbers are read in full for work that a record shows. */
import { CallerError } from '../../kernel/caller-error.js';
import type { FamilyId } from '../../kernel/ids.js';
import type { Connection } from '../../platform/db/pool.js';
import { type Sql, selectRows, sql } from '../../platform/db/sql.js';
import type { PersonalKind, ReadPurpose } from '../../platform/readings/index.js';
import type { Reader } from './full-readings.queries.js';

/** A reading in full: of which family, what, and why. */
export interface Reading {
  readonly familyId: FamilyId;
  readonly field: PersonalKind;
  readonly purpose: ReadPurpose;
}

export interface GroundAsked extends Reader {
  readonly familyId: FamilyId;
}

/** SQL for whether the work of a purpose takes place: the visits, calls and complaints are told by rooms above. */
export type GroundOf = Readonly<Record<ReadPurpose, (asked: GroundAsked) => Sql>>;

/** What families themselves know: a cadre took the family along for the day. */
const takenAlong = ({ viewer: { subject }, day, familyId }: GroundAsked): Sql =>
  sql`exists (select from full_readings where viewer = ${subject} and day = ${day}::date
    and family_id = ${familyId}::uuid and is_taken_along)`;

/** The purposes of those given whose work takes place. */
export async function findGrounds(
  connection: Connection,
  groundOf: GroundOf,
  { purposes, ...asked }: GroundAsked & { readonly purposes: ReadonlySet<ReadPurpose> },
): Promise<ReadonlySet<ReadPurpose>> {
  const found = await Promise.all(
    [...purposes].map(async (purpose) => {
      const [row] = await selectRows<{ holds: boolean }>(
        connection,
        sql`select ${groundOf[purpose](asked)} or ${purpose === 'VISIT' ? takenAlong(asked) : sql`false`} as holds`,
      );
      return row?.holds === true ? [purpose] : [];
    }),
  );
  return new Set(found.flat());
}

const INSTEAD: Readonly<Record<ReadPurpose, string>> = {
  VISIT: 'plan your visit to the family for today (`planVisit`)',
  CALL: 'take the family from the queue (`assignNextCall`), or claim it (`claimFamily`)',
  COUNTER: 'claim the family that stands at the counter (`claimFamily`)',
  COMPLAINT: 'the family has no open complaint: file it (`fileComplaint`)',
  AUDIT: 'claim the family with the reason of the audit (`claimFamily`)',
};

/** The error of a reading for work that no record shows. */
export const groundless = ({ field, purpose }: Reading): CallerError =>
  new CallerError(
    'FORBIDDEN',
    `${field}: nothing shows that you work with this family for ${purpose}: ${INSTEAD[purpose]}.`,
    field,
  );
