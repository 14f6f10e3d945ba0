/** Examples of the formats of four kinds of partners, for operators to begin from and for the sandbox. */
import { invariant } from '../../kernel/invariant.js';
import { type SettlementFormat, readFormat } from './settlement-format.js';

function checked(format: unknown): SettlementFormat {
  const reading = readFormat(format);
  invariant(reading.ok, 'an example is a valid format');
  return reading.format;
}

/** A bank: fixed width, a header with the day, a trailer with count and sum, and amounts with two implied decimals. */
const BANK = checked({
  kind: 'transactions',
  layout: { kind: 'fixed-width' },
  records: { type: { start: 1, length: 1 }, header: 'H', detail: 'D', trailer: 'T' },
  moment: { field: { start: 2, length: 14 }, pattern: 'YYYYMMDDHHmmss' },
  reference: { start: 16, length: 20 },
  account: { start: 36, length: 18 },
  amount: { start: 54, length: 15 },
  amountForm: { decimals: 'implied' },
  status: { field: { start: 69, length: 2 }, paid: ['00'] },
  day: { in: 'header', field: { start: 2, length: 8 }, pattern: 'YYYYMMDD' },
  totals: { in: 'trailer', lines: { start: 2, length: 9 }, amount: { start: 11, length: 17 } },
});

/** A minimarket chain: comma-separated with gross, fee and net, and a last row with the totals. */
const MINIMARKET = checked({
  kind: 'transactions',
  layout: { kind: 'csv', delimiter: ',', heading: true },
  records: { type: { column: 'jenis' }, detail: 'D', trailer: 'T' },
  moment: { field: { column: 'waktu' }, pattern: 'YYYY-MM-DD HH:mm:ss' },
  reference: { column: 'referensi' },
  account: { column: 'nomor' },
  amount: { column: 'bruto' },
  fee: { column: 'biaya' },
  amountForm: { decimals: 'written' },
  status: { field: { column: 'status' }, paid: ['SUCCESS'] },
  totals: { in: 'trailer', lines: { column: 'referensi' }, amount: { column: 'bruto' } },
});

/**
 * A post office: as a spreadsheet saves it in Indonesia, with semicolons, days before months, and points between
 * thousands.
 */
const POST_OFFICE = checked({
  kind: 'transactions',
  layout: { kind: 'csv', delimiter: ';', heading: true },
  moment: { field: { column: 'tanggal' }, pattern: 'DD/MM/YYYY' },
  reference: { column: 'resi' },
  account: { column: 'nomor' },
  amount: { column: 'jumlah' },
  amountForm: { decimals: 'written', point: ',', thousands: '.' },
});

/** A bank statement: the credits without the partner's fees, on the day after the payments. */
const STATEMENT = checked({
  kind: 'statement',
  layout: { kind: 'csv', delimiter: ',', heading: true },
  moment: { field: { column: 'tanggal' }, pattern: 'YYYY-MM-DD' },
  reference: { column: 'referensi' },
  amount: { column: 'kredit' },
  amountForm: { decimals: 'written' },
  basis: 'net',
  lagDays: 1,
});

export const EXAMPLE_FORMATS = {
  bank: BANK,
  minimarket: MINIMARKET,
  'post-office': POST_OFFICE,
  statement: STATEMENT,
} as const;
