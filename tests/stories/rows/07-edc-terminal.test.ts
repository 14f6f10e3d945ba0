import { beforeAll, expect, test } from '@jest/globals';
import { CREATE, READ, REVOKE, TERMINAL, assistedPaymentsOf } from '../../support/partners/assisted-payments.js';
import { booksOf } from '../../support/partners/books.js';
import { idOf } from '../../support/global-ids.js';
import { aDay } from './a-day.js';

const ALARMS = '{ terminalAlarms { number alarm amount } }';
const CONFIRMED = 'subscription { paymentConfirmed { familyId channel cardStatus } }';
const OWED = 900_000;

const day = aDay('2026-03-05', { zone: 'WITA' });
const assisted = assistedPaymentsOf(day.host, day.world);
const books = booksOf(day.database);
let bank: Awaited<ReturnType<typeof assisted.aBank>>;
let here: Awaited<ReturnType<typeof assisted.aNeighbourhood>>;
beforeAll(async () => {
  bank = await assisted.aBank();
  here = await assisted.aNeighbourhood();
});

test('a cadre takes a card at the door by the bank’s terminal, and a lost terminal takes no money unseen', async () => {
  // 08:00: the branch head hands out a terminal that the bank has numbered.
  const terminal = assisted.terminalInput(bank, here);
  const { number } = terminal.input;
  await day.does(here.head, TERMINAL, { ...terminal, success: 'AcceptancePointRegistered' });

  // 09:30: at the door; the cadre opens the payment first, then the family's card goes through the terminal.
  day.at('09:30');
  const intent = assisted.intentInput(here.family, 'ASSIST_EDC', terminal.input.id);
  await day.does(here.phone, CREATE, { ...intent, success: 'PaymentIntentCreated' });
  const { id, area } = here.cadre;
  const cadre = { role: 'CADRE', cadre_id: id, regions: [area], sub: 'kader', name: 'Kader' } as const;
  const phone = await day.hear<{ paymentConfirmed: object }>(cadre, CONFIRMED);
  const paid = { accountNumber: here.family.virtualAccount, amount: OWED, reference: 'edc-0001', terminal: number };
  expect(await bank.acquirer.pay(paid)).toMatchObject({ status: 200, body: { outcome: 'posted' } });
  expect(await phone.next()).toEqual({
    paymentConfirmed: { familyId: idOf('Family', here.family.id), channel: 'EDC', cardStatus: 'ACTIVE' },
  });
  await phone.stop();
  expect(await day.tell(here.phone, READ, { id: intent.input.id })).toMatchObject({
    state: 'COMPLETED',
    payment: { reference: 'edc-0001', amount: OWED, channel: 'EDC' },
  });

  // 09:31: the bank's retry changes nothing, and another amount under the same reference is refused.
  day.at('09:31');
  expect(await bank.acquirer.pay(paid)).toMatchObject({ status: 200, body: { outcome: 'posted' } });
  expect(await bank.acquirer.pay({ ...paid, amount: OWED + 1 })).toMatchObject({ status: 409 });
  expect(await books.paymentsOf(here.family)).toHaveLength(1);

  // 13:00: the terminal is lost and revoked; at 14:00 it takes money all the same.
  day.at('13:00');
  await day.does(here.head, REVOKE, {
    input: { pointId: terminal.input.id, reason: 'Hilang di angkutan' },
    success: 'AcceptancePointRevoked',
  });
  day.at('14:00');
  const other = await day.world.family({ cadre: here.cadre, careClass: 'I', members: 2, paidThrough: '2025-12' });
  await bank.acquirer.pay({ accountNumber: other.virtualAccount, amount: OWED, terminal: number });
  expect(await day.tell(here.head, ALARMS)).toEqual([{ number, alarm: 'REVOKED', amount: OWED }]);

  // 14:10: the bank forgets to say which terminal it was: the money counts, and an operator is told.
  day.at('14:10');
  const third = await day.world.family({ cadre: here.cadre, careClass: 'I', members: 2, paidThrough: '2025-12' });
  await bank.acquirer.pay({ accountNumber: third.virtualAccount, amount: OWED });
  expect(await books.paidThrough(third)).toBe('2026-03');
  expect(day.host.logged.filter((line) => line['what'] === 'payment-without-terminal')).toHaveLength(1);
});
