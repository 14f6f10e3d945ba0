import { beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addMonths, billingMonth } from '../../../../src/kernel/billing-month.js';
import type { FamilyId, PaymentId } from '../../../../src/kernel/ids.js';
import { rupiah } from '../../../../src/kernel/rupiah.js';
import {
  type EntryDeps,
  type ReversePayment,
  createAccountHistory,
  createPaymentReverser,
  postEntry,
} from '../../../../src/money/payments/index.js';
import { decideSuspense } from '../../../../src/money/payments/posting/decide-suspense.js';
import { ledgerOf } from '../../../support/ledger-of.js';
import { type PostingHarness, openPostingHarness } from '../../../support/posting-harness.js';
import { useTestDatabase } from '../../../support/test-database.js';
import type { BuiltFamily } from '../../../support/world/families.js';
import { aWorld } from '../../../support/world/world.js';

const START = '2026-01-05T03:00:00Z';
const PAID_THROUGH = '2025-11';
/** Class I, one person. */
const MONTH = 150_000n;
const DAY_MS = 86_400_000;

const database = useTestDatabase();
const world = aWorld(database);
let harness: PostingHarness;
let ledger: EntryDeps;
let reverse: ReversePayment;

beforeAll(async () => {
  harness = await openPostingHarness(database.pool, { now: START });
  ledger = ledgerOf(database.pool, harness);
  reverse = createPaymentReverser(ledger);
});

type Step = Deed & {
  /** The days until the next step, by a true clock. */
  readonly days: number;
  /** The milliseconds by which the clock of the instance that takes the step is ahead. */
  readonly aheadMs: number;
};
type Deed =
  | { readonly do: 'pay'; readonly amount: bigint }
  /** Of the payment at that place among those told so far, all of it or a part. */
  | { readonly do: 'reverse'; readonly which: number; readonly part: bigint | null }
  | { readonly do: 'match'; readonly which: number };

/** Many steps follow each other within seconds, on instances whose clocks differ by more. */
const days = fc.oneof(fc.constantFrom(0, 5 / 86_400), fc.nat({ max: 35 }));
const aheadMs = fc.constantFrom(0, 25_000, -25_000);
const which = fc.nat({ max: 20 });
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('pay' as const),
      amount: fc
        .tuple(fc.integer({ min: 0, max: 5 }), fc.constantFrom(0n, 0n, 1n, 20_000n))
        .map(([months, odd]) => BigInt(months) * MONTH + odd + (months === 0 && odd === 0n ? 5n : 0n)),
      days,
      aheadMs,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('reverse' as const),
      which,
      part: fc.option(fc.constantFrom(1n, MONTH)),
      days,
      aheadMs,
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('match' as const), which, days, aheadMs }) },
);

interface Line {
  readonly account: string;
  readonly side: 'debit' | 'credit';
  readonly amount: bigint;
  readonly from: string | null;
  readonly through: string | null;
}

/** By the journal's lines alone: credit is their balance, and the last month settled more often than opened again is paid. */
async function replay(family: FamilyId, at: Date): Promise<{ paidThrough: string; credit: bigint }> {
  const { rows } = await database.pool.query<Line>(
    `select account, side, amount, to_char(first_month, 'YYYY-MM') as "from", to_char(last_month, 'YYYY-MM') as through
     from journal_lines where family_id = $1 and posted_at <= $2`,
    [family, at],
  );
  const settled = new Map<string, number>();
  let credit = 0n;
  for (const { account, side, amount, from, through } of rows) {
    if (account === 'family-credit') credit += side === 'credit' ? amount : -amount;
    if (from === null || through === null) continue;
    for (let month = billingMonth(from); month <= through; month = addMonths(month, 1))
      settled.set(month, (settled.get(month) ?? 0) + (side === 'credit' ? 1 : -1));
  }
  const months = [...settled].filter(([, count]) => count > 0).map(([month]) => month);
  return { paidThrough: [PAID_THROUGH, ...months].toSorted().at(-1) ?? PAID_THROUGH, credit };
}

interface Story {
  readonly family: BuiltFamily;
  readonly partnerId: Awaited<ReturnType<typeof world.partner>>['id'];
  readonly told: { readonly reference: string; readonly paymentId: PaymentId | null }[];
}

async function pay({ family, partnerId, told }: Story, amount: bigint): Promise<void> {
  const reference = `payment ${told.length} of ${family.id}`;
  const { paymentId } = await harness.deliver({ partnerId, kind: 'informing', reference, family, amount });
  told.push({ reference, paymentId });
}

async function takeBack({ partnerId, told }: Story, { which: place, part }: Extract<Step, { do: 'reverse' }>) {
  const payment = told[place % Math.max(1, told.length)];
  if (payment === undefined) return;
  const at = harness.clock.now();
  await reverse(
    {
      partnerId,
      reference: payment.reference,
      reversalReference: `at ${at.toISOString()} ${String(part)}`,
      amount: part === null ? null : rupiah(part),
      cause: 'refund',
      reversedAt: at,
      receivedAt: at,
    },
    null,
  );
}

async function match({ family, partnerId }: Story, { which: place }: Extract<Step, { do: 'match' }>) {
  const { rows } = await database.pool.query<{ id: PaymentId; amount: bigint }>(
    `select id, amount from payments p where family_id = $1 and outcome = 'into-suspense'
       and not exists (select from ledger_entries where payment_id = p.id) order by id`,
    [family.id],
  );
  const item = rows[place % Math.max(1, rows.length)];
  if (item === undefined) return;
  const amount = rupiah(item.amount);
  await postEntry(ledger, {
    entryKey: `match ${item.id}`,
    kind: 'suspense-match',
    familyId: family.id,
    partnerId,
    paymentId: item.id,
    amount,
    reason: 'a test',
    requestedBy: 'one',
    approvedBy: 'another',
    decide: ({ account, today, rules }) => decideSuspense({ resolution: 'match', amount, account, today, rules }),
  });
}

async function stateOf(family: FamilyId) {
  const { rows } = await database.pool.query<{ paidThrough: string; credit: bigint; postedAt: Date | null }>(
    `select to_char(paid_through, 'YYYY-MM') as "paidThrough", credit, last_posted_at as "postedAt" from families where id = $1`,
    [family],
  );
  const [state] = rows;
  if (state === undefined) throw new Error('the family is there');
  return state;
}

test('the account at any past moment is what a replay of the journal gives', async () => {
  const accountsAt = createAccountHistory(database.pool);
  const atStep = async (family: FamilyId, at: Date) => {
    const [account] = await accountsAt([family], at);
    return { paidThrough: account?.paidThrough, credit: account?.credit };
  };
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 12 }), async (steps) => {
      harness.clock.set(new Date(START));
      const family = await world.family({ careClass: 'I', members: 1, paidThrough: PAID_THROUGH });
      const story: Story = { family, partnerId: (await world.partner()).id, told: [] };
      const moments = [new Date(Date.parse(START) - 1)];
      const states = [];
      let truth = Date.parse(START);
      for (const next of steps) {
        harness.clock.set(new Date(truth + next.aheadMs));
        if (next.do === 'pay') await pay(story, next.amount);
        else if (next.do === 'reverse') await takeBack(story, next);
        else await match(story, next);
        const now = harness.clock.now();
        moments.push(now, new Date(now.getTime() + 1));
        states.push(await stateOf(family.id));
        truth += next.days * DAY_MS;
      }
      // The moment at which a state was posted tells that state, whichever clock posted it and those before it.
      for (const { postedAt, ...state } of states)
        if (postedAt !== null) expect(await atStep(family.id, postedAt)).toEqual(state);
      harness.clock.set(new Date(truth + DAY_MS));
      for (const at of moments) expect(await atStep(family.id, at)).toEqual(await replay(family.id, at));
      const { postedAt: _, ...state } = await stateOf(family.id);
      expect(state).toEqual(await replay(family.id, harness.clock.now()));
    }),
    { numRuns: 40 },
  );
}, 300_000);

test('before its registration a family is nobody', async () => {
  const family = await world.family({ paidThrough: PAID_THROUGH });
  expect(await createAccountHistory(database.pool)([family.id], new Date('2013-12-31T00:00:00Z'))).toEqual([]);
});
