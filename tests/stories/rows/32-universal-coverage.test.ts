import { beforeAll, describe, expect, test } from '@jest/globals';
import type { RegionCode } from '../../../src/kernel/region-code.js';
import { idOf, newIdOf } from '../../support/global-ids.js';
import type { BuiltFamily } from '../../support/world/families.js';
import { aDay } from './a-day.js';

const COVERAGE = `query ($region: RegionCode, $at: CivilDate) { coverage(region: $region, at: $at) { total {
  participants { registered active suspended } census { population source } registeredPercent activePercent } } }`;
const CENSUS = 'mutation ($input: RecordPopulationInput!) { recordPopulation(input: $input) { __typename } }';
const DEATH =
  'mutation ($input: RecordDeathInput!) { recordDeath(input: $input) { __typename ... on Problem { code } } }';

interface Covered {
  readonly total: {
    readonly participants: Readonly<Record<'registered' | 'active' | 'suspended', number>>;
    readonly registeredPercent: number;
    readonly activePercent: number;
  };
}

const day = aDay('2026-11-23');
const director = day.personas.as('DIRECTOR');
let region: RegionCode;
let paid: BuiltFamily;
const cover = (at?: string): Promise<Covered> => day.tell<Covered>(director, COVERAGE, { region, at });

beforeAll(async () => {
  ({ code: region } = await day.world.region());
  paid = await day.world.family({ region, careClass: 'III', members: 4, paidThrough: '2026-11' });
  await day.world.family({ region, careClass: 'III', members: 2, paidThrough: '2026-05' });
});

describe('cover for everybody', () => {
  test('a director sees how many of a village are insured and how many of them with an active card, beside its census', async () => {
    day.at('08:30');
    const operator = day.personas.as('OPERATOR');
    const input = { region, countedOn: '2026-01-01', population: 10, source: 'BPS, uji' };
    await day.does(operator, CENSUS, { input, success: 'PopulationRecorded' });
    expect((await cover()).total).toMatchObject({
      participants: { registered: 6, active: 4, suspended: 2 },
      census: { population: 10, source: 'BPS, uji' },
      registeredPercent: 60,
      activePercent: 40,
    });
  });

  test('counts the dead no more once their month is over, and remembers how it was', async () => {
    day.at('10:00');
    const input = {
      id: newIdOf('MembershipChange'),
      participantId: idOf('Participant', paid.members[3]?.id),
      diedOn: '2026-11-20',
      evidence: { documentKind: 'DEATH_CERTIFICATE', documentDate: '2026-11-22' },
    };
    await day.does(day.personas.as('BRANCH_OFFICER', [region]), DEATH, { input, success: 'MembershipChangeRecorded' });
    day.at('09:00', '2026-12-02');
    expect((await cover()).total.participants.registered).toBe(5);
    expect((await cover('2026-11-24')).total.participants.registered).toBe(6);
  });

  test('nobody sees a person in it', async () => {
    expect(await day.refusal(director, '{ families { totalCount } }')).toBe('FORBIDDEN');
  });
});
