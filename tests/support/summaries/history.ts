/** Writes whole histories at once: families, the contacts with them, their payments, and the journal. */
import { type Connection, type Pool, inTransaction } from '../../../src/platform/db/pool.js';
import { billingMonth } from '../../../src/kernel/billing-month.js';
import { firstDayOf } from '../../../src/kernel/civil-date.js';
import type { CadreId, CallId, FamilyId, VisitId } from '../../../src/kernel/ids.js';
import type { RegionCode } from '../../../src/kernel/region-code.js';
import type { Contact } from '../../../src/reporting/summaries/attribution.js';
import type { PaymentChannel } from '../../../src/kernel/payment-channel.js';
import {
  CALLS,
  type CallRow,
  messagesTable,
  type MessageRow,
  VISITS,
  type VisitRow,
} from '../../../src/sandbox/world/contact-tables.js';
import { FAMILIES, type FamilyRow } from '../../../src/sandbox/world/family-tables.js';
import { type Table, insertRows } from '../../../src/sandbox/world/insert-rows.js';
import { phoneNumberAt } from '../../../src/sandbox/world/register-numbers.js';
import { JOURNAL_LINES, type JournalLineRow, PAYMENTS, type PaymentRow } from '../world/money-tables.js';
import { newFamilyCardNumber } from '../world/synthetic-values.js';
import { fixedKeyring } from '../keyring.js';

export interface HistoryPayment {
  readonly id: string;
  /** The family; null for unmatched money in suspense. */
  readonly familyId: string | null;
  readonly region: string | null;
  readonly channel: PaymentChannel;
  readonly amount: bigint;
  readonly paidAt: Date;
  readonly inSuspense?: boolean;
}

export type HistoryContact = Contact & { readonly familyId: string };

export interface HistoryEntry {
  readonly id: string;
  readonly kind: 'reversal' | 'suspense-match' | 'sponsorship' | 'fund-received';
  readonly paymentId: string | null;
  readonly familyId: string | null;
  readonly region: string | null;
  readonly amount: bigint;
  readonly postedAt: Date;
}

export interface History {
  readonly families: readonly { readonly id: string; readonly region: string }[];
  readonly payments: readonly HistoryPayment[];
  readonly contacts: readonly HistoryContact[];
  readonly entries?: readonly HistoryEntry[];
  readonly partnerId: string;
  /** The cadre of visits that name none. */
  readonly cadreId: string;
}

const MONTH = billingMonth('2020-01');
const MONTHS = { from: firstDayOf(MONTH), through: firstDayOf(MONTH) };

/** The account from which each kind of entry takes its money, and the account to which it gives it. */
const SIDES: Readonly<Record<HistoryEntry['kind'], readonly [debit: string, credit: string]>> = {
  reversal: ['premium', 'returned'],
  'suspense-match': ['suspense', 'premium'],
  sponsorship: ['donor-fund', 'premium'],
  'fund-received': ['partner-clearing', 'donor-fund'],
};

const ENTRIES: Table<HistoryEntry> = {
  name: 'ledger_entries',
  columns: {
    id: ['uuid', (entry) => entry.id],
    entry_key: ['text', (entry) => entry.id],
    kind: ['text', (entry) => entry.kind],
    family_id: ['uuid', (entry) => entry.familyId],
    payment_id: ['uuid', (entry) => entry.paymentId],
    region_code: ['text', (entry) => entry.region],
    amount: ['bigint', (entry) => entry.amount],
    reason: ['text', () => 'test'],
    requested_by: ['text', () => 'test'],
    posted_at: ['timestamptz', (entry) => entry.postedAt],
  },
};

const familyRow = ({ id, region }: History['families'][number]): FamilyRow => ({
  id: id as FamilyId,
  familyCardNumber: newFamilyCardNumber(),
  region: region as RegionCode,
  careClass: 'III',
  paidThrough: MONTH,
  registeredAt: new Date('2014-02-01T00:00:00Z'),
  firstPremiumFrom: null,
});

const paymentRow = ({ inSuspense, ...payment }: HistoryPayment, partnerId: string): PaymentRow => ({
  ...payment,
  partnerId,
  reference: payment.id,
  outcome: inSuspense === true ? 'into-suspense' : 'posted',
  settled: inSuspense === true ? null : MONTHS,
  postedAt: new Date(payment.paidAt.getTime() + 1_000),
});

/** Makes the two lines of an entry: the first account is debited, the second credited. */
const linesOf = (
  accounts: readonly [debit: string, credit: string],
  of: Pick<JournalLineRow, 'entryId' | 'paymentId' | 'familyId' | 'amount' | 'postedAt'>,
): JournalLineRow[] =>
  (['debit', 'credit'] as const).map((side, line) => {
    const account = accounts[line] ?? accounts[0];
    return { ...of, account, side, line, months: account === 'premium' ? MONTHS : null };
  });

const linesOfPayment = ({ id, familyId, amount, paidAt, inSuspense }: HistoryPayment): JournalLineRow[] =>
  linesOf(['partner-clearing', inSuspense === true ? 'suspense' : 'premium'], {
    entryId: id,
    paymentId: id,
    familyId,
    amount,
    postedAt: paidAt,
  });

const linesOfEntry = ({ id, kind, ...entry }: HistoryEntry): JournalLineRow[] =>
  linesOf(SIDES[kind], { ...entry, entryId: id });

const visitRow = ({ id, familyId, cadreId, at, paidDuringVisit }: HistoryContact, anyCadre: string): VisitRow => ({
  id: id as VisitId,
  cadreId: cadreId ?? (anyCadre as CadreId),
  familyId: familyId as FamilyId,
  state: 'COMPLETED',
  plannedFor: null,
  visitedAt: at,
  outcome: paidDuringVisit ? 'PAID_DURING_VISIT' : 'OTHER',
  position: null,
  recordedAt: at,
});

const callRow = ({ id, familyId, cadreId, at }: HistoryContact): CallRow => ({
  id: id as CallId,
  familyId: familyId as FamilyId,
  cadreId,
  caller: 'test',
  callerName: 'test',
  callerRole: cadreId === null ? 'TELE_COLLECTOR' : 'CADRE',
  purpose: 'COLLECTION',
  outcome: 'REFUSED',
  calledAt: at,
});

const messageRow = ({ id, familyId, cadreId, strategy, at }: HistoryContact, templateId: string): MessageRow => ({
  id,
  familyId: familyId as FamilyId,
  cadreId,
  templateId,
  channel: strategy === 'WHATSAPP' ? 'WHATSAPP' : 'SMS',
  state: 'SENT',
  requestedBy: 'test',
  queuedAt: at,
  phone: phoneNumberAt(0),
  body: 'Pesan',
  sentAt: at,
});

/** Finds any template that the migrations wrote. */
async function anyTemplate(connection: Connection): Promise<string> {
  const { rows } = await connection.query<{ id: string }>(
    'select id from message_templates order by code, version limit 1',
  );
  return rows[0]?.id ?? '';
}

export async function writeHistory(pool: Pool, history: History): Promise<void> {
  const { families, payments, contacts, entries = [], partnerId, cadreId } = history;
  const by = (...strategies: readonly Contact['strategy'][]) =>
    contacts.filter(({ strategy }) => strategies.includes(strategy));
  await inTransaction(pool, async (connection) => {
    const templateId = await anyTemplate(connection);
    const lines = [...payments.flatMap(linesOfPayment), ...entries.flatMap(linesOfEntry)];
    await insertRows(connection, FAMILIES, families.map(familyRow));
    await insertRows(
      connection,
      PAYMENTS,
      payments.map((payment) => paymentRow(payment, partnerId)),
    );
    await insertRows(connection, ENTRIES, entries);
    await insertRows(connection, JOURNAL_LINES, lines);
    await insertRows(
      connection,
      VISITS,
      by('CADRE_VISIT').map((visit) => visitRow(visit, cadreId)),
    );
    await insertRows(connection, CALLS, by('TELE_COLLECTING').map(callRow));
    await insertRows(
      connection,
      messagesTable(fixedKeyring()),
      by('WHATSAPP', 'SMS_BLAST').map((message) => messageRow(message, templateId)),
    );
  });
}
