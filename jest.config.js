/** Tests run as the modules the build made of them, many files in one process, against a real PostgreSQL. */
export default {
  runner: '<rootDir>/tests/runner/built-tests.mjs',
  setupFiles: ['<rootDir>/tests/runner/prepare-worker.mjs'],
  setupFilesAfterEnv: ['<rootDir>/tests/runner/guard-tests.mjs'],
  snapshotResolver: '<rootDir>/tests/runner/snapshots-beside-sources.mjs',
  globalSetup: '<rootDir>/dist/tests/support/global-setup.js',
  globalTeardown: '<rootDir>/dist/tests/support/global-teardown.js',
  maxWorkers: 2,
  roots: ['<rootDir>/tests'],
  testMatch: ['**/*.test.ts'],
  transform: {},
};
