/** The part of the operation's context by which access is taken back and people are named. */
import type { Viewer } from '../auth/index.js';
import type { Pool } from '../db/pool.js';

export interface AccessContext {
  readonly viewer: Viewer;
  readonly access: {
    readonly pool: Pool;
    /** The real time, by which tokens are judged, even where the clock of a sandbox is ahead of it. */
    readonly realNow: () => Date;
    /** Reads the list of what was taken back into the memory of this instance. */
    readonly refill: () => Promise<void>;
  };
}

export const accessSlice = (access: AccessContext['access']) => (): Pick<AccessContext, 'access'> => ({ access });
