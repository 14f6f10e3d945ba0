import { describe, expect, test } from '@jest/globals';
import { civilDate } from '../../../../src/kernel/civil-date.js';
import { rupiah } from '../../../../src/kernel/rupiah.js';
import { write } from '../../../../src/platform/texts/index.js';
import { JKN_PORTFOLIO_POLICY } from '../../../../src/fieldwork/portfolios/portfolio-policy.js';
import { explainPriority } from '../../../../src/fieldwork/portfolios/explain-priority.js';
import { type PriorityFacts, scoreFamily, totalOf } from '../../../../src/fieldwork/portfolios/score-family.js';

const { scoring } = JKN_PORTFOLIO_POLICY[0]!;
const TODAY = civilDate('2026-03-05');
const FACTS: PriorityFacts = {
  monthsInArrears: 1,
  amountToReactivate: rupiah(1_234_567n),
  promisedFor: TODAY,
  daysSinceContact: 1,
};

describe('explainPriority', () => {
  const priority = scoreFamily(FACTS, TODAY, scoring);
  const parts = explainPriority({
    facts: FACTS,
    priority,
    nearness: { kind: 'FARTHER', points: 0, from: 'CADRE_HOME' },
  });
  const wordsIn = (language: 'id' | 'en') =>
    parts.map(({ part, points, reason }) => `${part} ${points}: ${write(reason, language)}`);

  test('names every part once, with its fact in both languages, and the points add up', () => {
    expect(wordsIn('en')).toEqual([
      'AGE_OF_ARREARS 10: 1 month in arrears',
      'AMOUNT 49: Rp1,234,567 to be active again',
      'PROMISE_DUE 100: Promised to pay by March 5, 2026',
      'LAST_CONTACT 0: Last contacted 1 day ago',
      "NEARNESS 0: Not in the same regency as the cadre's home",
    ]);
    expect(wordsIn('id')).toEqual([
      'AGE_OF_ARREARS 10: Menunggak 1 bulan',
      'AMOUNT 49: Perlu Rp1.234.567 agar kartu aktif kembali',
      'PROMISE_DUE 100: Berjanji membayar paling lambat 5 Maret 2026',
      'LAST_CONTACT 0: Terakhir dihubungi 1 hari yang lalu',
      'NEARNESS 0: Beda kabupaten atau kota dengan rumah kader',
    ]);
    expect(parts.reduce((sum, { points }) => sum + points, 0)).toBe(totalOf(priority));
  });

  test('gives each fact in the field of its part alone, for whoever writes it in another way', () => {
    expect(parts.map(({ part: _part, points: _points, reason: _reason, ...facts }) => facts)).toEqual([
      { monthsInArrears: 1 },
      { amount: 1_234_567n },
      { promisedFor: TODAY },
      { daysSinceContact: 1 },
      { nearness: 'FARTHER' },
    ]);
  });

  test('a family that waits has no nearness, and who promised nothing and was never met has no such fact', () => {
    const nobody = { ...FACTS, promisedFor: null, daysSinceContact: null };
    const waiting = explainPriority({ facts: nobody, priority, nearness: null });
    expect(waiting.map(({ reason }) => write(reason, 'en')).slice(2)).toEqual([
      'No open promise',
      'Never contacted',
      'No cadre yet',
    ]);
    expect(waiting.at(-1)).toMatchObject({ part: 'NEARNESS', points: 0, nearness: null });
  });
});
