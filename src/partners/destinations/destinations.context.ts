/** The part of the operation's context that resolvers of changes of addresses read. */
import type { Viewer } from '../../platform/auth/index.js';
import type { DecidingDeps } from './decide-destination.js';

export interface DestinationsContext {
  readonly viewer: Viewer;
  readonly now: Date;
  readonly destinations: Omit<DecidingDeps, 'by' | 'now'>;
}

export const destinationsSlice =
  (destinations: DestinationsContext['destinations']) => (): Pick<DestinationsContext, 'destinations'> => ({
    destinations,
  });
