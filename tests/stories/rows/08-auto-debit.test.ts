import { beforeAll, expect, test } from '@jest/globals';
import type { StandardWebhooksSender } from '../../../src/api/webhooks/adapters/standard-webhooks/sandbox/sender.js';
import { addChannel } from '../../support/partners/a-channel.js';
import { settlementCallers } from '../../support/settlement-callers.js';
import { idOf, newIdOf } from '../../support/global-ids.js';
import type { BuiltFamily } from '../../support/world/families.js';
import { aDay } from './a-day.js';

const ENROL =
  'mutation ($input: EnrolMandateInput!) { enrolMandate(input: $input) { __typename ... on MandateEnrolled { mandate { id accountMasked } } ... on Problem { code } } }';
const END =
  'mutation ($input: EndMandateInput!) { endMandate(input: $input) { __typename ... on MandateEnded { mandate { endReason } } ... on Problem { code } } }';
const FAMILY =
  'query ($id: ID!) { family(by: { id: $id }) { autoDebit { state lastAttempt { day amount state failureReason } } arrears { status } } }';
const SUMMARY =
  'query ($region: RegionCode, $period: Period!) { autoDebitSummary(region: $region, period: $period) { mandates attempts succeeded failed collected } }';

/** Class I, one person, paid through September: October and November are 2 × 150,000. */
const OWING = { careClass: 'I', members: 1, paidThrough: '2026-09' } as const;
const BILL = 300_000;

const day = aDay('2026-11-04');
const callers = settlementCallers(day.host);
let bank: StandardWebhooksSender;
let families: readonly [BuiltFamily, BuiltFamily];
let area: string;
beforeAll(async () => {
  bank = await addChannel(day.host, { code: 'auto-debit-bri', channel: 'AUTO_DEBIT' });
  const cadre = await day.world.cadre();
  area = cadre.area;
  families = [await day.world.family({ ...OWING, cadre }), await day.world.family({ ...OWING, cadre })];
});

/** A token of the hour, as each exchange of a file needs one. */
const operator = () => callers.token({ role: 'OPERATOR', regions: 'ALL' });

async function debitFile(debitDay: string): Promise<Map<string, string>> {
  const response = await fetch(`${day.host.baseUrl}/debit-files/bri/${debitDay}`, {
    headers: { authorization: `Bearer ${await operator()}` },
  });
  expect(response.status).toBe(200);
  const [, ...lines] = (await response.text()).trimEnd().split('\n');
  return new Map(lines.map((line) => [line.split(',')[4] ?? '', line.split(',')[0] ?? '']));
}

test('a family is debited by its bank: the first time its account is empty, the second time its cards are active', async () => {
  const officer = day.personas.as('BRANCH_OFFICER', [area]);
  const show = (family: BuiltFamily) =>
    day.tell<{ autoDebit: object; arrears: object }>(officer, FAMILY, { id: idOf('Family', family.id) });

  // The day before: two families give a mandate at the branch.
  const mandates = families.map((family) => ({
    id: newIdOf('Mandate'),
    familyId: idOf('Family', family.id),
    bank: 'BRI',
    accountNumber: '0123 4567 89',
    holderName: family.head.name,
    consentedAt: day.instant('08:00'),
  }));
  for (const input of mandates) await day.does(officer, ENROL, { input, success: 'MandateEnrolled' });

  // The 5th: the file goes out, and in the afternoon the bank says what became of it, first by webhook, then by its file.
  day.at('06:00', '2026-11-05');
  const first = await debitFile('2026-11-05');
  expect([...first.keys()].toSorted()).toEqual(families.map(({ virtualAccount }) => virtualAccount).toSorted());
  day.at('15:00', '2026-11-05');
  const [rich, poor] = families;
  const empty = { reference: first.get(poor.virtualAccount), reason: 'Saldo tidak cukup' };
  expect(await bank.send({ type: 'debit.failed', data: empty })).toMatchObject({ status: 202 });
  const line = `${first.get(rich.virtualAccount)},SUCCESS,${rich.virtualAccount},${BILL},${day.instant('14:00', '2026-11-05')},`;
  const results = async () => {
    const response = await fetch(`${day.host.baseUrl}/debit-results/bri`, {
      method: 'POST',
      headers: { authorization: `Bearer ${await operator()}`, 'content-type': 'text/csv' },
      body: `reference,status,virtual_account,amount,at,reason\n${line}\n`,
    });
    return response.json();
  };
  const told = { succeeded: 1, failed: 0, conflicting: [], unreadable: [] };
  expect([await results(), await results()]).toMatchObject([told, told]);
  expect(await show(rich)).toMatchObject({ autoDebit: { state: 'ENROLLED' }, arrears: { status: 'ACTIVE' } });
  expect(await show(poor)).toMatchObject({
    autoDebit: { state: 'LAST_DEBIT_FAILED', lastAttempt: { amount: BILL, failureReason: 'Saldo tidak cukup' } },
    arrears: { status: 'SUSPENDED' },
  });

  // The 20th: only what is still owed is asked for again.
  day.at('06:00', '2026-11-20');
  const second = await debitFile('2026-11-20');
  expect([...second.keys()]).toEqual([poor.virtualAccount]);
  const reference = second.get(poor.virtualAccount) ?? '';
  const paid = { accountNumber: poor.virtualAccount, amount: BILL, reference, channel: 'AUTO_DEBIT' };
  expect(await bank.pay(paid)).toMatchObject({ status: 200, body: { outcome: 'posted' } });
  expect(await show(poor)).toMatchObject({
    autoDebit: { state: 'ENROLLED', lastAttempt: { day: '2026-11-20', state: 'SUCCEEDED' } },
    arrears: { status: 'ACTIVE' },
  });

  // The end of the month: the branch sees what it was worth, and a family may end its mandate.
  day.at('16:00', '2026-11-30');
  const period = { from: '2026-11-01', through: '2026-11-30' };
  expect(await day.tell(officer, SUMMARY, { region: area, period })).toEqual({
    mandates: 2,
    attempts: 3,
    succeeded: 2,
    failed: 1,
    collected: 2 * BILL,
  });
  const ending = { mandateId: mandates[0]?.id, reason: 'Pindah bank' };
  await day.does(officer, END, { input: ending, success: 'MandateEnded' });
});
