import { beforeAll, describe, expect, test } from '@jest/globals';
import { askGraphQL } from '../../../src/sandbox/personas/ask-graphql.js';
import { idOf, newIdOf } from '../../support/global-ids.js';
import { eventually } from '../../support/messages/ask-over-http.js';
import type { BuiltFamily } from '../../support/world/families.js';
import { aDay } from '../rows/a-day.js';

const REQUEST = `mutation ($card: CardNumber!, $birth: CivilDate!) { requestSignIn(input: { cardNumber: $card, birthDate: $birth }) {
  __typename ... on Problem { code } ... on SignInRequested { request } } }`;
const SIGN_IN = `mutation ($id: String!, $code: String!) { signIn(input: { request: $id, code: $code }) {
  __typename ... on Problem { code } ... on ParticipantSession { token expiresAt } } }`;
const MINE = `{ viewer { role } myFamily { status monthsInArrears dueNow virtualAccount payments { amount } contactPreference
  instalmentPlan { state total paid schedule { number amount state } } complaints { complaintId category state answer result } } }`;
const START = 'mutation ($input: StartInstalmentPlanInput!) { startInstalmentPlan(input: $input) { __typename } }';
const ANSWER = 'mutation ($input: ComplaintStepInput!) { answerComplaint(input: $input) { __typename } }';
const COMPLAIN = `mutation ($input: CitizenComplaintInput!) { fileMyComplaint(input: $input) { __typename } }`;
const PREFER = `mutation { setMyContactPreference(input: { preference: NO_BLASTS }) { __typename } }`;

const day = aDay('2026-11-23', { zone: 'WITA', from: '08:00' });
let mine: BuiltFamily;
let other: BuiltFamily;

interface Told {
  readonly data?: Record<string, Record<string, unknown> | null> | null;
  readonly errors?: readonly { readonly extensions: Record<string, unknown> }[];
}
const ask = async (query: string, variables: Record<string, unknown>, token: string | null): Promise<Told> =>
  (await askGraphQL({ address: day.host.baseUrl, token, query, variables })).body as Told;
const answer = async (query: string, variables: Record<string, unknown>, token: string | null = null) =>
  Object.values((await ask(query, variables, token)).data ?? {})[0] as Record<string, string>;
const birthOf = async (family: BuiltFamily): Promise<string> =>
  (
    await day.database.pool.query<{ day: string }>(
      'select birth_date::text as day from participants where card_number = $1',
      [family.head.cardNumber],
    )
  ).rows[0]?.day ?? '';
const request = async (family: BuiltFamily, birth?: string) =>
  answer(REQUEST, { card: family.head.cardNumber, birth: birth ?? (await birthOf(family)) });
const smsOf = async (id: string): Promise<string | undefined> =>
  (await day.database.pool.query<{ body: string }>('select body from sandbox_messages where id = $1', [id])).rows[0]
    ?.body;
const codeSent = async (id: string): Promise<string> =>
  /kode masuk Anda (\d{6})/.exec(await eventually(() => smsOf(id), 'the code'))?.[1] ?? '';

beforeAll(async () => {
  const owing = { careClass: 'III', members: 2, paidThrough: '2026-08' } as const;
  mine = await day.world.family({ ...owing, paidThrough: '2026-05' });
  other = await day.world.family(owing);
});

describe('a participant', () => {
  test('signs in by card, birth date and the code on the phone, sees the own family, complains and sets a wish', async () => {
    const { request: requestId = '' } = await request(mine);
    const code = await codeSent(requestId);
    expect(await answer(SIGN_IN, { id: requestId, code: code === '000000' ? '000001' : '000000' })).toMatchObject({
      code: 'SIGN_IN_CODE_WRONG',
    });
    const { token = '' } = await answer(SIGN_IN, { id: requestId, code });
    expect(await answer(SIGN_IN, { id: requestId, code })).toMatchObject({ code: 'SIGN_IN_CODE_WRONG' }); // once
    expect((await ask(MINE, {}, token)).data).toMatchObject({
      viewer: { role: 'PARTICIPANT' },
      myFamily: {
        status: 'SUSPENDED',
        monthsInArrears: 5,
        dueNow: 420_000,
        virtualAccount: mine.virtualAccount,
        payments: [],
        complaints: [],
        instalmentPlan: null,
      },
    });
    const input = { id: newIdOf('Complaint'), category: 'CARD_NOT_ACTIVE', description: 'Kartu belum aktif.' };
    expect(await answer(COMPLAIN, { input }, token)).toMatchObject({ __typename: 'CitizenComplaintFiled' });
    expect(await answer(PREFER, {}, token)).toMatchObject({ __typename: 'CitizenPreferenceSet' });

    // The branch answers and grants a plan: the family reads both, with every stage.
    const officer = day.personas.as('BRANCH_OFFICER');
    const step = { id: newIdOf('ComplaintStep'), complaintId: input.id, note: 'Kami periksa.' };
    await day.does(officer, ANSWER, { input: step, success: 'ComplaintMoved' });
    const plan = { id: newIdOf('InstalmentPlan'), familyId: idOf('Family', mine.id), stages: 2 };
    await day.does(officer, START, { input: plan, success: 'InstalmentPlanStarted' });
    const told = (await ask(MINE, {}, token)).data?.['myFamily'];
    expect(told?.['complaints']).toEqual([
      {
        complaintId: input.id,
        category: 'CARD_NOT_ACTIVE',
        state: 'ANSWERED',
        answer: 'Kami periksa.',
        result: null,
      },
    ]);
    expect(told?.['instalmentPlan']).toMatchObject({
      state: 'RUNNING',
      paid: 0,
      schedule: [
        { number: 1, state: 'AHEAD' },
        { number: 2, state: 'AHEAD' },
      ],
    });

    // Nothing else of the API answers: not the other family, nor the own one as an office sees it.
    for (const id of [idOf('Family', other.id), idOf('Family', mine.id)]) {
      const told = await ask('query ($id: ID!) { family(by: { id: $id }) { id } node(id: $id) { id } }', { id }, token);
      expect(told.data?.['family'] ?? null).toBeNull();
      expect(told.data?.['node'] ?? null).toBeNull();
    }
    for (const query of ['{ families { totalCount } }', '{ complaints { totalCount } }', '{ messages { totalCount } }'])
      expect((await ask(query, {}, token)).errors?.[0]?.extensions['code']).toBe('FORBIDDEN');

    day.at('08:31');
    expect((await ask(MINE, {}, token)).errors?.[0]?.extensions['code'] ?? 'UNAUTHENTICATED').toBe('UNAUTHENTICATED');
  });

  test('with a wrong birth date is answered alike, and is sent nothing; tries are counted', async () => {
    day.at('09:00');
    const wrong = await request(other, '1901-01-01');
    expect(wrong).toMatchObject({ __typename: 'SignInRequested' });
    expect(await answer(SIGN_IN, { id: wrong['request'], code: '123456' })).toMatchObject({
      code: 'SIGN_IN_CODE_WRONG',
    });

    const { request: requestId = '' } = await request(other);
    const code = await codeSent(requestId);
    const bad = code === '111111' ? '222222' : '111111';
    for (let tries = 0; tries < 5; tries += 1) await answer(SIGN_IN, { id: requestId, code: bad });
    expect(await answer(SIGN_IN, { id: requestId, code })).toMatchObject({ code: 'SIGN_IN_TOO_MANY' });
    expect(await smsOf(wrong['request'] ?? '')).toBeUndefined();
  });
});
