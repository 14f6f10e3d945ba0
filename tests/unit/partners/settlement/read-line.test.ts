import { describe, expect, test } from '@jest/globals';
import { EXAMPLE_FORMATS } from '../../../../src/partners/settlement/example-formats.js';
import { lineReader } from '../../../../src/partners/settlement/read-line.js';
import { type SettlementFormat, readFormat } from '../../../../src/partners/settlement/settlement-format.js';

const HEADING = 'jenis,waktu,referensi,nomor,bruto,biaya,bersih,status'.split(',');
const minimarket = lineReader(EXAMPLE_FORMATS.minimarket, HEADING);
const bank = lineReader(EXAMPLE_FORMATS.bank, null);
const bankLine = (amount: string, status = '00') =>
  `D20261121140500${'000123'.padEnd(20)}${'8888812345678901'.padEnd(18)}${amount.padStart(15, '0')}${status}`;
const formatOf = (given: object): SettlementFormat => {
  const reading = readFormat(given);
  if (!reading.ok) throw new Error(reading.problems.join());
  return reading.format;
};

describe('a line of a settlement file', () => {
  test.each([
    {
      when: 'CSV with gross and fee',
      read: minimarket('D,2026-11-21 14:05:00,R-1,8888812345678901,450000.00,2500.00,447500.00,SUCCESS'),
      is: 'R-1 450000 2500 2026-11-21 14:05:00 true',
    },
    {
      when: 'CSV of a payment that failed',
      read: minimarket('D,2026-11-21 14:05:00,R-1,8888812345678901,450000.00,0.00,450000.00,FAILED'),
      is: 'R-1 450000 0 2026-11-21 14:05:00 false',
    },
    {
      when: 'a quoted cell with a comma in it',
      read: minimarket('D,2026-11-21 14:05:00,"R,1",8888812345678901,450000.00,0.00,450000.00,SUCCESS'),
      is: 'R,1 450000 0 2026-11-21 14:05:00 true',
    },
    {
      when: 'fixed width with decimals that are not written',
      read: bank(bankLine('45000000')),
      is: '000123 450000 0 2026-11-21 14:05:00 true',
    },
    {
      when: 'fixed width of a payment that was undone',
      read: bank(bankLine('45000000', '05')),
      is: '000123 450000 0 2026-11-21 14:05:00 false',
    },
  ])('$when', ({ read, is }) => {
    if (read.kind !== 'line') throw new Error(JSON.stringify(read));
    const { reference, amount, fee, writtenOn, time, isPaid } = read;
    expect(`${reference} ${amount} ${fee} ${writtenOn} ${time} ${isPaid}`).toBe(is);
  });

  test.each([
    {
      when: 'an amount with sen',
      line: 'D,2026-11-21 14:05:00,R,8,450000.50,0.00,0.00,SUCCESS',
      problem: 'wrong-amount:written',
      amount: null,
    },
    {
      when: 'an amount of nothing',
      line: 'D,2026-11-21 14:05:00,R,8,0.00,0.00,0.00,SUCCESS',
      problem: 'amount-zero',
      amount: 0n,
    },
    {
      when: 'the number of an account for an amount',
      line: 'D,2026-11-21 14:05:00,R,8,888888010019443.00,0.00,0.00,SUCCESS',
      problem: 'beyond-ceiling:100000000000',
      amount: 888_888_010_019_443n,
    },
    {
      when: 'the number of an account for a fee',
      line: 'D,2026-11-21 14:05:00,R,8,1.00,888888010019443.00,0.00,SUCCESS',
      problem: 'beyond-ceiling:100000000000',
      amount: 1n,
    },
    {
      when: 'a day that does not exist',
      line: 'D,2026-02-30 14:05:00,R,8,1.00,0.00,0.00,SUCCESS',
      problem: 'wrong-date:YYYY-MM-DD HH:mm:ss',
      amount: 1n,
    },
    {
      when: 'a time that does not exist',
      line: 'D,2026-11-21 24:05:00,R,8,1.00,0.00,0.00,SUCCESS',
      problem: 'wrong-date:YYYY-MM-DD HH:mm:ss',
      amount: 1n,
    },
    {
      when: 'no reference',
      line: 'D,2026-11-21 14:05:00,,8,1.00,0.00,0.00,SUCCESS',
      problem: 'wrong-reference',
      amount: 1n,
    },
    {
      when: 'a reference that the copy format would take for its own',
      line: 'D,2026-11-21 14:05:00,R\\N,8,1.00,0.00,0.00,SUCCESS',
      problem: 'wrong-reference',
      amount: 1n,
    },
    {
      when: 'a comma too many',
      line: 'D,2026-11-21 14:05:00,R,8,1.00,0.00,0.00,SUCCESS,',
      problem: 'wrong-columns:8',
      amount: null,
    },
    {
      when: 'an unknown kind of record',
      line: 'X,2026-11-21 14:05:00,R,8,1.00,0.00,0.00,SUCCESS',
      problem: 'unknown-record',
      amount: null,
    },
    {
      when: 'a quote that never ends',
      line: 'D,"2026-11-21',
      problem: 'wrong-quotes',
      amount: null,
    },
  ])('$when is named and kept', ({ line, problem, amount }) => {
    expect(minimarket(line)).toEqual({ kind: 'unreadable', problem, amount });
  });

  test('a trailer says how many lines and how much', () => {
    expect(minimarket('T,,2,,900000.00,,,')).toEqual({ kind: 'control', lines: 2n, amount: 900_000n, day: null });
    expect(bank(`T000000002${'90000000'.padStart(17, '0')}`)).toEqual({
      kind: 'control',
      lines: 2n,
      amount: 900_000n,
      day: null,
    });
    expect(bank('H20261121')).toEqual({ kind: 'control', lines: null, amount: null, day: '2026-11-21' });
  });

  test.each([
    { cutOff: '23:00', time: '22:59:59', day: '2026-11-21' },
    { cutOff: '23:00', time: '23:00:00', day: '2026-11-22' },
    { cutOff: undefined, time: '23:59:59', day: '2026-11-21' },
  ])('with the cut-off $cutOff a payment of $time counts for $day', ({ cutOff, time, day }) => {
    const { moment } = EXAMPLE_FORMATS.minimarket;
    const read = lineReader(formatOf({ ...EXAMPLE_FORMATS.minimarket, moment: { ...moment, cutOff } }), HEADING);
    expect(read(`D,2026-11-21 ${time},R,8,1.00,0.00,0.00,SUCCESS`)).toMatchObject({ kind: 'line', day });
  });

  test('as a spreadsheet saves it in Indonesia', () => {
    const read = lineReader(EXAMPLE_FORMATS['post-office'], ['tanggal', 'resi', 'nomor', 'jumlah']);
    expect(read('21/11/2026;POS-1;8888812345678901;1.450.000,00')).toMatchObject({
      reference: 'POS-1',
      amount: 1_450_000n,
      day: '2026-11-21',
      time: '12:00:00',
    });
    expect(read('21/11/2026;POS-1;8888812345678901;14.50.000,00')).toMatchObject({ kind: 'unreadable' });
  });
});
