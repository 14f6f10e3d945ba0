/** By when a citizen is told to pay: never a day that has passed as if it were still to come. */
import { describe, expect, test } from '@jest/globals';
import { type Standing, deadlineOf } from '../../../web/src/screens/citizen/standing.js';
import { formatFor } from '../../../web/src/words/format.js';
import { words } from '../../../web/src/words/id/index.js';

const speech = { words, format: formatFor('id') };
const ACTIVE: Standing = {
  status: 'ACTIVE',
  toPay: 150_000,
  monthsInArrears: 0,
  billedMonths: 0,
  dueDate: '2026-11-10',
  isLate: false,
  suspendedSince: null,
  activeThrough: '2026-11-30',
  virtualAccount: '8888801944358911',
  virtualAccountMandiri: '8988801944358911',
};
const SUSPENDED = { status: 'SUSPENDED', activeThrough: null } as const;

describe('the day by which to pay', () => {
  test.each<[string, Partial<Standing>, string]>([
    ['is the due day before it', {}, 'Bayar paling lambat 10 November 2026.'],
    [
      'is the last active day once the due day has passed',
      { isLate: true },
      'Jatuh tempo 10 November 2026 sudah lewat. Bayar sampai 30 November 2026 agar kartu tetap aktif.',
    ],
    [
      'is any day for a card that is suspended',
      { ...SUSPENDED, isLate: true, suspendedSince: '2026-04-01' },
      'Terhenti sejak 1 April 2026. Bayar kapan saja: kartu aktif begitu pembayaran masuk.',
    ],
    [
      'is that of the stage in a plan',
      { ...SUSPENDED, dueDate: '2026-11-30', suspendedSince: '2026-04-01' },
      'Bayar paling lambat 30 November 2026.',
    ],
    [
      'is any day for a first premium that is late',
      { status: 'AWAITING_FIRST_PREMIUM', isLate: true, activeThrough: null },
      'Jatuh tempo 10 November 2026 sudah lewat. Bayar kapan saja.',
    ],
    ['is none where nobody is billed any more', { dueDate: null, activeThrough: null }, ''],
  ])('%s', (_, standing, told) => {
    expect(deadlineOf({ ...ACTIVE, ...standing }, speech)).toBe(told);
  });
});
