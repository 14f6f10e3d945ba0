/** Stands in for `@jest/globals` in a test: exports the globals that the runner has set. */
export const { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest, test } = globalThis;
