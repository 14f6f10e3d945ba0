/** Tests run as ES modules, compiled by swc, against a real PostgreSQL that tests/support/global-setup.ts starts. */
export default {
  testEnvironment: 'node',
  globalSetup: '<rootDir>/dist/tests/support/global-setup.js',
  globalTeardown: '<rootDir>/dist/tests/support/global-teardown.js',
  testTimeout: 120_000, // a machine may be busy with much else
  maxWorkers: 2,
  roots: ['<rootDir>/tests'],
  testMatch: ['**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2024',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
          keepClassNames: true,
        },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ],
  },
};
