import { randomUUID } from 'node:crypto';
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

const TOTALS = 'payments total';
const DAY = `id day openedBy counter { code region { code } } payments { totalCount edges { node { reference amount isInSuspense } } } postedNow { ${TOTALS} }
  toldLate { ${TOTALS} } closing { closedBy explanation declared { ${TOTALS} } posted { ${TOTALS} } difference { kind amount payments } }`;
const PLACE = `mutation ($partner: String!, $region: RegionCode!) { placeCounter(input: { partnerCode: $partner, region: $region }) { __typename
  ... on CounterPlaced { counter { code region { code } } } ... on Problem { code } } }`;
const OPEN = `mutation ($counter: String!) { openCounterDay(input: { counterCode: $counter }) { __typename
  ... on CounterDayOpened { day { ${DAY} } } ... on Problem { code } } }`;
const CLOSE = `mutation ($input: CloseCounterDayInput!) { closeCounterDay(input: $input) { __typename
  ... on CounterDayClosed { day { ${DAY} } } ... on CounterDayDifferenceUnexplained { difference { kind amount payments } } ... on Problem { code message } } }`;
const DAYS = `query ($counter: String, $first: Int, $after: String, $last: Int, $before: String) {
  counterDays(counterCode: $counter, first: $first, after: $after, last: $last, before: $before) { totalCount edges { node { ${DAY} } }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;
const NODE = `query ($id: ID!) { node(id: $id) { __typename id ... on CounterDay { day } ... on AwaitedConfirmation { receiptNumber } } }`;
const NOTE = `mutation ($input: NotePostOfficeReceiptInput!) { notePostOfficeReceipt(input: $input) { __typename
  ... on PostOfficeReceiptNoted { awaited { id receiptNumber amount paidOn isOverdue message } } ... on Problem { code message } } }`;
const FAMILY = `query ($id: ID!) { family(by: { id: $id }) { arrears { status monthsInArrears } payments { reference outcome channel }
  awaitedConfirmations { receiptNumber amount paidOn isOverdue message } } }`;

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
      toldLate: null,
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
        toldLate: { payments: 0, total: 0 },
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
            toldLate: { payments: 1, total: 900_000 },
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
    expect(await close(here.closer, randomUUID(), [0, 0])).toMatchObject(noDay);
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

let offices = 0;
const aPostOffice = async () => {
  at(TEN);
  const code = `kantor-pos-${(offices += 1)}`;
  return { code, feed: await addChannel(host, { code, channel: 'POST_OFFICE' }) };
};
const receipt = (family: { id: string }, postOfficeCode: string, change: object = {}) => ({
  input: {
    id: randomUUID(),
    familyId: family.id,
    postOfficeCode,
    receiptNumber: `pos ${postOfficeCode}`,
    amount: 900_000,
    paidOn: '2026-03-05',
    ...change,
  },
});

describe("a post office's receipt", () => {
  test('row 9: noted by the cadre it credits nobody and is shown as awaited, until the post office confirms', async () => {
    const office = await aPostOffice();
    const cadre = await world.cadre();
    const family = await world.family({ ...OWING, cadre });
    const phone = personas.cadre(cadre);
    const number = `POS${office.code.toUpperCase()}`;
    const note = receipt(family, office.code);
    expect(await tell(phone, NOTE, note)).toMatchObject({
      __typename: 'PostOfficeReceiptNoted',
      awaited: { receiptNumber: number, isOverdue: false },
    });
    const awaiting = await tell<Record<string, unknown>>(phone, FAMILY, { id: family.id });
    expect(awaiting).toEqual({
      arrears: { status: 'SUSPENDED', monthsInArrears: 2 },
      payments: [],
      awaitedConfirmations: [
        {
          receiptNumber: number,
          amount: 900_000,
          paidOn: '2026-03-05',
          isOverdue: false,
          message: `Rp900.000 dibayar di kantor pos pada 5 Maret 2026 (resi ${number}), menunggu konfirmasi dari kantor pos. Kartu aktif setelah pembayaran dikonfirmasi.`,
        },
      ],
    });
    expect(await phone.ask(FAMILY, { id: family.id }, 'en')).toMatchObject({
      data: {
        family: {
          awaitedConfirmations: [
            {
              message: `Rp900,000 were paid at a post office on March 5, 2026 (receipt ${number}) and await its confirmation. The card is active once it is confirmed.`,
            },
          ],
        },
      },
    });
    expect([await books.paymentsOf(family), await books.eventsOf(family)]).toEqual([[], 0]);
    const node = { id: note.input.id };
    expect(await tell(phone, NODE, node)).toEqual({
      __typename: 'AwaitedConfirmation',
      ...node,
      receiptNumber: number,
    });
    expect(await tell(personas.cadre(await world.cadre()), NODE, node)).toBeNull();

    at('2026-03-11T17:00:00Z');
    expect(await tell(phone, FAMILY, { id: family.id })).toMatchObject({ awaitedConfirmations: [{ isOverdue: true }] });
    const paidAt = new Date('2026-03-05T04:00:00Z');
    const line = { accountNumber: family.virtualAccount, amount: 900_000, reference: `00${number}`, paidAt };
    expect((await office.feed.pay(line)).body?.['outcome']).toBe('posted');
    expect(await tell(phone, FAMILY, { id: family.id })).toMatchObject({
      arrears: { status: 'ACTIVE' },
      payments: [{ channel: 'POST_OFFICE', outcome: 'POSTED' }],
      awaitedConfirmations: [],
    });
    expect(await tell(phone, NODE, node)).toBeNull();
  });

  test.each([
    { what: 'the same amount the next day', change: { paidAt: '2026-03-06T04:00:00Z' }, confirms: true },
    { what: 'the same amount two days later', change: { paidAt: '2026-03-07T17:00:00Z' }, confirms: false },
    { what: 'another amount under another reference', change: { amount: 1_200_000 }, confirms: false },
  ])('without its number $what confirms it: $confirms', async ({ change, confirms }) => {
    const office = await aPostOffice();
    const family = await world.family(OWING);
    const officer = personas.as('BRANCH_OFFICER', [family.region]);
    await tell(officer, NOTE, receipt(family, office.code));
    at('2026-03-09T02:00:00Z');
    const { paidAt = '2026-03-05T04:00:00Z', amount = 900_000 } = change as { paidAt?: string; amount?: number };
    await office.feed.pay({ accountNumber: family.virtualAccount, amount, paidAt: new Date(paidAt) });
    const { awaitedConfirmations } = await tell<{ awaitedConfirmations: unknown[] }>(officer, FAMILY, {
      id: family.id,
    });
    expect(awaitedConfirmations).toHaveLength(confirms ? 0 : 1);
  });

  test('a payment elsewhere confirms nothing: the receipt is still awaited', async () => {
    const [office, elsewhere] = [await aPostOffice(), await aPostOffice()];
    const family = await world.family(OWING);
    const officer = personas.as('BRANCH_OFFICER', [family.region]);
    await tell(officer, NOTE, receipt(family, office.code));
    await elsewhere.feed.pay({ accountNumber: family.virtualAccount, amount: 900_000 });
    expect(await tell(officer, FAMILY, { id: family.id })).toMatchObject({
      awaitedConfirmations: [{ amount: 900_000 }],
    });
  });

  test('one receipt is noted once, also when twenty note it at once; each problem has its own answer', async () => {
    const office = await aPostOffice();
    const cadre = await world.cadre();
    const family = await world.family({ ...OWING, cadre });
    const [phone, stranger] = [personas.cadre(cadre), personas.cadre(await world.cadre())];
    const kindOf = async (params: object, persona = phone) => {
      const { __typename, ...answer } = await tell(persona, NOTE, { ...params });
      return answer['code'] ?? __typename;
    };
    const requests = Array.from({ length: 20 }, () => receipt(family, office.code));
    const kinds = await Promise.all(requests.map((params) => kindOf(params)));
    expect(kinds.filter((kind) => kind === 'PostOfficeReceiptNoted')).toHaveLength(1);
    expect(kinds.filter((kind) => kind === 'POST_OFFICE_RECEIPT_NOTED')).toHaveLength(19);
    const noted = requests[kinds.indexOf('PostOfficeReceiptNoted')]!;
    expect(await kindOf(noted)).toBe('PostOfficeReceiptNoted');
    expect(await kindOf({ input: { ...noted.input, amount: 1 } })).toBe('POST_OFFICE_RECEIPT_CONFLICTS_WITH_EARLIER');
    expect(await kindOf(receipt(family, office.code, { receiptNumber: 'lain' }), stranger)).toBe(
      'POST_OFFICE_RECEIPT_FAMILY_NOT_FOUND',
    );
    expect(await kindOf(receipt(family, 'tidak-ada'))).toBe('POST_OFFICE_NOT_FOUND');
    const tomorrow = receipt(family, office.code, { receiptNumber: 'besok', paidOn: '2026-03-06' });
    expect(await kindOf(tomorrow)).toBe('POST_OFFICE_RECEIPT_PAID_IN_FUTURE');
    expect(await refusalOf(phone, NOTE, receipt(family, office.code, { receiptNumber: '#' }))).toBe('BAD_INPUT');
    expect(await refusalOf(phone, NOTE, receipt(family, office.code, { amount: 0 }))).toBe('BAD_INPUT');
    for (const role of ['TELE_COLLECTOR', 'AUDITOR', 'PARTNER'] as const)
      expect(await refusalOf(personas.as(role), NOTE, receipt(family, office.code))).toBe('FORBIDDEN');
  });
});
