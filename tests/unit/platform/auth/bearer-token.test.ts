import { describe, expect, test } from '@jest/globals';
import { readBearerToken } from '../../../../src/platform/auth/index.js';

describe('readBearerToken', () => {
  test.each([undefined, null, ''])('%j is nobody', (given) => {
    expect(readBearerToken(given)).toBeNull();
  });

  test.each(['Bearer a.b-c_d.e', 'bearer  a.b-c_d.e'])('%j is a token', (given) => {
    expect(readBearerToken(given)).toBe('a.b-c_d.e');
  });

  test.each(['Basic YTpi', 'a.b.c', 'Bearer', 'Bearer a b', 7, ['Bearer a'], `Bearer ${'a'.repeat(8_193)}`])(
    '%j is refused',
    (given) => {
      expect(() => readBearerToken(given)).toThrow('must read "Bearer <token>"');
    },
  );
});
