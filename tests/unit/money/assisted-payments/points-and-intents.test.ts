import { describe, expect, test } from '@jest/globals';
import { intentStateAt } from '../../../../src/money/assisted-payments/payment-intent.js';
import {
  type AcceptancePoint,
  alarmOf,
  parsePointNumber,
  validateUse,
} from '../../../../src/money/assisted-payments/acceptance-point.js';
import { civilDate } from '../../../../src/kernel/civil-date.js';
import type { CadreId, PartnerId, PaymentId, AcceptancePointId } from '../../../../src/kernel/ids.js';
import type { RegionCode } from '../../../../src/kernel/region-code.js';

const CADRE = 'cadre-1' as CadreId;
const NOW = new Date('2026-03-05T02:00:00Z');

const TERMINAL: AcceptancePoint = {
  id: 'point' as AcceptancePointId,
  kind: 'TERMINAL',
  partnerId: 'bank' as PartnerId,
  number: 'EDC-0001',
  name: 'EDC',
  regionCode: '64.72.01.1001' as RegionCode,
  cadreId: CADRE,
  depositAccount: null,
  validFrom: civilDate('2026-03-01'),
  validThrough: civilDate('2026-03-31'),
  registeredAt: NOW,
  revokedAt: null,
  revokedReason: null,
};
const AGENT: AcceptancePoint = { ...TERMINAL, kind: 'AGENT', cadreId: null, regionCode: '64.72' as RegionCode };

describe('a terminal or an agent', () => {
  test.each([
    { what: 'the own terminal', point: TERMINAL, problem: null },
    { what: 'none', point: null, problem: 'point-unknown' },
    { what: "another cadre's", point: { ...TERMINAL, cadreId: 'cadre-2' as CadreId }, problem: 'point-unknown' },
    { what: 'an agent in place of a terminal', point: AGENT, problem: 'point-unknown' },
    { what: 'a revoked one', point: { ...TERMINAL, revokedAt: NOW }, problem: 'point-revoked' },
    {
      what: "another cadre's revoked one",
      point: { ...TERMINAL, cadreId: 'cadre-2' as CadreId, revokedAt: NOW },
      problem: 'point-unknown',
    },
    { what: 'one still to come', point: { ...TERMINAL, validFrom: civilDate('2026-03-06') }, problem: 'point-unknown' },
    {
      what: 'one that is over',
      point: { ...TERMINAL, validThrough: civilDate('2026-03-04') },
      problem: 'point-unknown',
    },
  ])('$what, used for ASSIST_EDC: $problem', ({ point, problem }) => {
    const use = { mode: 'ASSIST_EDC', cadreId: CADRE, village: '64.72.01.1001' as RegionCode } as const;
    expect(validateUse(point, { ...use, day: civilDate('2026-03-05') })).toBe(problem);
  });

  test.each([
    { village: '64.72.01.1001', agent: AGENT, problem: null },
    { village: '64.03.01.2001', agent: AGENT, problem: 'point-unknown' },
    { village: '64.03.01.2001', agent: { ...AGENT, cadreId: CADRE }, problem: null },
  ])('an agent bound to nobody serves families of its region: $village, $problem', ({ village, agent, problem }) => {
    const use = { mode: 'ASSIST_AGENT', cadreId: CADRE, village: village as RegionCode } as const;
    expect(validateUse(agent, { ...use, day: civilDate('2026-03-05') })).toBe(problem);
  });

  test.each([
    { isKnown: true, isTerminalPayment: true, revokedAt: null, alarm: null },
    { isKnown: true, isTerminalPayment: true, revokedAt: '2026-03-05T02:00:00Z', alarm: 'REVOKED' },
    { isKnown: true, isTerminalPayment: true, revokedAt: '2026-03-05T02:00:01Z', alarm: null },
    { isKnown: true, isTerminalPayment: false, revokedAt: '2026-03-01T00:00:00Z', alarm: 'REVOKED' },
    { isKnown: false, isTerminalPayment: true, revokedAt: null, alarm: 'UNKNOWN' },
    { isKnown: false, isTerminalPayment: false, revokedAt: null, alarm: null },
  ])('money paid at 02.00: known $isKnown, revoked $revokedAt: $alarm', ({ revokedAt, alarm, ...rest }) => {
    const taken = { ...rest, paidAt: NOW, revokedAt: revokedAt === null ? null : new Date(revokedAt) };
    expect(alarmOf(taken)).toBe(alarm);
  });

  test('numbers are read in upper case', () => {
    expect(parsePointNumber(' edc-0001 ')).toBe('EDC-0001');
    for (const text of ['', 'abc', 'EDC 0001', 'x'.repeat(33)]) expect(parsePointNumber(text)).toBeNull();
  });
});

describe('an intent', () => {
  const OPEN = {
    paymentId: null,
    cancelledAt: null,
    pointRevokedAt: null,
    expiresAt: new Date('2026-03-05T03:00:00Z'),
  };
  const PAID = 'payment' as PaymentId;
  const before = new Date('2026-03-05T02:30:00Z');
  const after = new Date('2026-03-05T04:00:00Z');

  test.each([
    { what: 'nothing has happened', intent: OPEN, now: NOW, state: 'OPEN' },
    { what: 'its time is over', intent: OPEN, now: OPEN.expiresAt, state: 'EXPIRED' },
    { what: 'the cadre took it back', intent: { ...OPEN, cancelledAt: NOW }, now: after, state: 'CANCELLED' },
    {
      what: 'its terminal was revoked in time',
      intent: { ...OPEN, pointRevokedAt: before },
      now: before,
      state: 'CANCELLED',
    },
    {
      what: 'its terminal was revoked afterwards',
      intent: { ...OPEN, pointRevokedAt: after },
      now: after,
      state: 'EXPIRED',
    },
    { what: 'a partner confirmed', intent: { ...OPEN, paymentId: PAID }, now: after, state: 'COMPLETED' },
    {
      what: 'a partner confirmed what was taken back',
      intent: { ...OPEN, paymentId: PAID, cancelledAt: NOW, pointRevokedAt: NOW },
      now: after,
      state: 'COMPLETED',
    },
  ])('$what: $state', ({ intent, now, state }) => {
    expect(intentStateAt(intent, now)).toBe(state);
  });
});
