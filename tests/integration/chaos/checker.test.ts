/** Each promise that the checker of chaos runs knows has a fault planted here, in the database or in what was told. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { checkAll } from '../../../chaos/checker/check.js';
import type { Ask, Evidence } from '../../../chaos/checker/evidence.js';
import { type Sending, type Told, newBook, newSending } from '../../../chaos/writers/book.js';
import { rupiah } from '../../../src/kernel/rupiah.js';
import { createPaymentReverser } from '../../../src/money/payments/index.js';
import { ledgerOf } from '../../support/ledger-of.js';
import { openPostingHarness } from '../../support/posting-harness.js';
import { useTestDatabase } from '../../support/test-database.js';
import type { BuiltCadre } from '../../support/world/cadres.js';
import type { BuiltFamily } from '../../support/world/families.js';
import { aWorld } from '../../support/world/world.js';

const MARKET = 'chaos-market';
const AMOUNT = 150_000;
const BASE_URL = 'http://127.0.0.1:1';

const database = useTestDatabase();
const world = aWorld(database);
/** Connects apart from the pool, as the checker does: it reads every number as text. */
let client: pg.Client;
let cadre: BuiltCadre;
let families: BuiltFamily[];

const ask: Ask = async <Row extends object>(sql: string, values: readonly unknown[] = []) =>
  (await client.query<Row>(sql, [...values])).rows;

beforeAll(async () => {
  const harness = await openPostingHarness(database.pool, { now: '2026-11-22T03:00:00Z' });
  const reverse = createPaymentReverser(ledgerOf(database.pool, harness));
  cadre = await world.cadre();
  families = await Promise.all(
    [0, 1, 2].map(() => world.family({ cadre, paidThrough: '2026-11', careClass: 'I', members: 1 })),
  );
  const partner = await world.partner({ code: MARKET });
  for (const [place, family] of families.entries()) {
    const reference = `paid-${place}`;
    await harness.deliver({ partnerId: partner.id, kind: 'informing', reference, family, amount: BigInt(AMOUNT) });
  }
  const now = harness.clock.now();
  const notice = { partnerId: partner.id, reference: 'paid-0', reversalReference: 'back-0', amount: rupiah(5_000n) };
  await reverse({ ...notice, cause: 'refund', reversedAt: now, receivedAt: now }, null);
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
});

afterAll(async () => client.end());

function told(reference: string, family: BuiltFamily, answer: Told): Sending {
  const payer = {
    familyId: family.id,
    billingNumber: '',
    cadreId: cadre.id,
    regionCode: family.region,
    isInArrears: true,
  };
  const sending = newSending({ protocol: 'standard-webhooks', partner: MARKET, reference, payer, amount: AMOUNT });
  sending.told = answer;
  sending.replies.push({ at: 1_000, ms: 20, baseUrl: BASE_URL, told: answer, word: '' });
  return sending;
}

/** What everybody outside was told and saw when all went well. */
async function wellPlayed(): Promise<Evidence> {
  const payments = await ask<{ id: string }>('select id from payments order by reference');
  const rows = await ask<{ id: string; paidThrough: string; credit: string }>(
    `select 'Family_' || id as id, to_char(paid_through, 'YYYY-MM') as "paidThrough", credit::text from families where id = any($1)`,
    [families.map(({ id }) => id)],
  );
  const copies = new Map(
    rows.map(({ id, paidThrough, credit }) => [id, JSON.stringify({ id, paidThrough, credit: Number(credit) })]),
  );
  const [first, second, third] = families as [BuiltFamily, BuiltFamily, BuiltFamily];
  const book = newBook();
  book.sendings.push(
    told('paid-0', first, 'acknowledged'),
    told('paid-1', second, 'acknowledged'),
    told('paid-2', third, 'acknowledged'),
    told('refused-3', third, 'refused'),
  );
  book.reversals.push({
    partner: MARKET,
    reference: 'paid-0',
    reversalReference: 'back-0',
    amount: 5_000,
    told: 'acknowledged',
    replies: [],
  });
  return {
    ask,
    book,
    seen: [
      {
        name: 'cadre',
        slice: { kind: 'cadre', cadreId: cadre.id },
        afterNumber: 0n,
        payments: payments.map(({ id }) => id),
        endings: { 'closed 1001': 2 },
      },
    ],
    phones: [{ cadreId: cadre.id, kept: copies, afresh: new Map(copies) }],
    screens: [{ regionCode: '64', payments: 0, collected: 0 }], // the payments here are of an earlier day
    ends: [
      { instance: 'one', at: 0, asked: 'SIGTERM', code: 0, signal: null, afterMs: 900, wasReady: true },
      { instance: 'one', at: 0, asked: 'nobody', code: 1, signal: null, afterMs: 0, wasReady: false },
    ],
    away: new Map([[BASE_URL, [{ from: 50_000, to: 60_000 }]]]),
    locks: [{ familyId: first.id, from: 500, to: 5_000, aloneUntil: Number.POSITIVE_INFINITY }],
    lost: [],
    limits: { answerMs: 15_000, fileMs: 25_000, besideLockMs: 2_000, endMs: 20_000 },
  };
}

const broken = async (evidence: Evidence): Promise<string[]> => [
  ...new Set((await checkAll(evidence)).map(({ invariant }) => invariant)),
];

test('nothing is found where every promise held', async () => {
  expect(await checkAll(await wellPlayed())).toEqual([]);
});

describe('a fault planted in the database', () => {
  /** Plants with triggers and foreign keys off, as no program can, and takes it back. */
  const findWith = async (sql: string): Promise<string[]> => {
    const evidence = await wellPlayed();
    await client.query('begin; set local session_replication_role = replica');
    try {
      await client.query(sql);
      return await broken(evidence);
    } finally {
      await client.query('rollback');
    }
  };
  const COPY = `insert into payments select (jsonb_populate_record(null::payments, to_jsonb(p) || jsonb_build_object('id', gen_random_uuid()`;
  const PAID_0 = `from payments p where reference = 'paid-0'`;

  test.each([
    ['a payment is gone', "delete from payments where reference = 'paid-1'", 'acknowledged-is-posted-once'],
    [
      'a payment has another amount',
      "update payments set amount = 1 where reference = 'paid-1'",
      'acknowledged-is-posted-once',
    ],
    [
      'a payment went to another family',
      `update payments set family_id = (select family_id ${PAID_0}) where reference = 'paid-1'`,
      'acknowledged-is-posted-once',
    ],
    [
      'a payment is posted that was refused',
      `${COPY}, 'reference', 'refused-3'))).* ${PAID_0}`,
      'failed-is-not-posted',
    ],
    ['a payment is doubled', `${COPY}, 'reference', 'nobody-sent'))).* ${PAID_0}`, 'nothing-is-posted-unsent'],
    ['a reversal is booked otherwise', 'update ledger_entries set amount = 4000', 'reversed-once'],
    [
      'a line of the journal is another',
      `update journal_lines set amount = amount + 1 where side = 'credit' and payment_id = (select id ${PAID_0})`,
      'entries-balance',
    ],
    [
      'money disappears from both sides',
      `delete from journal_lines where payment_id = (select id ${PAID_0})`,
      'money-is-conserved',
    ],
    [
      "a family's credit is another",
      `update families set credit = credit + 1 where id = (select family_id ${PAID_0})`,
      'money-is-conserved',
    ],
    ['an event is dropped', 'delete from live_events where number = 2', 'events-without-a-gap'],
    ['the head is ahead', 'update live_streams set head = head + 1', 'events-without-a-gap'],
    [
      'a payment has no event',
      `update live_events set kind = 'payment-withdrawn' where payment_id = (select id ${PAID_0}) and kind = 'payment-confirmed'`,
      'one-event-per-payment',
    ],
    [
      'a posting is dated back',
      "update live_events set occurred_at = occurred_at - interval '1 hour' where kind = 'payment-withdrawn'",
      'time-follows-numbers',
    ],
    ['a rollup is off', "update families set paid_through = '2020-01-01'", 'rollups-are-the-families'],
    [
      'a delivery has lost its payment',
      `update webhook_deliveries set payment_id = null where payment_id = (select id ${PAID_0})`,
      'deliveries-and-payments-agree',
    ],
    [
      'an event moved to another portfolio',
      'update live_events set cadre_id = gen_random_uuid() where number = 2',
      'subscribers-saw-their-slice',
    ],
    [
      'a family changed and no feed told',
      `update families set credit = credit + 7 where id = (select family_id ${PAID_0})`,
      'phones-know-the-servers-state',
    ],
  ])('%s', async (_fault, sql, invariant) => {
    expect(await findWith(sql)).toContain(invariant);
  });
});

describe('a fault in what people were told and saw', () => {
  type Plant = (evidence: Evidence) => Evidence;
  const seeing = (evidence: Evidence, change: (payments: readonly string[]) => readonly string[]): Evidence => ({
    ...evidence,
    seen: evidence.seen.map((one) => ({ ...one, payments: change(one.payments) })),
  });
  const replied = (evidence: Evidence, reply: { at: number; ms: number }): Evidence => {
    const [, second] = evidence.book.sendings;
    second?.replies.push({ baseUrl: BASE_URL, told: 'acknowledged', word: '', ...reply });
    return evidence;
  };
  const uploaded = (evidence: Evidence, ms: number, at = 10_000): Evidence => {
    const [, second] = evidence.book.sendings;
    const replies = [{ at, ms, baseUrl: BASE_URL, told: 'acknowledged', word: '' } as const];
    const file = second && { ...second, protocol: 'settlement-file', replies };
    return { ...evidence, book: { ...evidence.book, sendings: file ? [...evidence.book.sendings, file] : [] } };
  };
  const ending = (evidence: Evidence, change: Partial<Evidence['ends'][number]>): Evidence => ({
    ...evidence,
    ends: evidence.ends.map((end) => (end.wasReady ? { ...end, ...change } : end)),
  });

  const PLANTS: readonly (readonly [string, Plant, string])[] = [
    [
      'an answer named another payment',
      (evidence) => {
        evidence.book.sendings[0]?.paymentIds.add('another');
        return evidence;
      },
      'acknowledged-is-posted-once',
    ],
    [
      'a bank was told no of a payment that is posted, before it was told yes',
      (evidence) => {
        const [first] = evidence.book.sendings;
        const calm = { ms: 20, baseUrl: BASE_URL, word: '' };
        const [no, yes] = [Date.parse('2026-11-22T04:00:00Z'), Date.parse('2026-11-22T04:00:05Z')];
        const replies = [
          { ...calm, told: 'failed', at: no } as const,
          { ...calm, told: 'acknowledged', at: yes } as const,
        ];
        const atBank = first && { ...first, protocol: 'snap-bi', replies };
        const sendings = evidence.book.sendings.slice(1);
        return { ...evidence, book: { ...evidence.book, sendings: atBank ? [atBank, ...sendings] : [] } };
      },
      'no-is-said-of-nothing-posted',
    ],
    [
      'somebody still waits',
      (evidence) => {
        const [first] = evidence.book.sendings;
        if (first !== undefined) first.told = 'pending';
        return evidence;
      },
      'everything-becomes-known',
    ],
    [
      'an answer was in no protocol',
      (evidence) => {
        evidence.book.strange.push({ at: 0, protocol: 'snap-bi', what: 'payment: 503' });
        return evidence;
      },
      'answers-in-the-protocols-words',
    ],
    [
      'an acknowledged visit is not stored',
      (evidence) => {
        const id = '01900000-0000-7000-8000-000000000000';
        evidence.book.recorded.push({
          table: 'visits',
          id,
          familyId: id,
          alongside: [],
          told: 'acknowledged',
          replies: [],
        });
        return evidence;
      },
      'recorded-is-stored',
    ],
    [
      'a subscriber missed one',
      (evidence) => seeing(evidence, (payments) => payments.slice(1)),
      'subscribers-saw-their-slice',
    ],
    [
      'a subscriber saw one twice',
      (evidence) => seeing(evidence, ([first = '', ...rest]) => [first, first, ...rest]),
      'subscribers-saw-their-slice',
    ],
    [
      'a subscriber saw two in another order',
      (evidence) => seeing(evidence, (payments) => payments.toReversed()),
      'subscribers-saw-their-slice',
    ],
    [
      'a stream ended with a fault of ours',
      (evidence) => ({ ...evidence, seen: evidence.seen.map((one) => ({ ...one, endings: { INTERNAL: 1 } })) }),
      'streams-end-with-a-reason',
    ],
    [
      'a phone kept a family as it was',
      (evidence) => ({
        ...evidence,
        phones: evidence.phones.map((one) => ({ ...one, kept: new Map([...one.kept].slice(1)) })),
      }),
      'phones-know-the-servers-state',
    ],
    [
      'a screen counts a payment too many',
      (evidence) => ({ ...evidence, screens: [{ regionCode: '64', payments: 1, collected: 0 }] }),
      'screens-show-what-was-collected',
    ],
    [
      'a call waited too long',
      (evidence) => replied(evidence, { at: 10_000, ms: 16_000 }),
      'every-call-is-answered-in-time',
    ],
    ['a settlement file waited too long', (evidence) => uploaded(evidence, 26_000), 'every-call-is-answered-in-time'],
    [
      'another family waited beside a lock',
      (evidence) => replied(evidence, { at: 1_000, ms: 3_000 }),
      'a-lock-delays-its-family-alone',
    ],
    [
      'an upload waited beside a lock',
      (evidence) => uploaded(evidence, 4_000, 1_000),
      'a-lock-delays-its-family-alone',
    ],
    ['a process ended too late', (evidence) => ending(evidence, { afterMs: 21_000 }), 'processes-end-in-time'],
    ['a process ended with a fault', (evidence) => ending(evidence, { code: 1 }), 'processes-end-in-time'],
    [
      'a process died by itself',
      (evidence) => ending(evidence, { asked: 'nobody', code: 1 }),
      'no-process-dies-by-itself',
    ],
  ];

  test.each(PLANTS)('%s', async (_fault, plant, invariant) => {
    expect(await broken(plant(await wellPlayed()))).toContain(invariant);
  });

  test('the upload of a settlement file may wait for a connection and then for its postings', async () => {
    expect(await broken(uploaded(await wellPlayed(), 16_000))).not.toContain('every-call-is-answered-in-time');
    const besideLock = uploaded(await wellPlayed(), 3_000, 1_000);
    expect(await broken(besideLock)).not.toContain('a-lock-delays-its-family-alone');
  });

  test('what waits beside a lock answers for the time until something else is disturbed', async () => {
    const waited = replied(await wellPlayed(), { at: 1_000, ms: 9_000 });
    const until = (aloneUntil: number | null) => ({
      ...waited,
      locks: waited.locks.map((lock) => ({ ...lock, aloneUntil })),
    });
    expect(await broken(until(1_500))).not.toContain('a-lock-delays-its-family-alone');
    expect(await broken(until(null))).not.toContain('a-lock-delays-its-family-alone');
    expect(await broken(until(4_000))).toContain('a-lock-delays-its-family-alone');
  });

  test('what was acknowledged before the database lost its last commits may be gone', async () => {
    const evidence = await wellPlayed();
    await client.query('begin; set local session_replication_role = replica');
    try {
      await client.query("delete from ledger_entries; update payments set amount = 1 where reference = 'paid-1'");
      expect(await broken({ ...evidence, lost: [{ from: 990, to: 1_010 }] })).not.toContain(
        'acknowledged-is-posted-once',
      );
    } finally {
      await client.query('rollback');
    }
  });

  test('a call to an instance that was not there is not late', async () => {
    expect(await broken(replied(await wellPlayed(), { at: 45_000, ms: 20_000 }))).toEqual([]);
  });
});
