import { describe, expect, test } from '@jest/globals';
import {
  PLAN_PROBLEMS,
  type PlanFacts,
  proposePlan,
} from '../../../../src/households/instalments/rules/propose-plan.js';
import { JKN_REHAB_POLICY, REGISTRATION_READINGS } from '../../../../src/households/instalments/rules/rehab-policy.js';
import { civilDate } from '../../../../src/kernel/civil-date.js';
import { rupiah } from '../../../../src/kernel/rupiah.js';
import { SEGMENTS } from '../../../../src/kernel/segment.js';
import { aFamily, assess } from '../arrears/a-family.js';

interface Words extends Partial<Omit<PlanFacts, 'assessment' | 'today'>> {
  readonly today?: string;
  readonly paidThrough?: string;
}

/** By default a single adult of class I, six months in arrears on 20 March 2026. */
function propose({ today = '2026-03-20', paidThrough = '2025-08', ...words }: Words = {}, policies = JKN_REHAB_POLICY) {
  const facts = { segment: 'PBPU' as const, hasRunningPlan: false, stages: null, ...words };
  const assessment = assess(aFamily({ paidThrough }), today);
  return proposePlan({ ...facts, assessment, today: civilDate(today) }, policies);
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
    'under the first REHAB segment $segment: $kind',
    ({ segment, kind }) => expect(propose({ segment, today: '2024-12-10', paidThrough: '2024-05' }).kind).toBe(kind),
  );

  test.each([
    { segment: 'PBI', paidThrough: '2026-01', result: 'too-few-months' },
    { segment: 'PBI', paidThrough: '2025-12', result: 8 },
    { segment: 'PPU', paidThrough: '2025-12', result: 8 },
    { segment: 'PBPU_PEMDA', paidThrough: '2025-10', result: 17 },
    { segment: 'PBI', paidThrough: '2025-05', result: 36 },
    { segment: 'PBI', paidThrough: '2022-10', result: 36 },
    { segment: 'PBPU', paidThrough: '2025-12', result: 'too-few-months' },
  ] as const)('a family that moved to $segment with arrears since $paidThrough: $result', ({ result, ...words }) => {
    const proposal = propose(words);
    expect(proposal.kind === 'possible' ? proposal.stagesMax : proposal.problem).toBe(result);
    // Somebody else pays the premiums of now: the stages are arrears alone.
    if (proposal.kind === 'possible') expect(proposal.terms.runningPremiums).toBe(0n);
  });

  test('a stage of a family that moved is Rp35,000 at least', () => {
    const assessment = assess(aFamily({ paidThrough: '2025-12', careClass: 'III' }), '2026-03-20');
    const facts = { segment: 'PBI' as const, hasRunningPlan: false, stages: null, assessment };
    const proposal = proposePlan({ ...facts, today: civilDate('2026-03-20') }, JKN_REHAB_POLICY);
    expect(proposal).toMatchObject({ stagesMax: 2, terms: { total: 70_000n } });
  });

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

  test.each([
    { today: '2025-02-02', months: 3, paidThrough: '2024-10', result: 'too-few-months' },
    { today: '2025-02-02', months: 4, paidThrough: '2024-09', result: 12 },
    { today: '2025-02-02', months: 40, paidThrough: '2021-09', result: 12 },
  ])('$months months in arrears under the first REHAB: $result', ({ result, ...words }) => {
    const proposal = propose(words);
    expect(proposal.kind === 'possible' ? proposal.stagesMax : proposal.problem).toBe(result);
  });

  test.each(['PBPU', 'BP'] as const)('a family of segment %s pays the premiums of now with its stages', (segment) => {
    expect(propose({ segment })).toMatchObject({
      kind: 'possible',
      stagesMax: 3,
      programme: 'REHAB_2',
      terms: { runningPremiums: 600_000n, activeAfter: 'LAST_STAGE' },
    });
  });

  test('the rows of the programme may be listed in any order', () => {
    const facts = { segment: 'PBPU' as const, hasRunningPlan: false, stages: null };
    const assessment = assess(aFamily({ paidThrough: '2025-08' }), '2026-03-20');
    const rows = JKN_REHAB_POLICY.toReversed();
    const proposal = proposePlan({ ...facts, assessment, today: civilDate('2026-03-20') }, rows);
    expect(proposal).toMatchObject({ programme: 'REHAB_2' });
  });

  test('the older rule allowed more stages, and before it there was no programme', () => {
    expect(propose({ today: '2024-12-10', paidThrough: '2024-05' })).toMatchObject({ kind: 'possible', stagesMax: 12 });
    expect(propose({ today: '2025-02-02', paidThrough: '2024-07' })).toMatchObject({
      kind: 'possible',
      stagesMax: 12,
      programme: 'REHAB',
      terms: { total: 900_000n, runningPremiums: 0n, activeAfter: 'LAST_STAGE' },
    });
    expect(propose({ today: '2025-02-03', paidThrough: '2024-07' })).toMatchObject({
      kind: 'possible',
      stagesMax: 3,
      terms: { total: 1_500_000n, runningPremiums: 600_000n },
    });
    expect(propose({ today: '2022-01-01', paidThrough: '2021-01' })).toMatchObject({ kind: 'possible' });
    expect(propose({ today: '2021-12-31', paidThrough: '2021-01' })).toMatchObject({ problem: 'no-programme' });
  });

  test('more stages than may be are refused with how many may be; a running plan refuses another', () => {
    expect(propose({ stages: 4 })).toEqual({ kind: 'refused', problem: 'too-many-stages', stagesMax: 3 });
    expect(propose({ hasRunningPlan: true })).toMatchObject({ problem: 'plan-runs-already' });
  });

  test('the schedule begins with the next month and sums to the arrears and the premiums through its last month', () => {
    expect(propose({ stages: 2 })).toMatchObject({
      kind: 'possible',
      terms: { total: 1_350_000n, runningPremiums: 450_000n, stages: 2, firstMonth: '2026-04' },
      amountToReactivate: 1_050_000n,
      schedule: [
        { number: 1, amount: 675_000n, month: '2026-04' },
        { number: 2, amount: 675_000n, month: '2026-05' },
      ],
    });
  });

  test.each([
    { stages: 1, firstPays: 1_200_000n, runningPremiums: 300_000n },
    { stages: 3, firstPays: 500_000n, runningPremiums: 600_000n },
    { stages: null, firstPays: 500_000n, runningPremiums: 600_000n },
  ])(
    '$stages stages take in the premiums from now through their last month',
    ({ stages, firstPays, runningPremiums }) => {
      const proposal = propose({ stages });
      expect(proposal).toMatchObject({ kind: 'possible', arrearsMonths: 6, terms: { runningPremiums } });
      if (proposal.kind === 'possible') expect(proposal.schedule[0]?.amount).toBe(firstPays);
    },
  );

  test('the months in arrears have a most, both ends included', () => {
    const policies = JKN_REHAB_POLICY.map((row) => ({ ...row, arrearsMonths: { min: 4, max: 6 } }));
    expect(propose({ paidThrough: '2025-08' }, policies).kind).toBe('possible');
    expect(propose({ paidThrough: '2025-07' }, policies)).toEqual({
      kind: 'refused',
      problem: 'too-many-months',
      stagesMax: null,
    });
  });

  test('a family that moved may pay at once what is less than one stage', () => {
    const policies = JKN_REHAB_POLICY.map((row) => ({
      ...row,
      moved: row.moved === null ? null : { ...row.moved, stageMin: rupiah(1_000_000n) },
    }));
    expect(propose({ segment: 'PBI', paidThrough: '2025-12' }, policies)).toMatchObject({
      kind: 'possible',
      stagesMax: 1,
      terms: { total: 300_000n, stages: 1 },
    });
  });

  test('a family is refused for each of the named problems, and for no other', () => {
    const most = JKN_REHAB_POLICY.map((row) => ({ ...row, arrearsMonths: { min: 4, max: 5 } }));
    const refusals = [
      propose({ today: '2021-12-31', paidThrough: '2021-01' }),
      propose({ segment: 'PBI', today: '2024-12-10', paidThrough: '2024-05' }),
      propose({ paidThrough: '2025-11' }),
      propose({}, most),
      propose({ hasRunningPlan: true }),
      propose({ today: '2026-03-29' }),
      propose({ stages: 4 }),
    ];
    expect(refusals.map((one) => (one.kind === 'refused' ? one.problem : null))).toEqual([...PLAN_PROBLEMS]);
  });

  test('both readings of the days of registration are data', () => {
    expect(REGISTRATION_READINGS).toEqual({
      'until-the-28th': { through: 28, throughInFebruary: 27 },
      'from-the-28th-to-the-27th': 'any-day',
    });
    const anyDay = JKN_REHAB_POLICY.map((row) => ({
      ...row,
      registration: REGISTRATION_READINGS['from-the-28th-to-the-27th'],
    }));
    const facts = { segment: 'PBPU' as const, hasRunningPlan: false, stages: null };
    const assessment = assess(aFamily({ paidThrough: '2025-08' }), '2026-03-31');
    expect(proposePlan({ ...facts, assessment, today: civilDate('2026-03-31') }, anyDay).kind).toBe('possible');
    expect(propose({ today: '2026-02-28' }, anyDay).kind).toBe('possible');
    expect(propose({ today: '2026-02-28' }).kind).toBe('refused');
  });
});
