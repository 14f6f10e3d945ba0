import { describe, expect, test } from '@jest/globals';
import { civilDate } from '../../../../src/kernel/civil-date.js';
import type { CadreId, FamilyId, ProposalId } from '../../../../src/kernel/ids.js';
import type { RegionCode } from '../../../../src/kernel/region-code.js';
import { rupiah } from '../../../../src/kernel/rupiah.js';
import { type FactsNow, changesSince } from '../../../../src/fieldwork/portfolios/validate-approval.js';
import { JKN_PORTFOLIO_POLICY } from '../../../../src/fieldwork/portfolios/portfolio-policy.js';
import type { Proposal, ProposalLine } from '../../../../src/fieldwork/portfolios/portfolio.js';

const HOME = '64.72.01.1001' as RegionCode;
const CADRE = 'cadre' as CadreId;
const MADE_AT = new Date('2026-03-05T02:00:00Z');

const PROPOSAL: Proposal = {
  id: 'proposal' as ProposalId,
  regionCode: '64.72.01' as RegionCode,
  validFrom: civilDate('2026-03-20'),
  computedFor: civilDate('2026-03-05'),
  state: 'DRAFT',
  familiesPlaced: 2,
  familiesWaiting: 0,
  madeAt: MADE_AT,
  approvedAt: null,
};

const line = (familyId: string, place: number): ProposalLine => ({
  place,
  familyId: familyId as FamilyId,
  cadreId: CADRE,
  monthsInArrears: 3,
  amount: rupiah(100_000n),
  promisedFor: null,
  daysSinceContact: null,
  nearness: 'SAME_VILLAGE',
  priority: { age: 30, amount: 4, promise: 0, contact: 60 },
  nearnessPoints: 40,
});

const FACTS: FactsNow = {
  today: civilDate('2026-03-12'),
  waiting: new Map([
    ['a' as FamilyId, HOME],
    ['b' as FamilyId, HOME],
  ]),
  held: new Set(),
  cadres: new Map([[CADRE, { home: HOME, families: 698 }]]),
  policy: JKN_PORTFOLIO_POLICY[0]!,
};

const at = (village: string) => new Map([...FACTS.waiting.keys()].map((id) => [id, village as RegionCode]));

describe('changesSince', () => {
  test.each([
    { when: 'nothing has changed on the last good day', facts: {}, changes: [] },
    { when: 'it is a day too old', facts: { today: civilDate('2026-03-13') }, changes: ['TOO_OLD 1'] },
    { when: 'its day has passed', facts: { today: civilDate('2026-03-21') }, changes: ['DAY_HAS_PASSED 1'] },
    { when: 'both have paid', facts: { waiting: new Map() }, changes: ['FAMILY_NOT_IN_ARREARS 2'] },
    { when: 'somebody holds one', facts: { held: new Set(['a' as FamilyId]) }, changes: ['FAMILY_HAS_CADRE 1'] },
    { when: 'both moved to the next village', facts: { waiting: at('64.72.01.1002') }, changes: ['FAMILY_MOVED 2'] },
    { when: 'both moved out of the district', facts: { waiting: at('64.72.02.1001') }, changes: ['FAMILY_MOVED 2'] },
    { when: 'the cadre is gone', facts: { cadres: new Map() }, changes: ['CADRE_NOT_APPOINTED 2'] },
    {
      when: 'there is room for one alone',
      facts: { cadres: new Map([[CADRE, { home: HOME, families: 699 }]]) },
      changes: ['PORTFOLIO_FULL 1'],
    },
  ])('when $when', ({ facts, changes }) => {
    const found = changesSince(PROPOSAL, [line('a', 1), line('b', 2)], { ...FACTS, ...facts });
    expect(found.map(({ kind, count }) => `${kind} ${count}`)).toEqual(changes);
  });
});
