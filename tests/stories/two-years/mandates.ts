/** Families whose bank debits the premium: by webhook from one bank, by a file of results from another. All are made up. */
import { expect } from '@jest/globals';
import type { BuiltFamily } from '../../support/world/families.js';
import { type Came, type Happening, type Household, doing } from './happening.js';
import type { Stage } from './stage.js';
import { idOf, newIdOf } from '../../support/global-ids.js';

const ENROL = `mutation ($input: EnrolMandateInput!) { enrolMandate(input: $input) { __typename } }`;
const SHOW = `query ($id: ID!) { family(by: { id: $id }) { __typename autoDebit { state } arrears { status } } }`;

type Bank = 'bri' | 'bni';

const enrol =
  (bank: Bank) =>
  async (stage: Stage, family: BuiltFamily): Promise<Came> => {
    const consentedAt = stage.host.clock.now().toISOString();
    const account = { bank: bank.toUpperCase(), accountNumber: '0123456789', holderName: family.head.name };
    const input = { id: newIdOf('Mandate'), familyId: idOf('Family', family.id), ...account, consentedAt };
    const { __typename: outcome } = await stage.act(await stage.as('BRANCH_OFFICER'), ENROL, { input });
    return { outcome };
  };

interface Line {
  readonly reference: string;
  readonly account: string;
  readonly amount: number;
}

/** The family's line of the file that the operator fetches for that bank and day. */
async function lineOf(stage: Stage, { bank, day, family }: { bank: Bank; day: string; family: BuiltFamily }) {
  const authorization = `Bearer ${await stage.as('OPERATOR')}`;
  const fetched = await fetch(`${stage.host.baseUrl}/debit-files/${bank}/${day}`, { headers: { authorization } });
  expect(fetched.status).toBe(200);
  const rows = (await fetched.text()).trimEnd().split('\n').slice(1);
  const lines = rows.map((row): Line => {
    const [reference = '', , , , account = '', amount = ''] = row.split(',');
    return { reference, account, amount: Number(amount) };
  });
  const line = lines.find(({ account }) => account.slice(5) === family.virtualAccount.slice(5));
  if (line === undefined) throw new Error(`${bank} is not asked to debit the family on ${day}`);
  return line;
}

/** `told` is how the bank says what became of the debit. */
const debit =
  (bank: Bank, told: (stage: Stage, line: Line) => Promise<string>) =>
  async (stage: Stage, family: BuiltFamily): Promise<Came> => {
    const day = new Date(stage.host.clock.now().getTime() + 7 * 3_600_000).toISOString().slice(0, 10);
    const line = await lineOf(stage, { bank, day, family });
    const answer = await told(stage, line);
    const shown = await stage.act(await stage.as('BRANCH_OFFICER'), SHOW, { id: idOf('Family', family.id) });
    const { state } = shown['autoDebit'] as { readonly state: string };
    return { outcome: `${answer}, ${state}, ${await stage.cardsOf(family)}`, amount: BigInt(line.amount) };
  };

const REASON = 'Saldo tidak cukup';

const failedByWebhook = debit('bri', async ({ cast }, { reference }) => {
  const sender = cast.sender('bri');
  const { body } = await sender.send({ type: 'debit.failed', data: { reference, reason: REASON } });
  return String(body?.['outcome']);
});

const debitedByWebhook = debit('bri', async ({ cast }, { reference, account, amount }) => {
  const { body } = await cast.sender('bri').pay({ accountNumber: account, amount, reference, channel: 'AUTO_DEBIT' });
  return String(body?.['outcome']);
});

const byFile = (succeeds: boolean) =>
  debit('bni', async (stage, { reference, account, amount }) => {
    const at = stage.host.clock.now().toISOString();
    const row = succeeds ? `${reference},SUCCESS,${account},${amount},${at},` : `${reference},FAILED,,,,${REASON}`;
    const headers = { authorization: `Bearer ${await stage.as('OPERATOR')}`, 'content-type': 'text/csv' };
    const body = `reference,status,virtual_account,amount,at,reason\n${row}\n`;
    const send = () => fetch(`${stage.host.baseUrl}/debit-results/bni`, { method: 'POST', headers, body });
    const first = (await (await send()).json()) as { succeeded: number; failed: number };
    expect(await (await send()).json()).toEqual(first); // the same file again changes nothing
    return `${first.succeeded} debited, ${first.failed} failed`;
  });

const debitDay = (at: string, how: string, act: Extract<Happening, { does: 'act' }>['act']): Happening =>
  doing(at, `the bank debits, told ${how}`, act);

export const MANDATE_HOUSEHOLDS: readonly Household[] = [
  {
    name: 'Edelweis: a debit fails for lack of money and succeeds on the 20th',
    params: { careClass: 'I', members: 1, paidThrough: '2021-01' },
    happenings: [
      doing('2021-03-04 10:00', 'an officer enrols a mandate', enrol('bri')),
      debitDay('2021-03-05 15:00', 'by webhook', failedByWebhook),
      debitDay('2021-03-20 15:00', 'by webhook', debitedByWebhook),
      debitDay('2021-04-05 15:00', 'by webhook', debitedByWebhook),
    ],
  },
  {
    name: 'Kenikir: debited each month, told by file',
    params: { careClass: 'III', members: 4, paidThrough: '2021-03' },
    happenings: [
      doing('2021-04-01 10:00', 'an officer enrols a mandate', enrol('bni')),
      debitDay('2021-04-05 20:00', 'by file', byFile(true)),
      debitDay('2021-05-05 20:00', 'by file', byFile(false)),
      debitDay('2021-05-20 20:00', 'by file', byFile(true)),
      debitDay('2021-06-05 20:00', 'by file', byFile(true)),
    ],
  },
];
