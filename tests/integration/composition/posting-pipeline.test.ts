import { Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { SHIPPED_POLICIES } from '../../../src/platform/policies/policy-book.js';
import { rulesOf } from '../../../src/composition/policies.js';
import { composePosting } from '../../../src/composition/payments.js';
import { ENTRANCES, type Entrance } from '../../../src/composition/posting-pipeline.js';
import { LIVE_EVENTS } from '../../../src/composition/schema/live-events.js';
import { fixedClock } from '../../../src/kernel/clock.js';
import { randomIds } from '../../../src/kernel/ids.js';
import type { PaymentDelivery } from '../../../src/money/payments/index.js';
import { CommitUnknown } from '../../../src/platform/db/commit-unknown.js';
import { createLogger } from '../../../src/platform/observability/index.js';
import { fundNumber } from '../../../src/relief/sponsorship/fund-number.js';
import { type NoticeParams, toDelivery } from '../../support/posting-harness.js';
import { useTestDatabase } from '../../support/test-database.js';
import { type BuiltPartner, buildPartner } from '../../support/world/payments.js';
import { aWorld } from '../../support/world/world.js';
import { keyringOf } from '../../support/keyring.js';

const NOW = new Date('2026-03-05T03:00:00Z');
const ANSWER_WITHIN_MS = 300;
const entrances = Object.keys(ENTRANCES) as Entrance[];

describe('what surrounds a posting', () => {
  const database = useTestDatabase();
  const world = aWorld(database);
  const logged: Record<string, unknown>[] = [];
  const counted: string[] = [];
  let posting: ReturnType<typeof composePosting>;
  let partner: BuiltPartner;

  beforeAll(async () => {
    const { pool, url: databaseUrl } = database;
    const destination = new Writable({
      write(line: Buffer, _encoding, done) {
        logged.push(JSON.parse(String(line)) as Record<string, unknown>);
        done();
      },
    });
    const log = createLogger({ level: 'info', destination });
    const parts = {
      databaseUrl,
      clock: fixedClock(NOW),
      newId: randomIds,
      log,
      rules: rulesOf(SHIPPED_POLICIES),
      keyring: await keyringOf(pool),
      answerWithinMs: ANSWER_WITHIN_MS,
    };
    const eventLog = { announce: LIVE_EVENTS.announce, publish: () => undefined };
    posting = composePosting(parts, { pool, eventLog, countAlarm: (what) => void counted.push(what) });
    partner = await buildPartner(pool, { code: 'mitra-jalur', channel: 'EDC' });
  });
  afterAll(() => posting.close());

  function delivery(params: Omit<NoticeParams, 'partnerId'>, more: Partial<PaymentDelivery['notice']> = {}) {
    const made = toDelivery({ partnerId: partner.id, ...params }, NOW);
    return { ...made, notice: { ...made.notice, ...more } };
  }

  describe.each(entrances)('by the entrance %s', (entrance) => {
    const post = (payment: PaymentDelivery) => posting.entrances[entrance](payment);

    test('money for a fund reaches the fund, and its terminal is looked at', async () => {
      const number = fundNumber(entrances.indexOf(entrance) + 1);
      await database.pool.query(
        `insert into donors (id, name, fund_number, added_by, added_at) values (uuidv7(), $1, $2, 'test', $3)`,
        [entrance, number, NOW],
      );
      const terminalId = `EDC-${entrance.toUpperCase()}`;
      const payment = delivery(
        { reference: `fund-${entrance}`, accountText: `88888${number}`, amount: 10_000n },
        { channel: 'EDC', terminalId },
      );
      const answer = await post(payment);
      const { rows } = await database.pool.query('select fund_balance from donors where fund_number = $1', [number]);
      expect(rows).toEqual([{ fund_balance: 10_000n }]);
      expect(logged).toContainEqual(
        expect.objectContaining({
          what: 'payment-by-unknown-terminal',
          number: terminalId,
          paymentId: answer.paymentId,
        }),
      );
      expect(counted).toContain('payment-by-unknown-terminal');
      counted.length = 0;
    });

    test('a payment for an account that is out of use is told apart from one that is paid', async () => {
      const gone = await world.family({ paidThrough: '2026-03', members: [{ coveredThrough: '2026-01' }] });
      const paid = await world.family({ paidThrough: '2026-03', members: 1 });
      expect(await post(delivery({ reference: `gone-${entrance}`, family: gone, amount: 1n }))).toMatchObject({
        outcome: 'already-paid',
        isExpired: true,
      });
      expect(await post(delivery({ reference: `paid-${entrance}`, family: paid, amount: 1n }))).toMatchObject({
        outcome: 'already-paid',
        isExpired: false,
      });
    });

    test('a payment that is posted is not told to have failed, whatever fails behind its commit', async () => {
      const number = fundNumber(entrances.indexOf(entrance) + 101);
      await database.pool.query(
        `insert into donors (id, name, fund_number, added_by, added_at) values (uuidv7(), $1, $2, 'test', $3)`,
        [`behind ${entrance}`, number, NOW],
      );
      const accountText = `88888${number}`;
      const payment = delivery({ reference: `behind-${entrance}`, accountText, amount: 10_000n }, { channel: 'EDC' });
      await database.pool.query(
        'alter table donor_fund_movements add constraint nothing_moves check (false) not valid',
      );
      const told = await post(payment).catch((error: unknown) => error);
      await database.pool.query('alter table donor_fund_movements drop constraint nothing_moves');
      expect(told).toBeInstanceOf(CommitUnknown);
      expect(await post(payment)).toMatchObject({ firstOutcome: 'into-suspense' });
      const { rows } = await database.pool.query('select fund_balance from donors where fund_number = $1', [number]);
      expect(rows).toEqual([{ fund_balance: 10_000n }]);
    });

    test('a payment whose commit takes too long is in doubt where its partner must be answered in time', async () => {
      const family = await world.family({ paidThrough: '2026-02', careClass: 'I', members: 1 });
      const holder = await database.pool.connect();
      await holder.query('begin');
      await holder.query('select from live_streams for update'); // what every commit needs
      const reference = `late-${entrance}`;
      const answer = post(delivery({ reference, family, amount: 150_000n })).then(
        ({ outcome }) => outcome,
        (error: Error) => error.name,
      );
      await new Promise((resolve) => setTimeout(resolve, 2 * ANSWER_WITHIN_MS));
      await holder.query('commit');
      holder.release();
      const doubts = () =>
        database.pool.query("select source from payment_doubts where reference = $1 and source = 'late-answer'", [
          reference,
        ]);
      const { hasDeadline } = ENTRANCES[entrance];
      expect(await answer).toBe(hasDeadline ? 'PostingOverdue' : 'posted');
      expect((await doubts()).rowCount).toBe(hasDeadline ? 1 : 0);
    });
  });
});
