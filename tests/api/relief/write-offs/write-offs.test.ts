import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, test } from '@jest/globals';
import type { FamilyId } from '../../../../src/kernel/ids.js';
import type { Segment } from '../../../../src/kernel/segment.js';
import { callerOf } from '../../../support/caller.js';
import { useServer } from '../../../support/partners/a-server.js';
import { useTestDatabase } from '../../../support/test-database.js';
import type { FamilyParams } from '../../../support/world/families.js';
import { aWorld } from '../../../support/world/world.js';
import { idOf, newIdOf } from '../../../support/global-ids.js';
import { moveFamily } from '../../../support/world/move-family.js';

/** Thursday, 10:00 in Samarinda. */
const NOW = '2026-03-05T02:00:00Z';
const WRITE_OFF = 'id state verification firstMonth lastMonth months amount decisionReason family { id }';
const OPEN = `mutation ($input: OpenWriteOffCampaignInput!) { result: openWriteOffCampaign(input: $input) { __typename ... on Problem { code } ... on WriteOffCampaignOpened { campaign { id name } } } }`;
const PROPOSE = `mutation ($input: ProposeWriteOffInput!) { result: proposeWriteOff(input: $input) { __typename ... on Problem { code } ... on WriteOffProposed { writeOff { ${WRITE_OFF} } } } }`;
const APPROVE = `mutation ($input: ApproveWriteOffInput!) { result: approveWriteOff(input: $input) { __typename ... on Problem { code } ... on WriteOffDecided { writeOff { ${WRITE_OFF} } } } }`;
const REJECT = `mutation ($input: RejectWriteOffInput!) { result: rejectWriteOff(input: $input) { __typename ... on Problem { code } ... on WriteOffDecided { writeOff { ${WRITE_OFF} } } } }`;
const CAMPAIGNS = `{ writeOffCampaigns { id summary { proposed rejected families persons months amount } } }`;
const LIST = `query ($campaignId: ID, $state: WriteOffState, $first: Int, $after: String, $last: Int, $before: String) { writeOffs(campaignId: $campaignId, state: $state, first: $first, after: $after, last: $last, before: $before) { totalCount pageInfo { startCursor endCursor hasNextPage hasPreviousPage } edges { node { id } } } }`;
const STATUS = 'query ($id: ID!) { family(by: { id: $id }) { arrears { status monthsInArrears } } }';

interface Told {
  readonly __typename: string;
  readonly code?: string;
  readonly writeOff?: { readonly id: string; readonly state: string };
}

describe('write-offs', () => {
  const database = useTestDatabase();
  const world = aWorld(database);
  const host = useServer(database, NOW);
  const { asCadre, asRole, ask, tell } = callerOf(host);

  afterEach(() => host.clock.set(new Date(NOW)));

  const act = async (token: string, query: string, variables: object): Promise<Told> =>
    (await tell<{ result: Told }>(token, query, variables)).result;
  const plan = (region: string, change: object = {}) => ({
    id: newIdOf('WriteOffCampaign'),
    name: 'Pemutihan 2026',
    region,
    validFrom: '2026-01-01',
    validThrough: '2026-12-31',
    ...change,
  });
  const anOffice = async () => {
    const { code: region } = await world.region();
    const [officer, head] = [await asRole('BRANCH_OFFICER', region), await asRole('BRANCH_HEAD', region)];
    const campaign = plan(region);
    expect(await act(head, OPEN, { input: campaign })).toMatchObject({ __typename: 'WriteOffCampaignOpened' });
    return { region, officer, head, campaignId: campaign.id };
  };
  type Office = Awaited<ReturnType<typeof anOffice>>;

  /** Two persons in class III who paid through September: October to February are in arrears, five months at 70,000. */
  const moved = async (params: FamilyParams & { readonly segment?: Segment }) => {
    const { segment = 'PBI', ...rest } = params;
    const family = await world.family({ careClass: 'III', members: 2, paidThrough: '2025-09', ...rest });
    await moveFamily(database.pool, { familyId: family.id, segment, from: '2026-03' });
    return family;
  };
  const proposal = (campaignId: string, familyId: FamilyId, change: object = {}) => ({
    id: newIdOf('WriteOff'),
    campaignId,
    familyId: idOf('Family', familyId),
    verification: 'DTSEN 2026/0001',
    verifiedOn: '2026-02-01',
    ...change,
  });
  const propose = async ({ officer, campaignId }: Office, familyId: FamilyId, change: object = {}) =>
    act(officer, PROPOSE, { input: proposal(campaignId, familyId, change) });
  const proposed = async (office: Office, familyId: FamilyId): Promise<string> => {
    const { writeOff } = await propose(office, familyId);
    expect(writeOff?.state).toBe('PROPOSED');
    return writeOff!.id;
  };
  const totals = async () => {
    const { rows } = await database.pool.query(
      'select received, applied, written_off, forgiven from money_conservation',
    );
    return rows[0] as Record<'received' | 'applied' | 'written_off' | 'forgiven', bigint>;
  };

  test('an officer proposes a verified family, a head approves, its months are forgiven and nothing was received', async () => {
    const office = await anOffice();
    const family = await moved({ region: office.region });
    const before = await totals();
    const id = await proposed(office, family.id);
    expect(await tell(office.officer, STATUS, { id: idOf('Family', family.id) })).toMatchObject({
      family: { arrears: { status: 'ACTIVE', monthsInArrears: 5 } },
    });
    expect(await act(office.head, APPROVE, { input: { id } })).toEqual({
      __typename: 'WriteOffDecided',
      writeOff: {
        id,
        state: 'APPROVED',
        verification: 'DTSEN 2026/0001',
        firstMonth: '2025-10',
        lastMonth: '2026-02',
        months: 5,
        amount: 350_000,
        decisionReason: null,
        family: { id: idOf('Family', family.id) },
      },
    });
    expect(await tell(office.officer, STATUS, { id: idOf('Family', family.id) })).toMatchObject({
      family: { arrears: { status: 'ACTIVE', monthsInArrears: 0 } },
    });
    const after = await totals();
    expect([after.received, after.applied]).toEqual([before.received, before.applied]);
    expect(after.forgiven - before.forgiven).toBe(350_000n);
    const { writeOffCampaigns } = await tell<{ writeOffCampaigns: { id: string }[] }>(office.head, CAMPAIGNS);
    expect(writeOffCampaigns.find((campaign) => campaign.id === office.campaignId)).toEqual({
      id: office.campaignId,
      summary: { proposed: 1, rejected: 0, families: 1, persons: 2, months: 5, amount: 350_000 },
    });
  });

  test('approved twice at once it is booked once', async () => {
    const office = await anOffice();
    const family = await moved({ region: office.region });
    const id = await proposed(office, family.id);
    const before = await totals();
    const told = await Promise.all([1, 2, 3].map(() => act(office.head, APPROVE, { input: { id } })));
    for (const each of told) expect(each).toMatchObject({ writeOff: { state: 'APPROVED', months: 5 } });
    expect((await totals()).forgiven - before.forgiven).toBe(350_000n);
    expect(await act(office.head, REJECT, { input: { id, reason: 'Terlambat' } })).toMatchObject({
      code: 'WRITE_OFF_DECIDED',
    });
  });

  test('nobody approves an own proposal', async () => {
    const office = await anOffice();
    const family = await moved({ region: office.region });
    const input = proposal(office.campaignId, family.id);
    await act(office.head, PROPOSE, { input });
    expect(await act(office.head, APPROVE, { input: { id: input.id } })).toMatchObject({
      code: 'WRITE_OFF_OWN_PROPOSAL',
    });
    const refused = await ask(office.officer, APPROVE, { input: { id: input.id } });
    expect(refused.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  test('what was paid meanwhile is not forgiven, and who pays for itself again is not eligible', async () => {
    const office = await anOffice();
    const shop = await host.shop('toko-lunas');
    const [payer, back] = [await moved({ region: office.region }), await moved({ region: office.region })];
    const [first, second] = [await proposed(office, payer.id), await proposed(office, back.id)];
    await shop.sender.pay({ accountNumber: payer.virtualAccount, amount: 5 * 70_000 });
    await moveFamily(database.pool, { familyId: back.id, segment: 'PBPU', from: '2026-03' });
    expect(await act(office.head, APPROVE, { input: { id: first } })).toMatchObject({
      code: 'WRITE_OFF_NOTHING_IN_ARREARS',
    });
    expect(await act(office.head, APPROVE, { input: { id: second } })).toMatchObject({
      code: 'WRITE_OFF_SEGMENT_NOT_ELIGIBLE',
    });
  });

  test('a rejected family may be proposed anew, another one not twice', async () => {
    const office = await anOffice();
    const family = await moved({ region: office.region, segment: 'PBPU_PEMDA' });
    const id = await proposed(office, family.id);
    expect(await propose(office, family.id)).toMatchObject({ code: 'WRITE_OFF_PROPOSED' });
    expect(await act(office.head, REJECT, { input: { id, reason: ' Bukti kurang ' } })).toMatchObject({
      writeOff: { state: 'REJECTED', decisionReason: 'Bukti kurang', amount: null },
    });
    expect(await act(office.head, APPROVE, { input: { id } })).toMatchObject({ code: 'WRITE_OFF_DECIDED' });
    host.clock.set(new Date('2026-03-05T03:00:00Z'));
    const again = await proposed(office, family.id);
    expect(await act(office.head, APPROVE, { input: { id: again } })).toMatchObject({
      writeOff: { state: 'APPROVED' },
    });
    const own = { campaignId: office.campaignId };
    const query = { ...own, first: 1 };
    const page = await tell<{ writeOffs: { pageInfo: { endCursor: string } } }>(office.officer, LIST, query);
    expect(page).toMatchObject({
      writeOffs: { totalCount: 2, edges: [{ node: { id: again } }], pageInfo: { hasNextPage: true } },
    });
    const back = { ...own, last: 1, before: null };
    expect(await tell(office.officer, LIST, back)).toMatchObject({
      writeOffs: { edges: [{ node: { id } }], pageInfo: { hasPreviousPage: true, hasNextPage: false } },
    });
    const { endCursor: after } = page.writeOffs.pageInfo;
    expect(await tell(office.officer, LIST, { ...query, after })).toMatchObject({
      writeOffs: { edges: [{ node: { id } }] },
    });
    expect(await tell(office.officer, LIST, { ...own, state: 'REJECTED' })).toMatchObject({
      writeOffs: { totalCount: 1 },
    });
  });

  test('each problem has its name', async () => {
    const office = await anOffice();
    const { region, officer, head, campaignId } = office;
    const family = await moved({ region });
    const problem = async (familyId: FamilyId, change: object = {}) => (await propose(office, familyId, change)).code;
    expect(await problem(family.id, { campaignId: newIdOf('WriteOffCampaign') })).toBe(
      'WRITE_OFF_CAMPAIGN_NOT_RUNNING',
    );
    expect(await problem(randomUUID() as FamilyId)).toBe('WRITE_OFF_FAMILY_NOT_FOUND');
    expect(await problem(family.id, { verifiedOn: '2026-03-06' })).toBe('WRITE_OFF_NOT_VERIFIED_YET');
    expect(await problem((await moved({ region, segment: 'PBPU' })).id)).toBe('WRITE_OFF_SEGMENT_NOT_ELIGIBLE');
    expect(await problem((await moved({ region, paidThrough: '2026-02' })).id)).toBe('WRITE_OFF_NOTHING_IN_ARREARS');
    const input = proposal(campaignId, family.id);
    await act(officer, PROPOSE, { input });
    expect(await act(officer, PROPOSE, { input })).toMatchObject({ __typename: 'WriteOffProposed' });
    expect(await act(officer, PROPOSE, { input: { ...input, verification: 'lain' } })).toMatchObject({
      code: 'WRITE_OFF_CONFLICTS_WITH_EARLIER',
    });
    const open = async (change: object) => {
      const { code, __typename: type } = await act(head, OPEN, { input: plan(region, change) });
      return code ?? type;
    };
    expect(await open({ region: '73.01' })).toBe('WRITE_OFF_REGION_OUT_OF_REACH');
    expect(await open({ validFrom: '2025-10-31' })).toBe('WRITE_OFF_RULE_NOT_IN_FORCE');
    expect(await open({ validThrough: '2025-12-31' })).toBe('WRITE_OFF_DAYS_IMPOSSIBLE');
    expect(await open({ id: campaignId, name: 'Lain' })).toBe('WRITE_OFF_CONFLICTS_WITH_EARLIER');
    expect(await open({ id: campaignId })).toBe('WriteOffCampaignOpened');
    const over = plan(region, { validThrough: '2026-03-04' });
    await act(head, OPEN, { input: over });
    expect(await problem(family.id, { campaignId: over.id })).toBe('WRITE_OFF_CAMPAIGN_NOT_RUNNING');
  });

  test('an office elsewhere finds nothing of it, and only offices may look', async () => {
    const office = await anOffice();
    const family = await moved({ region: office.region });
    const id = await proposed(office, family.id);
    const far = await asRole('BRANCH_HEAD', '73.01');
    expect(await act(far, APPROVE, { input: { id } })).toMatchObject({ code: 'WRITE_OFF_NOT_FOUND' });
    expect(await tell(far, LIST)).toMatchObject({ writeOffs: { totalCount: 0, edges: [] } });
    expect(await tell(far, CAMPAIGNS)).toEqual({ writeOffCampaigns: [] });
    const cadre = await world.cadre({ area: office.region });
    for (const token of [await asCadre(cadre), await asRole('DIRECTOR'), await asRole('CSR_DONOR')])
      expect((await ask(token, CAMPAIGNS)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await ask(await asRole('AUDITOR'), CAMPAIGNS)).errors).toBeUndefined();
  });
});
