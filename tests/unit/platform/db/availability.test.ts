import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { ConnectionException, DriverException } from '@mikro-orm/core';
import { describe, expect, test } from '@jest/globals';
import { isConflict, isUnavailable, outageOf, retryReasonOf } from '../../../../src/platform/db/availability.js';

const coded = (code: string): Error => Object.assign(new Error(`says ${code}`), { code });

const OUTAGES = {
  gone: ['08000', '08003', '08006', '08P01', '57P04', '57P05', '58000', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE'],
  refusing: ['53000', '53200', '53300', '53400', 'EMFILE'],
  restarting: ['57P01', '57P02', '57P03'],
  full: ['53100', '58030', 'ENOSPC'],
  'read-only': ['25006'],
  held: ['25P03', '25P04', '55P03', '57014'],
} as const;
const STAY = ['22P02', '23505', '23514', '25P02', '26000', '28P01', '3D000', '42601', '42P01', 'ENOENT', 'P0001', ''];

describe('outageOf', () => {
  test.each(Object.entries(OUTAGES).flatMap(([outage, codes]) => codes.map((code) => ({ outage, code }))))(
    '$code is $outage, also behind the ORM',
    ({ outage, code }) => {
      expect(outageOf(coded(code))).toBe(outage);
      expect(outageOf(new DriverException(coded(code)))).toBe(outage);
      expect(isUnavailable(new ConnectionException(coded(code)))).toBe(true);
    },
  );

  test.each(STAY)('%j stays, whatever its message says', (code) => {
    expect(outageOf(coded(code))).toBe(null);
    expect(retryReasonOf(coded(code))).toBe(null);
  });

  test('a race may be tried again, and the database is not away for that', () => {
    for (const code of ['40001', '40P01']) {
      expect(isConflict(coded(code))).toBe(true);
      expect(isUnavailable(coded(code))).toBe(false);
      expect(retryReasonOf(coded(code))).toBe('conflict');
    }
  });

  test('several addresses that all refuse', () => {
    const error = Object.assign(new AggregateError([coded('ECONNREFUSED'), coded('ECONNREFUSED')]), {
      code: 'ECONNREFUSED',
    });
    expect(outageOf(error)).toBe('gone');
  });

  test.each([null, undefined, 'Connection terminated', 7, {}, new Error('a row says: Connection terminated')])(
    'no error of the database: %p',
    (value) => expect(retryReasonOf(value)).toBe(null),
  );

  const SAID = {
    'Connection terminated': 'gone',
    'Connection terminated unexpectedly': 'gone',
    'Connection terminated due to connection timeout': 'gone',
    'timeout expired': 'gone',
    'Query read timeout': 'gone',
    'Client has encountered a connection error and is not queryable': 'gone',
    'Client was closed and is not queryable': 'gone',
    'Cannot use a pool after calling end on the pool': 'gone',
    'timeout exceeded when trying to connect': 'busy',
  } as const;

  test.each(Object.entries(SAID))('%s: the driver says so without a code', (message, outage) => {
    expect(outageOf(new Error(message))).toBe(outage);
    // The driver's own source still says it; a version that words it otherwise must change the table.
    const require = createRequire(import.meta.url);
    const sources = ['pg/lib/client.js', 'pg-pool'].map((file) => readFileSync(require.resolve(file), 'utf8'));
    expect(sources.some((source) => source.includes(`'${message}'`))).toBe(true);
  });
});
