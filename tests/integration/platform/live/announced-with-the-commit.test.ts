/** Who announces an event locks the counter that every posting needs: it is locked in the message that commits alone. */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { readFileSync } from 'node:fs';
import { beforeAll, beforeEach, afterEach, describe, expect, test } from '@jest/globals';
import { LIVE_EVENTS } from '../../../../src/composition/schema/live-events.js';
import { announceEscalations } from '../../../../src/fieldwork/complaints/index.js';
import type { FileComplaintCommand } from '../../../../src/fieldwork/complaints/complaint.js';
import { fileComplaint } from '../../../../src/fieldwork/complaints/file-complaint.js';
import { moveComplaint } from '../../../../src/fieldwork/complaints/move-complaint.js';
import { SHIPPED_POLICIES } from '../../../../src/platform/policies/policy-book.js';
import { lockFamilyRow } from '../../../../src/households/families/index.js';
import { type ComplaintId, type ComplaintStepId, type FamilyId, randomIds } from '../../../../src/kernel/ids.js';
import { booked, postBatch, postEntry } from '../../../../src/money/payments/index.js';
import { rupiah } from '../../../../src/kernel/rupiah.js';
import { inAnnouncedTransaction } from '../../../../src/platform/db/announced-transaction.js';
import { type Pool, createPool, inTransaction } from '../../../../src/platform/db/pool.js';
import { filesBelow } from '../../../support/files-below.js';
import { unheardLedger } from '../../../support/ledger-of.js';
import { type LossyProxy, startLossyProxy } from '../../../support/lossy-proxy.js';
import { RULES, toDelivery } from '../../../support/posting-harness.js';
import { useTestDatabase } from '../../../support/test-database.js';
import { aWorld } from '../../../support/world/world.js';
import { keyringOf } from '../../../support/keyring.js';

const NOW = new Date('2026-11-24T02:00:00Z');
const FREE_WITHIN_MS = 2_000;
/** The rows that every posting of the country locks. */
const SHARED = ['live_streams', 'journal_checkpoint_head'];

const command = (): FileComplaintCommand => ({
  id: randomUUID() as ComplaintId,
  category: 'OTHER',
  channel: 'BRANCH',
  familyId: null,
  aboutCadreId: null,
  description: 'Petugas tidak datang.',
  filedAt: NOW,
  filedBy: 'officer',
  filedByCadreId: null,
});

const database = useTestDatabase();

describe('a process that falls silent where it announces', () => {
  const world = aWorld(database);
  const events = { announce: LIVE_EVENTS.announce, publish: () => undefined };
  let aboutCadreId: NonNullable<FileComplaintCommand['aboutCadreId']>;
  let proxy: LossyProxy;
  /** Connections that are ended only after a minute of silence. */
  let pool: Pool;

  beforeAll(async () => {
    aboutCadreId = (await world.cadre()).id;
  });
  beforeEach(async () => {
    proxy = await startLossyProxy(database.url);
    pool = createPool({ databaseUrl: proxy.url, role: 'queue', onError: () => undefined });
  });
  afterEach(async () => {
    proxy.cut('refuse');
    await pool.end();
    await proxy.close();
  });

  const file = async (over: Pool, change: Partial<FileComplaintCommand> = {}) => {
    const filing = { pool: over, now: NOW, policies: SHIPPED_POLICIES, events, scope: { kind: 'all' } as const };
    const told = { ...command(), aboutCadreId, ...change };
    await fileComplaint({ ...filing, freezeCredential: () => Promise.resolve() }, told);
    return told.id;
  };
  const isFree = async (table: string): Promise<boolean> =>
    database.pool.query(`select from ${table} for update nowait`).then(
      () => true,
      () => false,
    );

  /** Resolves when the database has done what it heard, and waits for more or for nothing. */
  const over = async (): Promise<void> => {
    const text = `select from pg_stat_activity where datname = current_database() and application_name = 'sigap-queue'
      and state = 'active' and wait_event is distinct from 'ClientRead'`;
    do await sleep(100);
    while ((await database.pool.query(text)).rowCount !== 0);
  };

  const FUND = {
    kind: 'fund-received',
    familyId: null,
    partnerId: null,
    paymentId: null,
    amount: rupiah(1_000_000n),
    reason: 'a pledge',
    requestedBy: 'officer-1',
    approvedBy: null,
  } as const;
  const receiveFund = (over: Pool): Promise<unknown> =>
    postEntry(
      unheardLedger(over, () => NOW),
      {
        ...FUND,
        entryKey: randomUUID(),
        decide: () => ({
          bookings: booked([
            { account: 'partner-clearing', side: 'debit', amount: FUND.amount, months: null },
            { account: 'donor-fund', side: 'credit', amount: FUND.amount, months: null },
          ]),
          accountAfter: null,
        }),
      },
    );
  const pay = async (over: Pool): Promise<unknown> => {
    const [family, partner] = [
      await world.family({ careClass: 'I', members: 2, paidThrough: '2026-08' }),
      await world.partner(),
    ];
    const params = { partnerId: partner.id, reference: randomUUID(), family, amount: 900_000n };
    const clock = { now: () => NOW };
    const keyring = await keyringOf(pool);
    const deps = { pool: over, clock, newId: randomIds, eventLog: events, rules: RULES, keyring };
    return postBatch(deps, [toDelivery(params, NOW)]);
  };

  test.each([
    ['files a complaint', 'live-announce', async () => file(pool)],
    [
      'moves a complaint',
      'live-announce',
      async () => {
        const complaintId = await file(database.pool);
        const { rows } = await database.pool.query('select * from complaints where id = $1', [complaintId]);
        const findComplaint = () => Promise.resolve(rows[0] as never);
        const step = { id: randomUUID() as ComplaintStepId, complaintId, kind: 'ANSWERED' } as const;
        const by = { note: 'Sudah.', byViewer: 'officer', byRole: 'BRANCH_OFFICER' };
        await moveComplaint({ pool, now: NOW, events, findComplaint }, { ...step, ...by });
      },
    ],
    [
      'tells of an escalation',
      'live-announce',
      async () => {
        await file(database.pool);
        await announceEscalations({ pool, now: () => new Date(NOW.getTime() + 90 * 86_400_000), events });
      },
    ],
    ['posts an entry beside payments', 'posting-checkpoint', () => receiveFund(pool)],
    ['posts a payment', 'live-announce', () => pay(pool)],
  ] as const)('%s: keeps no row that every posting needs', async (_what, statement, act) => {
    const silent = proxy.goSilentBehind(statement);
    const acting = act().catch(() => undefined);
    await silent;
    await over();
    const endsAt = performance.now() + FREE_WITHIN_MS;
    for (const table of SHARED) {
      while (!(await isFree(table)) && performance.now() < endsAt) await sleep(20);
      expect({ table, isFree: await isFree(table) }).toEqual({ table, isFree: true });
    }
    proxy.cut('refuse');
    await acting;
  });
});

test('limits of money stand for whoever announces or locks a family, whatever the connection is for', async () => {
  const read = async (connection: Pick<Pool, 'query'>): Promise<unknown> =>
    (
      await connection.query(`select current_setting('lock_timeout') as "lock", current_setting('transaction_timeout') as "transaction",
        current_setting('idle_in_transaction_session_timeout') as "silent"`)
    ).rows[0];
  const pool = createPool({ databaseUrl: database.url, role: 'commands', connectionsMax: 1, onError: () => undefined });
  const events = { announce: LIVE_EVENTS.announce, publish: () => undefined };
  const inside = await inAnnouncedTransaction({ pool, events }, async (connection) => ({
    result: await read(connection),
    events: [],
  }));
  expect(inside).toEqual({ lock: '2s', transaction: '10s', silent: '3s' });
  const behindTheLock = await inTransaction(pool, async (connection) => {
    await lockFamilyRow(connection, randomIds() as FamilyId);
    return read(connection);
  });
  expect(behindTheLock).toEqual(inside);
  expect(await read(pool)).toEqual({ lock: '10s', transaction: '30min', silent: '1min' });
  await pool.end();
});

test('nobody but what runs transactions says that a message ends one', async () => {
  const saying = async (said: RegExp): Promise<string[]> =>
    (await filesBelow('src'))
      .filter((path) => path.endsWith('.ts') && said.test(readFileSync(path, 'utf8')))
      .toSorted();
  expect(await saying(/\bas (unknown as )?ClosingConnection\b/)).toEqual([
    'src/platform/db/closing-connection.ts',
    'src/platform/db/pipelined-transaction.ts',
  ]);
  expect(await saying(/\bupdate live_streams\b/)).toEqual(['src/platform/live/event-store.ts']);
  expect(await saying(/\bappend_checkpoint\(/)).toEqual(['src/money/payments/ledger/write-journal.ts']);
  expect(await saying(/\.announce\(/)).toEqual([
    'src/money/payments/batch/post-batch.ts',
    'src/platform/db/announced-transaction.ts',
  ]);
});
