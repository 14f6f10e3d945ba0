import { beforeAll, describe, expect, test } from '@jest/globals';
import { MESSAGE_CHANNELS, type NoticeName } from '../../../../src/outreach/messages/message-words.js';
import { noticeDebitFailure, queueNotices } from '../../../../src/outreach/messages/index.js';
import { randomIds } from '../../../../src/kernel/ids.js';
import { rupiah } from '../../../../src/kernel/rupiah.js';
import { createPaymentReverser } from '../../../../src/money/payments/index.js';
import { ledgerOf } from '../../../support/ledger-of.js';
import { registerPlan } from '../../../support/a-plan.js';
import { testMessaging } from '../../../support/messages/test-messaging.js';
import { type PostingHarness, openPostingHarness } from '../../../support/posting-harness.js';
import { useTestDatabase } from '../../../support/test-database.js';
import type { BuiltFamily } from '../../../support/world/families.js';
import { aWorld } from '../../../support/world/world.js';
import type { BuiltPartner } from '../../../support/world/payments.js';

/** The last run before the machine is off, and the first after it: every day between passed without one. */
const BEFORE = '2026-11-24T02:00:00Z';
const MEANWHILE = '2026-11-25T02:00:00Z';
const AFTER = '2026-11-27T02:00:00Z';
const LONG_AFTER = '2026-12-20T02:00:00Z';
/** September, October and November of a class III family of two. */
const BILL = 210_000n;

describe('notices after days on which nothing ran', () => {
  const database = useTestDatabase();
  const world = aWorld(database);
  let harness: PostingHarness;
  let partner: BuiltPartner;
  let reference = 0;

  const tellingAt = (moment: string) =>
    testMessaging(
      database.pool,
      { now: () => new Date(moment) },
      Object.fromEntries(MESSAGE_CHANNELS.map((channel) => [channel, null])) as never,
    );
  const toldTo = async ({ id }: BuiltFamily): Promise<string[]> => {
    const { rows } = await database.pool.query<{ code: string; days: number }>(
      `select t.code, m.last_day - m.queued_at::date as days from messages m join message_templates t on t.id = m.template_id
       where m.family_id = $1 and m.requested_by = 'sigap:notices'`,
      [id],
    );
    return rows.filter(({ days }) => days >= 0).map(({ code }) => code);
  };
  const owing = () => world.family({ careClass: 'III', members: 2, paidThrough: '2026-08' });
  const pays = async (family: BuiltFamily, amount: bigint): Promise<string> => {
    const named = `istirahat-${(reference += 1)}`;
    await harness.deliver({ partnerId: partner.id, kind: 'informing', reference: named, family, amount });
    return named;
  };
  const takeBack = (named: string) =>
    createPaymentReverser(ledgerOf(database.pool, harness))(
      {
        partnerId: partner.id,
        reference: named,
        reversalReference: null,
        amount: null,
        cause: 'withdrawn',
        reversedAt: harness.clock.now(),
        receivedAt: harness.clock.now(),
      },
      null,
    );
  const mayPayFirstFrom = async ({ id }: BuiltFamily, day: string): Promise<void> => {
    await database.pool.query(
      `update families set first_premium_from = $2::date, paid_through = date_trunc('month', $2::date) - interval '1 month' where id = $1`,
      [id, day],
    );
  };

  /** What happens to a family while nothing runs, for every notice that there is. */
  const HAPPENS: Readonly<
    Record<NoticeName, { readonly code: string; happens(family: BuiltFamily): Promise<unknown> }>
  > = {
    CARD_ACTIVE: { code: 'kartu-aktif-kembali', happens: (family) => pays(family, BILL) },
    MONEY_HELD: { code: 'dana-ditampung', happens: (family) => pays(family, 12_345n) },
    FIRST_PREMIUM: { code: 'iuran-pertama', happens: (family) => mayPayFirstFrom(family, '2026-11-25') },
    STAGE_DUE: {
      code: 'cicilan-jatuh-tempo',
      happens: (family) => registerPlan(database.pool, { family, total: BILL, stages: 2, firstMonth: '2026-11' }),
    },
    // A bank tells of a failed debit again until it is answered.
    DEBIT_FAILED: {
      code: 'autodebit-gagal',
      async happens({ id: familyId, region: regionCode }) {
        const failed = { familyId, regionCode, amount: rupiah(BILL), failedAt: new Date(MEANWHILE) };
        const attemptId = randomIds();
        for (let told = 0; told < 2; told += 1)
          await noticeDebitFailure(await tellingAt(AFTER), { ...failed, attemptId });
      },
    },
  };
  const NAMES = Object.keys(HAPPENS) as NoticeName[];
  const families = new Map<NoticeName, BuiltFamily>();
  let untrue: Readonly<Record<'paid first' | 'card lost again' | 'money given back', BuiltFamily>>;
  let late: BuiltFamily;

  beforeAll(async () => {
    harness = await openPostingHarness(database.pool, { now: MEANWHILE });
    partner = await world.partner();
    await queueNotices(await tellingAt(BEFORE));
    for (const name of NAMES) {
      const family = await owing();
      families.set(name, family);
      await HAPPENS[name].happens(family);
    }
    untrue = { 'paid first': await owing(), 'card lost again': await owing(), 'money given back': await owing() };
    await mayPayFirstFrom(untrue['paid first'], '2026-11-25');
    await database.pool.query(`update families set paid_through = '2026-11-01' where id = $1`, [
      untrue['paid first'].id,
    ]);
    for (const [family, amount] of [
      [untrue['card lost again'], BILL],
      [untrue['money given back'], 12_345n],
    ] as const)
      await takeBack(await pays(family, amount));
    await queueNotices(await tellingAt(AFTER));
    await queueNotices(await tellingAt(AFTER));
    late = await owing();
    await pays(late, BILL);
    await queueNotices(await tellingAt(LONG_AFTER));
  });

  test.each(NAMES)('%s is told once', async (name) => {
    const family = families.get(name);
    expect(family).toBeDefined();
    expect((await toldTo(family!)).filter((code) => code === HAPPENS[name].code)).toEqual([HAPPENS[name].code]);
  });

  test.each(['paid first', 'card lost again', 'money given back'] as const)(
    'nothing is told that is no longer true: %s',
    async (what) => {
      expect(await toldTo(untrue[what])).toEqual([]);
    },
  );

  test('what happened weeks ago is no news any more', async () => {
    expect(await toldTo(late)).toEqual([]);
  });
});
