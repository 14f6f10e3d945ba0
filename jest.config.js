/**
 * Tests run as the modules the build made of them, many files in one process. Only those that need a database start a
 * PostgreSQL: `npm test` runs these two kinds. `npm run test:commands` starts commands and servers as people do,
 * `npm run test:stories` walks whole days and months of the programme's users, `npm run test:gates` plants faults in
 * copies of the repository, `npm run test:browser` looks at the console with Debian's Chromium, and `npm run test:cluster` needs minutes, replicas and Debian's programs.
 */
const kind = (displayName, globalSetup) => ({
  displayName,
  runner: '<rootDir>/tests/runner/built-tests.mjs',
  globalSetup: `<rootDir>/tests/runner/${globalSetup}.mjs`,
  setupFiles: ['<rootDir>/tests/runner/prepare-worker.mjs'],
  setupFilesAfterEnv: ['<rootDir>/tests/runner/guard-tests.mjs'],
  snapshotResolver: '<rootDir>/tests/runner/snapshots-beside-sources.mjs',
  roots: ['<rootDir>/src', '<rootDir>/migrations', '<rootDir>/tests'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' }, // which tests a source belongs to is asked of the sources
  transform: {},
});

const onDatabase = (displayName) => ({
  ...kind(displayName, 'start-database'),
  globalTeardown: '<rootDir>/tests/runner/stop-database.mjs',
});

export default {
  maxWorkers: 3,
  testSequencer: '<rootDir>/tests/runner/longest-first.mjs',
  projects: [
    { ...kind('unit', 'build-first'), testMatch: ['<rootDir>/tests/unit/**/*.test.ts'] },
    { ...kind('gates', 'build-first'), testMatch: ['<rootDir>/tests/gates/**/*.test.ts'] },
    {
      ...onDatabase('database'),
      testMatch: ['<rootDir>/tests/**/*.test.ts'],
      testPathIgnorePatterns: ['<rootDir>/tests/(?:unit|commands|stories|gates|cluster|browser)/'],
    },
    { ...onDatabase('commands'), testMatch: ['<rootDir>/tests/commands/**/*.test.ts'] },
    { ...onDatabase('stories'), testMatch: ['<rootDir>/tests/stories/**/*.test.ts'] },
    {
      ...kind('browser', 'prepare-console'),
      globalTeardown: '<rootDir>/tests/runner/remove-first-start.mjs',
      testMatch: ['<rootDir>/tests/browser/**/*.test.ts'],
    },
    {
      ...kind('cluster', 'build-first'), // each file starts servers of its own
      testMatch: ['<rootDir>/tests/cluster/**/*.test.ts'],
    },
  ],
};
