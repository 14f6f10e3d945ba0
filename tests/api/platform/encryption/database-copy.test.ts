/** What somebody reads of people's numbers who has a copy of the database and not the key. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import { SEALED_COLUMNS } from '../../../../src/composition/schema/sealed-columns.js';
import { civilDate } from '../../../../src/kernel/civil-date.js';
import { secretCipher } from '../../../../src/money/partners/index.js';
import { addDemoPayers, loadDemoBranch, loadDemoChannels } from '../../../../src/sandbox/demo-data/index.js';
import { everybodysNiks } from '../../../support/everybodys-niks.js';
import { idOf, newIdOf } from '../../../support/global-ids.js';
import { keyringOf } from '../../../support/keyring.js';
import { columnsThatTell } from '../../../support/numbers-in-database.js';
import { type BankOfTest, useServer } from '../../../support/partners/a-server.js';
import { useTestDatabase } from '../../../support/test-database.js';
import { type User, askAs, signIn } from '../../../support/world/as-users.js';
import type { BuiltFamily } from '../../../support/world/families.js';
import { newNik } from '../../../support/world/synthetic-values.js';
import { aWorld } from '../../../support/world/world.js';

const DAY = '2026-11-24';
const NOW = `${DAY}T03:00:00Z`;
const ACCOUNT = '812345678901';
const REQUEST = `mutation ($card: CardNumber!, $birth: CivilDate!) { requestSignIn(input: { cardNumber: $card, birthDate: $birth }) { __typename } }`;
const ENROL = `mutation ($input: EnrolMandateInput!) { enrolMandate(input: $input) { __typename } }`;

const CORRECT = `mutation ($input: CorrectParticipantInput!) { correctParticipant(input: $input) { __typename } }`;

const database = useTestDatabase();
const host = useServer(database, NOW);
const world = aWorld(database);
let family: BuiltFamily;
let bank: BankOfTest;
let officer: User;

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
      evidence: { documentKind: 'IDENTITY_CARD', documentDate: DAY },
    },
  });
}, 120_000);

const everybodysPhones = async (): Promise<string[]> =>
  (
    await database.pool.query<{ value: string }>(
      'select distinct phone as value from participants where phone is not null',
    )
  ).rows.map(({ value }) => value);

/** The columns in which numbers stand in clear today, each of which docs/operating/keys.md names. */
const PHONES_IN_CLEAR = ['participants.phone', 'sandbox_messages.phone'];

describe('a copy of the database, after a branch was made and lived through', () => {
  test('tells a NIK nowhere', async () => {
    const niks = await everybodysNiks(database.pool, host.server.keyring);
    expect(niks.size).toBeGreaterThan(300);
    const numbers = [...niks.values(), family.head.nik];
    expect(await columnsThatTell(database.pool, numbers)).toEqual([]);
  });

  test('tells the phone of a participant in the listed columns alone', async () => {
    expect(await columnsThatTell(database.pool, await everybodysPhones())).toEqual(PHONES_IN_CLEAR);
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
