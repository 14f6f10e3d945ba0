import { describe, expect, test } from '@jest/globals';
import { WITA } from '../../../../src/kernel/time-zone.js';
import { PUBLIC_HOLIDAYS } from '../../../../src/fieldwork/calendar/index.js';
import { JKN_CONDUCT_POLICY } from '../../../../src/fieldwork/conduct/jkn-conduct-policy.js';
import { type JudgedContact, judgeContact } from '../../../../src/fieldwork/conduct/judge-contact.js';

const POLICY = JKN_CONDUCT_POLICY[0]!;
/** Thursday, 5 March 2026, in Samarinda. */
const at = (time: string, day = '2026-03-05') => new Date(`${day}T${time}:00+08:00`);
const CALL: JudgedContact = { kind: 'CALL', at: at('10:00'), zone: WITA, others: [], isRefused: false };
const calls = (...times: Date[]) => times.map((time) => ({ kind: 'CALL' as const, at: time }));

describe('a contact with a family', () => {
  test.each<[string, Partial<JudgedContact>, string[]]>([
    ['at ten in the morning', {}, []],
    ['in the first minute', { at: at('08:00') }, []],
    ['in the last minute', { at: at('19:59') }, []],
    ['a minute before the hours', { at: at('07:59') }, ['OUTSIDE_HOURS']],
    ['a minute after the hours', { at: at('20:00') }, ['OUTSIDE_HOURS']],
    ['at three in the night', { at: at('03:00') }, ['OUTSIDE_HOURS']],
    ['on a Sunday', { at: at('10:00', '2026-03-08') }, ['REST_DAY']],
    ['on a Saturday', { at: at('10:00', '2026-03-07') }, []],
    ['on the day of Nyepi', { at: at('10:00', '2026-03-19') }, ['HOLIDAY']],
    ['on the first day of a year without decree', { at: at('10:00', '2027-01-01') }, ['HOLIDAY']],
    ['the second of a day', { others: calls(at('09:00')) }, []],
    ['the third of a day', { others: calls(at('08:30'), at('09:00')) }, ['TOO_MANY_A_DAY']],
    ['the third within 24 hours', { others: calls(at('18:00', '2026-03-04'), at('09:00')) }, ['TOO_MANY_A_DAY']],
    ['a day later than the first', { others: calls(at('10:00', '2026-03-04'), at('09:00')) }, []],
    [
      'the fourth of a week',
      { others: calls(at('11:00', '2026-02-26'), at('11:00', '2026-03-02'), at('09:00')) },
      ['TOO_MANY_A_WEEK'],
    ],
    [
      'a week later than the first',
      { others: calls(at('10:00', '2026-02-26'), at('11:00', '2026-03-02'), at('09:00')) },
      [],
    ],
    ['told late, before two of its day', { others: calls(at('10:30'), at('11:00')) }, ['TOO_MANY_A_DAY']],
    [
      'beside two visits',
      {
        others: [
          { kind: 'VISIT', at: at('09:00') },
          { kind: 'VISIT', at: at('09:30') },
        ],
      },
      [],
    ],
    ['that did not want it', { isRefused: true }, ['CONTACT_REFUSED']],
    [
      'that breaks all at once',
      {
        at: at('03:00', '2026-04-05'),
        others: calls(...Array<Date>(6).fill(at('03:00', '2026-04-05'))),
        isRefused: true,
      },
      ['OUTSIDE_HOURS', 'REST_DAY', 'HOLIDAY', 'TOO_MANY_A_DAY', 'TOO_MANY_A_WEEK', 'CONTACT_REFUSED'],
    ],
  ])('%s breaks %j', (_, contact, rules) => {
    expect(judgeContact({ ...CALL, ...contact }, POLICY, PUBLIC_HOLIDAYS.shipped)).toEqual(rules);
  });
});
