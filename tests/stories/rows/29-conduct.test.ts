import { beforeAll, describe, expect, test } from '@jest/globals';
import { idOf, newIdOf } from '../../support/global-ids.js';
import type { Persona } from '../../support/partners/ask-server.js';
import type { BuiltFamily } from '../../support/world/families.js';
import { aDay } from './a-day.js';

const CALL = `mutation ($input: RecordCallInput!) { recordCall(input: $input) { __typename ... on CallRecorded { call { conductBreaches } } } }`;
const REFUSE = 'mutation ($input: SetCallRefusalInput!) { setCallRefusal(input: $input) { __typename } }';
const BREACHES = '{ conductBreaches { totalCount edges { node { kind rules cadre { id } } } } }';
const COUNTS = '{ conductCounts { rule contacts } }';
const FIGURES = `query ($period: Period!) { branchPerformance(period: $period) { summary { calls conductBreaches } } }`;

const MONDAY = '2026-11-23';
const SUNDAY = '2026-11-29';
const day = aDay(MONDAY, { zone: 'WITA', from: '06:00' });
let phone: Persona;
let head: Persona;
let family: BuiltFamily;

beforeAll(async () => {
  const village = (await day.world.region({ within: '64.72' })).code;
  const cadre = await day.world.cadre({ area: village });
  family = await day.world.family({ cadre, region: village });
  phone = day.personas.cadre(cadre);
  head = day.personas.as('BRANCH_HEAD', [village.slice(0, 5)]);
});

describe('row 29', () => {
  test('a branch sees which contacts broke the rules of conduct, which are recorded as they happened, and a family that has enough says so', async () => {
    const familyId = idOf('Family', family.id);
    const call = async (time: string, on = MONDAY): Promise<string[]> => {
      day.at(time, on);
      const input = {
        id: newIdOf('Call'),
        familyId,
        purpose: 'REMINDER',
        outcome: 'NO_ANSWER',
        calledAt: day.instant(time, on),
      };
      const recorded = await day.does<{ call: { conductBreaches: string[] } }>(phone, CALL, {
        input,
        success: 'CallRecorded',
      });
      return recorded.call.conductBreaches;
    };

    // Before breakfast, then as the rules have it, then once too often, which the cadre reads at once.
    expect(await call('07:30')).toEqual(['OUTSIDE_HOURS']);
    expect(await call('10:00')).toEqual([]);
    expect(await call('15:00')).toEqual(['TOO_MANY_A_DAY']);
    expect(await call('09:00', SUNDAY)).toEqual(['REST_DAY', 'TOO_MANY_A_WEEK']);

    // The family has enough, and the next call breaks that too.
    const wish = { familyId, refuses: true, reason: 'Sudah terlalu sering' };
    await day.does(phone, REFUSE, { input: wish, success: 'CallRefusalSaved' });
    expect(await call('11:00', '2026-12-07')).toEqual(['CONTACT_REFUSED']);

    // The cadre sees the own marks, and the branch all of them, counted by rule and in the month's figures.
    for (const reader of [phone, head])
      expect(await day.tell<{ totalCount: number }>(reader, BREACHES)).toMatchObject({ totalCount: 4 });
    expect(await day.tell(head, COUNTS)).toEqual(
      expect.arrayContaining([
        { rule: 'OUTSIDE_HOURS', contacts: 1 },
        { rule: 'TOO_MANY_A_DAY', contacts: 1 },
        { rule: 'TOO_MANY_A_WEEK', contacts: 1 },
        { rule: 'REST_DAY', contacts: 1 },
        { rule: 'CONTACT_REFUSED', contacts: 1 },
      ]),
    );
    const november = { period: { from: '2026-11-01', through: '2026-11-30' } };
    expect(await day.tell(head, FIGURES, november)).toEqual([{ summary: { calls: 4, conductBreaches: 3 } }]);
  });
});
