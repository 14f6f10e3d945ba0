import { describe, expect, test } from '@jest/globals';
import { type CounterDay, differenceOf, decideClosing } from '../../../../src/money/counters/counter-day.js';
import { isOverdue, parseReceiptNumber } from '../../../../src/money/counters/noted-receipt.js';
import { civilDate } from '../../../../src/kernel/civil-date.js';
import type { CounterDayId, PartnerId } from '../../../../src/kernel/ids.js';
import { rupiah } from '../../../../src/kernel/rupiah.js';

const totals = (payments: number, total: bigint) => ({ payments, total: rupiah(total) });
const POSTED = totals(3, 900_000n);
const OPENED: CounterDay = {
  id: 'day' as CounterDayId,
  partnerId: 'loket' as PartnerId,
  day: civilDate('2026-03-05'),
  openedBy: 'budi',
  openedAt: new Date('2026-03-05T00:00:00Z'),
  closing: null,
};
const closing = { declared: POSTED, posted: POSTED, closedBy: 'sari', closedAt: OPENED.openedAt, explanation: null };

describe("a counter's day", () => {
  test.each([
    { declared: POSTED, kind: 'NONE', amount: 0n, payments: 0 },
    { declared: totals(4, 1_000_000n), kind: 'MORE_DECLARED', amount: 100_000n, payments: 1 },
    { declared: totals(2, 850_000n), kind: 'MORE_POSTED', amount: 50_000n, payments: 1 },
    { declared: totals(2, 900_000n), kind: 'COUNT_DIFFERS', amount: 0n, payments: 1 },
    { declared: totals(5, 800_000n), kind: 'MORE_POSTED', amount: 100_000n, payments: 2 },
  ])('$kind of $amount', ({ declared, kind, amount, payments }) => {
    expect(differenceOf({ declared, posted: POSTED })).toEqual({ kind, amount, payments });
  });

  test.each([
    { by: 'sari', declared: POSTED, explanation: null, day: OPENED, kind: 'fine' },
    { by: 'budi', declared: POSTED, explanation: null, day: OPENED, kind: 'closed-by-opener' },
    { by: 'budi', declared: totals(0, 0n), explanation: 'lupa', day: OPENED, kind: 'closed-by-opener' },
    { by: 'sari', declared: totals(0, 0n), explanation: null, day: OPENED, kind: 'difference-unexplained' },
    { by: 'sari', declared: totals(0, 0n), explanation: 'mesin mati', day: OPENED, kind: 'fine' },
    { by: 'sari', declared: POSTED, explanation: null, day: { ...OPENED, closing }, kind: 'closed' },
    { by: 'sari', declared: totals(1, 1n), explanation: 'x', day: { ...OPENED, closing }, kind: 'closed-already' },
    { by: 'wati', declared: POSTED, explanation: null, day: { ...OPENED, closing }, kind: 'closed-already' },
  ])('closed by $by: $kind', ({ by, declared, explanation, day, kind }) => {
    const command = { id: day.id, declared, explanation, closedBy: by };
    expect(decideClosing({ day, posted: POSTED }, command).kind).toBe(kind);
  });
});

describe("a post office's receipt", () => {
  test.each([
    { text: ' pos 123/45 ', number: 'POS123/45' },
    { text: '00012345', number: '00012345' },
    { text: 'ab', number: null },
    { text: 'resi #5', number: null },
  ])('$text is $number', ({ text, number }) => {
    expect(parseReceiptNumber(text)).toBe(number);
  });

  test.each([
    { today: '2026-03-10', overdue: false },
    { today: '2026-03-11', overdue: true },
  ])('paid on 5 March, five days awaited, on $today overdue: $overdue', ({ today, overdue }) => {
    const asked = { today: civilDate(today), policy: { awaitedDays: 5 } };
    expect(isOverdue({ paidOn: civilDate('2026-03-05') }, asked)).toBe(overdue);
  });
});
