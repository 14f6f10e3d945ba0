/** A programme around portfolios on a whole server: districts of their own, cadres with many families, and who asks what. */
import { expect } from '@jest/globals';
import type { RegionCode } from '../../../../src/kernel/region-code.js';
import { useServer } from '../../../support/partners/a-server.js';
import { type Persona, personasOf } from '../../../support/partners/ask-server.js';
import { useTestDatabase } from '../../../support/test-database.js';
import { idOf } from '../../../support/global-ids.js';
import type { BuiltCadre } from '../../../support/world/cadres.js';
import { aWorld } from '../../../support/world/world.js';

const HISTORY = `query ($id: ID!) { family(by: { id: $id }) { cadre { id } assignments { validFrom validThrough reason cadre { id } } } }`;
export const TRANSFERRED = `__typename ... on PortfolioTransferred { families size cadre { id } } ... on PortfolioIsFull { room }
  ... on FamilyOutsideNeighbourhood { families } ... on FamilyHeldLater { families } ... on Problem { code }`;
export const TRANSFER_FAMILY = `mutation ($input: TransferFamilyInput!) { transferFamily(input: $input) { ${TRANSFERRED} } }`;

export interface Told extends Record<string, unknown> {
  readonly __typename: string;
}

/** Call at the top of a test file. It stands at 5 March 2026, 10:00 in Samarinda. */
export function usePortfolios() {
  const database = useTestDatabase();
  const host = useServer(database, '2026-03-05T02:00:00Z');
  const world = aWorld(database);
  const personas = personasOf(host);
  let districts = 0;

  return {
    database,
    host,
    world,
    personas,

    /** A district of its own each time, so that nobody of one test waits in another. */
    async aDistrict() {
      const district = `64.72.${String((districts += 1)).padStart(2, '0')}` as RegionCode;
      const village = async (part: number) => (await world.region({ code: `${district}.${part}` })).code;
      return { district, village, head: personas.as('BRANCH_HEAD', [district]), one: await village(1001) };
    },

    /** Fills a portfolio with families that owe nothing. */
    async fill(cadre: BuiltCadre, families: number): Promise<void> {
      await world.families(families, { cadre, careClass: 'III', paidThrough: '2027-01', members: 1 });
    },
  };
}

export async function tell(persona: Persona, query: string, variables: Record<string, unknown>): Promise<Told> {
  const { data, errors } = await persona.ask<Record<string, Told>>(query, variables);
  expect(errors).toEqual([]);
  return Object.values(data!)[0]!;
}

export async function historyOf(persona: Persona, id: string): Promise<Record<string, unknown> | undefined> {
  const { data } = await persona.ask<{ family: Record<string, unknown> }>(HISTORY, { id: idOf('Family', id) });
  return data?.family;
}
