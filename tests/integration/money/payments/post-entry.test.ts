import { beforeAll, describe, expect, test } from '@jest/globals';
import type { FamilyId } from '../../../../src/kernel/ids.js';
import { billOn } from '../../../../src/households/bills/index.js';
import { rupiah } from '../../../../src/kernel/rupiah.js';
import { type EntryDeps, type EntryFacts, booked, postEntry, applyFrom } from '../../../../src/money/payments/index.js';
import type { EntryRequest } from '../../../../src/money/payments/ledger/post-entry.js';
import { retryReasonOf } from '../../../../src/platform/db/availability.js';
import { createPool } from '../../../../src/platform/db/pool.js';
import { ledgerOf } from '../../../support/ledger-of.js';
import { type PostingHarness, openPostingHarness } from '../../../support/posting-harness.js';
import { useTestDatabase } from '../../../support/test-database.js';
import { aWorld } from '../../../support/world/world.js';

const NOW = '2026-11-22T03:00:00Z';
/** Class I, two people, paid through August 2026: September, October and November at 150,000 each and person. */
const OWING = { careClass: 'I', members: 2, paidThrough: '2026-08' } as const;
const BILL = 900_000n;

interface TooLittle {
  readonly kind: 'too-little';
}

/** Pays the family's bill from a donor's fund that was filled before. */
const sponsored = (familyId: FamilyId, amount: bigint, entryKey: string): EntryRequest<TooLittle> => ({
  entryKey,
  kind: 'sponsorship',
  familyId,
  partnerId: null,
  paymentId: null,
  amount: rupiah(amount),
  reason: 'a programme of a donor',
  requestedBy: 'officer-1',
  approvedBy: 'head-1',
  decide: ({ account, today, rules }: EntryFacts) => {
    if (account === null) throw new Error('a sponsorship is for a family');
    const bill = billOn({ account, today, ...rules });
    if (bill.isPaid) return { kind: 'too-little' };
    return applyFrom({ source: 'donor-fund', bill, amount: rupiah(amount) }) ?? { kind: 'too-little' };
  },
});

const fund = (amount: bigint, entryKey: string): EntryRequest<never> => ({
  entryKey,
  kind: 'fund-received',
  familyId: null,
  partnerId: null,
  paymentId: null,
  amount: rupiah(amount),
  reason: 'a pledge',
  requestedBy: 'officer-1',
  approvedBy: null,
  decide: () => ({
    bookings: booked([
      { account: 'partner-clearing', side: 'debit', amount: rupiah(amount), months: null },
      { account: 'donor-fund', side: 'credit', amount: rupiah(amount), months: null },
    ]),
    accountAfter: null,
  }),
});

describe('an entry beside payments', () => {
  const database = useTestDatabase();
  const world = aWorld(database);
  let harness: PostingHarness;
  let ledger: EntryDeps;

  beforeAll(async () => {
    harness = await openPostingHarness(database.pool, { now: NOW });
    ledger = ledgerOf(database.pool, harness);
    await postEntry(ledger, fund(10_000_000n, 'the fund of these tests'));
  });

  test('waits a while for a family that somebody else holds, and is then to be asked for again', async () => {
    const family = await world.family(OWING);
    const pool = createPool({ databaseUrl: database.url, role: 'money', onError: () => undefined });
    const holder = await database.pool.connect();
    await holder.query('begin');
    await holder.query('select from families where id = $1 for update', [family.id]);
    const request = sponsored(family.id, BILL, 'for a held family');
    const told: unknown = await postEntry({ ...ledger, pool }, request).catch((error: unknown) => error);
    await holder.query('rollback');
    holder.release();
    await pool.end();
    expect(retryReasonOf(told)).toBe('held');
    expect(await postEntry(ledger, request)).toMatchObject({ kind: 'posted', seenBefore: false });
  });

  const rowsOf = async (text: string, values: unknown[]) => (await database.pool.query(text, values)).rows;

  test('settles the family, is announced to the cadre, and all of it is one commit', async () => {
    const cadre = await world.cadre();
    const family = await world.family({ ...OWING, cadre });
    const tail = harness.feed.listen(`cadre ${cadre.id}`, () => true);

    const posted = await postEntry(ledger, sponsored(family.id, BILL, 'one commit'));

    expect(posted).toMatchObject({
      kind: 'posted',
      entryKind: 'sponsorship',
      amount: BILL,
      accountAfter: { paidThrough: '2026-11', credit: 0n },
      seenBefore: false,
    });
    expect(
      await rowsOf(
        `select e.paid_through_before, e.paid_through_after, e.credit_before, e.credit_after, e.cadre_id, f.paid_through,
           (select count(*)::int from journal_lines l where l.entry_id = e.id and l.xmin = e.xmin) as lines, e.xmin = f.xmin as one_commit
         from ledger_entries e join families f on f.id = e.family_id where e.entry_key = 'one commit'`,
        [],
      ),
    ).toEqual([
      {
        paid_through_before: '2026-08-01',
        paid_through_after: '2026-11-01',
        credit_before: 0n,
        credit_after: 0n,
        cadre_id: cadre.id,
        paid_through: '2026-11-01',
        lines: 2,
        one_commit: true,
      },
    ]);
    expect(await tail.take()).toMatchObject({
      kind: 'account-changed',
      entryKind: 'sponsorship',
      amount: BILL,
      appliedFrom: '2026-09',
      appliedThrough: '2026-11',
      statusBefore: 'SUSPENDED',
      statusAfter: 'ACTIVE',
    });
    harness.feed.unlisten(`cadre ${cadre.id}`, tail);
  });

  test('the same key books once, however many ask at once, and each is given the first result', async () => {
    const family = await world.family(OWING);
    const asked = await Promise.all(
      Array.from({ length: 8 }, () => postEntry(ledger, sponsored(family.id, BILL, 'eight times'))),
    );
    const keyless = await Promise.all(Array.from({ length: 8 }, () => postEntry(ledger, fund(5_000n, 'a gift'))));
    for (const answers of [asked, keyless]) {
      const ids = answers.map((answer) => (answer.kind === 'posted' ? answer.entryId : answer.kind));
      expect(new Set(ids).size).toBe(1);
      expect(answers.filter((answer) => answer.kind === 'posted' && !answer.seenBefore)).toHaveLength(1);
    }
    expect(await rowsOf('select 1 from journal_lines where family_id = $1', [family.id])).toHaveLength(2);
  });

  test('what the rule refuses, or the caller cannot write beside it, books nothing', async () => {
    const family = await world.family(OWING);
    expect(await postEntry(ledger, sponsored(family.id, BILL - 1n, 'too little'))).toEqual({ kind: 'too-little' });
    const failing = {
      ...sponsored(family.id, BILL, 'beside'),
      alongside: () => Promise.reject(new Error('no such row')),
    };
    await expect(postEntry(ledger, failing)).rejects.toThrow('no such row');
    expect(await rowsOf('select 1 from ledger_entries where family_id = $1', [family.id])).toEqual([]);
    expect(await rowsOf('select 1 from journal_lines where family_id = $1', [family.id])).toEqual([]);
    expect(await rowsOf('select paid_through from families where id = $1', [family.id])).toEqual([
      { paid_through: '2026-08-01' },
    ]);
  });

  test('payments and entries for one family wait for each other: the bill is settled once', async () => {
    const family = await world.family(OWING);
    const partner = await world.partner();
    const [answer, entry] = await Promise.all([
      harness.deliver({ partnerId: partner.id, reference: 'race', family, amount: BILL }),
      postEntry(ledger, sponsored(family.id, BILL, 'race')),
    ]);
    const booked = [answer.outcome === 'posted', entry.kind === 'posted'];
    expect(booked.filter(Boolean)).toHaveLength(1);
  });
});
