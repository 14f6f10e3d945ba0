import { beforeAll, describe, expect, test } from '@jest/globals';
import { idOf, newIdOf } from '../../support/global-ids.js';
import { addChannel } from '../../support/partners/a-channel.js';
import type { Persona } from '../../support/partners/ask-server.js';
import type { BuiltFamily } from '../../support/world/families.js';
import { aDay } from './a-day.js';

const CALL = `mutation ($input: RecordCallInput!) { recordCall(input: $input) { __typename ... on Problem { code }
  ... on CallRecorded { call { id promise { amount promisedFor dueAmount } conductBreaches } } } }`;
const CALLS =
  '{ calls(sort: OLDEST) { edges { node { purpose outcome note callerRole family { id } promiseState } } } }';
const FAMILY = `query ($id: ID!) { family(by: { id: $id }) { calls { purpose outcome } } }`;
const REFUSE =
  'mutation ($input: SetCallRefusalInput!) { setCallRefusal(input: $input) { __typename ... on CallRefusalSaved { mayBeCalled } } }';
const MY_DAY = '{ myDay { tasks { kind dueOn dueAt family { id } } } }';

const TUESDAY = '2026-11-24';
const WEDNESDAY = '2026-11-25';
/** September, October and November of a class III family of two. */
const OWING = { careClass: 'III', members: 2, paidThrough: '2026-08' } as const;
const BILL = 210_000;
const day = aDay(TUESDAY, { zone: 'WITA', from: '09:00' });
let phone: Persona;
let officer: Persona;
let families: readonly [BuiltFamily, BuiltFamily, BuiltFamily];

beforeAll(async () => {
  const village = (await day.world.region({ within: '64.72' })).code;
  const cadre = await day.world.cadre({ area: village });
  const living = { ...OWING, cadre, region: village };
  families = [await day.world.family(living), await day.world.family(living), await day.world.family(living)];
  phone = day.personas.cadre(cadre);
  officer = day.personas.as('BRANCH_OFFICER', [village]);
});

describe('row 5', () => {
  test('a cadre reminds families by telephone, each attempt is kept with its purpose, and who asks not to be called is called no more', async () => {
    const [reminded, busy, tired] = families;
    const call = (time: string, family: BuiltFamily, more: object) => {
      day.at(time);
      const input = { id: newIdOf('Call'), familyId: idOf('Family', family.id), calledAt: day.instant(time), ...more };
      return { input, success: 'CallRecorded' };
    };
    const tasks = async () => (await day.tell<{ tasks: object[] }>(phone, MY_DAY)).tasks;

    // 09:00: a reminder ends in a promise, which is told what will be due; told twice it is one call.
    const promised = call('09:00', reminded, {
      purpose: 'REMINDER',
      outcome: 'PROMISED_TO_PAY',
      promise: { amount: BILL, promisedFor: WEDNESDAY },
    });
    for (let told = 0; told < 2; told += 1)
      expect(await day.does(phone, CALL, promised)).toMatchObject({
        call: {
          id: promised.input.id,
          promise: { amount: BILL, promisedFor: WEDNESDAY, dueAmount: BILL },
          conductBreaches: [],
        },
      });

    // 10:00: the next asks how referral works and wants another call in the afternoon, at an hour of its own.
    const later = { outcome: 'CALL_BACK', callBackAt: day.instant('15:00') };
    await day.does(phone, CALL, call('10:00', busy, { purpose: 'EDUCATION', note: 'Tanya rujukan', ...later }));
    expect(await tasks()).toEqual([
      { kind: 'CALL_BACK', dueOn: TUESDAY, dueAt: day.instant('15:00'), family: { id: idOf('Family', busy.id) } },
      { kind: 'PROMISE_DUE', dueOn: WEDNESDAY, dueAt: null, family: { id: idOf('Family', reminded.id) } },
    ]);

    // 11:00: the third is called about its months, and wants no more calls: the cadre sees it at once.
    await day.does(phone, CALL, call('11:00', tired, { purpose: 'COLLECTION', outcome: 'REFUSED' }));
    const wish = { familyId: idOf('Family', tired.id), refuses: true, reason: 'Jangan telepon lagi' };
    expect(await day.does(phone, REFUSE, { input: wish, success: 'CallRefusalSaved' })).toMatchObject({
      mayBeCalled: false,
    });
    expect(await day.tell(phone, FAMILY, { id: idOf('Family', tired.id) })).toEqual({
      calls: [{ purpose: 'COLLECTION', outcome: 'REFUSED' }],
    });

    // 15:00: the cadre calls as agreed, and that task is done.
    await day.does(phone, CALL, call('15:00', busy, { purpose: 'EDUCATION', outcome: 'PAID_ALREADY' }));
    expect(await tasks()).toMatchObject([{ kind: 'PROMISE_DUE' }]);

    // The next day the promise is kept, and the branch reads who was called for what.
    day.at('10:00', WEDNESDAY);
    const till = await addChannel(day.host, { code: 'toko-telepon', channel: 'MINIMARKET' });
    expect((await till.pay({ accountNumber: reminded.virtualAccount, amount: BILL })).status).toBe(200);
    expect((await tasks()).filter((task) => 'kind' in task && String(task.kind).startsWith('PROMISE'))).toEqual([]);
    const read = await day.tell<{ edges: { node: object }[] }>(officer, CALLS);
    const of = (family: BuiltFamily, more: object) => ({
      note: null,
      callerRole: 'CADRE',
      promiseState: null,
      family: { id: idOf('Family', family.id) },
      ...more,
    });
    expect(read.edges.map(({ node }) => node)).toEqual([
      of(reminded, { purpose: 'REMINDER', outcome: 'PROMISED_TO_PAY', promiseState: 'KEPT' }),
      of(busy, { purpose: 'EDUCATION', outcome: 'CALL_BACK', note: 'Tanya rujukan' }),
      of(tired, { purpose: 'COLLECTION', outcome: 'REFUSED' }),
      of(busy, { purpose: 'EDUCATION', outcome: 'PAID_ALREADY' }),
    ]);
  });
});
