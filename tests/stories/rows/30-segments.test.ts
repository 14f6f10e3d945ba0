import { beforeAll, describe, expect, test } from '@jest/globals';
import { idOf, newIdOf } from '../../support/global-ids.js';
import type { BuiltFamily } from '../../support/world/families.js';
import type { RegionCode } from '../../../src/kernel/region-code.js';
import { aDay } from './a-day.js';

const OPEN = 'mutation ($input: OpenCampaignInput!) { openCampaign(input: $input) { __typename } }';
const NEXT = `mutation ($input: AssignNextCallInput!) { assignNextCall(input: $input) { __typename
  ... on CallAssigned { assignment { callId family { id } } } } }`;
const RECORD = 'mutation ($input: RecordCallOutcomeInput!) { recordCallOutcome(input: $input) { __typename } }';
const CHANGE = `mutation ($input: ChangeSegmentInput!) { changeSegment(input: $input) { __typename ... on Problem { code }
  ... on MembershipChangeRecorded { change { state secondPersonBecause } } } }`;
const APPROVE =
  'mutation ($input: ApproveMembershipChangeInput!) { approveMembershipChange(input: $input) { __typename } }';
const FAMILY = `query ($id: ID!) { family(by: { id: $id }) { segment arrears { monthsInArrears owedTotal }
  changes { edges { node { kind state evidence { documentKind } values { field before after } } } } } }`;

interface Assigned {
  readonly __typename: string;
  readonly assignment?: { readonly callId: string; readonly family: { readonly id: string } };
}

const day = aDay('2026-11-23');
const campaignId = newIdOf('Campaign');
let region: RegionCode;
let [employed, informal] = [] as BuiltFamily[];
const officer = () => day.personas.as('BRANCH_OFFICER', [region]);
const head = () => day.personas.as('BRANCH_HEAD', [region]);

beforeAll(async () => {
  ({ code: region } = await day.world.region());
  const owing = { region, careClass: 'II', members: 2 } as const;
  employed = await day.world.family({ ...owing, paidThrough: '2026-05' });
  informal = await day.world.family({ ...owing, paidThrough: '2026-07' });
  const input = { id: campaignId, name: 'Tunggakan', region, validFrom: '2026-11-01', validThrough: '2027-02-28' };
  await day.does(head(), OPEN, { input, success: 'CampaignOpened' });
});

describe('segments', () => {
  test('a family tells that an employer pays now: the branch records it by the letter, and nobody collects from it any more', async () => {
    day.at('09:00');
    const caller = day.personas.as('TELE_COLLECTOR', [region]);
    const first = await day.tell<Assigned>(caller, NEXT, { input: { campaignId } });
    expect(first.assignment?.family.id).toBe(idOf('Family', employed?.id));
    const outcome = { callId: first.assignment?.callId, outcome: 'CHANGED_SEGMENT' };
    await day.does(caller, RECORD, { input: outcome, success: 'CallRecorded' });
    day.at('11:00');
    const input = {
      id: newIdOf('MembershipChange'),
      familyId: idOf('Family', employed?.id),
      segment: 'PPU',
      from: '2026-11',
      evidence: { documentKind: 'EMPLOYMENT_LETTER', documentDate: '2026-11-20', documentNumber: 'HRD/11/2026' },
    };
    expect(await day.does(officer(), CHANGE, { input, success: 'MembershipChangeRecorded' })).toMatchObject({
      change: { state: 'PROPOSED', secondPersonBecause: ['BILL_CHANGES', 'SEGMENT'] },
    });
    await day.does(head(), APPROVE, { input: { id: input.id }, success: 'MembershipChangeRecorded' });
  });

  test('its arrears from before stay its own, by the price of their time', async () => {
    day.at('10:00', '2027-01-11');
    expect(await day.tell(officer(), FAMILY, { id: idOf('Family', employed?.id) })).toMatchObject({
      segment: 'PPU',
      arrears: { monthsInArrears: 5, owedTotal: 5 * 2 * 100_000 },
      changes: {
        edges: [
          {
            node: {
              kind: 'SEGMENT',
              state: 'APPLIED',
              evidence: { documentKind: 'EMPLOYMENT_LETTER' },
              values: [{ field: 'SEGMENT', before: 'PBPU', after: 'PPU' }],
            },
          },
        ],
      },
    });
  });

  test('the queue of calls holds the families that pay for themselves alone', async () => {
    day.at('10:30', '2027-01-11');
    const caller = day.personas.as('TELE_COLLECTOR', [region]);
    const next = await day.tell<Assigned>(caller, NEXT, { input: { campaignId } });
    expect(next.assignment?.family.id).toBe(idOf('Family', informal?.id));
    const outcome = { callId: next.assignment?.callId, outcome: 'NO_ANSWER' };
    await day.does(caller, RECORD, { input: outcome, success: 'CallRecorded' });
    expect((await day.tell<Assigned>(caller, NEXT, { input: { campaignId } })).__typename).toBe('NobodyToCall');
  });
});
