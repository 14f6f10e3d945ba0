import { describe, expect, test } from '@jest/globals';
import { type PlanFacts, proposePlan } from '../../../../src/households/instalments/rules/propose-plan.js';
import { JKN_REHAB_POLICY } from '../../../../src/households/instalments/rules/rehab-policy.js';
import { civilDate } from '../../../../src/kernel/civil-date.js';
import { SEGMENTS } from '../../../../src/kernel/segment.js';
import { aFamily, assess } from '../arrears/a-family.js';

interface Words extends Partial<Omit<PlanFacts, 'assessment' | 'today'>> {
  readonly today?: string;
  readonly paidThrough?: string;
}

/** By default a single adult of class I, six months in arrears on 20 March 2026. */
function propose({ today = '2026-03-20', paidThrough = '2025-08', ...words }: Words = {}) {
  const facts = { segment: 'PBPU' as const, hasRunningPlan: false, stages: null, ...words };
  const assessment = assess(aFamily({ paidThrough }), today);
  return proposePlan({ ...facts, assessment, today: civilDate(today) }, JKN_REHAB_POLICY);
}

describe('who may pay arrears in stages', () => {
  test.each([
    { months: 3, paidThrough: '2025-11', result: 'too-few-months' },
    { months: 4, paidThrough: '2025-10', result: 2 },
    { months: 5, paidThrough: '2025-09', result: 2 },
    { months: 6, paidThrough: '2025-08', result: 3 },
    { months: 23, paidThrough: '2024-03', result: 11 },
    { months: 24, paidThrough: '2024-02', result: 12 },
    { months: 40, paidThrough: '2022-10', result: 12 },
  ])('$months months in arrears: $result', ({ paidThrough, result }) => {
    const proposal = propose({ paidThrough });
    expect(proposal.kind === 'possible' ? proposal.stagesMax : proposal.problem).toBe(result);
  });

  test.each(SEGMENTS.map((segment) => ({ segment, kind: ['PBPU', 'BP'].includes(segment) ? 'possible' : 'refused' })))(
    'segment $segment: $kind',
    ({ segment, kind }) => expect(propose({ segment }).kind).toBe(kind),
  );

  test.each([
    { today: '2026-03-28', kind: 'possible' },
    { today: '2026-03-29', kind: 'refused' },
    { today: '2026-02-27', kind: 'possible' },
    { today: '2026-02-28', kind: 'refused' },
    { today: '2026-04-01', kind: 'possible' },
  ])('registering on $today: $kind', ({ today, kind }) => {
    const proposal = propose({ today });
    expect(proposal.kind).toBe(kind);
    if (proposal.kind === 'refused') expect(proposal.problem).toBe('registration-closed');
  });

  test('the older rule allowed more stages, and before it there was no programme', () => {
    expect(propose({ today: '2024-12-10', paidThrough: '2024-05' })).toMatchObject({ kind: 'possible', stagesMax: 12 });
    expect(propose({ today: '2025-01-10', paidThrough: '2024-06' })).toMatchObject({ kind: 'possible', stagesMax: 3 });
    expect(propose({ today: '2020-12-10', paidThrough: '2020-01' })).toMatchObject({ problem: 'no-programme' });
  });

  test('more stages than may be are refused with how many may be; a running plan refuses another', () => {
    expect(propose({ stages: 4 })).toEqual({ kind: 'refused', problem: 'too-many-stages', stagesMax: 3 });
    expect(propose({ hasRunningPlan: true })).toMatchObject({ problem: 'plan-runs-already' });
  });

  test('the schedule sums exactly to the arrears and begins with the next month', () => {
    expect(propose({ stages: 2 })).toMatchObject({
      kind: 'possible',
      terms: { total: 900_000n, stages: 2, firstMonth: '2026-04' },
      amountToReactivate: 1_050_000n,
      schedule: [
        { number: 1, amount: 450_000n, month: '2026-04' },
        { number: 2, amount: 450_000n, month: '2026-05' },
      ],
    });
  });
});
