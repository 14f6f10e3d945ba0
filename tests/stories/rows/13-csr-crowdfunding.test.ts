import { beforeAll, describe, expect, test } from '@jest/globals';
import type { RegionCode } from '../../../src/kernel/region-code.js';
import { type Caller, callerOf } from '../../support/caller.js';
import { idOf, newIdOf } from '../../support/global-ids.js';
import { type Fund, type Relief, type ToldBatch, reliefOf } from '../../support/relief.js';
import type { BuiltFamily } from '../../support/world/families.js';
import { aDay } from './a-day.js';

const PLEDGE = `mutation ($input: PledgeMoneyInput!) { result: pledgeMoney(input: $input) { __typename ... on Problem { code } } }`;
const SEEN = `{ sponsorshipProgrammes { name batches { id state progress { families persons months amount } } } }`;
const STATUS = 'query ($id: ID!) { family(by: { id: $id }) { arrears { status monthsPaidAhead } } }';

const day = aDay('2026-11-23');
let caller: Caller;
let relief: Relief;
let officer: string;
let donor: Fund;
let region: RegionCode;
let family: BuiltFamily;
let programmeId: string;
let batch: ToldBatch;

beforeAll(async () => {
  caller = callerOf(day.host);
  relief = reliefOf(day.host, caller);
  ({ code: region } = await day.world.region());
  officer = await caller.asRole('BRANCH_OFFICER', region);
  family = await day.world.family({ region, careClass: 'III', members: 2, paidThrough: '2026-06' });
  donor = await relief.donor(officer, 'Yayasan Peduli');
  programmeId = await relief.programme(officer, { donorId: donor.id, regions: [region] });
});

describe('CSR crowdfunding', () => {
  test('a company pays for families that cannot: it sees how many and how much, never who, and their cards are active by evening', async () => {
    day.at('09:00');
    const pledge = { id: newIdOf('Pledge'), amount: 1_000_000 };
    expect(await relief.act(donor.token, PLEDGE, { input: pledge })).toMatchObject({ __typename: 'MoneyPledged' });
    await relief.payIn(donor.account, 800_000);
    batch = await relief.approved({ officer, donor: donor.token, programmeId });
    // July to October, November, and two months ahead: seven months for two.
    const amount = 7 * 2 * 35_000;
    const seen = await caller.tell(donor.token, SEEN);
    expect(seen).toMatchObject({
      sponsorshipProgrammes: [{ batches: [{ state: 'APPROVED', progress: { families: 1, persons: 2, amount } }] }],
    });
    const words = [
      family.id,
      family.familyCardNumber,
      ...family.members.flatMap(({ name, cardNumber, nik }) => [name, cardNumber, nik]),
    ];
    for (const word of words) expect(JSON.stringify(seen)).not.toContain(word);
    day.at('15:00');
    expect(await relief.execute(officer, batch.id)).toMatchObject({ run: { paid: 1, spent: amount } });
    expect(await caller.tell(officer, STATUS, { id: idOf('Family', family.id) })).toMatchObject({
      family: { arrears: { status: 'ACTIVE', monthsPaidAhead: 2 } },
    });
    expect(await relief.summary(donor.token)).toMatchObject({
      received: 800_000,
      spent: amount,
      left: 800_000 - amount,
    });
  });

  test('a family whose premium the state pays is no beneficiary', async () => {
    const helped = await day.world.family({ region, careClass: 'III', members: 1, paidThrough: '2026-06' });
    const tokenOfHead = await caller.asRole('BRANCH_HEAD', region);
    const input = {
      id: newIdOf('MembershipChange'),
      familyId: idOf('Family', helped.id),
      segment: 'PBPU_PEMDA',
      from: '2026-11',
      evidence: { documentKind: 'GOVERNMENT_DECREE', documentDate: '2026-11-01' },
    };
    const change = `mutation ($input: ChangeSegmentInput!) { result: changeSegment(input: $input) { __typename } }`;
    const approve = `mutation ($input: ApproveMembershipChangeInput!) { result: approveMembershipChange(input: $input) { __typename } }`;
    expect(await relief.act(officer, change, { input })).toEqual({ __typename: 'MembershipChangeRecorded' });
    expect(await relief.act(tokenOfHead, approve, { input: { id: input.id } })).toEqual({
      __typename: 'MembershipChangeRecorded',
    });
    const propose = `mutation ($input: ProposeBeneficiariesInput!) { result: proposeBeneficiaries(input: $input) { __typename ... on Problem { code } } }`;
    const told = await relief.act(officer, propose, { input: { id: newIdOf('SponsorshipBatch'), programmeId } });
    expect(told.__typename).not.toBe('BeneficiariesProposed');
  });
});
