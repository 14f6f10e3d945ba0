/** The public interface of destinations: where our keys at partners go, and the two people who change it. */
export { closeOldChanges } from './decide-destination.js';
export { DESTINATION_SECRETS } from './destination-secrets.js';
export { destinationsAwaited } from './destination-change.queries.js';
export { destinationsSlice } from './destinations.context.js';
export { DESTINATION_NODES } from './destinations.nodes.js';
export { type ProposingDeps, proposeApi } from './propose-destination.js';
export { DestinationsResolver } from './destinations.resolver.js';
