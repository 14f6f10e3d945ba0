import { describe, expect, test } from '@jest/globals';
import type { Viewer } from '../../../src/auth/index.js';
import { parseCardNumber } from '../../../src/kernel/card-number.js';
import { billingMonth } from '../../../src/kernel/billing-month.js';
import { civilDate } from '../../../src/kernel/civil-date.js';
import { rupiah } from '../../../src/kernel/rupiah.js';
import {
  CALLER_BUDGET,
  CHATBOT_BUDGET,
  callerBudget,
  callerKey,
  cardKey,
  networkOf,
} from '../../../src/public-status/question-budget.js';
import { statusInWords, tooManyInWords } from '../../../src/public-status/status-in-words.js';

const viewer = (role: Viewer['role']): Viewer => ({
  subject: 'seseorang',
  name: 'n',
  role,
  cadreId: null,
  branchId: null,
  regions: [],
});

describe('a caller', () => {
  test.each([
    { address: '203.0.113.7', network: '203.0.113.7' },
    { address: '::ffff:203.0.113.7', network: '203.0.113.7' },
    { address: '2001:db8:1:2:3:4:5:6', network: '2001:db8:1:2::/64' },
    { address: '2001:DB8:1:2::1', network: '2001:db8:1:2::/64' },
    { address: '2001:db8::1', network: '2001:db8:0:0::/64' },
    { address: '2001:0db8:0001:0002:ffff::', network: '2001:db8:1:2::/64' },
    { address: 'fe80::1%eth0', network: 'fe80:0:0:0::/64' },
    { address: '::1', network: '0:0:0:0::/64' },
  ])('at $address counts as $network', ({ address, network }) => {
    expect(networkOf(address)).toBe(network);
  });

  test('with a token counts wherever it comes from, and only a chatbot has the higher limit', () => {
    expect(callerKey({ viewer: viewer('CHATBOT'), address: '203.0.113.7' })).toBe('viewer:seseorang');
    expect(callerKey({ viewer: null, address: '203.0.113.7' })).toBe('address:203.0.113.7');
    expect(callerKey({ viewer: null, address: null })).toBe('address:unknown');
    expect(callerBudget({ viewer: viewer('CHATBOT'), address: null })).toBe(CHATBOT_BUDGET);
    expect(callerBudget({ viewer: viewer('CADRE'), address: null })).toBe(CALLER_BUDGET);
    expect(callerBudget({ viewer: null, address: null })).toBe(CALLER_BUDGET);
  });

  test('leaves no card number behind', () => {
    const card = parseCardNumber('0001944358911');
    expect(card === null ? '' : cardKey(card)).toMatch(/^card:[0-9a-f]{64}$/);
  });
});

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
