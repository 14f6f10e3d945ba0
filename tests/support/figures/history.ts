/** Writes whole histories at once: families, the contacts with them, their payments, and the journal. */
import { type Pool, inTransaction } from '../../../src/platform/db/pool.js';
import type { Contact } from '../../../src/reporting/figures/attribution.js';
import type { PaymentChannel } from '../../../src/kernel/payment-channel.js';

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

const MONTH = '2020-01-01';

const json = (rows: readonly object[]): string =>
  JSON.stringify(rows, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value));

/** The account from which each kind of entry takes its money, and the account to which it gives it. */
const SIDES: Readonly<Record<HistoryEntry['kind'], readonly [debit: string, credit: string]>> = {
  reversal: ['premium', 'returned'],
  'suspense-match': ['suspense', 'premium'],
  sponsorship: ['donor-fund', 'premium'],
  'fund-received': ['partner-clearing', 'donor-fund'],
};

const STATEMENTS = {
  families: `insert into families (id, family_card_number, region_code, care_class, paid_through, registered_at)
    select id, '9' || lpad((row_number() over () + (select count(*) from families))::text, 15, '0'), region, 'III', '${MONTH}', '2014-02-01'
    from json_to_recordset($1::json) r (id uuid, region text)`,
  payments: `insert into payments (id, partner_id, reference, receipt_id, family_id, region_code, account_text, channel, amount, outcome,
      suspense_reason, settled_from, settled_through, paid_at, posted_at)
    select id, $2, id::text, id, "familyId", region, '', channel, amount, case when "inSuspense" then 'into-suspense' else 'posted' end,
      case when "inSuspense" then 'unknown-account' end, case when "inSuspense" then null else '${MONTH}'::date end,
      case when "inSuspense" then null else '${MONTH}'::date end, "paidAt", "paidAt" + interval '1 second'
    from json_to_recordset($1::json) r (id uuid, "familyId" uuid, region text, channel text, amount bigint, "paidAt" timestamptz, "inSuspense" boolean)`,
  lines: `insert into journal_lines (entry_id, line, payment_id, family_id, account, side, amount, first_month, last_month, posted_at)
    select id, line, "paymentId", "familyId", account, side, amount, case when account = 'premium' then '${MONTH}'::date end,
      case when account = 'premium' then '${MONTH}'::date end, at
    from json_to_recordset($1::json) r (id uuid, line int, "paymentId" uuid, "familyId" uuid, account text, side text, amount bigint, at timestamptz)`,
  entries: `insert into ledger_entries (id, entry_key, kind, family_id, payment_id, region_code, amount, reason, requested_by, posted_at)
    select id, id::text, kind, "familyId", "paymentId", region, amount, 'test', 'test', "postedAt"
    from json_to_recordset($1::json) r (id uuid, kind text, "familyId" uuid, "paymentId" uuid, region text, amount bigint, "postedAt" timestamptz)`,
  visits: `insert into visits (id, cadre_id, family_id, state, visited_at, outcome, recorded_at)
    select id, coalesce("cadreId", $2::uuid), "familyId", 'COMPLETED', at, case when "paidDuringVisit" then 'PAID_DURING_VISIT' else 'OTHER' end, at
    from json_to_recordset($1::json) r (id uuid, "cadreId" uuid, "familyId" uuid, at timestamptz, "paidDuringVisit" boolean)`,
  calls: `insert into calls (id, family_id, cadre_id, caller, caller_name, caller_role, purpose, outcome, called_at, recorded_at)
    select id, "familyId", "cadreId", 'test', 'test', case when "cadreId" is null then 'TELE_COLLECTOR' else 'CADRE' end, 'COLLECTION', 'REFUSED', at, at
    from json_to_recordset($1::json) r (id uuid, "familyId" uuid, "cadreId" uuid, at timestamptz)`,
  messages: `insert into messages (id, family_id, cadre_id, template_id, channel, state, send_after, requested_by, queued_at, phone, body, sent_at)
    select id, "familyId", "cadreId", (select id from message_templates order by code, version limit 1),
      case strategy when 'WHATSAPP' then 'WHATSAPP' else 'SMS' end, 'SENT', at, 'test', at, '628400000000', 'Pesan', at
    from json_to_recordset($1::json) r (id uuid, "familyId" uuid, "cadreId" uuid, strategy text, at timestamptz)`,
} as const;

const linesOfPayment = (payment: HistoryPayment) =>
  [
    { account: 'partner-clearing', side: 'debit' },
    { account: payment.inSuspense === true ? 'suspense' : 'premium', side: 'credit' },
  ].map((side, line) => ({ ...payment, ...side, line, paymentId: payment.id, at: payment.paidAt }));

const linesOfEntry = (entry: HistoryEntry) =>
  SIDES[entry.kind].map((account, line) => ({
    ...entry,
    account,
    line,
    side: line === 0 ? 'debit' : 'credit',
    at: entry.postedAt,
  }));

export async function writeHistory(pool: Pool, history: History): Promise<void> {
  const { families, payments, contacts, entries = [], partnerId, cadreId } = history;
  const by = (strategies: readonly Contact['strategy'][]) =>
    contacts.filter(({ strategy }) => strategies.includes(strategy));
  await inTransaction(pool, async (connection) => {
    const write = async (statement: keyof typeof STATEMENTS, rows: readonly object[], ...more: string[]) => {
      if (rows.length > 0) await connection.query(STATEMENTS[statement], [json(rows), ...more]);
    };
    await write('families', families);
    await write('payments', payments, partnerId);
    await write('entries', entries);
    await write('lines', [...payments.flatMap(linesOfPayment), ...entries.flatMap(linesOfEntry)]);
    await write('visits', by(['CADRE_VISIT']), cadreId);
    await write('calls', by(['TELE_COLLECTING']));
    await write('messages', by(['WHATSAPP', 'SMS_BLAST']));
  });
}
