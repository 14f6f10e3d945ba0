/** What `@jest/globals` stands for in a test: the globals that the runner has put up. */
export const { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest, test } = globalThis;
