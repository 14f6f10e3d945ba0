/** People as they are told of when they are registered, and what may become of it. */
import { civilDate } from '../../../../src/kernel/civil-date.js';
import type { TestDatabase } from '../../../support/test-database.js';
import { newNik } from '../../../support/world/synthetic-values.js';

/** 5 March 2026, 10:00 in Samarinda. */
export const NOW = '2026-03-05T02:00:00Z';

/** Any member of either union, with what tests look at. */
export type Result = {
  readonly __typename: string;
  readonly code?: string;
  readonly family?: Record<string, unknown>;
} & Record<string, unknown>;
export const outcomeOf = (result: Result | undefined): string | undefined => result?.code ?? result?.__typename;

export const person = (change: Record<string, unknown> = {}) => {
  const given = { sex: 'FEMALE', birthDate: '1990-07-21', relation: 'HEAD', name: ' Melati  Uji ', ...change };
  const nik = newNik({ sex: given.sex as 'FEMALE' | 'MALE', birthDate: civilDate(given.birthDate) });
  return { nik, phone: '0811 2345 6789', ...given };
};

/** How many families, people and registrations stand under the id of a family. */
export async function countRegistered(database: TestDatabase, id: string): Promise<number[]> {
  const { rows } = await database.pool.query<{ people: bigint; families: bigint; registrations: bigint }>(
    `select (select count(*) from families where id = $1) as families,
      (select count(*) from participants where family_id = $1) as people,
      (select count(*) from registrations where family_id = $1) as registrations`,
    [id],
  );
  return Object.values(rows[0] ?? {}).map(Number);
}
