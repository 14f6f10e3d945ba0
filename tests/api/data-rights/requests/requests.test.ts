/** A family asks that wrong data are put right, or objects: a person of the branch answers, and the family reads it. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { RegionCode } from '../../../../src/kernel/region-code.js';
import { newIdOf } from '../../../support/global-ids.js';
import { useServer } from '../../../support/partners/a-server.js';
import { useTestDatabase } from '../../../support/test-database.js';
import { tokenOf } from '../../../support/token-of.js';
import { type User, askAs, signIn } from '../../../support/world/as-users.js';
import type { BuiltFamily } from '../../../support/world/families.js';
import { aWorld } from '../../../support/world/world.js';

const NOW = '2026-11-24T03:00:00Z';
const REQUEST = `id kind field wanted subject reason state dueAt answer decidedByRole changeId`;
const result = (
  name: string,
  input: string,
  type: string,
): string => `mutation ($input: ${input}!) { ${name}(input: $input) {
  __typename ... on Problem { code message } ... on ${type} { request { ${REQUEST} } } } }`;
const CORRECT = result('requestCorrection', 'RequestCorrectionInput', 'DataRequestFiled');
const OBJECT = result('objectToProcessing', 'ObjectToProcessingInput', 'DataRequestFiled');
const WITHDRAW = result('withdrawDataRequest', 'WithdrawDataRequestInput', 'DataRequestWithdrawn');
const ACCEPT = result('acceptDataRequest', 'AcceptDataRequestInput', 'DataRequestAccepted');
const REFUSE = result('refuseDataRequest', 'RefuseDataRequestInput', 'DataRequestRefused');
const MINE = `{ myDataRequests { totalCount edges { node { ${REQUEST} } } } }`;
const LISTED = `query ($overdue: Boolean) { dataRequests(state: REQUESTED, overdue: $overdue) { totalCount edges { node { ${REQUEST} } } } }`;
const DRAFT = `mutation ($input: DraftDunningPlanInput!) { draftDunningPlan(input: $input) { __typename ... on Problem { code } } }`;
const SIMULATE = 'query ($id: ID!) { dunningSimulation(planId: $id) { families } }';
const WISH = '{ myFamily { contactPreference } }';

interface Told {
  readonly __typename: string;
  readonly code?: string;
  readonly request?: Readonly<Record<string, unknown>>;
}
interface Page {
  readonly totalCount: number;
  readonly edges: readonly { readonly node: Readonly<Record<string, unknown>> }[];
}

describe('what families ask about their data', () => {
  const database = useTestDatabase();
  const world = aWorld(database);
  const host = useServer(database, NOW);
  let region: RegionCode;
  let family: BuiltFamily;
  let other: BuiltFamily;
  let participant: User;
  let officer: User;
  let stranger: User;

  const ask = async <Data = Record<string, Told>>(user: User, query: string, variables: object = {}): Promise<Data> => {
    const { data, errors } = await askAs<Data>(host, user, [query, variables]);
    if (data === null || data === undefined || errors !== undefined) throw new Error(JSON.stringify(errors));
    return data;
  };
  const tell = async (user: User, query: string, input: object): Promise<Told> =>
    Object.values(await ask(user, query, { input }))[0] as Told;
  const ofFamily = async ({ id }: BuiltFamily, subject: string): Promise<User> => ({
    subject,
    token: await tokenOf(host, { sub: subject, role: 'PARTICIPANT', regions: [], family_id: id }, 86_400 * 30),
  });
  const anId = () => newIdOf('DataRequest');
  const evidence = { documentKind: 'IDENTITY_CARD', documentDate: '2026-11-23', documentNumber: '1' };
  const nameOf = async (card: string) =>
    (await database.pool.query<{ name: string }>('select name from participants where card_number = $1', [card]))
      .rows[0]?.name;

  beforeAll(async () => {
    const village = await world.region();
    region = village.code;
    const branch = await world.branch({ regions: [village.code] });
    family = await world.family({ region: village.code, members: 2, careClass: 'III', paidThrough: '2026-08' });
    other = await world.family({ region: village.code, members: 1, careClass: 'III', paidThrough: '2026-08' });
    officer = await signIn(host, { role: 'BRANCH_HEAD', regions: [village.code], branchId: branch.id });
    stranger = await signIn(host, { role: 'BRANCH_HEAD', regions: [(await world.region()).code] });
    participant = await ofFamily(family, 'who-asks');
  });

  test('a name is put right by the branch and its document, and the family reads the answer', async () => {
    const { cardNumber } = family.head;
    const input = { id: anId(), cardNumber, field: 'NAME', wanted: ' Siti  Rahmawati ', reason: 'KTP saya.' };
    const filed = await tell(participant, CORRECT, input);
    expect(filed.request).toMatchObject({
      kind: 'CORRECTION',
      field: 'NAME',
      wanted: 'Siti Rahmawati',
      state: 'REQUESTED',
      dueAt: '2026-11-27T03:00:00.000Z', // UU 27/2022 Ps. 30: 3 x 24 hours
    });
    expect((await tell(participant, CORRECT, input)).request).toEqual(filed.request);
    expect(await tell(participant, CORRECT, { ...input, reason: 'Lain.' })).toMatchObject({
      code: 'DATA_REQUEST_CONFLICTS_WITH_EARLIER',
    });
    expect(await tell(participant, CORRECT, { ...input, id: anId() })).toMatchObject({
      code: 'DATA_REQUEST_WAITS_ALREADY',
    });

    const { id } = input;
    expect(await tell(stranger, ACCEPT, { id, answer: 'Ya.', evidence })).toMatchObject({
      code: 'DATA_REQUEST_NOT_FOUND',
    });
    expect(await tell(officer, ACCEPT, { id, answer: 'Ya.' })).toMatchObject({ code: 'DATA_REQUEST_EVIDENCE_NEEDED' });
    expect(await nameOf(cardNumber)).not.toBe('Siti Rahmawati');
    const accepted = await tell(officer, ACCEPT, { id, answer: 'Sudah diperbaiki.', evidence });
    expect(accepted.request).toMatchObject({
      state: 'ACCEPTED',
      changeId: expect.stringMatching(/^MembershipChange_/),
    });
    expect(await nameOf(cardNumber)).toBe('Siti Rahmawati');
    expect(await tell(officer, ACCEPT, { id, answer: 'Sudah diperbaiki.', evidence })).toEqual(accepted);
    expect(await tell(officer, REFUSE, { id, answer: 'Tidak.' })).toMatchObject({ code: 'DATA_REQUEST_DECIDED' });
    expect(await tell(participant, WITHDRAW, { id })).toMatchObject({ code: 'DATA_REQUEST_ANSWERED' });
    const { myDataRequests } = await ask<{ myDataRequests: Page }>(participant, MINE);
    expect(myDataRequests.edges[0]?.node).toMatchObject({ answer: 'Sudah diperbaiki.', decidedByRole: 'BRANCH_HEAD' });
  });

  test('what no rule allows is said by the rule, and the request waits on', async () => {
    const wanted = '1950-01-01'; // contradicts the NIK
    const input = { id: anId(), cardNumber: family.head.cardNumber, field: 'BIRTH_DATE', wanted, reason: 'Keliru.' };
    await tell(participant, CORRECT, input);
    const refused = await tell(officer, ACCEPT, { id: input.id, answer: 'Ya.', evidence });
    expect(refused).toMatchObject({ code: 'CHANGE_NIK_CONTRADICTS_BIRTH_DATE' });
    const listed = async (overdue: boolean) =>
      (await ask<{ dataRequests: Page }>(officer, LISTED, { overdue })).dataRequests;
    expect((await listed(false)).edges[0]?.node).toMatchObject({ id: input.id, state: 'REQUESTED', wanted: null });
    expect((await ask<{ dataRequests: Page }>(stranger, LISTED)).dataRequests.totalCount).toBe(0);
    expect((await listed(true)).totalCount).toBe(0);
    host.clock.set(new Date('2026-11-27T03:00:01Z'));
    expect((await listed(true)).totalCount).toBe(1);
    host.clock.set(new Date(NOW));
    const answer = 'Tanggal lahir sesuai NIK.';
    expect((await tell(officer, REFUSE, { id: input.id, answer })).request).toMatchObject({ state: 'REFUSED', answer });
  });

  test.each([
    ['PHONE', '12', 'input.wanted'],
    ['SEX', 'X', 'input.wanted'],
    ['BIRTH_DATE', '31-12-1990', 'input.wanted'],
    ['NAME', '  ', 'input.wanted'],
  ])('%s is not asked to be %s', async (field, wanted, place) => {
    const input = { id: anId(), cardNumber: family.head.cardNumber, field, wanted, reason: 'Keliru.' };
    const { errors } = await askAs(host, participant, [CORRECT, { input }]);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_INPUT', field: place });
  });

  test('nobody asks for a person of another family, nor reads or withdraws what another asked', async () => {
    const input = { id: anId(), field: 'NAME', wanted: 'Orang Lain', reason: 'Iseng.' };
    const problem = { code: 'DATA_REQUEST_PERSON_NOT_FOUND' };
    expect(await tell(participant, CORRECT, { ...input, cardNumber: other.head.cardNumber })).toMatchObject(problem);
    expect(await tell(participant, CORRECT, input)).toMatchObject(problem);
    const own = { id: anId(), field: 'ADDRESS', wanted: 'Jl. Cendana 1', reason: 'Pindah.' };
    expect((await tell(participant, CORRECT, own)).request).toMatchObject({ state: 'REQUESTED' });
    const neighbour = await ofFamily(other, 'a-neighbour');
    expect(await tell(neighbour, WITHDRAW, { id: own.id })).toMatchObject({ code: 'DATA_REQUEST_NOT_FOUND' });
    expect((await ask<{ myDataRequests: Page }>(neighbour, MINE)).myDataRequests.totalCount).toBe(0);
    // The office records an address by its own command, and answers.
    expect((await tell(officer, ACCEPT, { id: own.id, answer: 'Sudah dicatat.' })).request).toMatchObject({
      state: 'ACCEPTED',
      changeId: null,
    });
  });

  test('an accepted objection keeps plans of reminders away, until it is withdrawn', async () => {
    const planId = newIdOf('DunningPlan');
    const drafter = await signIn(host, { role: 'BRANCH_OFFICER', regions: [region] });
    const steps = [{ day: 20, channel: 'VISIT' }];
    const draft = { id: planId, name: 'Pengingat', region, monthsMin: 1, monthsMax: 23, steps };
    expect(await tell(drafter, DRAFT, draft)).toMatchObject({ __typename: 'DunningPlanDrafted' });
    const met = async () =>
      (await ask<{ dunningSimulation: { families: number } }>(drafter, SIMULATE, { id: planId })).dunningSimulation
        .families;
    expect(await met()).toBe(2);
    const input = { id: anId(), subject: 'AUTOMATED_REMINDERS', reason: 'Saya ingin diputuskan oleh orang.' };
    expect((await tell(participant, OBJECT, input)).request).toMatchObject({ state: 'REQUESTED', kind: 'OBJECTION' });
    expect(await met()).toBe(2);
    expect((await tell(officer, ACCEPT, { id: input.id, answer: 'Dikabulkan.' })).request).toMatchObject({
      state: 'ACCEPTED',
    });
    expect(await met()).toBe(1);
    expect((await tell(participant, WITHDRAW, { id: input.id })).request).toMatchObject({ state: 'WITHDRAWN' });
    expect(await met()).toBe(2);
  });

  test('an accepted objection to contact is the wish of the family from then on', async () => {
    const input = { id: anId(), subject: 'COLLECTION_CONTACT', reason: 'Mohon tidak dihubungi.' };
    await tell(participant, OBJECT, input);
    expect(await ask(participant, WISH)).toMatchObject({ myFamily: { contactPreference: 'ALL_MESSAGES' } });
    await tell(officer, ACCEPT, { id: input.id, answer: 'Dikabulkan.' });
    expect(await ask(participant, WISH)).toMatchObject({ myFamily: { contactPreference: 'DO_NOT_CONTACT' } });
  });

  test('a number that is asked for is masked to the branch, and in full to the family', async () => {
    const input = {
      id: anId(),
      cardNumber: family.head.cardNumber,
      field: 'PHONE',
      wanted: '0812 3456 7890',
      reason: 'Baru.',
    };
    expect((await tell(participant, CORRECT, input)).request?.['wanted']).toMatch(/81234567890$/);
    const { dataRequests } = await ask<{ dataRequests: Page }>(officer, LISTED);
    expect(dataRequests.edges.find(({ node }) => node['id'] === input.id)?.node['wanted']).toMatch(/\*+890$/);
  });
});
