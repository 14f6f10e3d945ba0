import { beforeAll, describe, expect, test } from '@jest/globals';
import type { StandardWebhooksSender } from '../../../src/api/webhooks/adapters/standard-webhooks/sandbox/sender.js';
import { type RegionCode, parentOf } from '../../../src/kernel/region-code.js';
import { idOf, newIdOf } from '../../support/global-ids.js';
import { addChannel } from '../../support/partners/a-channel.js';
import type { Persona } from '../../support/partners/ask-server.js';
import type { BuiltFamily } from '../../support/world/families.js';
import { aDay } from './a-day.js';

const RESTRICT = `mutation ($input: RestrictServiceInput!) { restrictService(input: $input) { __typename } }`;
const PLAN = `mutation ($input: PlanVisitInput!) { planVisit(input: $input) { __typename ... on Problem { code } } }`;
const DAY = `query ($date: CivilDate!) { visitPlan(date: $date) { familiesRestricted stops { family { id } } } }`;
const CALL = 'mutation ($input: RecordCallInput!) { recordCall(input: $input) { __typename } }';
const STATUS = `query ($id: ID!) { family(by: { id: $id }) { arrears { status } } }`;

const MONDAY = '2026-11-23';
const TUESDAY = '2026-11-24';
/** Class III, two people, paid through August: three months and November are 4 × 2 × 35,000. */
const BILL = 280_000n;
const day = aDay(MONDAY, { zone: 'WITA' });
let village: RegionCode;
let phone: Persona;
let head: Persona;
let family: BuiltFamily;
let till: StandardWebhooksSender;

beforeAll(async () => {
  village = (await day.world.region({ within: '64.72' })).code;
  const cadre = await day.world.cadre({ area: village });
  family = await day.world.family({ cadre, region: village, careClass: 'III', members: 2, paidThrough: '2026-08' });
  phone = day.personas.cadre(cadre);
  head = day.personas.as('BRANCH_HEAD', [village.slice(0, 5)]);
  till = await addChannel(day.host, { code: 'toko-serba-ada', channel: 'MINIMARKET' });
});

describe('row 27', () => {
  test('visits rest where a branch head says so, the cadre calls instead, and paying goes on', async () => {
    const id = idOf('Family', family.id);
    const plan = async (plannedFor: string) => {
      const input = { id: newIdOf('Visit'), familyId: id, plannedFor };
      const answer = await day.tell<{ __typename: string; code?: string }>(phone, PLAN, { input });
      return answer.code ?? answer.__typename;
    };
    expect(await day.tell(phone, DAY, { date: TUESDAY })).toMatchObject({
      familiesRestricted: 0,
      stops: [{ family: { id } }],
    });

    // Visits rest in the district for a week.
    const rest = {
      region: parentOf(village),
      validFrom: TUESDAY,
      validThrough: '2026-11-30',
      mode: 'BLOCK',
      reason: 'PPKM',
    };
    await day.does(head, RESTRICT, {
      input: { id: newIdOf('ServiceRestriction'), ...rest },
      success: 'ServiceRestricted',
    });
    expect(await plan(TUESDAY)).toBe('VISIT_RESTRICTED');
    expect(await day.tell(phone, DAY, { date: TUESDAY })).toEqual({ familiesRestricted: 1, stops: [] });

    // The cadre calls, and the family pays at a till: the card is active while visits rest.
    day.at('10:00', TUESDAY);
    const call = { id: newIdOf('Call'), familyId: id, purpose: 'COLLECTION', outcome: 'PAID_ALREADY' };
    await day.does(phone, CALL, {
      input: { ...call, calledAt: day.instant('09:55', TUESDAY) },
      success: 'CallRecorded',
    });
    expect((await till.pay({ accountNumber: family.virtualAccount, amount: BILL })).status).toBe(200);
    expect(await day.tell(phone, STATUS, { id })).toMatchObject({ arrears: { status: 'ACTIVE' } });

    // In December visits are planned again.
    expect(await plan('2026-12-01')).toBe('VisitPlanned');
  });
});
