import { write } from '../../../../src/platform/texts/index.js';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays, civilDate } from '../../../../src/kernel/civil-date.js';
import { explainEligibility } from '../../../../src/households/facilities/explain-eligibility.js';
import {
  CHANGE_REASONS,
  type FktpPolicy,
  decideFktpChange,
  sameDayLater,
} from '../../../../src/households/facilities/fktp-rule.js';
import { JKN_FKTP_POLICY } from '../../../../src/households/facilities/jkn-fktp-policy.js';

const [policy] = JKN_FKTP_POLICY as [FktpPolicy];
const facts = {
  reason: 'OWN_WISH',
  documents: [],
  today: civilDate('2026-03-05'),
  newestChoiceFrom: null,
  areCardsActive: true,
} as const;
const day = (text: string | null) => (text === null ? null : civilDate(text));

describe('the same day months later', () => {
  test.each([
    { date: '2025-12-05', later: '2026-03-05' },
    { date: '2025-11-30', later: '2026-02-28' },
    { date: '2027-11-30', later: '2028-02-29' },
    { date: '2025-12-31', later: '2026-03-31' },
  ])('$date and three months is $later', ({ date, later }) => {
    expect(sameDayLater(civilDate(date), 3)).toBe(later);
  });
});

describe('changing the clinic', () => {
  test.each([
    { since: null, reason: 'OWN_WISH', obstacles: [], ask: '2026-03-05', from: '2026-04-01' },
    { since: '2025-12-05', reason: 'OWN_WISH', obstacles: [], ask: '2026-03-05', from: '2026-04-01' },
    { since: '2025-12-06', reason: 'OWN_WISH', obstacles: ['TOO_EARLY'], ask: '2026-03-06', from: '2026-04-01' },
    { since: '2026-03-01', reason: 'OWN_WISH', obstacles: ['TOO_EARLY'], ask: '2026-06-01', from: '2026-07-01' },
    { since: '2026-04-01', reason: 'OWN_WISH', obstacles: ['CHANGE_PENDING'], ask: '2026-07-01', from: '2026-08-01' },
    { since: '2026-03-01', reason: 'REDISTRIBUTION', obstacles: [], ask: '2026-03-05', from: '2026-04-01' },
    {
      since: '2026-03-01',
      reason: 'MOVED_DOMICILE',
      obstacles: ['DOCUMENTS_MISSING'],
      ask: '2026-03-05',
      from: '2026-04-01',
    },
    {
      since: '2026-04-01',
      reason: 'DUTY_ELSEWHERE',
      obstacles: ['CHANGE_PENDING', 'DOCUMENTS_MISSING'],
      ask: '2026-04-01',
      from: '2026-05-01',
    },
  ] as const)('with the clinic since $since, $reason: $obstacles', ({ since, reason, obstacles, ask, from }) => {
    const decision = decideFktpChange({ ...facts, reason, newestChoiceFrom: day(since) }, policy);
    expect(decision).toMatchObject({ obstacles, earliestRequestOn: ask, validFrom: from });
  });

  test('a paper that was shown is no longer missing', () => {
    const shown = decideFktpChange({ ...facts, reason: 'DUTY_ELSEWHERE', documents: ['ASSIGNMENT_LETTER'] }, policy);
    expect([shown.missingDocuments, shown.obstacles]).toEqual([[], []]);
  });

  test.each([
    { needsActiveCards: true, obstacles: ['CARDS_NOT_ACTIVE'] },
    { needsActiveCards: false, obstacles: [] },
  ])(
    'whether a family in arrears may change is a value of the policy: $needsActiveCards',
    ({ needsActiveCards, obstacles }) => {
      expect(decideFktpChange({ ...facts, areCardsActive: false }, { ...policy, needsActiveCards }).obstacles).toEqual(
        obstacles,
      );
    },
  );

  test('takes effect on a 1st after the earliest day, which is never past', () => {
    const anyDay = fc.nat(2_000).map((count) => addDays(civilDate('2024-01-01'), count));
    fc.assert(
      fc.property(
        anyDay,
        fc.option(anyDay, { nil: null }),
        fc.constantFrom(...CHANGE_REASONS),
        (today, since, reason) => {
          const decision = decideFktpChange({ ...facts, reason, today, newestChoiceFrom: since }, policy);
          expect(decision.earliestRequestOn >= today).toBe(true);
          expect(decision.validFrom > decision.earliestRequestOn).toBe(true);
          expect(decision.validFrom.slice(8)).toBe('01');
          const isOpen = !decision.obstacles.includes('TOO_EARLY') && !decision.obstacles.includes('CHANGE_PENDING');
          if (isOpen) expect(decision.earliestRequestOn).toBe(today);
        },
      ),
    );
  });
});

describe('the explanation', () => {
  test.each([
    {
      when: 'nothing stands in the way',
      change: {},
      says: 'FKTP dapat diganti hari ini. FKTP baru berlaku mulai 1 April 2026.',
    },
    {
      when: 'arrears and a letter are open',
      change: { reason: 'MOVED_DOMICILE', areCardsActive: false },
      says: 'Dokumen yang masih diperlukan: surat keterangan pindah domisili. Kartu JKN keluarga harus aktif terlebih dahulu: lunasi iuran yang belum dibayar.',
    },
    {
      when: 'a change is pending',
      change: { newestChoiceFrom: civilDate('2026-04-01') },
      says: 'Perubahan FKTP yang terakhir belum berlaku; permohonan berikutnya dapat diajukan mulai 1 Juli 2026. FKTP baru berlaku mulai 1 Agustus 2026.',
    },
  ] as const)('when $when', ({ change, says }) => {
    expect(write(explainEligibility(decideFktpChange({ ...facts, ...change }, policy)), 'id')).toBe(says);
  });
});
