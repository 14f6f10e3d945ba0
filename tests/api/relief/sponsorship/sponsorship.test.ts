import { afterEach, describe, expect, test } from '@jest/globals';
import type { RegionCode } from '../../../../src/kernel/region-code.js';
import { callerOf } from '../../../support/caller.js';
import { listen } from '../../../support/listener.js';
import { useServer } from '../../../support/partners/a-server.js';
import { APPROVE, EXECUTE, OPEN, PROPOSE, REJECT, reliefOf } from '../../../support/relief.js';
import { tokenOf } from '../../../support/token-of.js';
import { useTestDatabase } from '../../../support/test-database.js';
import type { FamilyParams } from '../../../support/world/families.js';
import { aWorld } from '../../../support/world/world.js';
import { idOf, newIdOf, uuidOf } from '../../../support/global-ids.js';

/** Thursday, 10:00 in Samarinda. */
const NOW = '2026-03-05T02:00:00Z';
const PLEDGE = `mutation ($input: PledgeMoneyInput!) { result: pledgeMoney(input: $input) { __typename ... on Problem { code } ... on MoneyPledged { pledge { amount } } } }`;
const RECORD = `mutation ($input: RecordHardshipInput!) { result: recordHardship(input: $input) { __typename ... on Problem { code } ... on HardshipAssessmentRecorded { assessment { route } } } }`;
const ADD_DONOR = `mutation ($input: AddDonorInput!) { result: addDonor(input: $input) { __typename ... on Problem { code } ... on DonorAdded { donor { id regionCodes } } } }`;
const STATUS = 'query ($id: ID!) { family(by: { id: $id }) { arrears { status monthsPaidAhead } } }';
const CHANGED = 'subscription { cardStatusChanged { familyId cardStatus paymentId } }';

describe('sponsorship', () => {
  const database = useTestDatabase();
  const world = aWorld(database);
  const host = useServer(database, NOW);
  const caller = callerOf(host);
  const { asCadre, asRole, ask, tell } = caller;
  const relief = reliefOf(host, caller);
  const { act } = relief;

  afterEach(() => host.clock.set(new Date(NOW)));

  /** A village with an office, a cadre, and a donor whose programme helps class III from 3 months in arrears on, 2 ahead. */
  const aVillage = async (change: object = {}) => {
    const { code: region } = await world.region();
    const officer = await asRole('BRANCH_OFFICER', region);
    const cadre = await world.cadre({ area: region });
    const donor = await relief.donor(officer);
    const programmeId = await relief.programme(officer, { donorId: donor.id, regions: [region], change });
    return { region, officer, cadre, donor, programmeId };
  };
  /** One person in class III who paid through October: November to March are owed, five months at 35,000. */
  const behind = (region: RegionCode, params: FamilyParams = {}) =>
    world.family({ region, careClass: 'III', members: 1, paidThrough: '2025-10', ...params });
  const WITH_TWO_AHEAD = 7 * 35_000;
  const status = async (officer: string, { id: uuid }: { readonly id: string }) => {
    const id = idOf('Family', uuid);
    const told = await tell<{ family: { arrears: { status: string; monthsPaidAhead: number } } }>(officer, STATUS, {
      id,
    });
    return told.family.arrears;
  };

  const active = ({ id }: { readonly id: string }) => ({
    cardStatusChanged: { familyId: idOf('Family', id), cardStatus: 'ACTIVE', paymentId: null },
  });

  const needs = { monthlyIncome: 900_000, householdSize: 4, inWelfareRegister: false, lostIncome: true };
  const answers = { ...needs, seriousIllness: false, hasValuables: false, willingness: 'IN_INSTALMENTS' };
  const visited = { contact: 'VISIT', answers, madeAt: '2026-03-04T02:00:00Z' };

  test('a donor pledges and pays in, approves a list without persons, and the families it pays for are active again', async () => {
    const { region, officer, cadre, donor, programmeId } = await aVillage();
    const phone = await asCadre(cadre);
    const longest = await behind(region, { paidThrough: '2025-06', members: 2, cadre });
    const unable = await behind(region, { cadre });
    await behind(region, { paidThrough: '2026-02' });
    const input = { id: newIdOf('HardshipAssessment'), familyId: idOf('Family', unable.id), ...visited };
    expect(await act(phone, RECORD, { input })).toMatchObject({ assessment: { route: 'CSR' } });

    await act(donor.token, PLEDGE, { input: { id: newIdOf('Pledge'), amount: 2_000_000 } });
    await relief.payIn(donor.account, 1_500_000);
    expect(await relief.summary(donor.token)).toMatchObject({
      pledged: 2_000_000,
      received: 1_500_000,
      left: 1_500_000,
    });

    const proposed = await relief.propose(officer, programmeId);
    const shown = await ask(donor.token, `{ sponsorshipProgrammes { name batches { id } } donors { id name } }`);
    expect(shown.data).toMatchObject({ sponsorshipProgrammes: [{ name: 'Peduli', batches: [{ id: proposed.id }] }] });
    expect(proposed).toMatchObject({
      state: 'PROPOSED',
      budget: 1_500_000,
      considered: 2,
      beyondBudget: 0,
      candidatesFirst: 1,
      progress: { families: 2, persons: 3, months: 18, amount: WITH_TWO_AHEAD + 2 * 11 * 35_000 },
      regions: [{ regionCode: region.slice(0, 5), families: 2, persons: 3 }],
    });
    for (const { members, familyCardNumber, id } of [longest, unable])
      for (const word of [
        id,
        familyCardNumber,
        ...members.flatMap(({ name, cardNumber, nik }) => [name, cardNumber, nik]),
      ])
        expect(JSON.stringify([proposed, shown])).not.toContain(word);

    expect(await act(donor.token, APPROVE, { input: { id: proposed.id } })).toMatchObject({
      batch: { state: 'APPROVED' },
    });
    const before = host.server.feed.count();
    const events = listen<{ cardStatusChanged: unknown }>({ baseUrl: host.baseUrl, token: phone, query: CHANGED });
    while (host.server.feed.count() === before) await new Promise((resolve) => setTimeout(resolve, 5));
    const spent = WITH_TWO_AHEAD + 2 * 11 * 35_000;
    expect(await relief.execute(officer, proposed.id)).toMatchObject({
      __typename: 'SponsorshipExecuted',
      run: { paid: 2, skipped: 0, waiting: 0, spent },
      batch: { progress: { familiesHelped: 2, familiesWaiting: 0, spent } },
    });
    expect([await events.next(), await events.next()]).toEqual([active(unable), active(longest)]);
    await events.stop();
    expect(await status(officer, unable)).toEqual({ status: 'ACTIVE', monthsPaidAhead: 2 });
    expect(await relief.summary(donor.token)).toEqual({
      pledged: 2_000_000,
      received: 1_500_000,
      spent,
      returned: 0,
      left: 1_500_000 - spent,
      familiesHelped: 2,
      personsHelped: 3,
    });
    expect(await relief.execute(officer, proposed.id)).toMatchObject({ run: { paid: 0, skipped: 0, spent: 0 } });
  });

  test("no credit without a partner's confirmation: a pledge helps nobody", async () => {
    const { region, officer, donor, programmeId } = await aVillage();
    await behind(region);
    await act(donor.token, PLEDGE, { input: { id: newIdOf('Pledge'), amount: 1_000_000 } });
    const input = { id: newIdOf('SponsorshipBatch'), programmeId };
    expect(await act(officer, PROPOSE, { input })).toMatchObject({ code: 'FUND_HAS_NOTHING_LEFT' });
    expect(await relief.summary(donor.token)).toMatchObject({ pledged: 1_000_000, received: 0, left: 0 });
  });

  test('the whole family is paid for or nobody', async () => {
    const { region, officer, donor, programmeId } = await aVillage({ monthsAhead: 0 });
    const family = await behind(region, { members: 3 });
    await relief.payIn(donor.account, 15 * 35_000);
    const { id } = await relief.approved({ officer, donor: donor.token, programmeId });
    host.clock.set(new Date('2026-04-02T02:00:00Z')); // April is owed too by now
    expect(await relief.execute(officer, id)).toMatchObject({
      run: { paid: 0, skipped: 1, spent: 0 },
      batch: { progress: { familiesHelped: 0, costMoreThanApproved: 1 } },
    });
    expect(await status(officer, family)).toMatchObject({ status: 'SUSPENDED' });
    expect(await relief.summary(donor.token)).toMatchObject({ left: 15 * 35_000, spent: 0 });
  });

  test('a bill that has grown since the approval takes from the months ahead, never more rupiah than were approved', async () => {
    const { region, officer, donor, programmeId } = await aVillage();
    const family = await behind(region);
    await relief.payIn(donor.account, 1_000_000);
    const { id } = await relief.approved({ officer, donor: donor.token, programmeId });
    host.clock.set(new Date('2026-04-02T02:00:00Z'));
    expect(await relief.execute(officer, id)).toMatchObject({ run: { paid: 1, spent: WITH_TWO_AHEAD } });
    expect(await status(officer, family)).toEqual({ status: 'ACTIVE', monthsPaidAhead: 1 });
  });

  test('a family that paid by itself meanwhile is passed over, and its money stays in the fund', async () => {
    const { region, officer, donor, programmeId } = await aVillage();
    const [payer, other] = [await behind(region), await behind(region)];
    await relief.payIn(donor.account, 1_000_000);
    const { id } = await relief.approved({ officer, donor: donor.token, programmeId });
    await relief.payIn(payer.virtualAccount, 5 * 35_000);
    expect(await relief.execute(officer, id)).toMatchObject({
      run: { paid: 1, skipped: 1, spent: WITH_TWO_AHEAD },
      batch: { progress: { familiesHelped: 1, paidMeanwhile: 1 } },
    });
    expect(await status(officer, other)).toMatchObject({ status: 'ACTIVE' });
    expect(await relief.summary(donor.token)).toMatchObject({ left: 1_000_000 - WITH_TWO_AHEAD, familiesHelped: 1 });
  });

  test('two executions at once pay once', async () => {
    const { region, officer, donor, programmeId } = await aVillage();
    for (let count = 0; count < 4; count++) await behind(region);
    await relief.payIn(donor.account, 2_000_000);
    const { id } = await relief.approved({ officer, donor: donor.token, programmeId });
    const runs = await Promise.all([
      relief.execute(officer, id),
      relief.execute(officer, id),
      relief.execute(officer, id),
    ]);
    const paid = runs.map(({ run }) => (run as { paid: number }).paid);
    expect(paid.reduce((sum, count) => sum + count, 0)).toBe(4);
    expect(await relief.summary(donor.token)).toMatchObject({ spent: 4 * WITH_TWO_AHEAD, familiesHelped: 4 });
    const { rows } = await database.pool.query(
      `select count(*) from ledger_entries where kind = 'sponsorship' and entry_key like $1`,
      [`sponsorship:${uuidOf(id)}:%`],
    );
    expect(rows).toEqual([{ count: 4n }]);
  });

  test('a fund that has run dry lets families wait until it has received more', async () => {
    const { region, officer, donor, programmeId } = await aVillage();
    for (let count = 0; count < 2; count++) await behind(region);
    await relief.payIn(donor.account, 2 * WITH_TWO_AHEAD);
    const { id } = await relief.approved({ officer, donor: donor.token, programmeId });
    const head = await asRole('BRANCH_HEAD', region);
    const back = { id: newIdOf('FundReturn'), donorId: donor.id, amount: WITH_TWO_AHEAD, reason: 'Salah kirim' };
    await act(officer, REQUEST, { input: back });
    await act(head, RETURN, { input: { id: back.id } });
    expect(await relief.execute(officer, id)).toMatchObject({ run: { paid: 1, waiting: 1 } });
    await relief.payIn(donor.account, WITH_TWO_AHEAD);
    expect(await relief.execute(officer, id)).toMatchObject({
      run: { paid: 1, waiting: 0 },
      batch: { progress: { familiesHelped: 2, familiesWaiting: 0 } },
    });
    expect(await relief.summary(donor.token)).toMatchObject({ returned: WITH_TWO_AHEAD, left: 0 });
  });

  const REQUEST = `mutation ($input: RequestFundReturnInput!) { result: requestFundReturn(input: $input) { __typename ... on Problem { code } ... on FundReturnRequested { fundReturn { state } } } }`;
  const RETURN = `mutation ($input: DecideFundReturnInput!) { result: approveFundReturn(input: $input) { __typename ... on Problem { code } ... on FundReturnDecided { fundReturn { state amount } } } }`;
  const REJECT_RETURN = `mutation ($input: DecideFundReturnInput!) { result: rejectFundReturn(input: $input) { __typename ... on Problem { code } ... on FundReturnDecided { fundReturn { state } } } }`;

  test('unspent money goes back once, when somebody else than who asked decides', async () => {
    const { region, officer, donor } = await aVillage();
    const head = await asRole('BRANCH_HEAD', region);
    await relief.payIn(donor.account, 300_000);
    const params = (amount: number) => ({
      id: newIdOf('FundReturn'),
      donorId: donor.id,
      amount,
      reason: 'Program selesai',
    });
    const [first, second] = [params(200_000), params(200_000)];
    expect(await act(officer, REQUEST, { input: first })).toMatchObject({ fundReturn: { state: 'REQUESTED' } });
    expect(await act(officer, REQUEST, { input: first })).toMatchObject({ __typename: 'FundReturnRequested' });
    expect(await act(officer, REQUEST, { input: { ...first, amount: 1 } })).toMatchObject({
      code: 'SPONSORSHIP_CONFLICTS_WITH_EARLIER',
    });
    await act(officer, REQUEST, { input: second });
    expect(await act(officer, RETURN, { input: { id: first.id } })).toMatchObject({ code: 'FUND_RETURN_OWN_REQUEST' });
    const twice = await Promise.all([
      act(head, RETURN, { input: { id: first.id } }),
      act(head, RETURN, { input: { id: first.id } }),
    ]);
    for (const told of twice) expect(told).toMatchObject({ fundReturn: { state: 'RETURNED', amount: 200_000 } });
    expect(await act(head, RETURN, { input: { id: second.id } })).toMatchObject({ code: 'FUND_TOO_SMALL' });
    expect(await act(head, REJECT_RETURN, { input: { id: second.id } })).toMatchObject({
      fundReturn: { state: 'REJECTED' },
    });
    expect(await act(head, RETURN, { input: { id: second.id } })).toMatchObject({ code: 'FUND_RETURN_DECIDED' });
    expect(await act(head, REJECT_RETURN, { input: { id: first.id } })).toMatchObject({ code: 'FUND_RETURN_DECIDED' });
    expect(await act(officer, REQUEST, { input: params(100_001) })).toMatchObject({ code: 'FUND_TOO_SMALL' });
    expect(await act(head, RETURN, { input: { id: newIdOf('FundReturn') } })).toMatchObject({
      code: 'FUND_RETURN_NOT_FOUND',
    });
    expect(await relief.summary(donor.token)).toMatchObject({ received: 300_000, returned: 200_000, left: 100_000 });
  });

  test('each problem has its name', async () => {
    const { region, officer, donor, programmeId } = await aVillage({ validThrough: '2026-04-30' });
    const propose = (change: object = {}) =>
      act(officer, PROPOSE, { input: { id: newIdOf('SponsorshipBatch'), programmeId, ...change } });
    expect(await propose()).toMatchObject({ code: 'FUND_HAS_NOTHING_LEFT' });
    await relief.payIn(donor.account, 1_000_000);
    expect(await propose()).toMatchObject({ code: 'NOBODY_TO_PROPOSE' });
    await behind(region);
    expect(await propose({ budget: 1_000 })).toMatchObject({ code: 'NOBODY_TO_PROPOSE' });
    expect(await propose({ programmeId: newIdOf('SponsorshipProgramme') })).toMatchObject({
      code: 'SPONSORSHIP_PROGRAMME_NOT_FOUND',
    });
    const { id } = await relief.propose(officer, programmeId);
    expect(await propose({ id })).toMatchObject({ __typename: 'BeneficiariesProposed', batch: { id } });
    expect(await relief.execute(officer, id)).toMatchObject({ code: 'SPONSORSHIP_BATCH_NOT_APPROVED' });
    expect(await act(donor.token, REJECT, { input: { id } })).toMatchObject({ batch: { state: 'REJECTED' } });
    expect(await act(donor.token, REJECT, { input: { id } })).toMatchObject({ batch: { state: 'REJECTED' } });
    expect(await act(donor.token, APPROVE, { input: { id } })).toMatchObject({ code: 'SPONSORSHIP_BATCH_DECIDED' });
    expect(await relief.execute(officer, id)).toMatchObject({ code: 'SPONSORSHIP_BATCH_NOT_APPROVED' });
    expect(await relief.execute(officer, newIdOf('SponsorshipBatch'))).toMatchObject({
      code: 'SPONSORSHIP_BATCH_NOT_FOUND',
    });
    const next = await relief.propose(officer, programmeId); // a rejected family may be proposed anew
    expect(next.progress).toMatchObject({ families: 1 });
    host.clock.set(new Date('2026-05-01T02:00:00Z'));
    expect(await propose()).toMatchObject({ code: 'SPONSORSHIP_PROGRAMME_NOT_RUNNING' });
  });

  test('a programme lies within the regions of who opens it, and is the same when told again', async () => {
    const { region, officer, donor } = await aVillage();
    const elsewhere = await world.region({ within: '73' });
    const plan = {
      id: newIdOf('SponsorshipProgramme'),
      donorId: donor.id,
      name: 'Peduli',
      regions: [region],
      monthsMin: 3,
      monthsMax: 24,
      monthsAhead: 12,
      validFrom: '2026-01-01',
      validThrough: '2026-12-31',
    };
    const open = (change: object) => act(officer, OPEN, { input: { ...plan, ...change } });
    expect(await open({})).toMatchObject({ programme: { careClass: null } });
    expect(await open({})).toMatchObject({ __typename: 'SponsorshipProgrammeOpened' });
    expect(await open({ monthsAhead: 3 })).toMatchObject({ code: 'SPONSORSHIP_CONFLICTS_WITH_EARLIER' });
    expect(await open({ id: newIdOf('SponsorshipProgramme'), regions: [elsewhere.code] })).toMatchObject({
      code: 'SPONSORSHIP_REGION_OUT_OF_REACH',
    });
    expect(await open({ id: newIdOf('SponsorshipProgramme'), donorId: newIdOf('Donor') })).toMatchObject({
      code: 'DONOR_NOT_FOUND',
    });
    const refused = await ask(officer, OPEN, { input: { ...plan, monthsMin: 25 } });
    expect(refused.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_INPUT', field: 'input.monthsMin' });
  });

  test('a donor sees its own fund alone; who is no donor gives nothing, and a donor pays nobody', async () => {
    const { region, officer, donor, programmeId } = await aVillage();
    await behind(region);
    await relief.payIn(donor.account, 1_000_000);
    const { id } = await relief.propose(officer, programmeId);
    const other = await relief.donor(officer, 'Yayasan Lain');
    expect(await relief.summary(other.token, donor.id)).toMatchObject({ received: 0 });
    expect(await act(other.token, APPROVE, { input: { id } })).toMatchObject({ code: 'SPONSORSHIP_BATCH_NOT_FOUND' });
    expect(await tell(other.token, `{ sponsorshipProgrammes { id } donors { id } }`)).toEqual({
      sponsorshipProgrammes: [],
      donors: [{ id: other.id }],
    });
    const far = await asRole('BRANCH_OFFICER', '73.01');
    expect(await act(far, EXECUTE, { input: { id } })).toMatchObject({ code: 'SPONSORSHIP_BATCH_NOT_FOUND' });
    expect(await tell(far, `{ sponsorshipProgrammes { id } }`)).toEqual({ sponsorshipProgrammes: [] });
    const forbidden = async (token: string, query: string, variables: object) =>
      (await ask(token, query, variables)).errors?.[0]?.extensions.code;
    expect(await forbidden(donor.token, EXECUTE, { input: { id } })).toBe('FORBIDDEN');
    expect(await forbidden(officer, APPROVE, { input: { id } })).toBe('FORBIDDEN');
    expect(await forbidden(officer, PLEDGE, { input: { id: newIdOf('Pledge'), amount: 5 } })).toBe('FORBIDDEN');
    expect(await forbidden(donor.token, STATUS, { id: newIdOf('Family') })).toBe('FORBIDDEN');
    expect(await forbidden(await asRole('CSR_DONOR'), PLEDGE, { input: { id: newIdOf('Pledge'), amount: 5 } })).toBe(
      'FORBIDDEN',
    );
    expect(await forbidden(await asRole('CHATBOT'), `{ donors { id } }`, {})).toBe('FORBIDDEN');
  });

  const REQUEST_RETURN = `mutation ($input: RequestFundReturnInput!) { result: requestFundReturn(input: $input) { __typename ... on Problem { code } } }`;
  const DECIDE_RETURN = `mutation ($input: DecideFundReturnInput!) { approve: approveFundReturn(input: $input) { __typename ... on Problem { code } } reject: rejectFundReturn(input: $input) { __typename ... on Problem { code } } }`;
  const EVERYTHING = `query ($id: ID!, $returned: ID!) { donors { id } sponsorshipSummary(donorId: $id) { left } donor: node(id: $id) { id } returned: node(id: $returned) { id }
    approvalsWaiting(filter: { kinds: [FUND_RETURN] }) { edges { node { amount } } } }`;
  const NOTHING = {
    donors: [],
    sponsorshipSummary: null,
    donor: null,
    returned: null,
    approvalsWaiting: { edges: [] },
  };

  test.each([
    ['of a far region', ['11']],
    ['of no region', []],
    ['of one of the two regions', ['64.71']],
  ])('an officer %s sees no donor kept elsewhere and moves none of its money', async (_, regions) => {
    const officer = await tokenOf(host, { role: 'BRANCH_OFFICER', sub: 'kept', regions: ['64.71', '64.72'] });
    const { id, account } = await relief.donor(officer);
    await relief.payIn(account, 500_000);
    const asked = { id: newIdOf('FundReturn'), donorId: id, amount: 200_000, reason: 'Sisa dana' };
    expect(await act(officer, REQUEST_RETURN, { input: asked })).toMatchObject({ __typename: 'FundReturnRequested' });
    expect(await tell(officer, EVERYTHING, { id, returned: asked.id })).toMatchObject({
      donor: { id },
      returned: { id: asked.id },
      sponsorshipSummary: { left: 500_000 },
    });

    const stranger = await tokenOf(host, { role: 'BRANCH_OFFICER', sub: 'stranger', regions });
    expect(await tell(stranger, EVERYTHING, { id, returned: asked.id })).toEqual(NOTHING);
    const refused = { __typename: 'NotFound', code: 'FUND_RETURN_NOT_FOUND' };
    expect(await tell(stranger, DECIDE_RETURN, { input: { id: asked.id } })).toEqual({
      approve: refused,
      reject: refused,
    });
    expect(await act(stranger, REQUEST_RETURN, { input: { ...asked, id: newIdOf('FundReturn') } })).toMatchObject({
      code: 'DONOR_NOT_FOUND',
    });
    expect(await act(stranger, REQUEST_RETURN, { input: asked })).toMatchObject({ code: 'DONOR_NOT_FOUND' });
    expect(await relief.summary(officer, id)).toMatchObject({ left: 500_000, returned: 0 });
    const { rows } = await database.pool.query('select state from donor_fund_returns where id = $1', [
      uuidOf(asked.id),
    ]);
    expect(rows).toEqual([{ state: 'REQUESTED' }]);
  });

  test('a donor is kept where its office works, or in a part of it; one of the whole country is kept by whoever works in it', async () => {
    const { code } = await world.region();
    const regions = ['64.71', code.slice(0, 5)];
    const officer = await tokenOf(host, { role: 'BRANCH_OFFICER', sub: 'keeps', regions });
    const nobody = await tokenOf(host, { role: 'BRANCH_OFFICER', sub: 'nobody', regions: [] });
    const country = await asRole('BRANCH_OFFICER');
    const add = (token: string, more: object = {}) =>
      act(token, ADD_DONOR, { input: { id: newIdOf('Donor'), name: 'Yayasan', ...more } });
    expect(await add(officer)).toMatchObject({ donor: { regionCodes: regions } });
    expect(await add(officer, { regions: [code] })).toMatchObject({ donor: { regionCodes: [code] } });
    const ofTheCountry = await add(country);
    expect(ofTheCountry).toMatchObject({ donor: { regionCodes: null } });
    const { id } = ofTheCountry['donor'] as { id: string };
    expect(await tell(officer, 'query ($id: ID!) { node(id: $id) { id } }', { id })).toEqual({ node: null });
    const refused = { code: 'SPONSORSHIP_REGION_OUT_OF_REACH' };
    expect(await add(officer, { regions: [code, '11'] })).toMatchObject(refused);
    expect(await add(officer, { regions: ['64.71.99'] })).toMatchObject(refused); // there is no such region
    expect(await add(nobody)).toMatchObject(refused);
  });
});
