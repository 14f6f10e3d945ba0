import { expect, test } from '@jest/globals';
import { POSTGRES_NEEDED, PostgresTooOld, refuseOld } from '../../../../src/platform/db/postgres-version.js';

test.each([
  { number: 90_624, name: '9.6.24' },
  { number: 150_018, name: '15.18 (Debian 15.18-0+deb12u1)' },
  { number: 179_999, name: '17.99' },
])('PostgreSQL $name is refused with what was found, what is needed and what to do', (version) => {
  const refused = (): void => refuseOld(version);
  expect(refused).toThrow(PostgresTooOld);
  expect(refused).toThrow(
    `is PostgreSQL ${version.name}, and Sigap needs ${POSTGRES_NEEDED} or newer. Nothing was written.`,
  );
  expect(refused).toThrow('DATABASE_URL');
});

test.each([180_000, 180_004, 190_001])('PostgreSQL %i is new enough', (number) => {
  expect(() => refuseOld({ number, name: String(number) })).not.toThrow();
});
