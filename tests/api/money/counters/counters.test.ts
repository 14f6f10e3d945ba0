import { describe, expect, test } from '@jest/globals';
import { addChannel, refusalOf, tell } from '../../../support/partners/a-channel.js';
import { useServer } from '../../../support/partners/a-server.js';
import { type Persona, personasOf } from '../../../support/partners/ask-server.js';
import { booksOf } from '../../../support/partners/books.js';
import { PAGE_INFO, type Paged, readBothWays } from '../../../support/both-ways.js';
import { useTestDatabase } from '../../../support/test-database.js';
import { askThrough } from '../../../support/world/ask.js';
import { asRole } from '../../../support/world/viewers.js';
import { aWorld } from '../../../support/world/world.js';
import { newIdOf } from '../../../support/global-ids.js';

const TOTALS = 'payments total';
const DAY = `id day openedBy counter { code region { code } } payments { totalCount edges { node { reference amount isInSuspense } } } postedNow { ${TOTALS} }
  reportedLate { ${TOTALS} } closing { closedBy explanation declared { ${TOTALS} } posted { ${TOTALS} } difference { kind amount payments } }`;
const PLACE = `mutation ($partner: String!, $region: RegionCode!) { placeCounter(input: { partnerCode: $partner, region: $region }) { __typename
  ... on CounterPlaced { counter { code region { code } } } ... on Problem { code } } }`;
const OPEN = `mutation ($counter: String!) { openCounterDay(input: { counterCode: $counter }) { __typename
  ... on CounterDayOpened { day { ${DAY} } } ... on Problem { code } } }`;
const CLOSE = `mutation ($input: CloseCounterDayInput!) { closeCounterDay(input: $input) { __typename
  ... on CounterDayClosed { day { ${DAY} } } ... on CounterDayDifferenceUnexplained { difference { kind amount payments } } ... on Problem { code message } } }`;
const DAYS = `query ($counter: String, $first: Int, $after: String, $last: Int, $before: String) {
  counterDays(counterCode: $counter, first: $first, after: $after, last: $last, before: $before) { totalCount edges { node { ${DAY} } }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;
const NODE = `query ($id: ID!) { node(id: $id) { __typename id ... on CounterDay { day } } }`;

const database = useTestDatabase();
const TEN = '2026-03-05T02:00:00Z';
/** 5 March 2026, 10:00 in Samarinda. */
const host = useServer(database, TEN);
const world = aWorld(database);
const ask = askThrough(database);
const books = booksOf(database);
const personas = personasOf(host);
const at = (moment: string): void => host.clock.set(new Date(moment));

/** Class I, two people, paid through December: January, February and March are 900,000. */
const OWING = { careClass: 'I', members: 2, paidThrough: '2025-12' } as const;

interface Day {
  readonly id: string;
  readonly closing: Readonly<Record<string, unknown>> | null;
}

let registers = 0;
/** A counter in a village of its own, with two officers of its branch. */
const aCounter = async () => {
  at(TEN);
  const code = `loket-${(registers += 1)}`;
  const register = await addChannel(host, { code, channel: 'COUNTER' });
  const { code: region } = await world.region();
  const placed = await tell(personas.as('OPERATOR'), PLACE, { partner: code, region });
  expect(placed).toEqual({ __typename: 'CounterPlaced', counter: { code, region: { code: region } } });
  const officers = [personas.as('BRANCH_OFFICER', [region]), personas.as('BRANCH_OFFICER', [region])] as const;
  return { code, register, region, opener: officers[0], closer: officers[1] };
};
const open = async (persona: Persona, counter: string): Promise<Day> =>
  (await tell<{ day: Day }>(persona, OPEN, { counter })).day;
const close = (
  persona: Persona,
  id: string,
  [declaredPayments, declaredTotal, explanation]: [number, number, string?],
) => tell(persona, CLOSE, { input: { counterDayId: id, declaredPayments, declaredTotal, explanation } });

describe('a counter of BPJS Kesehatan', () => {
  test('row 10: families pay at the counter, its cash register tells, and the day is closed by somebody else', async () => {
    const counter = await aCounter();
    const [paying, other] = [await world.family(OWING), await world.family(OWING)];
    const day = await open(counter.opener, counter.code);
    expect(day).toMatchObject({
      day: '2026-03-05',
      payments: { totalCount: 0, edges: [] },
      closing: null,
      reportedLate: null,
    });

    const first = { accountNumber: paying.virtualAccount, amount: 900_000, reference: `${counter.code}/1` };
    expect((await counter.register.pay(first)).body?.['outcome']).toBe('posted');
    at('2026-03-05T03:00:00Z');
    const wrong = { accountNumber: other.virtualAccount, amount: 100_000, reference: `${counter.code}/2` };
    expect((await counter.register.pay(wrong)).body?.['outcome']).toBe('into-suspense');
    // Of the day before, by the calendar of where the counter stands.
    const paidAt = new Date('2026-03-04T15:59:59Z');
    await counter.register.pay({ accountNumber: (await world.family(OWING)).virtualAccount, amount: 900_000, paidAt });
    expect(await books.paidThrough(paying)).toBe('2026-03');

    at('2026-03-05T08:00:00Z');
    expect(await close(counter.opener, day.id, [2, 1_000_000])).toMatchObject({
      __typename: 'SecondPersonNeeded',
      code: 'COUNTER_DAY_OPENED_BY_SAME_PERSON',
    });
    expect(await close(counter.closer, day.id, [2, 1_000_000])).toMatchObject({
      __typename: 'CounterDayClosed',
      day: {
        counter: { code: counter.code },
        payments: {
          totalCount: 2,
          edges: [
            { node: { reference: `${counter.code}/1`, amount: 900_000, isInSuspense: false } },
            { node: { reference: `${counter.code}/2`, amount: 100_000, isInSuspense: true } },
          ],
        },
        closing: {
          declared: { payments: 2, total: 1_000_000 },
          posted: { payments: 2, total: 1_000_000 },
          difference: { kind: 'NONE', amount: 0, payments: 0 },
          explanation: null,
        },
        reportedLate: { payments: 0, total: 0 },
      },
    });
  });

  test('a difference is named, must be explained, and stays as it was closed when the register tells more', async () => {
    const counter = await aCounter();
    const day = await open(counter.opener, counter.code);
    const family = await world.family(OWING);
    await counter.register.pay({ accountNumber: family.virtualAccount, amount: 900_000 });
    expect(await close(counter.closer, day.id, [2, 1_800_000])).toEqual({
      __typename: 'CounterDayDifferenceUnexplained',
      difference: { kind: 'MORE_DECLARED', amount: 900_000, payments: 1 },
      code: 'COUNTER_DAY_DIFFERENCE_UNEXPLAINED',
      message:
        'Hasil hitung berbeda Rp900.000 dan 1 pembayaran dari catatan mesin kas. Mohon hitung kembali atau jelaskan selisihnya.',
    });
    const counted = { counterDayId: day.id, declaredPayments: 2, declaredTotal: 1_800_000 };
    expect(await counter.closer.ask(CLOSE, { input: counted }, 'en')).toMatchObject({
      data: {
        closeCounterDay: {
          message:
            'What was counted differs by Rp900,000 and 1 payment from what the cash register told us. Count again, or say why.',
        },
      },
    });
    const closed = await close(counter.closer, day.id, [2, 1_800_000, 'Mesin kas terputus pukul 15.40']);
    expect(closed).toMatchObject({ day: { closing: { explanation: 'Mesin kas terputus pukul 15.40' } } });
    await counter.register.pay({ accountNumber: (await world.family(OWING)).virtualAccount, amount: 900_000 });
    expect(await tell(counter.opener, DAYS, { counter: counter.code })).toMatchObject({
      totalCount: 1,
      edges: [
        {
          node: {
            postedNow: { payments: 2, total: 1_800_000 },
            reportedLate: { payments: 1, total: 900_000 },
            closing: {
              posted: { payments: 1, total: 900_000 },
              difference: { kind: 'MORE_DECLARED', amount: 900_000 },
            },
          },
        },
      ],
    });
    expect(await close(counter.closer, day.id, [1, 900_000])).toMatchObject({
      __typename: 'WrongState',
      code: 'COUNTER_DAY_CLOSED',
    });
    expect(await close(counter.closer, day.id, [2, 1_800_000])).toMatchObject({
      __typename: 'CounterDayClosed',
      day: { closing: { posted: { payments: 1, total: 900_000 } } },
    });
  });

  test('opened by ten at once a day is one; closed by ten at once it has one closing', async () => {
    const counter = await aCounter();
    const officers = Array.from({ length: 10 }, () => personas.as('BRANCH_OFFICER', [counter.region]));
    const opened = await Promise.all(officers.map((officer) => open(officer, counter.code)));
    expect(new Set(opened.map(({ id }) => id)).size).toBe(1);
    const closed = await Promise.all(officers.map((officer) => close(officer, opened[0]!.id, [0, 0])));
    const kinds = closed.map(({ __typename, ...answer }) => answer['code'] ?? __typename);
    expect(kinds.filter((kind) => kind === 'CounterDayClosed')).toHaveLength(1);
    const others = kinds.filter((kind) => kind !== 'CounterDayClosed');
    expect(new Set([...others, 'COUNTER_DAY_OPENED_BY_SAME_PERSON'])).toEqual(
      new Set(['COUNTER_DAY_CLOSED', 'COUNTER_DAY_OPENED_BY_SAME_PERSON']),
    );
  });

  test('what the register told of a day is read from either end, and the sums of a page of days are one statement', async () => {
    const counter = await aCounter();
    const opened: string[] = [];
    for (const day of ['05', '06', '07']) {
      at(`2026-03-${day}T02:00:00Z`);
      opened.push((await open(counter.opener, counter.code)).id);
    }
    const references = ['1', '2', '3', '4', '5'].map((number) => `${counter.code}/${number}`);
    const { virtualAccount: accountNumber } = await world.family(OWING);
    for (const [place, reference] of references.entries()) {
      const paidAt = new Date(`2026-03-07T02:0${place === 4 ? 3 : place}:00Z`); // two in the same moment
      await counter.register.pay({ accountNumber, amount: 100_000, reference, paidAt });
    }
    const query = `query ($id: ID!, $first: Int, $after: String, $last: Int, $before: String) { node(id: $id) { ... on CounterDay {
      payments(first: $first, after: $after, last: $last, before: $before) { totalCount ${PAGE_INFO} edges { node { reference } } } } } }`;
    type Told = Paged<{ readonly reference: string }> & { readonly totalCount: number };
    const read = async (page: Record<string, unknown>) =>
      (await tell<{ payments: Told }>(counter.closer, query, { id: opened[2], ...page })).payments;
    const told = await readBothWays(read);
    expect(told.slice(0, 3).map(({ reference }) => reference)).toEqual(references.slice(0, 3));
    expect(told.map(({ reference }) => reference).toSorted()).toEqual(references);
    expect((await read({ first: 1 })).totalCount).toBe(5);

    const viewer = asRole('BRANCH_OFFICER', [counter.region]);
    const sums = `query ($first: Int) { counterDays(first: $first) { edges { node { postedNow { ${TOTALS} } } } } }`;
    const asked = await Promise.all([1, 3].map((first) => ask<unknown>({ viewer }, sums, { first })));
    expect(asked[1]?.data).toEqual({
      counterDays: {
        edges: [{ payments: 5, total: 500_000 }, ...Array.from({ length: 2 }, () => ({ payments: 0, total: 0 }))].map(
          (postedNow) => ({ node: { postedNow } }),
        ),
      },
    });
    expect(asked[0]?.statements).toBe(asked[1]?.statements);
  });

  test('each branch keeps its own counters, and each problem has its own answer', async () => {
    const [here, elsewhere] = [await aCounter(), await aCounter()];
    const day = await open(here.opener, here.code);
    expect(await tell(elsewhere.opener, OPEN, { counter: here.code })).toEqual({
      __typename: 'NotFound',
      code: 'COUNTER_NOT_FOUND',
    });
    const noDay = { __typename: 'NotFound', code: 'COUNTER_DAY_NOT_FOUND' };
    expect(await close(elsewhere.opener, day.id, [0, 0])).toMatchObject(noDay);
    expect(await tell(elsewhere.opener, DAYS, {})).toMatchObject({ totalCount: 0, edges: [] });
    expect(await close(here.closer, newIdOf('CounterDay'), [0, 0])).toMatchObject(noDay);
    await addChannel(host, { code: `atm-${here.code}`, channel: 'ATM' });
    const operator = personas.as('OPERATOR');
    const placed = async (partner: string, region: string) =>
      (await tell<{ code: string }>(operator, PLACE, { partner, region })).code;
    expect(await placed(`atm-${here.code}`, here.region)).toBe('COUNTER_PARTNER_NOT_FOUND');
    expect(await placed(here.code, '13.71')).toBe('COUNTER_REGION_NOT_FOUND');
    expect(await refusalOf(here.opener, PLACE, { partner: here.code, region: here.region })).toBe('FORBIDDEN');
    for (const role of ['TELE_COLLECTOR', 'AUDITOR', 'OPERATOR', 'DIRECTOR'] as const)
      expect(await refusalOf(personas.as(role), OPEN, { counter: here.code })).toBe('FORBIDDEN');
    expect(
      await refusalOf(here.closer, CLOSE, { input: { counterDayId: day.id, declaredPayments: -1, declaredTotal: 0 } }),
    ).toBe('BAD_INPUT');
  });

  test('days are read from either end, and one of them by its id, where its counter stands', async () => {
    const [here, elsewhere] = [await aCounter(), await aCounter()];
    const days: string[] = [];
    for (const day of ['05', '06', '07']) {
      at(`2026-03-${day}T02:00:00Z`);
      days.unshift((await open(here.opener, here.code)).id);
    }
    const page = async (asked: object) => {
      const { edges, pageInfo } = await tell<{ edges: { node: Day }[]; pageInfo: Record<string, unknown> }>(
        here.opener,
        DAYS,
        { counter: here.code, ...asked },
      );
      const ids: readonly string[] = edges.map(({ node }) => node.id);
      return { ids, pageInfo };
    };
    const newest = await page({ first: 2 });
    expect(newest).toMatchObject({ ids: days.slice(0, 2), pageInfo: { hasNextPage: true, hasPreviousPage: false } });
    const oldest = await page({ first: 2, after: newest.pageInfo['endCursor'] });
    expect(oldest).toMatchObject({ ids: days.slice(2), pageInfo: { hasNextPage: false, hasPreviousPage: true } });
    expect(await page({ last: 1, before: oldest.pageInfo['startCursor'] })).toMatchObject({
      ids: days.slice(1, 2),
      pageInfo: { hasNextPage: true, hasPreviousPage: true },
    });
    expect(await page({ last: 3 })).toMatchObject({
      ids: days,
      pageInfo: { hasNextPage: false, hasPreviousPage: false },
    });

    const id = days[0]!;
    expect(await tell(here.closer, NODE, { id })).toEqual({ __typename: 'CounterDay', id, day: '2026-03-07' });
    expect(await tell(elsewhere.opener, NODE, { id })).toBeNull();
  });
});
