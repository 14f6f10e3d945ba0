import { beforeAll, describe, expect, test } from '@jest/globals';
import { idOf, newIdOf } from '../../support/global-ids.js';
import type { Persona } from '../../support/partners/ask-server.js';
import { tokenOf } from '../../support/token-of.js';
import type { BuiltBranch } from '../../support/world/regions.js';
import type { BuiltFamily } from '../../support/world/families.js';
import type { RegionCode } from '../../../src/kernel/region-code.js';
import { askGraphQL } from '../../../src/sandbox/personas/ask-graphql.js';
import { aDay } from './a-day.js';

const MAPPING = `query ($region: RegionCode) { arrearsMapping(region: $region, groupBy: [REGION, MONTHS_BUCKET]) {
  total { families amountToReactivate } groups { monthsBucket families amountToReactivate region { code } } } }`;
const FAMILIES = `query ($filter: FamiliesFilter) { families(filter: $filter, first: 10) { totalCount edges { node {
  id arrears { amountToReactivate dueNow stageDue { stage of dueBy } } } } } }`;
const SAVE = `mutation ($input: SaveSegmentInput!) { saveSegment(input: $input) { __typename } }`;
const START = 'mutation ($input: StartInstalmentPlanInput!) { startInstalmentPlan(input: $input) { __typename } }';

interface Listed {
  readonly totalCount: number;
  readonly edges: readonly { readonly node: { readonly id: string; readonly arrears: Record<string, unknown> } }[];
}
interface Mapped {
  readonly total: { readonly families: number; readonly amountToReactivate: number };
  readonly groups: readonly { readonly monthsBucket: string; readonly families: number }[];
}

const day = aDay('2026-11-12', { from: '08:00' });
let branch: BuiltBranch;
let region: RegionCode;
let officer: Persona;
let inPlan: BuiltFamily;
let owing: BuiltFamily;

const claims = () => ({ role: 'BRANCH_OFFICER', branch_id: branch.id, regions: [region] }) as const;
async function download(id: string): Promise<string[]> {
  const headers = { authorization: `Bearer ${await tokenOf(day.host, claims())}` };
  const response = await fetch(`${day.host.baseUrl}/exports/segments/${id}`, { headers });
  expect(response.status).toBe(200);
  return (await response.text()).trim().split('\n');
}

/** Class I, one person each: six and nine months, with November 1,050,000 and 1,500,000. */
beforeAll(async () => {
  branch = await day.world.branch();
  region = (await day.world.region({ within: branch.regions[0]! })).code;
  const family = { region, careClass: 'I', members: 1 } as const;
  owing = await day.world.family({ ...family, paidThrough: '2026-04' });
  inPlan = await day.world.family({ ...family, paidThrough: '2026-01' });
  const token = () => tokenOf(day.host, claims());
  officer = {
    async ask(query, variables = {}, language = 'id') {
      const { body } = await askGraphQL({
        address: day.host.baseUrl,
        token: await token(),
        query,
        variables,
        language,
      });
      return { data: (body.data ?? null) as never, errors: body.errors ?? [] };
    },
  };
});

describe('row 2', () => {
  test('an officer maps the arrears of a region, goes down to its families and takes those to be called away as a file', async () => {
    const before = await day.tell<Mapped>(officer, MAPPING, { region });
    expect(before.total).toEqual({ families: 2, amountToReactivate: 2_550_000 });
    expect(before.groups.map(({ monthsBucket, families }) => [monthsBucket, families])).toEqual([
      ['FOUR_TO_SIX', 1],
      ['SEVEN_TO_TWELVE', 1],
    ]);

    // One of them begins to pay in stages: the sums stay those that its payments must bring, and it is told apart.
    day.at('09:00');
    const plan = { id: newIdOf('InstalmentPlan'), familyId: idOf('Family', inPlan.id), stages: 4 };
    await day.does(officer, START, { input: plan, success: 'InstalmentPlanStarted' });
    expect((await day.tell<Mapped>(officer, MAPPING, { region })).total.amountToReactivate).toBe(2_550_000);
    const keeping = await day.tell<Listed>(officer, FAMILIES, { filter: { region, keepsPlan: true } });
    expect(keeping).toMatchObject({
      totalCount: 1,
      edges: [
        { node: { id: idOf('Family', inPlan.id), arrears: { stageDue: { stage: 1, of: 4, dueBy: '2026-12-31' } } } },
      ],
    });

    // The rest is saved as a segment and leaves as a file, with numbers masked.
    day.at('10:00');
    const filter = { region, monthsInArrears: { min: 2 }, keepsPlan: false };
    const rest = await day.tell<Listed>(officer, FAMILIES, { filter });
    expect(rest.edges.map(({ node }) => node.id)).toEqual([idOf('Family', owing.id)]);
    const input = { id: newIdOf('SavedSegment'), name: 'Untuk ditelepon', filter };
    await day.does(officer, SAVE, { input, success: 'SegmentSaved' });
    const [header, ...lines] = await download(input.id);
    expect(header).toContain('amount_to_reactivate');
    expect(lines).toEqual([expect.stringContaining('1050000')]);
    expect(lines[0]).not.toContain(owing.head.cardNumber);
  });
});
