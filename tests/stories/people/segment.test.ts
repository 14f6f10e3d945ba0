/**
 * A family in arrears that cannot pay is assessed, referred to PBI and accepted; the state pays for it, its arrears are
 * written off, and when it leaves the register it pays for itself again.
 */
import { beforeAll, describe, expect, test } from '@jest/globals';
import { idOf, newIdOf } from '../../support/global-ids.js';
import { type ShopOfTest, useServer } from '../../support/partners/a-server.js';
import { useTestDatabase } from '../../support/test-database.js';
import type { BuiltFamily } from '../../support/world/families.js';
import { aWorld } from '../../support/world/world.js';
import { type Office, anOffice, evidence } from './a-branch.js';

const RECORD = `mutation ($input: RecordHardshipInput!) { result: recordHardship(input: $input) { __typename ... on Problem { code }
  ... on HardshipAssessmentRecorded { assessment { id route referral } } } }`;
const MOVE = `mutation ($input: MoveReferralInput!) { result: moveReferral(input: $input) { __typename ... on Problem { code message }
  ... on SegmentChangeRefused { because } ... on ReferralMoved { assessment { referral } } } }`;
const OPEN = `mutation ($input: OpenWriteOffCampaignInput!) { result: openWriteOffCampaign(input: $input) { __typename ... on Problem { code } } }`;
const PROPOSE = `mutation ($input: ProposeWriteOffInput!) { result: proposeWriteOff(input: $input) { __typename ... on Problem { code }
  ... on WriteOffProposed { writeOff { id } } } }`;
const APPROVE = `mutation ($input: ApproveWriteOffInput!) { result: approveWriteOff(input: $input) { __typename ... on Problem { code }
  ... on WriteOffDecided { writeOff { state months amount } } } }`;
const WAITING = `{ membershipChanges(kind: SEGMENT, state: PROPOSED) { edges { node { id kind } } } }`;

interface Told {
  readonly __typename: string;
  readonly code?: string;
  readonly writeOff?: { readonly id: string };
}

describe('a family that cannot pay', () => {
  const database = useTestDatabase();
  const host = useServer(database, '2026-03-05T02:00:00Z');
  const world = aWorld(database);
  let office: Office;
  let shop: ShopOfTest;
  beforeAll(async () => {
    office = await anOffice(host);
    shop = await host.shop('toko-satu');
  });
  /** The household that the story follows, and its assessment. */
  let family: BuiltFamily;
  const assessmentId = newIdOf('HardshipAssessment');
  const move = (to: string, more: object = {}) =>
    act(office.officer, MOVE, { id: newIdOf('ReferralStep'), assessmentId, to, note: 'Dinas Sosial', ...more });
  const act = async (token: string, query: string, input: object): Promise<Told> =>
    (await office.caller.tell<{ result: Told }>(token, query, { input })).result;

  test('is assessed, and referred to the welfare office', async () => {
    family = await world.family({ paidThrough: '2025-09', careClass: 'III', members: 2 });
    const assessment = {
      id: assessmentId,
      familyId: idOf('Family', family.id),
      contact: 'COUNTER',
      answers: {
        monthlyIncome: 900_000,
        householdSize: 4,
        inWelfareRegister: true,
        lostIncome: false,
        seriousIllness: false,
        hasValuables: false,
        willingness: 'NOT_WILLING',
      },
      madeAt: '2026-03-05T01:00:00Z',
    };
    expect(await act(office.officer, RECORD, assessment)).toMatchObject({ assessment: { route: 'PBI_REFERRAL' } });
    expect(await move('SENT')).toMatchObject({ assessment: { referral: 'SENT' } });
  });

  test('becomes PBI by its accepted referral, once a second officer confirms it', async () => {
    expect((await move('ACCEPTED')).code).toBe('REFERRAL_ACCEPTANCE_NEEDED');
    const acceptance = {
      changeId: newIdOf('MembershipChange'),
      from: '2026-04',
      register: { decile: 2, registeredOn: '2026-02-20' },
      evidence: evidence('GOVERNMENT_DECREE', '2026-03-01'),
    };
    const tooRich = { ...acceptance, register: { decile: 7, registeredOn: '2026-02-20' } };
    expect(await move('ACCEPTED', { acceptance: tooRich })).toMatchObject({
      code: 'REFERRAL_SEGMENT_REFUSED',
      because: 'CHANGE_DECILE_TOO_HIGH',
      message: 'Perubahan segmen tidak dapat diajukan: PBI hanya untuk desil 1 sampai 4.',
    });
    expect(await move('ACCEPTED', { acceptance })).toMatchObject({ assessment: { referral: 'ACCEPTED' } });
    const { membershipChanges } = await office.caller.tell<{ membershipChanges: { edges: object[] } }>(
      office.second,
      WAITING,
    );
    expect(membershipChanges.edges).toEqual([{ node: { id: acceptance.changeId, kind: 'SEGMENT' } }]);
    expect((await office.ask(office.officer, 'approveMembershipChange', { id: acceptance.changeId })).code).toBe(
      'CHANGE_OWN_REQUEST',
    );
    const applied = await office.record(office.second, 'approveMembershipChange', { id: acceptance.changeId });
    expect(applied.values).toEqual([{ participantId: null, field: 'SEGMENT', before: 'PBPU', after: 'PBI' }]);
  });

  test('is forgiven what it owed before, to which nothing was added', async () => {
    // October to March stay owed; nothing is added while the state pays.
    host.clock.set(new Date('2026-07-05T02:00:00Z'));
    const owed = await office.family(family.id);
    expect(owed).toMatchObject({ segment: 'PBI', arrears: { owedTotal: 6 * 70_000, monthsInArrears: 6 } });

    const campaign = {
      id: newIdOf('WriteOffCampaign'),
      name: 'Pemutihan',
      region: family.region.slice(0, 5),
      validFrom: '2026-07-01',
      validThrough: '2026-12-31',
    };
    expect((await act(office.second, OPEN, campaign)).__typename).toBe('WriteOffCampaignOpened');
    const proposed = await act(office.officer, PROPOSE, {
      id: newIdOf('WriteOff'),
      campaignId: campaign.id,
      familyId: idOf('Family', family.id),
      verification: 'DTSEN 2026/0002',
      verifiedOn: '2026-07-01',
    });
    expect(await act(office.second, APPROVE, { id: proposed.writeOff?.id })).toMatchObject({
      writeOff: { state: 'APPROVED', months: 6, amount: 6 * 70_000 },
    });
    expect((await office.family(family.id)).arrears).toMatchObject({ owedTotal: 0, monthsInArrears: 0 });
  });

  test('pays for itself again when the register drops it', async () => {
    // The register drops the household: it pays for itself from September on.
    host.clock.set(new Date('2026-08-20T02:00:00Z'));
    const back = {
      id: newIdOf('MembershipChange'),
      familyId: idOf('Family', family.id),
      segment: 'PBPU',
      from: '2026-09',
      evidence: evidence('GOVERNMENT_DECREE', '2026-08-15'),
    };
    const change = await office.record(office.officer, 'changeSegment', back);
    expect(change).toMatchObject({ state: 'PROPOSED', secondPersonBecause: ['SEGMENT'] });
    await office.record(office.second, 'approveMembershipChange', { id: change.id });
    host.clock.set(new Date('2026-09-05T02:00:00Z'));
    expect(await office.family(family.id)).toMatchObject({
      segment: 'PBPU',
      arrears: { owedTotal: 70_000, monthsInArrears: 0 },
    });
    expect((await shop.sender.pay({ accountNumber: family.virtualAccount, amount: 70_000 })).status).toBe(200);
    expect(await office.family(family.id)).toMatchObject({ paidThrough: '2026-09', arrears: { status: 'ACTIVE' } });
    const history = await office.family(family.id, '2026-05-01T00:00:00Z');
    expect(history.changes.edges.map(({ node }) => node.kind)).toEqual(['SEGMENT']);
    host.clock.set(new Date('2026-03-05T02:00:00Z'));
  });

  test('that had paid ahead before its employer pays gets those months back as credit', async () => {
    const family = await world.family({ paidThrough: '2026-02', careClass: 'II', members: 2 });
    expect((await shop.sender.pay({ accountNumber: family.virtualAccount, amount: 4 * 200_000 })).status).toBe(200);
    const change = await office.record(office.officer, 'changeSegment', {
      id: newIdOf('MembershipChange'),
      familyId: idOf('Family', family.id),
      segment: 'PPU',
      from: '2026-04',
      evidence: evidence('EMPLOYMENT_LETTER', '2026-03-02'),
    });
    expect(change.secondPersonBecause).toEqual(['MONEY_BECOMES_CREDIT', 'SEGMENT']);
    const applied = await office.record(office.second, 'approveMembershipChange', { id: change.id });
    expect(applied.credited).toBe(3 * 200_000);
    // Those months are owed again should the family ever pay for itself anew.
    expect(await office.family(family.id)).toMatchObject({ credit: 3 * 200_000, paidThrough: '2026-03' });
  });
});
