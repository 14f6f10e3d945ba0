/** The receipt that is sent on: all that the glass shows of it, and nothing about who paid. */
import { describe, expect, test } from '@jest/globals';
import { type Received, receiptText } from '../../../web/src/parts/receipt-rows.js';
import { formatFor } from '../../../web/src/words/format.js';
import { words } from '../../../web/src/words/id/index.js';

const RECEIVED: Received = {
  amount: 700_000,
  reference: 'TRX884122075519',
  channel: 'MINIMARKET',
  partnerName: 'Minimarket Sandbox',
  paidAt: '2026-11-24T16:30:07Z',
  zone: 'Asia/Makassar',
  zoneName: 'WITA',
  settled: { from: '2026-07', through: '2026-11' },
  monthsAhead: 0,
  credit: 0,
  next: { amount: 140_000, dueDate: '2026-12-10' },
  isActive: true,
  penaltyThrough: '2027-01-08',
};
const textOf = (received: Received): string[] => receiptText(received, { words, format: formatFor('id') }).split('\n');

describe('the text of a receipt', () => {
  test('says what was paid, for which months, and what follows, on the day where the family lives', () => {
    expect(textOf(RECEIVED)).toEqual([
      'Kuitansi iuran JKN',
      'Diterima: Rp700.000',
      'Tanggal: 25 November 2026',
      'Referensi: TRX884122075519',
      'Lewat: Minimarket, 00.30.07 WITA',
      'Mitra: Minimarket Sandbox',
      'Lunas: Juli–November 2026',
      'Berikutnya: Rp140.000, s.d. 10 Desember 2026',
      'Kartu JKN keluarga aktif.',
      'Rawat inap sampai 8 Januari 2027 dikenai denda pelayanan, dibayar di rumah sakit. Rawat jalan tidak.',
    ]);
  });

  test('of a stage says that the card is not active yet', () => {
    const stage = { ...RECEIVED, settled: null, isActive: false, penaltyThrough: null };
    expect(textOf(stage).slice(-2)).toEqual([
      'Berikutnya: Rp140.000, s.d. 10 Desember 2026',
      'Kartu JKN keluarga belum aktif.',
    ]);
  });

  test('of more than was due says how far it reaches and what is left', () => {
    const text = textOf({ ...RECEIVED, monthsAhead: 2, credit: 80_000 });
    expect(text).toContain('Dibayar di muka: 2 bulan');
    expect(text).toContain('Saldo keluarga: Rp80.000');
  });
});
