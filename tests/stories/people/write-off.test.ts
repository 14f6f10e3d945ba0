/** A decree forgives arrears of class III families that pay for themselves: the branch enters it as data and applies it. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import { type Caller, callerOf } from '../../support/caller.js';
import { idOf, newIdOf } from '../../support/global-ids.js';
import { useServer } from '../../support/partners/a-server.js';
import { useTestDatabase } from '../../support/test-database.js';
import { aWorld } from '../../support/world/world.js';

const OPEN = `mutation ($input: OpenWriteOffCampaignInput!) { result: openWriteOffCampaign(input: $input) { __typename ... on Problem { code }
  ... on WriteOffCampaignOpened { campaign { id eligibility { basis segments careClasses monthsMax decileMax budget forgivesPenalty } } } } }`;
const PROPOSE = `mutation ($input: ProposeWriteOffInput!) { result: proposeWriteOff(input: $input) { __typename ... on Problem { code message }
  ... on WriteOffCriteriaNotMet { criteria } ... on WriteOffProposed { writeOff { id state } } } }`;
const APPROVE = `mutation ($input: ApproveWriteOffInput!) { result: approveWriteOff(input: $input) { __typename ... on Problem { code }
  ... on WriteOffDecided { writeOff { state months amount } } } }`;
const STATUS = `query ($id: ID!) { family(by: { id: $id }) { segment arrears { monthsInArrears owedTotal } } }`;

interface Told {
  readonly __typename: string;
  readonly code?: string;
  readonly message?: string;
  readonly criteria?: readonly string[];
  readonly writeOff?: { readonly id: string };
}

describe('a campaign of write-offs that a decree describes', () => {
  const database = useTestDatabase();
  const host = useServer(database, '2026-11-05T02:00:00Z');
  const world = aWorld(database);
  let caller: Caller;
  let officer: string;
  let head: string;
  let region: string;
  beforeAll(async () => {
    caller = callerOf(host);
    ({ code: region } = await world.region());
    officer = await caller.asRole('BRANCH_OFFICER', region);
    head = await caller.asRole('BRANCH_HEAD', region);
  });

  const act = async (token: string, query: string, input: object): Promise<Told> =>
    (await caller.tell<{ result: Told }>(token, query, { input })).result;
  const eligibility = {
    basis: 'Perpres tentang penghapusan tunggakan PBPU dan BP kelas III',
    segments: ['PBPU', 'BP'],
    careClasses: ['III'],
    monthsInArrearsMin: 2,
    monthsMax: 24,
    decileMax: 4,
    budget: 400_000,
  };

  test('helps whom it names, says which criterion fails, and stops at its budget', async () => {
    const campaign = {
      id: newIdOf('WriteOffCampaign'),
      name: 'Pemutihan kelas III',
      region,
      validFrom: '2026-11-01',
      validThrough: '2026-12-31',
      eligibility,
    };
    const { monthsInArrearsMin: _, ...shown } = eligibility;
    const opened = await act(head, OPEN, campaign);
    expect(opened).toMatchObject({ campaign: { eligibility: { ...shown, segments: ['BP', 'PBPU'] } } });
    expect(await act(head, OPEN, campaign)).toEqual(opened);
    expect((await act(head, OPEN, { ...campaign, eligibility: { ...eligibility, monthsMax: 12 } })).code).toBe(
      'WRITE_OFF_CONFLICTS_WITH_EARLIER',
    );
    const owing = (careClass: 'I' | 'III', paidThrough: string) =>
      world.family({ region: region as never, careClass, members: 2, paidThrough });
    const [third, first, late, second] = [
      await owing('III', '2026-05'),
      await owing('I', '2026-05'),
      await owing('III', '2026-09'),
      await owing('III', '2026-05'),
    ];
    const propose = (familyId: string, change: object = {}) =>
      act(officer, PROPOSE, {
        id: newIdOf('WriteOff'),
        campaignId: campaign.id,
        familyId: idOf('Family', familyId),
        verification: 'DTSEN 2026/0001',
        verifiedOn: '2026-11-02',
        decile: 3,
        ...change,
      });
    expect(await propose(first.id, { decile: 6 })).toMatchObject({
      __typename: 'WriteOffCriteriaNotMet',
      criteria: ['CARE_CLASS', 'WELFARE_REGISTER'],
      message: 'Keluarga ini tidak memenuhi syarat program: kelas rawat dan desil DTSEN.',
    });
    expect((await propose(third.id, { decile: null })).criteria).toEqual(['WELFARE_REGISTER']);
    expect((await propose(late.id)).criteria).toEqual(['MONTHS_IN_ARREARS']);
    const [one, two] = [await propose(third.id), await propose(second.id)];
    expect(await act(head, APPROVE, { id: one.writeOff?.id })).toMatchObject({
      writeOff: { state: 'APPROVED', months: 5, amount: 350_000 },
    });
    expect(await act(head, APPROVE, { id: two.writeOff?.id })).toMatchObject({ code: 'WRITE_OFF_BUDGET_SPENT' });
    expect(await caller.tell(officer, STATUS, { id: idOf('Family', third.id) })).toMatchObject({
      family: { segment: 'PBPU', arrears: { monthsInArrears: 0, owedTotal: 70_000 } },
    });
  });
});
