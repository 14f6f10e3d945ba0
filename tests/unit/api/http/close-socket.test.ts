import { describe, expect, test } from '@jest/globals';
import { closeSocket } from '../../../../src/api/http/close-socket.js';

function closedWith(reason: string): string {
  let said = '';
  closeSocket({ close: (_code, text) => void (said = String(text)) }, 4401, reason);
  return said;
}

describe('a reason in the frame that closes a socket', () => {
  test.each([
    ['short', 'Kirim token', 'Kirim token'],
    ['123 bytes', 'x'.repeat(123), 'x'.repeat(123)],
    ['124 bytes', 'x'.repeat(124), 'x'.repeat(123)],
    ['a character of two bytes at the end', 'x'.repeat(122) + 'é', 'x'.repeat(122)],
    ['a character of three bytes at the end', 'x'.repeat(121) + '€', 'x'.repeat(121)],
    ['a character of four bytes at the end', 'x'.repeat(120) + '🙏', 'x'.repeat(120)],
    ['characters of four bytes only', '🙏'.repeat(123), '🙏'.repeat(30)],
  ])('%s', (_what, reason, said) => {
    expect(closedWith(reason)).toBe(said);
  });
});
