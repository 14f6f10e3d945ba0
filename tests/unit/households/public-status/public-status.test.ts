import { describe, expect, test } from '@jest/globals';
import { billingMonth } from '../../../../src/kernel/billing-month.js';
import { civilDate } from '../../../../src/kernel/civil-date.js';
import { rupiah } from '../../../../src/kernel/rupiah.js';
import { statusInWords, tooManyInWords } from '../../../../src/households/public-status/status-in-words.js';

describe('a status in words', () => {
  const told = {
    status: 'ACTIVE',
    monthsInArrears: 0,
    billedMonths: 0,
    amountToReactivate: rupiah(0n),
    dueDate: civilDate('2026-03-10'),
    paidThrough: billingMonth('2026-02'),
  } as const;
  const from = civilDate('2026-03-19');
  test.each([
    { change: {}, says: 'Kartu keluarga aktif dan iuran bulan ini sudah lunas.' },
    {
      change: { amountToReactivate: rupiah(105_000n) },
      says: 'Kartu keluarga aktif. Iuran yang harus dibayar Rp105.000 paling lambat 10 Maret 2026.',
    },
    {
      change: { status: 'SUSPENDED', monthsInArrears: 30, billedMonths: 24, amountToReactivate: rupiah(3_750_000n) },
      says: 'Kartu keluarga tidak aktif karena menunggak 30 bulan (ditagih paling banyak 24 bulan). Bayar Rp3.750.000 untuk seluruh keluarga agar kartu aktif kembali.',
    },
    {
      change: { status: 'AWAITING_FIRST_PREMIUM' },
      says: 'Keluarga sudah terdaftar. Iuran pertama dapat dibayar mulai 19 Maret 2026; kartu aktif setelah dibayar.',
    },
    {
      change: { status: 'AWAITING_FIRST_PREMIUM', amountToReactivate: rupiah(35_000n) },
      says: 'Keluarga sudah terdaftar. Kartu aktif setelah iuran pertama Rp35.000 dibayar.',
    },
  ] as const)('$says', ({ change, says }) => {
    expect(statusInWords({ ...told, ...change }, { firstPremiumFrom: from })).toBe(says);
  });

  test('a refusal says how long', () => {
    expect(tooManyInWords(60)).toBe(
      'Terlalu banyak pertanyaan. Coba lagi dalam 60 menit, atau hubungi Care Center 165.',
    );
  });
});
