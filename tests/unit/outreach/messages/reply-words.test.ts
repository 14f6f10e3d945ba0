import { expect, test } from '@jest/globals';
import { preferenceInReply } from '../../../../src/outreach/messages/reply-words.js';

test.each([
  ['BERHENTI', 'DO_NOT_CONTACT'],
  [' stop. ', 'DO_NOT_CONTACT'],
  ['Tolong berhenti ya bu', 'DO_NOT_CONTACT'],
  ['UNREG JKN', 'DO_NOT_CONTACT'],
  ['Mulai', 'ALL_MESSAGES'],
  ['start!', 'ALL_MESSAGES'],
  // Whoever says both wants silence: the stricter one.
  ['berhenti, jangan mulai', 'DO_NOT_CONTACT'],
  ['ya', null],
  ['', null],
  ['🙏', null],
  ['pemberhentian', null],
  ['Saya berhenti bekerja bulan lalu, bagaimana iurannya?', null],
])('the answer %j asks for %s', (text, params) => {
  expect(preferenceInReply(text)).toBe(params);
});
