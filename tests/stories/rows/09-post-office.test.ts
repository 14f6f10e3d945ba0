import { beforeAll, expect, test } from '@jest/globals';
import { EXAMPLE_FORMATS } from '../../../src/partners/settlement/index.js';
import { booksOf } from '../../support/partners/books.js';
import { settlementCallers } from '../../support/settlement-callers.js';
import { idOf, newIdOf } from '../../support/global-ids.js';
import { aDay } from './a-day.js';

const OFFICES = '{ postOffices { code } }';
const NOTE =
  'mutation ($input: NotePostOfficeReceiptInput!) { notePostOfficeReceipt(input: $input) { __typename ... on Problem { code } } }';
const FAMILY =
  'query ($id: ID!) { family(by: { id: $id }) { arrears { status } awaitedConfirmations { receiptNumber } payments { reference channel } } }';
const BREAKS = '{ reconciliationBreaks { edges { node { class line lineText } } } }';
const OWED = 900_000;
const OWING = { careClass: 'I', members: 2, paidThrough: '2025-12' } as const;

const day = aDay('2026-03-05', { zone: 'WITA' });
const books = booksOf(day.database);
const callers = settlementCallers(day.host);
beforeAll(async () => {
  await callers.partner('kantor-pos', { channel: 'POST_OFFICE', formats: [EXAMPLE_FORMATS['post-office']] });
});

test('a family pays at the post office, its cadre notes the receipt, and the file of the next day activates the cards', async () => {
  const cadre = await day.world.cadre();
  const [family, unseen] = [await day.world.family({ ...OWING, cadre }), await day.world.family({ ...OWING, cadre })];
  const phone = day.personas.cadre(cadre);
  const id = idOf('Family', family.id);

  // 11:00: the family shows the cadre its receipt; nobody is credited by it.
  day.at('11:00');
  expect(await day.tell(phone, OFFICES)).toEqual([{ code: 'kantor-pos' }]);
  const receipt = {
    id: newIdOf('AwaitedConfirmation'),
    familyId: id,
    postOfficeCode: 'kantor-pos',
    receiptNumber: 'POS-2026-0001',
    amount: OWED,
    paidOn: '2026-03-05',
  };
  await day.does(phone, NOTE, { input: receipt, success: 'PostOfficeReceiptNoted' });
  await day.does(phone, NOTE, { input: receipt, success: 'PostOfficeReceiptNoted' });
  await day.does(phone, NOTE, { input: { ...receipt, amount: 1_000 }, success: 'ConflictsWithEarlier' });
  expect(await day.tell(phone, FAMILY, { id })).toMatchObject({
    arrears: { status: 'SUSPENDED' },
    awaitedConfirmations: [{ receiptNumber: 'POS-2026-0001' }],
    payments: [],
  });

  // 08:00 of the next day: the post office's file comes, in which somebody has broken a line.
  day.at('08:00', '2026-03-06');
  const operator = await callers.token({ role: 'OPERATOR', regions: 'ALL' });
  const hand = (text: string) => callers.upload(operator, { partner: 'kantor-pos', text });
  const line = (receiptNumber: string, account: string) => `05/03/2026;${receiptNumber};${account};900.000,00`;
  const good = line('POS-2026-0001', family.virtualAccount);
  const file = [
    'tanggal;resi;nomor;jumlah',
    good,
    '05/03/2026;"POS-2026-0002;rusak;900.000,00',
    line('POS-2026-0003', unseen.virtualAccount),
  ].join('\n');
  const told = { state: 'reconciled', lines: 3, unreadableLines: 1 };
  expect(await hand(file)).toMatchObject({ status: 207, outcome: 'received', file: told });
  expect(await hand(file)).toMatchObject({ status: 207, outcome: 'seen-before', file: told });
  expect(await day.tell(phone, FAMILY, { id })).toEqual({
    arrears: { status: 'ACTIVE' },
    awaitedConfirmations: [],
    payments: [{ reference: 'POS-2026-0001', channel: 'POST_OFFICE' }],
  });
  expect(await books.paidThrough(unseen)).toBe('2026-03');

  // 09:00: an operator sees what could not be read, with its number and its text.
  day.at('09:00', '2026-03-06');
  const desk = day.personas.as('OPERATOR');
  const { edges } = await day.tell<{ edges: { node: object }[] }>(desk, BREAKS);
  expect(edges.map(({ node }) => node)).toEqual([
    expect.objectContaining({ class: 'UNREADABLE_LINE', line: 3, lineText: expect.stringContaining('POS-2026-0002') }),
  ]);

  // 10:00: the post office hands in the day once more, whole; what was counted is not counted again.
  day.at('10:00', '2026-03-06');
  const third = await day.world.family({ ...OWING, cadre });
  const whole = [
    'tanggal;resi;nomor;jumlah',
    good,
    line('POS-2026-0002', third.virtualAccount),
    line('POS-2026-0003', unseen.virtualAccount),
  ].join('\n');
  expect(await hand(whole)).toMatchObject({ status: 200, file: { state: 'reconciled', repeatedLines: 2 } });
  expect(await books.paidThrough(third)).toBe('2026-03');
  expect([(await books.paymentsOf(family)).length, (await books.paymentsOf(unseen)).length]).toEqual([1, 1]);
});
