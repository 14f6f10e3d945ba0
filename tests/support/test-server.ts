/** Carries the test server from global set-up to global teardown, which run in the same process. */
export interface TestServer {
  readonly url: string;
  /** Stops the server; does nothing to a server that was given. */
  readonly stop: () => Promise<void>;
}

interface Remembered extends TestServer {
  readonly templateUrl: string;
}

const KEY = Symbol.for('sigap.test-server');

export const rememberTestServer = (server: Remembered): void => void Object.assign(globalThis, { [KEY]: server });

export const rememberedTestServer = (): Remembered | undefined => (globalThis as { [KEY]?: Remembered })[KEY];
