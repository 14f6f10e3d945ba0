/** What somebody reads of people's numbers who has a copy of the database and not the key. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import { SEALED_COLUMNS } from '../../../../src/composition/schema/sealed-columns.js';
import { civilDate } from '../../../../src/kernel/civil-date.js';
import { secretCipher } from '../../../../src/money/partners/index.js';
import { addDemoPayers, loadDemoBranch, loadDemoChannels } from '../../../../src/sandbox/demo-data/index.js';
import { everybodysNiks } from '../../../support/everybodys-niks.js';
import { everybodysPhones } from '../../../support/everybodys-phones.js';
import { idOf, newIdOf } from '../../../support/global-ids.js';
import { keyringOf } from '../../../support/keyring.js';
import { columnsThatTell } from '../../../support/numbers-in-database.js';
import { type BankOfTest, useServer } from '../../../support/partners/a-server.js';
import { useTestDatabase } from '../../../support/test-database.js';
import { tokenOf } from '../../../support/token-of.js';
import { type User, askAs, signIn } from '../../../support/world/as-users.js';
import type { BuiltFamily } from '../../../support/world/families.js';
import { newNik, newPhoneNumber } from '../../../support/world/synthetic-values.js';
import { aWorld } from '../../../support/world/world.js';

const DAY = '2026-11-24';
const NOW = `${DAY}T03:00:00Z`;
const ACCOUNT = '812345678901';
const REQUEST = `mutation ($card: CardNumber!, $birth: CivilDate!) { requestSignIn(input: { cardNumber: $card, birthDate: $birth }) { __typename } }`;
const ENROL = `mutation ($input: EnrolMandateInput!) { enrolMandate(input: $input) { __typename } }`;

const ASK = `mutation ($input: RequestCorrectionInput!) { requestCorrection(input: $input) { __typename } }`;
const PREFER = `mutation ($input: SetContactPreferenceInput!) { setContactPreference(input: $input) { __typename } }`;
const SEND = `mutation ($input: SendFamilyMessageInput!) { sendFamilyMessage(input: $input) { __typename } }`;

const CORRECT = `mutation ($input: CorrectParticipantInput!) { correctParticipant(input: $input) { __typename } }`;

const database = useTestDatabase();
const host = useServer(database, NOW);
const world = aWorld(database);
let family: BuiltFamily;
let bank: BankOfTest;
let officer: User;
/** The number that the head is given, and the one that it asks for then. */
const corrected = newPhoneNumber();
const wanted = newPhoneNumber();

async function done(user: User, query: string, variables: object): Promise<void> {
  const { data, errors } = await askAs<object>(host, user, [query, variables]);
  expect([errors, JSON.stringify(data)]).toEqual([
    undefined,
    expect.not.stringMatching(/NotFound|InvalidInput|Refused/),
  ]);
}

beforeAll(async () => {
  const today = civilDate(DAY);
  const { pool } = database;
  const keyring = await keyringOf(pool);
  bank = await host.bank('sandbox-bank');
  const shop = await host.shop('sandbox-minimarket');
  await loadDemoBranch(pool, { keyring, seed: 1, today, scale: { cadres: 2, familiesPerCadre: 60 } });
  await loadDemoChannels(pool, { today, now: new Date(NOW) });
  const cipher = secretCipher({ current: new Uint8Array(32).fill(5), previous: null });
  await addDemoPayers({ pool, today, cipher, keyring, partnerId: shop.id });
  family = await world.family({ careClass: 'III', members: 2, paidThrough: '2026-10' });
  officer = await signIn(host, { role: 'BRANCH_OFFICER', regions: 'ALL' });
  // a bank whose body names the phone of the payer, as some do
  await bank.client.send({
    partnerServiceId: '   88888',
    customerNo: family.virtualAccount.slice(5),
    virtualAccountNo: `   ${family.virtualAccount}`,
    virtualAccountPhone: family.head.phone,
    paymentRequestId: 'copy-01',
    paidAmount: { value: '84000.00', currency: 'IDR' },
    trxDateTime: 'no time at all',
  });
  await shop.sender.pay({ accountNumber: family.virtualAccount, amount: 84_000 });
  await done(officer, REQUEST, { card: family.head.cardNumber, birth: family.head.birthDate });
  await done(officer, ENROL, {
    input: {
      id: newIdOf('Mandate'),
      familyId: idOf('Family', family.id),
      bank: 'BRI',
      accountNumber: ACCOUNT,
      holderName: family.head.name,
      consentedAt: NOW,
    },
  });
  await done(officer, CORRECT, {
    input: {
      id: newIdOf('MembershipChange'),
      participantId: idOf('Participant', family.head.id),
      nik: newNik(family.head),
      phone: corrected,
      evidence: { documentKind: 'IDENTITY_CARD', documentDate: DAY },
    },
  });
  const familyId = idOf('Family', family.id);
  const send = { id: newIdOf('Message'), familyId, templateCode: 'rincian-tunggakan' };
  await done(officer, SEND, { input: send });
  await done(officer, PREFER, {
    input: { familyId, participantId: idOf('Participant', family.head.id), preference: 'DO_NOT_CONTACT' },
  });
  const claims = { sub: 'who-asks', role: 'PARTICIPANT', regions: [], family_id: family.id } as const;
  await done({ subject: 'who-asks', token: await tokenOf(host, claims, 86_400 * 30) }, ASK, {
    input: {
      id: newIdOf('DataRequest'),
      cardNumber: family.head.cardNumber,
      field: 'PHONE',
      wanted,
      reason: 'Nomor saya ganti',
    },
  });
}, 120_000);

/** Where the sandbox keeps what it would have sent: it stands for the networks, and production has no row of it. */
const SANDBOX = ['sandbox_messages.phone'];
/** Where cadres stand, who are no participants; docs/operating/keys.md says why. */
const OF_CADRES = ['appointments.phone', 'cadres.phone'];
const CADRES = 'select phone from cadres union select phone from appointments';

describe('a copy of the database, after a branch was made and lived through', () => {
  test('tells a NIK nowhere', async () => {
    const niks = await everybodysNiks(database.pool, host.server.keyring);
    expect(niks.size).toBeGreaterThan(300);
    const numbers = [...niks.values(), family.head.nik];
    expect(await columnsThatTell(database.pool, numbers)).toEqual([]);
  });

  test('tells the phone of a participant, one of before and one that is asked for nowhere but in the sandbox', async () => {
    const phones = await everybodysPhones(database.pool, host.server.keyring);
    expect(phones.size).toBeGreaterThan(150);
    expect([...phones.values()]).toContain(corrected);
    const numbers = [...phones.values(), String(family.head.phone), wanted];
    expect(await columnsThatTell(database.pool, numbers)).toEqual(SANDBOX);
  });

  test('tells the phone of a cadre in the listed columns alone', async () => {
    const { rows } = await database.pool.query<{ phone: string }>(CADRES);
    const numbers = rows.map(({ phone }) => phone);
    expect(await columnsThatTell(database.pool, numbers)).toEqual(OF_CADRES);
  });

  test('tells the number of a bank account nowhere', async () => {
    const demo = Array.from({ length: 40 }, (_, place) => String(7_000_000_000 + place * 1_234_567));
    expect(await columnsThatTell(database.pool, [ACCOUNT, ...demo])).toEqual([]);
  });

  test('has values in every sealed column, so that the search above met them', async () => {
    for (const { table, sealed } of SEALED_COLUMNS.filter(({ table: name }) => name !== 'payment_doubt_attempts')) {
      const { rows } = await database.pool.query(`select from ${table} where ${sealed} is not null limit 1`);
      expect([table, rows.length]).toEqual([table, 1]);
    }
  });
});
