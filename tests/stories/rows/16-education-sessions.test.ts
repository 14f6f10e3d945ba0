import { beforeAll, describe, expect, test } from '@jest/globals';
import { idOf, newIdOf } from '../../support/global-ids.js';
import type { BuiltCadre } from '../../support/world/cadres.js';
import type { BuiltFamily } from '../../support/world/families.js';
import { aDay } from './a-day.js';

const RECORD =
  'mutation ($input: RecordEducationSessionInput!) { recordEducationSession(input: $input) { __typename ... on Problem { code } } }';
const SUMMARY = '{ educationSummary { sessions attendances familiesReached othersPresent } }';
const LIST = '{ educationSessions { totalCount edges { node { topic heldOn place othersPresent } } } }';

const day = aDay('2026-11-23');
let cadre: BuiltCadre;
let families: readonly BuiltFamily[];
let stranger: BuiltFamily;
const own = () => day.personas.cadre({ id: cadre.id, area: cadre.area });
const session = (present: readonly BuiltFamily[], more: object = {}) => ({
  id: newIdOf('EducationSession'),
  topic: 'HOW_TO_PAY',
  heldOn: '2026-11-23',
  place: 'Balai RT 07',
  familyIds: present.map(({ id }) => idOf('Family', id)),
  othersPresent: 12,
  ...more,
});

beforeAll(async () => {
  cadre = await day.world.cadre({ area: (await day.world.region({ within: '61.01' })).code });
  families = await day.world.families(3, { cadre });
  stranger = await day.world.family();
});

describe('a cadre explains the programme to the neighbourhood, and the branch sees whom it reached', () => {
  test('the cadre records a session of the evening with the families that came; sent again it is the same session', async () => {
    day.at('20:30');
    const input = session(families);
    await day.does(own(), RECORD, { input, success: 'EducationSessionRecorded' });
    await day.does(own(), RECORD, { input, success: 'EducationSessionRecorded' });
    expect(await day.tell(own(), RECORD, { input: { ...input, othersPresent: 13 } })).toMatchObject({
      __typename: 'ConflictsWithEarlier',
    });
  });

  test('a family of another portfolio was not at this cadre’s session, and tomorrow has not been', async () => {
    expect(await day.tell(own(), RECORD, { input: session([stranger]) })).toMatchObject({
      __typename: 'AttendanceOutsidePortfolio',
    });
    expect(await day.tell(own(), RECORD, { input: session(families, { heldOn: '2026-11-24' }) })).toMatchObject({
      __typename: 'InvalidInput',
    });
  });

  test('the branch counts sessions, families reached and others present', async () => {
    await day.does(own(), RECORD, {
      input: session(families.slice(0, 1), { topic: 'FIRST_LEVEL_CARE', othersPresent: 0 }),
      success: 'EducationSessionRecorded',
    });
    const head = day.personas.as('BRANCH_HEAD', ['61.01']);
    expect(await day.tell(head, SUMMARY)).toEqual({
      sessions: 2,
      attendances: 4,
      familiesReached: 3,
      othersPresent: 12,
    });
    expect(await day.tell<{ totalCount: number }>(head, LIST)).toMatchObject({ totalCount: 2 });
  });
});
