import { beforeAll, describe, expect, test } from '@jest/globals';
import type { StandardWebhooksSender } from '../../../src/api/webhooks/adapters/standard-webhooks/sandbox/sender.js';
import { idOf, newIdOf } from '../../support/global-ids.js';
import { addChannel } from '../../support/partners/a-channel.js';
import type { Persona } from '../../support/partners/ask-server.js';
import type { BuiltFamily } from '../../support/world/families.js';
import { aDay } from './a-day.js';

const MY_DAY = '{ myDay { date tasks { kind label reason dueOn until amount family { id } } } }';
const PLAN = `query ($date: CivilDate!) { visitPlan(date: $date, families: 5) { stops { family { id label address { street } } parts { part } } } }`;
const ALONG = '{ dayToTakeAlong { families { id address(purpose: VISIT) { street houseNumber } } } }';
const PLAN_VISIT = 'mutation ($input: PlanVisitInput!) { planVisit(input: $input) { __typename } }';
const RECORD = `mutation ($input: RecordVisitInput!) { recordVisit(input: $input) { __typename
  ... on VisitRecorded { visit { verification { state reasons } conductBreaches } } } }`;
const SYNC = `mutation ($input: SyncFieldBatchInput!) { syncFieldBatch(input: $input) { __typename
  ... on FieldBatchSynced { items { itemId result { __typename ... on VisitRecorded { visit { verification { reasons } } } ... on Problem { code } } } } } }`;
const ADDRESS = `mutation ($id: ID!, $address: AddressInput!) { recordFamilyAddress(input: { familyId: $id, address: $address }) { __typename } }`;
const CALL = 'mutation ($input: RecordCallInput!) { recordCall(input: $input) { __typename } }';

interface Task {
  readonly kind: string;
  readonly label: string;
  readonly reason: string;
  readonly dueOn: string;
  readonly amount: number | null;
  readonly family: { readonly id: string };
}

const MONDAY = '2026-11-23';
const TUESDAY = '2026-11-24';
/** Class III, two people, paid through August: three months and November are 4 × 2 × 35,000. */
const BILL = 280_000;
const HOME = { latitude: -0.49483, longitude: 117.14361, accuracyMeters: 12 };
const NEXT_DOOR = { latitude: -0.49503, longitude: 117.14371, accuracyMeters: 15 };

const day = aDay(MONDAY, { zone: 'WITA', from: '06:30' });
let phone: Persona;
let first: BuiltFamily;
let second: BuiltFamily;
let outside: BuiltFamily;
let till: StandardWebhooksSender;

const of = (family: BuiltFamily): string => idOf('Family', family.id);

const tasks = async (): Promise<string[]> => {
  const { tasks: found } = await day.tell<{ tasks: Task[] }>(phone, MY_DAY);
  return found.map(({ kind, family }) => `${kind} ${family.id === idOf('Family', first.id) ? 'first' : 'second'}`);
};

beforeAll(async () => {
  const village = (await day.world.region({ within: '64.72' })).code;
  const cadre = await day.world.cadre({ area: village });
  const owing = { careClass: 'III', members: 2, paidThrough: '2026-08', region: village } as const;
  first = await day.world.family({ ...owing, cadre });
  second = await day.world.family({ ...owing, cadre });
  outside = await day.world.family(owing);
  phone = day.personas.cadre(cadre);
  till = await addChannel(day.host, { code: 'toko-serba-ada', channel: 'MINIMARKET' });
});

describe('row 6', () => {
  test('a cadre goes from door to door by the plan of the day, also without signal, and each task closes by itself', async () => {
    // In the morning the day is empty; two visits are planned, and the first house is found by its address.
    expect(await tasks()).toEqual([]);
    for (const family of [first, second])
      await day.does(phone, PLAN_VISIT, {
        input: { id: newIdOf('Visit'), familyId: of(family), plannedFor: MONDAY },
        success: 'VisitPlanned',
      });
    const address = { street: 'Jl. Cendana', houseNumber: '12', rt: '3', rw: '11' };
    await day.tell(phone, ADDRESS, { id: of(first), address });
    expect((await tasks()).toSorted()).toEqual(['PLANNED_VISIT first', 'PLANNED_VISIT second']);
    const plan = await day.tell<{ stops: { family: { id: string; label: string; address: object | null } }[] }>(
      phone,
      PLAN,
      {
        date: MONDAY,
      },
    );
    expect(plan.stops.find(({ family }) => family.id === of(first))?.family).toMatchObject({
      label: expect.stringContaining('· Jl. Cendana RT 003'),
      address: { street: 'Jl. Cendana' },
    });
    // Doors have no signal: the houses of the day come along in full, and no other family's.
    const along = await day.tell<{ families: { id: string; address: object | null }[] }>(phone, ALONG);
    expect(along.families.map(({ id }) => id).toSorted()).toEqual([of(first), of(second)].toSorted());
    expect(along.families.find(({ id }) => id === of(first))?.address).toEqual({
      street: 'Jl. Cendana',
      houseNumber: '12',
    });

    // At nine the first family promises, and agrees that the place of its home is kept.
    day.at('09:00');
    const planned = await day.tell<{ edges: { node: { id: string; family: { id: string } } }[] }>(
      phone,
      '{ visits(filter: { state: PLANNED }) { edges { node { id family { id } } } } }',
    );
    const visitOf = (family: BuiltFamily) => planned.edges.find(({ node }) => node.family.id === of(family))?.node.id;
    const told = {
      id: visitOf(first),
      familyId: of(first),
      visitedAt: day.instant('08:55'),
      outcome: 'PROMISED_TO_PAY',
    };
    const recorded = await day.does<{ visit: object }>(phone, RECORD, {
      input: { ...told, position: HOME, placeConsent: true, promise: { amount: BILL, promisedFor: MONDAY } },
      success: 'VisitRecorded',
    });
    expect(recorded.visit).toEqual({
      verification: { state: 'VERIFIED', reasons: ['SET_THE_PLACE'] },
      conductBreaches: [],
    });
    expect((await tasks()).toSorted()).toEqual(['PLANNED_VISIT second', 'PROMISE_DUE first']);

    // The second street has no signal: that visit comes at noon, with one to a stranger's family, which harms nobody.
    day.at('12:00');
    const offline = (family: BuiltFamily, id = newIdOf('Visit')) => ({
      visit: { id, familyId: of(family), visitedAt: day.instant('09:30'), outcome: 'NOT_AT_HOME', position: NEXT_DOOR },
    });
    const synced = await day.does<{ items: { result: { __typename: string; code?: string } }[] }>(phone, SYNC, {
      input: { items: [offline(outside), offline(second, visitOf(second))] },
      success: 'FieldBatchSynced',
    });
    expect(synced.items.map(({ result }) => result.code ?? result.__typename)).toEqual([
      'VISIT_FAMILY_OUT_OF_REACH',
      'VisitRecorded',
    ]);
    expect(await tasks()).toEqual(['PROMISE_DUE first']);
  });

  test('and what happens later closes tasks and opens others: a payment at a till, a call at a time', async () => {
    // In the afternoon the second family calls and asks to be called back; the first one pays at a minimarket.
    day.at('15:00');
    const call = { id: newIdOf('Call'), familyId: of(second), purpose: 'REMINDER', calledAt: day.instant('14:55') };
    await day.does(phone, CALL, {
      input: { ...call, outcome: 'CALL_BACK', callBackAt: day.instant('10:00', TUESDAY) },
      success: 'CallRecorded',
    });
    expect((await till.pay({ accountNumber: first.virtualAccount, amount: BigInt(BILL) })).status).toBe(200);
    expect(await tasks()).toEqual(['CARD_ACTIVE_AGAIN first']);

    // The next morning the call at a time is on the list, in words that say why, and closes when it was made.
    day.at('08:30', TUESDAY);
    const { tasks: next } = await day.tell<{ tasks: Task[] }>(phone, MY_DAY);
    expect(next.map(({ kind, reason }) => [kind, reason])).toEqual([
      ['CARD_ACTIVE_AGAIN', 'Kartu JKN keluarga aktif kembali sejak 23 November 2026'],
      ['CALL_BACK', 'Minta dihubungi lagi 24 November 2026'],
    ]);
    day.at('10:05', TUESDAY);
    const answered = { ...call, id: newIdOf('Call'), calledAt: day.instant('10:00', TUESDAY), outcome: 'REFUSED' };
    await day.does(phone, CALL, { input: answered, success: 'CallRecorded' });
    expect(await tasks()).toEqual(['CARD_ACTIVE_AGAIN first']);
  });
});
