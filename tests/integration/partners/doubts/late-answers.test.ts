import { Writable } from 'node:stream';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { SHIPPED_POLICIES } from '../../../../src/platform/policies/policy-book.js';
import { rulesOf } from '../../../../src/composition/policies.js';
import { composePosting } from '../../../../src/composition/payments.js';
import { nameOutage } from '../../../../src/composition/reporting.js';
import { LIVE_EVENTS } from '../../../../src/composition/schema/live-events.js';
import { fixedClock } from '../../../../src/kernel/clock.js';
import { randomIds } from '../../../../src/kernel/ids.js';
import { createLogger } from '../../../../src/platform/observability/index.js';
import { type Pool, createPool } from '../../../../src/platform/db/pool.js';
import { ASK_POLICY } from '../../../../src/partners/doubts/ask-policy.js';
import { closeBooked, leaveToFiles } from '../../../../src/partners/doubts/close-unasked.js';
import { type LossyProxy, startLossyProxy } from '../../../support/lossy-proxy.js';
import { toDelivery } from '../../../support/posting-harness.js';
import { useTestDatabase } from '../../../support/test-database.js';
import { type BuiltPartner, buildPartner } from '../../../support/world/payments.js';
import { keyringOf } from '../../../support/keyring.js';
import type { Keyring } from '../../../../src/platform/encryption/index.js';

const NOW = new Date('2026-03-05T03:00:00Z');

const database = useTestDatabase();
let proxy: LossyProxy;
let pool: Pool;
let partner: BuiltPartner;
let keyring: Keyring;
beforeAll(async () => {
  proxy = await startLossyProxy(database.url);
  keyring = await keyringOf(database.pool);
  pool = createPool({ databaseUrl: proxy.url, role: 'money', onError: () => undefined });
  partner = await buildPartner(database.pool, { code: 'bank-terlambat', channel: 'BANK' });
});
afterAll(async () => {
  proxy.cut('pass');
  await pool.end();
  await proxy.close();
});
beforeEach(() => proxy.cut('pass'));

const account = '8888801234567890';
const paymentNamed = (reference: string) =>
  toDelivery({ partnerId: partner.id, reference, accountText: account, amount: 10_000n }, NOW);

function compose() {
  const logged: Record<string, unknown>[] = [];
  const counted: string[] = [];
  const destination = new Writable({
    write(line: Buffer, _encoding, done) {
      logged.push(JSON.parse(String(line)) as Record<string, unknown>);
      done();
    },
  });
  const log = createLogger({ level: 'info', destination, nameOutage });
  const parts = {
    databaseUrl: proxy.url,
    clock: fixedClock(NOW),
    newId: randomIds,
    log,
    rules: rulesOf(SHIPPED_POLICIES),
    keyring,
    answerWithinMs: 1_000,
  };
  const eventLog = { announce: LIVE_EVENTS.announce, publish: () => undefined };
  const posting = composePosting(parts, { pool, eventLog, countAlarm: (what) => void counted.push(what) });
  const lost = (): unknown[] =>
    logged.filter(({ alarm }) => alarm === 'doubt-lost').flatMap(({ references }) => references as string[]);
  return { posting, logged, counted, lost };
}

const namesOf = (kind: string, many: number): string[] =>
  Array.from({ length: many }, (_, place) => `${kind}-${String(place).padStart(5, '0')}`);
const doubted = async (references: readonly string[]): Promise<string[]> => {
  const text = 'select reference from payment_doubts where reference = any($1) order by 1';
  const { rows } = await database.pool.query<{ reference: string }>(text, [references]);
  return rows.map(({ reference }) => reference);
};

describe('a stop', () => {
  test('without a database names every doubt that is lost, once however often its payment came, and calls an operator', async () => {
    const { posting, lost, counted } = compose();
    proxy.cut('refuse');
    const references = namesOf('hilang', 10);
    for (const reference of [...references, ...references]) posting.leaveOpen(paymentNamed(reference));
    await posting.close();
    expect(lost()).toEqual(references);
    expect(counted).toEqual(['doubt-lost']);
  });

  test('that its deadline cuts names them before the database has answered', async () => {
    const { posting, lost } = compose();
    proxy.goSilent();
    const references = namesOf('diam', 10);
    for (const reference of references) posting.leaveOpen(paymentNamed(reference));
    const closing = posting.close();
    posting.giveUp();
    expect(lost()).toEqual(references);
    posting.leaveOpen(paymentNamed('diam-sesudahnya'));
    expect(lost()).toEqual([...references, 'diam-sesudahnya']);
    proxy.cut('refuse');
    await closing;
    expect(lost()).toHaveLength(11);
  });
});

describe('while the server runs', () => {
  test('a payment whose doubt cannot be stored takes no other with it', async () => {
    const { posting, lost } = compose();
    const references = namesOf('racun', 20);
    proxy.cut('refuse');
    for (const reference of references) posting.leaveOpen(paymentNamed(reference));
    posting.leaveOpen(paymentNamed('racun\u0000'));
    proxy.cut('pass');
    await posting.close();
    expect(await doubted(references)).toEqual(references);
    expect(lost()).toEqual(['racun\u0000']);
  });

  test('payments that find no room in a long outage are named while it lasts, all a hundred a line', async () => {
    const { posting, lost, logged } = compose();
    proxy.cut('refuse');
    const references = namesOf('penuh', 20_003);
    for (const reference of references) posting.leaveOpen(paymentNamed(reference));
    while (lost().length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(lost()).toEqual(references.slice(20_000));
    await posting.close();
    expect(lost()).toHaveLength(20_003);
    expect(logged.filter(({ alarm }) => alarm === 'doubt-lost')).toHaveLength(1 + 200);
  });
});

test('the books close what they refused as well as what they hold', async () => {
  const { posting } = compose();
  posting.leaveOpen(paymentNamed('ditolak'));
  const answer = await posting.entrances.snapPayment(paymentNamed('ditolak'));
  expect([answer.outcome, answer.paymentId]).toEqual(['unknown-account', null]);
  await posting.close();
  await closeBooked(database.pool, NOW);
  const { rows } = await database.pool.query(
    "select state, payment_id from payment_doubts where reference = 'ditolak'",
  );
  expect(rows).toEqual([{ state: 'not-paid', payment_id: null }]);
});

test('what nobody sends again is left to the file of a bank that cannot be asked', async () => {
  const { posting } = compose();
  posting.leaveOpen(paymentNamed('dilupakan'));
  await posting.close();
  const [policy] = ASK_POLICY;
  const stateAfter = async (hours: number): Promise<unknown> => {
    await leaveToFiles(database.pool, { policy: policy!, now: new Date(NOW.getTime() + hours * 3_600_000) });
    const text = "select state from payment_doubts where reference = 'dilupakan'";
    return (await database.pool.query<{ state: string }>(text)).rows[0]?.state;
  };
  expect([await stateAfter(71), await stateAfter(72)]).toEqual(['open', 'unanswered']);
});
