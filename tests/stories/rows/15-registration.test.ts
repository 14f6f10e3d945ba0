import { beforeAll, describe, expect, test } from '@jest/globals';
import type { StandardWebhooksSender } from '../../../src/api/webhooks/adapters/standard-webhooks/sandbox/sender.js';
import type { RegionCode } from '../../../src/kernel/region-code.js';
import { civilDate } from '../../../src/kernel/civil-date.js';
import { idOf, newIdOf } from '../../support/global-ids.js';
import { addChannel } from '../../support/partners/a-channel.js';
import type { Persona } from '../../support/partners/ask-server.js';
import { newFamilyCardNumber, newNik } from '../../support/world/synthetic-values.js';
import { aDay } from './a-day.js';

const FACILITIES = 'query ($region: RegionCode) { facilities(region: $region) { edges { node { id name } } } }';
const REGISTER = `mutation ($input: RegisterFamilyInput!) { registerFamily(input: $input) { __typename ... on Problem { code message }
  ... on FamilyRegistered { firstPremiumFrom firstPremium family { id virtualAccounts { number } } } } }`;
const ADD = `mutation ($input: AddFamilyMemberInput!) { addFamilyMember(input: $input) { __typename ... on Problem { code message }
  ... on FamilyMemberAdded { participant { coveredFrom(purpose: COUNTER) facility { facility { name } } } } } }`;
const FAMILY = `query ($id: ID!) { family(by: { id: $id }) { arrears { status amountToReactivate } } }`;
const CREDITED = `query ($id: ID!) { family(by: { id: $id }) { registration { registeredOn persons cadre { id } } arrears { status monthsInArrears amountToReactivate } } }`;
const WORK =
  'query ($period: Period!) { cadrePerformance(period: $period) { edges { node { summary { registrations personsRegistered } } } } }';
const MY_DAY = '{ myDay { tasks { kind dueOn amount family { id } } } }';

interface Registered {
  readonly family: { readonly id: string; readonly virtualAccounts: readonly { readonly number: string }[] };
}

const day = aDay('2026-03-05', { zone: 'WITA', from: '10:00' });
let phone: Persona;
let cadreId: string;
let village: RegionCode;
let till: StandardWebhooksSender;

const person = (relation: string, name: string, birthDate: string) => ({
  nik: newNik({ sex: 'FEMALE', birthDate: civilDate(birthDate) }),
  relation,
  name,
  birthDate,
  sex: 'FEMALE',
});

beforeAll(async () => {
  const cadre = await day.world.cadre();
  village = cadre.area;
  cadreId = idOf('Cadre', cadre.id);
  await day.world.facility({ region: village, name: 'Puskesmas Uji Desa' });
  phone = day.personas.cadre(cadre);
  till = await addChannel(day.host, { code: 'toko-daftar', channel: 'MINIMARKET' });
});

describe('row 15', () => {
  test('a cadre registers a family at its door, takes it through the days until its first premium, and its cards are active', async () => {
    // 5 March: the clinic is chosen from the village's, the family is registered, and sent again it is the same family.
    const clinics = await day.tell<{ edges: { node: { id: string } }[] }>(phone, FACILITIES, { region: village });
    const id = newIdOf('Family');
    const input = {
      id,
      region: village,
      careClass: 'II',
      familyCardNumber: newFamilyCardNumber(),
      facilityId: clinics.edges[0]?.node.id,
      members: [person('HEAD', 'Galih Uji', '1988-12-01'), person('SPOUSE', 'Melati Uji', '1990-07-21')],
    };
    const register = () => day.does<Registered>(phone, REGISTER, { input, success: 'FamilyRegistered' });
    const registered = await register();
    expect(registered).toMatchObject({ firstPremiumFrom: '2026-03-19', firstPremium: 200_000, family: { id } });
    expect(await register()).toEqual(registered);

    // Nobody on the card is registered a second time.
    const twice = { ...input, id: newIdOf('Family'), familyCardNumber: newFamilyCardNumber() };
    expect(await day.tell(phone, REGISTER, { input: twice })).toMatchObject({ code: 'NIK_TAKEN' });

    // 12 March: the first premium stands in the cadre's day a week before it may be paid, and not sooner.
    const tasks = async () => (await day.tell<{ tasks: object[] }>(phone, MY_DAY)).tasks;
    day.at('08:00', '2026-03-11');
    expect(await tasks()).toEqual([]);
    day.at('08:00', '2026-03-12');
    expect(await tasks()).toMatchObject([
      { kind: 'FIRST_PREMIUM_DUE', dueOn: '2026-03-19', amount: 200_000, family: { id } },
    ]);

    // 19 March: it is paid at a till, the cards are active, and the task is done.
    day.at('09:00', '2026-03-19');
    expect(await day.tell(phone, FAMILY, { id })).toEqual({
      arrears: { status: 'AWAITING_FIRST_PREMIUM', amountToReactivate: 200_000 },
    });
    const accountNumber = String(registered.family.virtualAccounts[0]?.number);
    expect(await till.pay({ accountNumber, amount: 200_000n })).toMatchObject({ body: { outcome: 'posted' } });
    expect(await day.tell(phone, FAMILY, { id })).toMatchObject({
      arrears: { status: 'ACTIVE', amountToReactivate: 0 },
    });
    expect((await tasks()).filter((task) => 'kind' in task && task.kind === 'FIRST_PREMIUM_DUE')).toEqual([]);

    // 25 March: a child is born and joins, covered from its month, with the clinic of the head.
    day.at('09:00', '2026-03-25');
    const member = person('CHILD', 'Bayi Uji', '2026-03-22');
    const joining = { id: newIdOf('Participant'), familyId: id, member };
    expect(await day.does(phone, ADD, { input: joining, success: 'FamilyMemberAdded' })).toMatchObject({
      participant: { coveredFrom: '2026-03', facility: { facility: { name: 'Puskesmas Uji Desa' } } },
    });
  });

  test('the cadre is credited, and a family that pays its first premium months late owes nothing of cover that never began', async () => {
    day.at('10:00', '2026-04-07');
    const clinics = await day.tell<{ edges: { node: { id: string } }[] }>(phone, FACILITIES, { region: village });
    const id = newIdOf('Family');
    const input = {
      id,
      region: village,
      careClass: 'III',
      familyCardNumber: newFamilyCardNumber(),
      facilityId: clinics.edges[0]?.node.id,
      members: [person('HEAD', 'Sari Uji', '1979-02-11'), person('CHILD', 'Dewi Uji', '2012-06-30')],
    };
    const { family } = await day.does<Registered>(phone, REGISTER, { input, success: 'FamilyRegistered' });
    const period = { from: '2026-04-07', through: '2026-04-07' };
    expect(await day.tell(phone, WORK, { period })).toEqual({
      edges: [{ node: { summary: { registrations: 1, personsRegistered: 2 } } }],
    });

    // July: it never paid. Its cards wait, no month is in arrears, and the month of the payment is the first one.
    day.at('09:00', '2026-07-02');
    expect(await day.tell(phone, CREDITED, { id })).toEqual({
      registration: { registeredOn: '2026-04-07', persons: 2, cadre: { id: cadreId } },
      arrears: { status: 'AWAITING_FIRST_PREMIUM', monthsInArrears: 0, amountToReactivate: 70_000 },
    });
    const accountNumber = String(family.virtualAccounts[0]?.number);
    expect(await till.pay({ accountNumber, amount: 70_000n })).toMatchObject({ body: { outcome: 'posted' } });
    expect(await day.tell(phone, FAMILY, { id })).toEqual({ arrears: { status: 'ACTIVE', amountToReactivate: 0 } });
  });

  test('a first premium that may be paid from next month on is told with what it will be', async () => {
    day.at('10:00', '2026-07-20');
    const clinics = await day.tell<{ edges: { node: { id: string } }[] }>(phone, FACILITIES, { region: village });
    const id = newIdOf('Family');
    const input = {
      id,
      region: village,
      careClass: 'III',
      familyCardNumber: newFamilyCardNumber(),
      facilityId: clinics.edges[0]?.node.id,
      members: [person('HEAD', 'Rahma Uji', '1985-05-15')],
    };
    await day.does<Registered>(phone, REGISTER, { input, success: 'FamilyRegistered' });
    day.at('08:00', '2026-07-28');

    const { tasks } = await day.tell<{ tasks: { family: { id: string } }[] }>(phone, MY_DAY);

    expect(tasks.filter(({ family }) => family.id === id)).toMatchObject([
      { kind: 'FIRST_PREMIUM_DUE', dueOn: '2026-08-03', amount: 35_000 },
    ]);
  });
});
