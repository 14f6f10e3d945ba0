import { beforeAll, describe, expect, test } from '@jest/globals';
import type { StandardWebhooksSender } from '../../../src/api/webhooks/adapters/standard-webhooks/sandbox/sender.js';
import { civilDate } from '../../../src/kernel/civil-date.js';
import { idOf, newIdOf, uuidOf } from '../../support/global-ids.js';
import { eventually } from '../../support/messages/ask-over-http.js';
import { addChannel } from '../../support/partners/a-channel.js';
import { settlementCallers } from '../../support/settlement-callers.js';
import type { BuiltFamily } from '../../support/world/families.js';
import type { BuiltCadre } from '../../support/world/cadres.js';
import { newFamilyCardNumber, newNik } from '../../support/world/synthetic-values.js';
import { aDay } from '../rows/a-day.js';

const START = 'mutation ($input: StartInstalmentPlanInput!) { startInstalmentPlan(input: $input) { __typename } }';
const REGISTER = 'mutation ($input: RegisterFamilyInput!) { registerFamily(input: $input) { __typename } }';
const ENROL = 'mutation ($input: EnrolMandateInput!) { enrolMandate(input: $input) { __typename } }';
const PREFER = 'mutation ($input: SetContactPreferenceInput!) { setContactPreference(input: $input) { __typename } }';

const THURSDAY = '2026-11-26';
const FRIDAY = '2026-11-27';
/** The day from which who registered on 12 November may pay: with fewer days left in November it would be due too soon. */
const TUESDAY = '2026-12-01';
/** September, October and November of a class III family of two. */
const OWING = { careClass: 'III', members: 2, paidThrough: '2026-08' } as const;
const BILL = 210_000;
const OF_THE_EVENING = ['autodebit-gagal', 'cicilan-jatuh-tempo', 'dana-ditampung', 'kartu-aktif-kembali'];

const day = aDay('2026-10-12', { zone: 'WITA', from: '09:00' });
const callers = settlementCallers(day.host);
const officer = day.personas.as('BRANCH_OFFICER');
const newcomer = newIdOf('Family');
let cadre: BuiltCadre;
let till: StandardWebhooksSender;
let bank: StandardWebhooksSender;
let paying: BuiltFamily;
let refusing: BuiltFamily;
let odd: BuiltFamily;
let debited: BuiltFamily;
let inStages: BuiltFamily;
let debit = '';

interface Notice {
  readonly code: string;
  readonly family: string;
  readonly state: string;
  readonly reason: string | null;
  readonly body: string | null;
}
const NOTICES = `select t.code, m.family_id as family, m.state, m.reason, s.body from messages m
  join message_templates t on t.id = m.template_id left join sandbox_messages s on s.id = m.id
  where m.requested_by = 'sigap:notices' order by t.code, m.state`;
const notices = async (): Promise<Notice[]> => (await day.database.pool.query<Notice>(NOTICES)).rows;
/** The job has run to its end once more since it was asked. The jobs keep the time of the machine. */
async function anotherRun(): Promise<void> {
  const since = new Date().toISOString();
  const run = `select count(*)::int as n from background_jobs where name = 'queue-notices' and succeeded_at > '${since}'`;
  await eventually(async () => (await day.database.pool.query<{ n: number }>(run)).rows[0]?.n === 1, 'the next run');
}

async function debitFile(debitDay: string): Promise<string> {
  const authorization = `Bearer ${await callers.token({ role: 'OPERATOR', regions: 'ALL' })}`;
  const file = await fetch(`${day.host.baseUrl}/debit-files/bri/${debitDay}`, { headers: { authorization } });
  const [, line = ''] = (await file.text()).trimEnd().split('\n');
  return line.split(',')[0] ?? '';
}

/** What goes before: a plan in stages since October, a family registered two weeks ago, a mandate with a debit. */
beforeAll(async () => {
  cadre = await day.world.cadre();
  const owing = { ...OWING, cadre, region: cadre.area };
  paying = await day.world.family(owing);
  refusing = await day.world.family(owing);
  odd = await day.world.family(owing);
  debited = await day.world.family(owing);
  inStages = await day.world.family({ ...owing, paidThrough: '2026-05' });
  till = await addChannel(day.host, { code: 'toko-kabar', channel: 'MINIMARKET' });
  bank = await addChannel(day.host, { code: 'auto-debit-bri', channel: 'AUTO_DEBIT' });
  const plan = { id: newIdOf('InstalmentPlan'), familyId: idOf('Family', inStages.id), stages: 2 };
  await day.does(officer, START, { input: plan, success: 'InstalmentPlanStarted' });
  const wish = { familyId: idOf('Family', refusing.id), preference: 'DO_NOT_CONTACT' };
  await day.does(officer, PREFER, { input: wish, success: 'ContactPreferenceSet' });

  day.at('10:00', '2026-11-12');
  const clinic = await day.world.facility({ region: cadre.area });
  const person = { sex: 'FEMALE', birthDate: '1990-07-21' } as const;
  const nik = newNik({ ...person, birthDate: civilDate(person.birthDate) });
  const registered = {
    id: newcomer,
    region: cadre.area,
    careClass: 'III',
    familyCardNumber: newFamilyCardNumber(),
    facilityId: idOf('Facility', clinic.id),
    members: [{ ...person, nik, name: 'Melati Uji', relation: 'HEAD', phone: '0811 2345 6789' }],
  };
  await day.does(day.personas.cadre(cadre), REGISTER, { input: registered, success: 'FamilyRegistered' });

  day.at('09:00', '2026-11-19');
  const mandate = { id: newIdOf('Mandate'), familyId: idOf('Family', debited.id), bank: 'BRI' };
  const account = {
    accountNumber: '0123456789',
    holderName: debited.head.name,
    consentedAt: day.instant('09:00', '2026-11-19'),
  };
  await day.does(officer, ENROL, { input: { ...mandate, ...account }, success: 'MandateEnrolled' });
  day.at('06:00', '2026-11-20');
  debit = await debitFile('2026-11-20');
});

describe('notices', () => {
  test('each occasion of an evening is told once, however often it comes, and nobody hears of it before the morning', async () => {
    await anotherRun(); // what happens from here on is news
    expect(await notices()).toEqual([]);
    day.at('20:30', THURSDAY);
    for (const family of [paying, refusing]) {
      const payment = {
        accountNumber: family.virtualAccount,
        amount: BILL,
        reference: `lunas-${family.virtualAccount}`,
      };
      for (let told = 0; told < 2; told += 1)
        expect(await till.pay(payment)).toMatchObject({ body: { outcome: 'posted' } });
    }
    const wrong = { accountNumber: odd.virtualAccount, amount: 12_345, reference: 'ganjil' };
    for (let told = 0; told < 2; told += 1)
      expect(await till.pay(wrong)).toMatchObject({ body: { outcome: 'into-suspense' } });
    for (let told = 0; told < 2; told += 1)
      expect(
        await bank.send({ type: 'debit.failed', data: { reference: debit, reason: 'Saldo tidak cukup' } }),
      ).toMatchObject({ status: 202 });

    await eventually(async () => (await notices()).length === 5, 'the notices to be queued');
    await anotherRun();
    const queued = await notices();
    expect(queued.map(({ code, family }) => `${code} ${family}`).toSorted()).toEqual(
      [
        `kartu-aktif-kembali ${paying.id}`,
        `kartu-aktif-kembali ${refusing.id}`,
        `dana-ditampung ${odd.id}`,
        `autodebit-gagal ${debited.id}`,
        `cicilan-jatuh-tempo ${inStages.id}`,
      ].toSorted(),
    );
    day.at('07:59', FRIDAY);
    expect((await notices()).filter(({ body }) => body !== null)).toEqual([]);
  });

  test('at eight they leave, each with what it is about, and none to who wants no contact', async () => {
    day.at('08:00', FRIDAY);
    const ended = await eventually(async () => {
      const all = await notices();
      return all.every(({ state }) => state !== 'QUEUED') && all;
    }, 'the notices to leave');
    expect(ended.filter(({ family }) => family === refusing.id)).toMatchObject([
      { state: 'SUPPRESSED', reason: 'DO_NOT_CONTACT', body: null },
    ]);
    const said = new Map(ended.flatMap(({ code, body }) => (body === null ? [] : [[code, body] as const])));
    expect([...said.keys()].toSorted()).toEqual(OF_THE_EVENING);
    expect(said.get('kartu-aktif-kembali')).toContain('210.000');
    expect(said.get('dana-ditampung')).toContain('12.345');
    expect(said.get('autodebit-gagal')).toContain('210.000');
    expect(said.get('cicilan-jatuh-tempo')).toContain(inStages.virtualAccount);
    day.at('09:00', '2026-11-30'); // the days go on within the month, and nothing is told again
    await anotherRun();
    expect(await notices()).toEqual(ended);
  });

  test('a family hears on the morning of the day from which it may pay its first premium', async () => {
    const before = await notices();
    const ofNewcomer = async () => (await notices()).filter(({ family }) => family === uuidOf(newcomer));
    day.at('00:30', TUESDAY);
    await eventually(async () => (await ofNewcomer()).length === 1, 'the notice to be queued');
    day.at('07:59', TUESDAY);
    expect(await ofNewcomer()).toMatchObject([{ code: 'iuran-pertama', state: 'QUEUED' }]);
    day.at('08:00', TUESDAY);
    await eventually(async () => (await ofNewcomer())[0]?.state === 'SENT', 'the notice to leave');
    expect((await ofNewcomer())[0]?.body).toContain('35.000');
    await anotherRun();
    expect(await notices()).toHaveLength(before.length + 1);
  });
});
