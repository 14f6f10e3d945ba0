import { afterEach, describe, expect, test } from '@jest/globals';
import type { BuiltFamily } from '../../../support/world/families.js';
import { callerOf } from '../../../support/caller.js';
import { useServer } from '../../../support/partners/a-server.js';
import { useTestDatabase } from '../../../support/test-database.js';
import { aWorld } from '../../../support/world/world.js';
import { idOf, newIdOf } from '../../../support/global-ids.js';
import { moveFamily } from '../../../support/world/move-family.js';

/** Thursday, 10:00 in Samarinda. */
const NOW = '2026-03-05T02:00:00Z';
const ASK = `query ($patient: PatientFamily!, $day: CivilDate!, $cost: Rupiah!) {
  servicePenalty(patient: $patient, admittedOn: $day, packageCost: $cost) { __typename
    ... on ServicePenalty { amount isCapped amountMax rateBasisPoints monthsCounted reactivatedOn windowThrough paidBy }
    ... on NoServicePenalty { reason } ... on Problem { code message } } }`;

const OPEN = `mutation ($input: OpenWriteOffCampaignInput!) { openWriteOffCampaign(input: $input) { __typename } }`;
const PROPOSE = `mutation ($input: ProposeWriteOffInput!) { proposeWriteOff(input: $input) { __typename } }`;
const APPROVE = `mutation ($input: ApproveWriteOffInput!) { approveWriteOff(input: $input) { __typename } }`;

describe('servicePenalty', () => {
  const database = useTestDatabase();
  const world = aWorld(database);
  const host = useServer(database, NOW);
  const { asCadre, asRole, ask, tell } = callerOf(host);

  afterEach(() => host.clock.set(new Date(NOW)));

  const shop = (() => {
    let made: ReturnType<typeof host.shop> | undefined;
    return () => (made ??= host.shop('toko-denda'));
  })();
  /** One person in class III. */
  const behind = (paidThrough: string) => world.family({ careClass: 'III', members: 1, paidThrough });
  const pay = async ({ virtualAccount }: BuiltFamily, months: number): Promise<void> => {
    const answer = await (await shop()).sender.pay({ accountNumber: virtualAccount, amount: months * 35_000 });
    expect(answer.status).toBe(200);
  };
  const admit = async (token: string, patient: object, { day = '2026-03-05', cost = 6_000_000 } = {}) =>
    (await tell<{ servicePenalty: object }>(token, ASK, { patient, day, cost })).servicePenalty;
  const NOT_RECENT = { __typename: 'NoServicePenalty', reason: 'NOT_RECENTLY_REACTIVATED' };
  const SUSPENDED = { code: 'PATIENT_CARD_SUSPENDED' };

  test('a package of Rp6,000,000 after ten months in arrears costs Rp3,000,000', async () => {
    const family = await behind('2025-04'); // May to February are in arrears
    const officer = await asRole('BRANCH_OFFICER', family.region);
    expect(await admit(officer, { familyId: idOf('Family', family.id) })).toMatchObject(SUSPENDED);
    await pay(family, 11);
    const penalty = {
      __typename: 'ServicePenalty',
      amount: 3_000_000,
      isCapped: false,
      amountMax: 30_000_000,
      rateBasisPoints: 500,
      monthsCounted: 10,
      reactivatedOn: '2026-03-05',
      windowThrough: '2026-04-19',
      paidBy: 'PARTICIPANT',
    };
    expect(await admit(officer, { familyId: idOf('Family', family.id) })).toEqual(penalty);
    expect(await admit(officer, { cardNumber: family.head.cardNumber }, { day: '2026-04-19' })).toEqual(penalty);
    expect(await admit(officer, { familyId: idOf('Family', family.id) }, { day: '2026-04-20' })).toEqual(NOT_RECENT);
    expect(await admit(officer, { familyId: idOf('Family', family.id) }, { cost: 90_000_000 })).toMatchObject({
      amount: 30_000_000,
      isCapped: true,
    });
    expect(await admit(officer, { familyId: idOf('Family', family.id) }, { day: '2026-03-04' })).toMatchObject(
      SUSPENDED,
    );
  });

  test('who never was suspended pays nothing', async () => {
    const family = await behind('2026-02');
    const officer = await asRole('BRANCH_OFFICER', family.region);
    await pay(family, 1);
    expect(await admit(officer, { familyId: idOf('Family', family.id) })).toEqual(NOT_RECENT);
  });

  test('the day of payment where the family lives is the day of reactivation', async () => {
    const family = await behind('2025-11');
    const officer = await asRole('BRANCH_OFFICER', family.region);
    host.clock.set(new Date('2026-03-05T16:30:00Z')); // 6 March, 00:30 in Samarinda
    await pay(family, 4);
    expect(await admit(officer, { familyId: idOf('Family', family.id) }, { day: '2026-03-06' })).toMatchObject({
      reactivatedOn: '2026-03-06',
      monthsCounted: 3,
    });
  });

  test('a payment that was taken back reactivated nothing', async () => {
    const family = await behind('2025-11');
    const officer = await asRole('BRANCH_OFFICER', family.region);
    const { sender } = await shop();
    await sender.pay({ accountNumber: family.virtualAccount, amount: 4 * 35_000, reference: 'BATAL-1' });
    await sender.reverse({ reference: 'BATAL-1', reason: 'Salah' });
    expect(await admit(officer, { familyId: idOf('Family', family.id) })).toMatchObject(SUSPENDED);
  });

  test('the state and the regions pay for their own', async () => {
    const family = await behind('2025-11');
    const officer = await asRole('BRANCH_OFFICER', family.region);
    await moveFamily(database.pool, { familyId: family.id, segment: 'PBI', from: '2025-12' });
    expect(await admit(officer, { familyId: idOf('Family', family.id) })).toEqual({
      __typename: 'NoServicePenalty',
      reason: 'SEGMENT_EXEMPT',
    });
  });

  test.each([
    { forgivesPenalty: true, penalty: { __typename: 'NoServicePenalty', reason: 'WRITTEN_OFF' } },
    { forgivesPenalty: false, penalty: { __typename: 'ServicePenalty', amount: 3_000_000, monthsCounted: 10 } },
  ])('a write-off of a campaign that says $forgivesPenalty of the penalty', async ({ forgivesPenalty, penalty }) => {
    const family = await behind('2025-04'); // May to February are in arrears
    const [officer, head] = [await asRole('BRANCH_OFFICER', family.region), await asRole('BRANCH_HEAD', family.region)];
    const campaignId = newIdOf('WriteOffCampaign');
    await tell(head, OPEN, {
      input: {
        id: campaignId,
        name: 'Pemutihan kelas III',
        region: family.region.slice(0, 5),
        validFrom: '2026-03-01',
        validThrough: '2026-12-31',
        eligibility: { basis: 'Perpres', segments: ['PBPU'], forgivesPenalty },
      },
    });
    const id = newIdOf('WriteOff');
    const familyId = idOf('Family', family.id);
    await tell(officer, PROPOSE, {
      input: { id, campaignId, familyId, verification: 'DTSEN 1', verifiedOn: '2026-03-02' },
    });
    expect(await admit(officer, { familyId })).toMatchObject(SUSPENDED);
    const approved = await tell<{ approveWriteOff: object }>(head, APPROVE, { input: { id } });
    expect(approved.approveWriteOff).toEqual({ __typename: 'WriteOffDecided' });
    expect(await admit(officer, { familyId })).toMatchObject(penalty);
    expect(await admit(officer, { familyId }, { day: '2026-03-31' })).toMatchObject(penalty);
  });

  test('it is asked of families that one sees, on days that have a rule', async () => {
    const family = await behind('2025-11');
    const cadre = await world.cadre();
    const hidden = { code: 'PATIENT_FAMILY_NOT_FOUND' };
    expect(await admit(await asCadre(cadre), { familyId: idOf('Family', family.id) })).toMatchObject(hidden);
    const officer = await asRole('BRANCH_OFFICER', family.region);
    expect(await admit(officer, { familyId: newIdOf('Family') })).toMatchObject(hidden);
    expect(await admit(await asRole('AUDITOR'), { familyId: idOf('Family', family.id) })).toMatchObject(SUSPENDED);
    const variables = { patient: { familyId: idOf('Family', family.id) }, day: '2016-06-30', cost: 1 };
    const early = await ask(officer, ASK, variables);
    expect(early.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_INPUT', field: 'admittedOn' });
    const refused = await ask(await asRole('DIRECTOR'), ASK, { ...variables, day: '2026-03-05' });
    expect(refused.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});
