import { beforeAll, describe, expect, test } from '@jest/globals';
import { parentOf } from '../../../src/kernel/region-code.js';
import { idOf, newIdOf } from '../../support/global-ids.js';
import type { Persona } from '../../support/partners/ask-server.js';
import type { BuiltCadre } from '../../support/world/cadres.js';
import type { BuiltFamily } from '../../support/world/families.js';
import { aDay } from './a-day.js';

const PROPOSE = `mutation ($input: ProposePortfoliosInput!) { proposePortfolios(input: $input) { __typename ... on PortfoliosProposed { proposal { id } } ... on Problem { code } } }`;
const APPROVE = `mutation ($input: ApprovePortfoliosInput!) { approvePortfolios(input: $input) { __typename ... on Problem { code } } }`;
const MINE = '{ families(first: 10) { edges { node { id label cadre { id } } } } }';
const VISIT = `mutation ($input: RecordVisitInput!) { recordVisit(input: $input) { __typename ... on Problem { code } } }`;

const day = aDay('2026-11-23', { zone: 'WITA' });
let cadre: BuiltCadre;
let phone: Persona;
let head: Persona;
let own: BuiltFamily;
let far: BuiltFamily;

beforeAll(async () => {
  const village = (await day.world.region({ within: '64.72' })).code;
  cadre = await day.world.cadre({ area: village });
  own = await day.world.family({ region: village, careClass: 'III', members: 2, paidThrough: '2026-05' });
  far = await day.world.family({ region: (await day.world.region({ within: '11.01' })).code, paidThrough: '2026-05' });
  phone = day.personas.cadre(cadre);
  head = day.personas.as('BRANCH_HEAD', [village.slice(0, 5)]);
});

describe('row 23', () => {
  test('a branch head gives a cadre families of the own neighbourhood and no others, and from the next day the cadre visits them', async () => {
    expect(await day.tell<{ edges: unknown[] }>(phone, MINE)).toEqual({ edges: [] });
    const input = { id: newIdOf('PortfolioProposal'), region: parentOf(cadre.area), validFrom: '2026-11-24' };
    await day.does(head, PROPOSE, { input, success: 'PortfoliosProposed' });
    await day.does(head, APPROVE, { input: { proposalId: input.id }, success: 'PortfoliosApproved' });

    day.at('09:00', '2026-11-24');
    const { edges } = await day.tell<{ edges: { node: { id: string; cadre: { id: string } } }[] }>(phone, MINE);
    expect(edges.map(({ node }) => [node.id, node.cadre.id])).toEqual([
      [idOf('Family', own.id), idOf('Cadre', cadre.id)],
    ]);
    const visit = (family: BuiltFamily) => ({
      input: {
        id: newIdOf('Visit'),
        familyId: idOf('Family', family.id),
        visitedAt: day.instant('08:50', '2026-11-24'),
        outcome: 'REFUSED',
      },
    });
    expect(await day.tell(phone, VISIT, visit(own))).toMatchObject({ __typename: 'VisitRecorded' });
    expect(await day.tell(phone, VISIT, visit(far))).toMatchObject({ code: 'VISIT_FAMILY_OUT_OF_REACH' });
  });
});
