import { describe, expect, test } from '@jest/globals';
import { billingMonth } from '../../../../src/kernel/billing-month.js';
import { civilDate } from '../../../../src/kernel/civil-date.js';
import { rupiah } from '../../../../src/kernel/rupiah.js';
import { type Language, write } from '../../../../src/platform/texts/index.js';
import { statusInWords } from '../../../../src/households/public-status/status-in-words.js';

describe('a status in words', () => {
  const told = {
    status: 'ACTIVE',
    monthsInArrears: 0,
    billedMonths: 0,
    amountToReactivate: rupiah(0n),
    dueDate: civilDate('2026-03-10'),
    paidThrough: billingMonth('2026-02'),
    stageDue: null,
  } as const;
  const from = civilDate('2026-03-19');
  const today = civilDate('2026-03-10');
  const said = (change: object, language: Language) =>
    write(statusInWords({ ...told, ...change }, { firstPremiumFrom: from, today }), language);

  test.each([
    {
      change: {},
      id: 'Kartu JKN keluarga Anda aktif dan iuran bulan ini sudah lunas.',
      en: "Your family's JKN cards are active, and this month's premium is paid.",
    },
    {
      change: { amountToReactivate: rupiah(105_000n) },
      id: 'Kartu JKN keluarga Anda aktif. Iuran yang harus dibayar Rp105.000 paling lambat 10 Maret 2026.',
      en: "Your family's JKN cards are active. The premium to pay is Rp105,000 by March 10, 2026.",
    },
    {
      change: { amountToReactivate: rupiah(105_000n), dueDate: null },
      id: 'Kartu JKN keluarga Anda aktif. Iuran yang harus dibayar Rp105.000.',
      en: "Your family's JKN cards are active. The premium to pay is Rp105,000.",
    },
    {
      change: { status: 'SUSPENDED', monthsInArrears: 1, billedMonths: 1, amountToReactivate: rupiah(300_000n) },
      id: 'Kartu JKN keluarga Anda tidak aktif karena menunggak 1 bulan. Bayar Rp300.000 (tunggakan dan iuran bulan berjalan) untuk seluruh keluarga agar kartu aktif kembali.',
      en: "Your family's JKN cards are not active: 1 month is unpaid. Pay Rp300,000 (arrears and this month's premium) for the whole family to make them active again.",
    },
    {
      change: { status: 'SUSPENDED', monthsInArrears: 30, billedMonths: 24, amountToReactivate: rupiah(3_750_000n) },
      id: 'Kartu JKN keluarga Anda tidak aktif karena menunggak 30 bulan (ditagih paling banyak 24 bulan). Bayar Rp3.750.000 (tunggakan dan iuran bulan berjalan) untuk seluruh keluarga agar kartu aktif kembali.',
      en: "Your family's JKN cards are not active: 30 months are unpaid (at most 24 are billed). Pay Rp3,750,000 (arrears and this month's premium) for the whole family to make them active again.",
    },
    {
      change: {
        status: 'SUSPENDED',
        amountToReactivate: rupiah(595_000n),
        stageDue: { stage: 2, of: 5, amount: rupiah(192_500n), dueBy: civilDate('2026-03-31') },
      },
      id: 'Kartu JKN keluarga Anda tidak aktif dan tunggakan sedang dicicil (REHAB). Cicilan sampai tahap 2 dari 5: Rp192.500, paling lambat 31 Maret 2026. Kartu aktif kembali setelah seluruh tagihan Rp595.000 lunas.',
      en: "Your family's JKN cards are not active, and the arrears are being paid in stages (REHAB). Up to stage 2 of 5: Rp192,500 by March 31, 2026. The cards become active once all of Rp595,000 is paid.",
    },
    {
      change: { status: 'AWAITING_FIRST_PREMIUM' },
      id: 'Keluarga Anda sudah terdaftar. Iuran pertama dapat dibayar mulai 19 Maret 2026; kartu JKN aktif setelah dibayar.',
      en: 'Your family is registered. The first premium may be paid from March 19, 2026; then the JKN cards become active.',
    },
    {
      change: { status: 'AWAITING_FIRST_PREMIUM', amountToReactivate: rupiah(35_000n) },
      id: 'Keluarga Anda sudah terdaftar. Kartu JKN aktif setelah iuran pertama Rp35.000 dibayar.',
      en: 'Your family is registered. The JKN cards become active once the first premium of Rp35,000 is paid.',
    },
  ])('$id', ({ change, id, en }) => {
    expect([said(change, 'id'), said(change, 'en')]).toEqual([id, en]);
  });

  test('on a day after the due day it names the last day that keeps the cards active, never a day that has passed', () => {
    const late = { ...told, amountToReactivate: rupiah(105_000n) };
    const words = statusInWords(late, { firstPremiumFrom: null, today: civilDate('2026-03-11') });
    expect(write(words, 'id')).toBe(
      'Kartu JKN keluarga Anda aktif. Bayar Rp105.000 paling lambat 31 Maret 2026 agar kartu tetap aktif.',
    );
  });
});
