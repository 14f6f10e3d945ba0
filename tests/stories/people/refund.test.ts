/** The last member of a family dies after it has paid ahead: what is left of its money is found and paid out to the heirs. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import { idOf, newIdOf } from '../../support/global-ids.js';
import { type ShopOfTest, useServer } from '../../support/partners/a-server.js';
import { useTestDatabase } from '../../support/test-database.js';
import type { BuiltFamily } from '../../support/world/families.js';
import { aWorld } from '../../support/world/world.js';
import { type Office, anOffice, evidence } from './a-branch.js';

const CREDITS = `query ($region: RegionCode) { creditsToReturn(region: $region) { families amount isPartial largest { familyId amount } } }`;
const REFUND = `refund { id state amount payee decisionReason family { id } }`;
const PROBLEM = `__typename ... on Problem { code message } ... on FamilyStillOwes { owed }`;
const REQUEST = `mutation ($input: RequestFamilyRefundInput!) { result: requestFamilyRefund(input: $input) { ${PROBLEM} ... on FamilyRefundRequested { ${REFUND} } } }`;
const APPROVE = `mutation ($input: ApproveFamilyRefundInput!) { result: approveFamilyRefund(input: $input) { ${PROBLEM} ... on FamilyRefundDecided { ${REFUND} } } }`;
const REJECT = `mutation ($input: RejectFamilyRefundInput!) { result: rejectFamilyRefund(input: $input) { ${PROBLEM} ... on FamilyRefundDecided { ${REFUND} } } }`;
const REFUNDS = `query ($familyId: ID) { familyRefunds(familyId: $familyId) { totalCount edges { node { id state amount } } } }`;

interface Told {
  readonly __typename: string;
  readonly code?: string;
  readonly refund?: { readonly id: string; readonly state: string; readonly amount: number };
}
interface Credits {
  readonly creditsToReturn: {
    readonly families: number;
    readonly amount: number;
    readonly largest: readonly { readonly familyId: string; readonly amount: number }[];
  };
}

const MONTH = 35_000;

describe('the money of a family that ended', () => {
  const database = useTestDatabase();
  const host = useServer(database, '2026-03-05T02:00:00Z');
  const world = aWorld(database);
  let office: Office;
  let shop: ShopOfTest;
  beforeAll(async () => {
    office = await anOffice(host);
    shop = await host.shop('toko-ahli-waris');
  });

  const act = async (token: string, query: string, input: object): Promise<Told> =>
    (await office.caller.tell<{ result: Told }>(token, query, { input })).result;
  const credits = async (region?: string) =>
    (await office.caller.tell<Credits>(office.officer, CREDITS, { region })).creditsToReturn;
  const wish = ({ id }: BuiltFamily, more: object = {}) => ({
    id: newIdOf('FamilyRefund'),
    familyId: idOf('Family', id),
    payee: 'Siti Aminah',
    reason: 'Surat keterangan ahli waris 470/15/2026',
    ...more,
  });
  async function isConserved() {
    const { rows } = await database.pool.query(
      `select received = applied + credit + plans + funds + suspense + returned + unclaimed as "isConserved",
        credit = (select sum(credit) from families) as "isCredited" from money_conservation`,
    );
    expect(rows).toEqual([{ isConserved: true, isCredited: true }]);
  }

  /** One person of class III who paid `ahead` months beyond March and died in March. */
  async function anEndedFamily(ahead: number): Promise<BuiltFamily> {
    const family = await world.family({ paidThrough: '2026-02', careClass: 'III', members: 1 });
    const paid = await shop.sender.pay({ accountNumber: family.virtualAccount, amount: (1 + ahead) * MONTH });
    expect(paid.status).toBe(200);
    const change = await office.record(office.officer, 'recordDeath', {
      id: newIdOf('MembershipChange'),
      participantId: idOf('Participant', family.members[0]!.id),
      diedOn: '2026-03-03',
      evidence: evidence('DEATH_CERTIFICATE', '2026-03-04'),
    });
    if (change.state === 'PROPOSED') await office.record(office.second, 'approveMembershipChange', { id: change.id });
    return family;
  }

  test('is listed with its sum, leaves by two people, and is booked once as returned', async () => {
    const family = await anEndedFamily(4);
    const small = await anEndedFamily(1);
    await anEndedFamily(0);
    const familyId = idOf('Family', family.id);
    expect(await credits()).toEqual({
      families: 2,
      amount: 5 * MONTH,
      isPartial: false,
      largest: [
        { familyId, amount: 4 * MONTH },
        { familyId: idOf('Family', small.id), amount: MONTH },
      ],
    });
    expect(await credits('91')).toEqual({ families: 0, amount: 0, isPartial: false, largest: [] });

    const input = wish(family);
    const requested = await act(office.officer, REQUEST, input);
    expect(requested).toMatchObject({
      __typename: 'FamilyRefundRequested',
      refund: { id: input.id, state: 'REQUESTED', amount: 4 * MONTH, payee: 'Siti Aminah', family: { id: familyId } },
    });
    expect(await act(office.officer, REQUEST, input)).toEqual(requested);
    expect((await act(office.officer, REQUEST, { ...input, payee: 'Budi' })).code).toBe(
      'REFUND_CONFLICTS_WITH_EARLIER',
    );
    expect((await act(office.officer, REQUEST, wish(family))).code).toBe('REFUND_WAITS_ALREADY');
    expect(await office.family(family.id)).toMatchObject({ credit: 4 * MONTH }); // nothing has moved
    await isConserved();

    const approved = await act(office.second, APPROVE, { id: input.id });
    expect(approved).toMatchObject({ __typename: 'FamilyRefundDecided', refund: { state: 'REFUNDED' } });
    expect(await office.family(family.id)).toMatchObject({
      credit: 0,
      ended: { lastMonth: '2026-03', owed: 0, creditToReturn: 0 },
    });
    expect(await credits()).toMatchObject({ families: 1, amount: MONTH });
    expect(await act(office.second, APPROVE, { id: input.id })).toEqual(approved);
    expect((await act(office.second, REJECT, { id: input.id, reason: 'terlambat' })).code).toBe('REFUND_DECIDED');
    expect((await act(office.officer, REQUEST, wish(family))).code).toBe('REFUND_OF_NOTHING');
    const { rows } = await database.pool.query(
      `select e.kind, e.amount, e.requested_by, e.approved_by, l.account, l.side, l.amount as line
       from ledger_entries e join journal_lines l on l.entry_id = e.id where e.kind = 'credit-refunded' order by l.line`,
    );
    const common = {
      kind: 'credit-refunded',
      amount: 140_000n,
      requested_by: 'BRANCH_OFFICER',
      approved_by: 'BRANCH_HEAD',
    };
    expect(rows).toEqual([
      { ...common, account: 'family-credit', side: 'debit', line: 140_000n },
      { ...common, account: 'returned', side: 'credit', line: 140_000n },
    ]);
    await isConserved();
  });

  test('stays while somebody belongs to the family, is decided by somebody else, and may be refused', async () => {
    const living = await world.family({ paidThrough: '2026-02', careClass: 'III', members: 1 });
    expect((await act(office.officer, REQUEST, wish(living))).code).toBe('REFUND_FAMILY_HAS_NOT_ENDED');
    const owing = await world.family({ paidThrough: '2025-12', careClass: 'III', members: 1 });
    await office.record(office.officer, 'recordDeath', {
      id: newIdOf('MembershipChange'),
      participantId: idOf('Participant', owing.members[0]!.id),
      diedOn: '2026-03-03',
      evidence: evidence('DEATH_CERTIFICATE', '2026-03-04'),
    });
    expect(await act(office.officer, REQUEST, wish(owing))).toMatchObject({
      code: 'REFUND_FAMILY_OWES',
      owed: 3 * MONTH,
    });
    const family = await anEndedFamily(2);
    const input = wish(family);
    await act(office.second, REQUEST, input);
    expect((await act(office.second, APPROVE, { id: input.id })).code).toBe('REFUND_OWN_REQUEST');
    const again = wish(family);
    expect((await act(office.officer, REQUEST, again)).code).toBe('REFUND_WAITS_ALREADY');
    const { familyRefunds } = await office.caller.tell<{ familyRefunds: object }>(office.officer, REFUNDS, {
      familyId: idOf('Family', family.id),
    });
    expect(familyRefunds).toEqual({
      totalCount: 1,
      edges: [{ node: { id: input.id, state: 'REQUESTED', amount: 2 * MONTH } }],
    });
  });

  test('that was paid out cannot be taken back by the partner a second time: the reversal is refused, and told', async () => {
    const family = await world.family({ paidThrough: '2026-02', careClass: 'III', members: 1 });
    const reference = 'ahli-waris-1';
    const paid = await shop.sender.pay({ accountNumber: family.virtualAccount, amount: 5 * MONTH, reference });
    expect(paid.status).toBe(200);
    const change = await office.record(office.officer, 'recordDeath', {
      id: newIdOf('MembershipChange'),
      participantId: idOf('Participant', family.members[0]!.id),
      diedOn: '2026-03-03',
      evidence: evidence('DEATH_CERTIFICATE', '2026-03-04'),
    });
    await office.record(office.second, 'approveMembershipChange', { id: change.id });
    const input = wish(family);
    await act(office.officer, REQUEST, input);
    expect(await act(office.second, APPROVE, { id: input.id })).toMatchObject({ refund: { amount: 4 * MONTH } });
    const reversed = await shop.sender.reverse({ reference, reason: 'withdrawn' });
    expect(reversed.status).toBe(409);
    expect(reversed.body).toMatchObject({ title: 'Conflict' });
    expect(await office.family(family.id)).toMatchObject({ credit: 0, paidThrough: '2026-07' });
    await isConserved();
  });
});
