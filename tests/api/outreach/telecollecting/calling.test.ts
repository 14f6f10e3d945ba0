import { describe, expect, test } from '@jest/globals';
import type { RegionCode } from '../../../../src/kernel/region-code.js';
import { useServer } from '../../../support/partners/a-server.js';
import { PAGE_INFO, type Paged, readBothWays } from '../../../support/both-ways.js';
import { useTestDatabase } from '../../../support/test-database.js';
import { type User, askAs, signIn } from '../../../support/world/as-users.js';
import type { FamilyParams } from '../../../support/world/families.js';
import { aWorld } from '../../../support/world/world.js';
import { idOf, newIdOf, uuidOf } from '../../../support/global-ids.js';

/** Monday, 23 November 2026, 10:00 in Samarinda. */
const NOW = '2026-11-23T02:00:00Z';
const ASSIGNMENT = `callId leaseUntil isOpen isReleased name cardNumber familySize monthsInArrears arrears amountToReactivate phone family { id }`;
const NEXT = `mutation ($campaign: ID!) { assignNextCall(input: { campaignId: $campaign }) { __typename ... on Problem { code }
  ... on CallAssigned { assignment { ${ASSIGNMENT} } } ... on CallOutcomeMissing { message assignment { ${ASSIGNMENT} } }
  ... on OutsideContactHours { opensAt } ... on NobodyToCall { nextFrom } } }`;
const RECORD = `mutation ($input: RecordCallOutcomeInput!) { recordCallOutcome(input: $input) { __typename ... on Problem { code }
  ... on CallRecorded { nextFrom call { id outcome note promise { amount promisedFor } promiseState callerName campaign { id } family { id } } } } }`;
const OPEN = `mutation ($input: OpenCampaignInput!) { openCampaign(input: $input) { __typename ... on Problem { code } ... on CampaignOpened { campaign { id name region { code } months { min max } summary { calls } } } } }`;

interface Assignment {
  readonly callId: string;
  readonly isOpen: boolean;
  readonly isReleased: boolean;
  readonly phone: string | null;
  readonly family: { readonly id: string };
  readonly [field: string]: unknown;
}
type Result = {
  readonly __typename: string;
  readonly code?: string;
  readonly assignment?: Assignment;
  readonly [field: string]: unknown;
};

describe('tele-collecting', () => {
  const database = useTestDatabase();
  const host = useServer(database, NOW);
  const world = aWorld(database);

  const ask = async <Data>(user: User, query: string, variables: object = {}): Promise<Data> => {
    const { data, errors } = await askAs<Data>(host, user, [query, variables]);
    expect(errors).toBeUndefined();
    if (data === null) throw new Error('an answer without errors has data');
    return data;
  };
  const plan = (region: RegionCode, change: object = {}) => ({
    id: newIdOf('Campaign'),
    name: 'Tunggakan dua bulan ke atas',
    region,
    validFrom: '2026-11-01',
    validThrough: '2027-02-28',
    ...change,
  });
  const open = async (head: User, input: object): Promise<Result> =>
    (await ask<{ openCampaign: Result }>(head, OPEN, { input })).openCampaign;
  const next = async (user: User, campaign: string): Promise<Result> =>
    (await ask<{ assignNextCall: Result }>(user, NEXT, { campaign })).assignNextCall;
  const record = async (user: User, input: object): Promise<Result> =>
    (await ask<{ recordCallOutcome: Result }>(user, RECORD, { input })).recordCallOutcome;

  /** A village with families, a branch head who opens a campaign there, and an operator. */
  async function aCampaign(families: readonly FamilyParams[], change: object = {}) {
    host.clock.set(new Date(NOW));
    const { code: region } = await world.region();
    const built = [];
    for (const params of families) built.push(await world.family({ region, careClass: 'I', members: 2, ...params }));
    const head = await signIn(host, { role: 'BRANCH_HEAD', regions: [region] });
    const input = plan(region, change);
    const opened = await open(head, input);
    const officer = () => signIn(host, { role: 'TELE_COLLECTOR', regions: [region] });
    return { region, families: built, head, id: input.id, input, opened, officer, operator: await officer() };
  }
  const accessLog = async (viewer: string) =>
    (
      await database.pool.query(
        "select family_ids, fields, purpose from access_log where viewer = $1 and purpose <> 'DUTY'",
        [viewer],
      )
    ).rows;
  const pay = async (familyId: string) =>
    database.pool.query(`update families set paid_through = '2026-11-01' where id = $1`, [familyId]);

  test('an operator calls one family after the other, and each result is saved before the next call', async () => {
    const { id, operator, families } = await aCampaign([{ paidThrough: '2026-02' }, { paidThrough: '2026-05' }]);
    const [first] = families;
    const assigned = await next(operator, id);
    expect(assigned).toEqual({
      __typename: 'CallAssigned',
      assignment: {
        callId: expect.any(String),
        leaseUntil: '2026-11-23T02:15:00.000Z',
        isOpen: true,
        isReleased: false,
        name: first?.head.name,
        cardNumber: first?.head.cardNumber,
        familySize: 2,
        monthsInArrears: 8,
        arrears: 2_400_000,
        amountToReactivate: 2_700_000,
        phone: first?.head.phone,
        family: { id: idOf('Family', first?.id) },
      },
    });
    expect(await accessLog(operator.subject)).toEqual([
      { family_ids: [first?.id], fields: ['phone'], purpose: 'CALL' },
    ]);

    const tooSoon = await next(operator, id);
    expect(tooSoon).toMatchObject({
      __typename: 'CallOutcomeMissing',
      assignment: { callId: assigned.assignment?.callId },
    });

    const told = {
      callId: assigned.assignment?.callId,
      outcome: 'PROMISED_TO_PAY',
      note: ' setelah gajian ',
      promise: { amount: 2_700_000, promisedFor: '2026-11-27' },
    };
    const recorded = await record(operator, told);
    expect(recorded).toMatchObject({
      __typename: 'CallRecorded',
      // Saturday, 08:00 is no contact hour of the campaign: it begins at 09:00.
      nextFrom: '2026-11-28T01:00:00.000Z',
      call: {
        id: told.callId,
        outcome: 'PROMISED_TO_PAY',
        note: 'setelah gajian',
        promiseState: 'OPEN',
        campaign: { id },
      },
    });
    expect((await next(operator, id)).assignment?.family.id).toBe(idOf('Family', families[1]?.id));
    expect((await record(operator, told)).__typename).toBe('CallRecorded');
    expect((await record(operator, { ...told, note: 'lain' })).code).toBe('CALL_CONFLICTS_WITH_EARLIER');
  });

  test('one open call assignment per operator', async () => {
    // More families than requests: each request may hold one for a moment, and none finds the queue empty.
    const { id, operator } = await aCampaign(Array.from({ length: 12 }, () => ({ paidThrough: '2026-02' })));
    const answers = await Promise.all(Array.from({ length: 10 }, () => next(operator, id)));
    const kinds = answers.map((answer) => answer.__typename);
    expect(kinds.filter((kind) => kind === 'CallAssigned')).toHaveLength(1);
    expect(kinds.filter((kind) => kind === 'CallOutcomeMissing')).toHaveLength(9);
    expect(new Set(answers.map(({ assignment }) => assignment?.callId)).size).toBe(1);
  });

  test('contact hours', async () => {
    const { id, operator } = await aCampaign([{ paidThrough: '2026-02' }]);
    const at = async (moment: string) => {
      host.clock.set(new Date(moment));
      return next(operator, id);
    };
    // 08:59 in Samarinda; 17:00; Saturday 17:00, after which Sunday is skipped; Sunday noon.
    expect(await at('2026-11-24T00:59:00Z')).toMatchObject({
      __typename: 'OutsideContactHours',
      opensAt: '2026-11-24T01:00:00.000Z',
    });
    expect(await at('2026-11-23T09:00:00Z')).toMatchObject({
      __typename: 'OutsideContactHours',
      opensAt: '2026-11-24T01:00:00.000Z',
    });
    expect(await at('2026-11-28T09:00:00Z')).toMatchObject({
      __typename: 'OutsideContactHours',
      opensAt: '2026-11-30T01:00:00.000Z',
    });
    expect(await at('2026-11-29T04:00:00Z')).toMatchObject({
      __typename: 'OutsideContactHours',
      opensAt: '2026-11-30T01:00:00.000Z',
    });
    expect((await at('2026-11-23T08:59:00Z')).__typename).toBe('CallAssigned');
    const { head, region } = await aCampaign([]);
    expect((await open(head, plan(region, { contactFromHour: 7 }))).code).toBe('CALL_CAMPAIGN_HOURS_NOT_ALLOWED');
    expect((await open(head, plan(region, { contactUntilHour: 21 }))).code).toBe('CALL_CAMPAIGN_HOURS_NOT_ALLOWED');
    expect((await open(head, plan(region, { contactFromHour: 12, contactUntilHour: 12 }))).code).toBe(
      'CALL_CAMPAIGN_HOURS_NOT_ALLOWED',
    );
  });

  test('2–23 months for the officers’ queue', async () => {
    const months = { one: '2026-09', two: '2026-08', twentyThree: '2024-11', twentyFour: '2024-10' };
    const { id, officer, families, head, region } = await aCampaign(
      Object.values(months).map((paidThrough) => ({ paidThrough })),
    );
    const given = [await next(await officer(), id), await next(await officer(), id), await next(await officer(), id)];
    expect(given.map(({ assignment }) => assignment?.family.id)).toEqual([
      idOf('Family', families[2]?.id),
      idOf('Family', families[1]?.id),
      undefined,
    ]);
    expect(given[2]).toMatchObject({ __typename: 'NobodyToCall', nextFrom: expect.any(String) });
    for (const change of [{ monthsMin: 1 }, { monthsMax: 24 }, { monthsMin: 9, monthsMax: 8 }])
      expect((await open(head, plan(region, change))).code).toBe('CALL_CAMPAIGN_MONTHS_OUTSIDE_QUEUE');
  });

  test('a payment releases the family at once: its open assignment says so, and no queue gives it out', async () => {
    const { id, operator, officer, families } = await aCampaign([
      { paidThrough: '2026-02' },
      { paidThrough: '2026-03' },
    ]);
    const { assignment } = await next(operator, id);
    await pay(uuidOf(String(assignment?.family.id)));
    const { openCall } = await ask<{ openCall: Assignment }>(operator, `{ openCall { ${ASSIGNMENT} } }`);
    expect(openCall).toMatchObject({ isOpen: false, isReleased: true, phone: null });
    expect((await next(operator, id)).assignment?.family.id).toBe(idOf('Family', families[1]?.id));
    await pay(String(families[1]?.id));
    expect(await next(await officer(), id)).toMatchObject({ __typename: 'NobodyToCall', nextFrom: expect.anything() });
  });

  test('who pays while waiting in the queue is never given out', async () => {
    const { id, officer, families } = await aCampaign([{ paidThrough: '2026-02' }, { paidThrough: '2026-03' }]);
    await pay(String(families[0]?.id));
    expect((await next(await officer(), id)).assignment?.family.id).toBe(idOf('Family', families[1]?.id));
    expect(await next(await officer(), id)).toMatchObject({ __typename: 'NobodyToCall' });
    const { rows } = await database.pool.query('select family_id from call_queue where campaign_id = $1', [uuidOf(id)]);
    expect(rows).toEqual([{ family_id: families[1]?.id }]);
  });

  test('nobody answered: the family is tried again at the weekend, and at most as often as the campaign says', async () => {
    const { id, officer } = await aCampaign([{ paidThrough: '2026-02' }], { attemptsMax: 2 });
    const call = async (moment: string) => {
      host.clock.set(new Date(moment));
      const operator = await officer();
      const { assignment, ...rest } = await next(operator, id);
      return assignment === undefined ? rest : record(operator, { callId: assignment.callId, outcome: 'NO_ANSWER' });
    };
    expect(await call(NOW)).toMatchObject({ nextFrom: '2026-11-28T01:00:00.000Z' });
    expect(await call('2026-11-24T02:00:00Z')).toMatchObject({
      __typename: 'NobodyToCall',
      nextFrom: '2026-11-28T01:00:00.000Z',
    });
    expect(await call('2026-11-28T02:00:00Z')).toMatchObject({ __typename: 'CallRecorded', nextFrom: null });
    expect(await call('2026-12-05T02:00:00Z')).toMatchObject({ __typename: 'NobodyToCall', nextFrom: null });
  });

  test('a family that asks not to be called is given out by no queue, and its call ends nothing else', async () => {
    const { id, operator, officer, families } = await aCampaign([
      { paidThrough: '2026-02' },
      { paidThrough: '2026-03' },
    ]);
    const refuse = `mutation ($family: ID!, $refuses: Boolean!, $reason: String) { setCallRefusal(input: { familyId: $family, refuses: $refuses, reason: $reason }) { __typename ... on Problem { code } ... on CallRefusalSaved { mayBeCalled } } }`;
    const saved = await ask(operator, refuse, {
      family: idOf('Family', families[0]?.id),
      refuses: true,
      reason: 'Tidak mau ditelepon',
    });
    expect(saved).toEqual({ setCallRefusal: { __typename: 'CallRefusalSaved', mayBeCalled: false } });
    expect((await next(await officer(), id)).assignment?.family.id).toBe(idOf('Family', families[1]?.id));
    expect((await next(await officer(), id)).__typename).toBe('NobodyToCall');
    expect(await ask(operator, refuse, { family: idOf('Family', families[0]?.id), refuses: false })).toMatchObject({
      setCallRefusal: { mayBeCalled: true },
    });
    const stranger = await signIn(host, { role: 'TELE_COLLECTOR', regions: [(await world.region()).code] });
    const hidden = await ask(stranger, refuse, { family: idOf('Family', families[0]?.id), refuses: true, reason: 'x' });
    expect(hidden).toMatchObject({ setCallRefusal: { code: 'CALL_FAMILY_NOT_FOUND' } });
  });

  test('a family that was called three times in a week is left alone, whoever called', async () => {
    const { id, officer, operator, families } = await aCampaign([{ paidThrough: '2026-02' }]);
    const call = `mutation ($input: RecordCallInput!) { recordCall(input: $input) { __typename ... on Problem { code } ... on CallRecorded { call { purpose callerRole } } } }`;
    for (const day of ['18', '19', '20']) {
      const input = {
        id: newIdOf('Call'),
        familyId: idOf('Family', families[0]?.id),
        purpose: 'REMINDER',
        outcome: 'NO_ANSWER',
        calledAt: `2026-11-${day}T03:00:00Z`,
      };
      expect(await ask(operator, call, { input })).toEqual({
        recordCall: { __typename: 'CallRecorded', call: { purpose: 'REMINDER', callerRole: 'TELE_COLLECTOR' } },
      });
    }
    expect(await next(await officer(), id)).toMatchObject({
      __typename: 'NobodyToCall',
      nextFrom: '2026-11-25T03:00:00.000Z',
    });
    host.clock.set(new Date('2026-11-25T03:00:01Z'));
    expect((await next(await officer(), id)).__typename).toBe('CallAssigned');
  });

  test.each([
    { what: 'a promise that was not told', change: { outcome: 'PROMISED_TO_PAY' }, answer: 'CALL_PROMISE_MISSING' },
    {
      what: 'a promise with another outcome',
      change: { outcome: 'REFUSED', promise: { amount: 1, promisedFor: '2026-11-30' } },
      answer: 'CALL_PROMISE_NOT_ALLOWED',
    },
    {
      what: 'a promise for yesterday',
      change: { outcome: 'PROMISED_TO_PAY', promise: { amount: 1, promisedFor: '2026-11-22' } },
      answer: 'CALL_PROMISE_NOT_ALLOWED',
    },
    {
      what: "somebody else's assignment",
      change: { outcome: 'REFUSED', callId: newIdOf('Call') },
      answer: 'CALL_ASSIGNMENT_NOT_OPEN',
    },
  ])('$what is answered $answer, and the assignment stays open', async ({ change, answer }) => {
    const { id, operator } = await aCampaign([{ paidThrough: '2026-02' }]);
    const { assignment } = await next(operator, id);
    expect((await record(operator, { callId: assignment?.callId, ...change })).code).toBe(answer);
    expect((await next(operator, id)).__typename).toBe('CallOutcomeMissing');
  });

  test.each([
    { what: 'another region', change: { region: '31.74.01' }, answer: 'CALL_CAMPAIGN_REGION_OUT_OF_REACH' },
    {
      what: 'a last day before the first',
      change: { validThrough: '2026-10-31' },
      answer: 'CALL_CAMPAIGN_DAYS_IMPOSSIBLE',
    },
    { what: 'more than a year', change: { validThrough: '2028-01-01' }, answer: 'CALL_CAMPAIGN_DAYS_IMPOSSIBLE' },
  ])('a campaign with $what is answered $answer', async ({ change, answer }) => {
    const { head, region } = await aCampaign([]);
    expect((await open(head, plan(region, change))).code).toBe(answer);
  });

  test('a campaign opened twice is one campaign; another under its id is refused; once ended it gives out nobody', async () => {
    const { head, id, input, opened, operator, region } = await aCampaign([{ paidThrough: '2026-02' }]);
    expect(opened).toMatchObject({
      __typename: 'CampaignOpened',
      campaign: { id, region: { code: region }, months: { min: 2, max: 23 } },
    });
    expect(await open(head, input)).toEqual(opened);
    expect((await open(head, { ...input, monthsMin: 3 })).code).toBe('CALL_CAMPAIGN_CONFLICTS_WITH_EARLIER');
    const end = `mutation ($id: ID!) { endCampaign(input: { campaignId: $id }) { __typename ... on Problem { code } ... on CampaignEnded { campaign { endedAt } } } }`;
    expect(await ask(head, end, { id })).toEqual({
      endCampaign: { __typename: 'CampaignEnded', campaign: { endedAt: '2026-11-23T02:00:00.000Z' } },
    });
    expect(await ask(head, end, { id: newIdOf('Campaign') })).toMatchObject({
      endCampaign: { code: 'CALL_CAMPAIGN_NOT_FOUND' },
    });
    expect((await next(operator, id)).code).toBe('CALL_CAMPAIGN_NOT_RUNNING');
    const byId = 'query ($id: ID!) { node(id: $id) { __typename ... on Campaign { endedAt } } }';
    const ended = { node: { __typename: 'Campaign', endedAt: '2026-11-23T02:00:00.000Z' } };
    expect(await ask(operator, byId, { id })).toEqual(ended);
    const elsewhere = await signIn(host, { role: 'TELE_COLLECTOR', regions: [(await world.region()).code] });
    expect((await next(elsewhere, id)).code).toBe('CALL_CAMPAIGN_NOT_FOUND');
    expect(await ask(elsewhere, byId, { id })).toEqual({ node: null });
  });

  test('campaigns are read from either end, those of a day or all', async () => {
    const { head, region, id } = await aCampaign([]);
    for (const validFrom of ['2026-10-01', '2026-12-01']) await open(head, plan(region, { validFrom }));
    const query = `query ($on: CivilDate, $first: Int, $after: String, $last: Int, $before: String) {
      campaigns(runningOn: $on, first: $first, after: $after, last: $last, before: $before) { totalCount ${PAGE_INFO} edges { node { id openedAt } } } }`;
    type Listed = { readonly campaigns: Paged<{ readonly id: string }> & { readonly totalCount: number } };
    const read = (page: object) => ask<Listed>(head, query, page);
    expect(await readBothWays(async (page) => (await read(page)).campaigns)).toHaveLength(3);
    const { campaigns } = await read({ on: '2026-11-23' });
    expect([campaigns.totalCount, campaigns.edges.map(({ node }) => node.id).includes(id)]).toEqual([2, true]);
  });

  test('with a new month families that have come to owe two months are called too', async () => {
    const { id, officer, families } = await aCampaign([{ paidThrough: '2026-09' }]);
    expect((await next(await officer(), id)).__typename).toBe('NobodyToCall');
    host.clock.set(new Date('2026-12-01T02:00:00Z'));
    const given = await Promise.all([await officer(), await officer(), await officer()].map((user) => next(user, id)));
    expect(given.map(({ assignment }) => assignment?.family.id).filter(Boolean)).toEqual([
      idOf('Family', families[0]?.id),
    ]);
  });

  test('figures of the day stand beside the target; operators see their own, who leads the campaign all', async () => {
    const { id, head, officer } = await aCampaign([{ paidThrough: '2026-02' }, { paidThrough: '2026-03' }], {
      dailyTarget: 5,
    });
    const [one, two] = [await officer(), await officer()];
    const promise = { amount: 500_000, promisedFor: '2026-11-30' };
    await record(one, { callId: (await next(one, id)).assignment?.callId, outcome: 'PROMISED_TO_PAY', promise });
    await record(two, { callId: (await next(two, id)).assignment?.callId, outcome: 'NO_ANSWER' });
    const WORK_SUMMARY = `query ($id: ID!) { campaign(id: $id) { summary { calls answered promises promised target remaining } } }`;
    const promised = { calls: 1, answered: 1, promises: 1, promised: 500_000, target: 5, remaining: 4 };
    const unanswered = { calls: 1, answered: 0, promises: 0, promised: 0, target: 5, remaining: 4 };
    expect(await ask(one, WORK_SUMMARY, { id })).toEqual({ campaign: { summary: [promised] } });
    expect(await ask(two, WORK_SUMMARY, { id })).toEqual({ campaign: { summary: [unanswered] } });
    const { campaign } = await ask<{ campaign: { summary: object[] } }>(head, WORK_SUMMARY, { id });
    expect(new Set(campaign.summary)).toEqual(new Set([promised, unanswered]));
  });

  test('who may: a cadre assignments nothing, a tele-collector opens nothing, a director sees no call', async () => {
    const { id, region, operator, input } = await aCampaign([{ paidThrough: '2026-02' }]);
    const cadre = await world.cadre({ area: region });
    const asCadre = await signIn(host, { role: 'CADRE', cadreId: cadre.id, regions: [region] });
    const director = await signIn(host, { role: 'DIRECTOR', regions: 'ALL' });
    for (const [user, query, variables] of [
      [asCadre, NEXT, { campaign: id }],
      [operator, OPEN, { input }],
      [director, '{ calls { totalCount } }', {}],
    ] as const) {
      const { errors } = await askAs(host, user, [query, variables]);
      expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
  });
});
