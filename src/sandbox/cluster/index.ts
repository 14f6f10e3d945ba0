/** The public interface of a cluster on one machine, which people try and tests torment. */
export { askCluster, openControl } from './control.js';
export { type Promotion } from './database-pair.js';
export type { Ending } from './processes.js';
export { describeCluster } from './describe-cluster.js';
export { type Cluster, startCluster } from './start-cluster.js';
