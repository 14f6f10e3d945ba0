/** Reconciles without HTTP: a partner with a format, payments that webhooks told of, and files handed in as text. */
import { Readable } from 'node:stream';
import { civilDate } from '../../src/kernel/civil-date.js';
import { randomIds } from '../../src/kernel/ids.js';
import type { Pool } from '../../src/platform/db/pool.js';
import type { PaymentChannel } from '../../src/kernel/payment-channel.js';
import type { AskAboutBreak } from '../../src/partners/settlement/ask-about-breaks.js';
import { type FinishingDeps, type SettlementAlarm, finishFile } from '../../src/partners/settlement/finish-file.js';
import { receiveFile } from '../../src/partners/settlement/receive-file.js';
import { setFormat } from '../../src/partners/settlement/set-format.js';
import type { ReceiveOutcome, SettlementPartner } from '../../src/partners/settlement/settlement-file.js';
import type { SentPayment } from '../../src/sandbox/simulator/settlement-month.js';
import { insertRows } from '../../src/sandbox/world/insert-rows.js';
import { JOURNAL_LINES, PAYMENTS } from './world/money-tables.js';
import type { PostingHarness } from './posting-harness.js';
import type { TestDatabase } from './test-database.js';
import { aWorld } from './world/world.js';

export interface BreakRow {
  readonly reference: string;
  readonly class: string;
  readonly state: string;
  readonly reason: string;
  readonly amount_here: bigint | null;
  readonly amount_in_file: bigint | null;
}

export interface SettlementHarness {
  readonly alarms: SettlementAlarm[];
  readonly deps: FinishingDeps & { readonly newId: () => string };
  partner(params: {
    readonly channel?: PaymentChannel;
    readonly formats: readonly object[];
  }): Promise<SettlementPartner>;
  /** Books the payments that webhooks told of, in bulk: into suspense, so that no family is needed. */
  told(partner: SettlementPartner, payments: readonly SentPayment[]): Promise<void>;
  receive(partner: SettlementPartner, text: string | Readable): Promise<ReceiveOutcome>;
  /** Receives a file and posts it to its end. */
  reconcile(partner: SettlementPartner, text: string): Promise<ReceiveOutcome>;
  breaks(partner: SettlementPartner): Promise<BreakRow[]>;
}

const INTO_SUSPENSE = [
  { account: 'partner-clearing', side: 'debit' },
  { account: 'suspense', side: 'credit' },
] as const;

async function bookTold(pool: Pool, partnerId: string, payments: readonly SentPayment[]): Promise<void> {
  const rows = payments.map(({ account, paidAt, ...payment }) => {
    const nobodys = { familyId: null, region: null, accountText: account, outcome: 'into-suspense' } as const;
    return { ...payment, ...nobodys, id: randomIds(), partnerId, channel: 'BANK', paidAt, postedAt: paidAt } as const;
  });
  const lines = rows.flatMap((row) =>
    INTO_SUSPENSE.map((side, line) => ({ ...row, ...side, entryId: row.id, paymentId: row.id, line })),
  );
  await insertRows(pool, PAYMENTS, rows);
  await insertRows(pool, JOURNAL_LINES, lines);
}

export function openSettlementHarness(
  database: TestDatabase,
  posting: PostingHarness,
  askPartner: AskAboutBreak | null = null,
): SettlementHarness {
  const world = aWorld(database);
  const alarms: SettlementAlarm[] = [];
  const deps = {
    get pool() {
      return database.pool;
    },
    now: () => posting.clock.now(),
    newId: randomIds,
    postPayment: posting.batcher.post,
    askPartner,
    alarmed: (alarm: SettlementAlarm) => void alarms.push(alarm),
  };
  const receive = (partner: SettlementPartner, text: string | Readable): Promise<ReceiveOutcome> =>
    receiveFile(deps, {
      partner,
      kind: 'transactions',
      fileName: 'test.txt',
      content: typeof text === 'string' ? Readable.from([Buffer.from(text, 'latin1')]) : text,
      receivedBy: 'test',
    });
  return {
    alarms,
    deps,
    receive,
    async partner({ channel = 'BANK', formats }) {
      const { id, code } = await world.partner({ channel });
      for (const format of formats)
        await setFormat(
          { pool: database.pool, newId: randomIds, now: deps.now() },
          { partnerId: id, effectiveFrom: civilDate('2026-01-01'), format, by: 'test' },
        );
      return { partnerId: id, code, channel };
    },
    told: ({ partnerId }, payments) => bookTold(database.pool, partnerId, payments),
    async reconcile(partner, text) {
      const outcome = await receive(partner, text);
      if (outcome.kind !== 'received') return outcome;
      return { kind: 'received', file: await finishFile(deps, outcome.file.fileNo) };
    },
    async breaks({ partnerId }) {
      const { rows } = await database.pool.query<BreakRow>(
        `select reference, class, state, reason, amount_here, amount_in_file from settlement_breaks where partner_id = $1 order by reference, subject`,
        [partnerId],
      );
      return rows;
    },
  };
}
