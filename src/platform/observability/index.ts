/** The public interface of observability: the log and the metrics of the process. */
export { type Logger, createLogger } from './logger.js';
export { type Metrics, createMetrics } from './metrics.js';
export { showConnections, showCount, showHealth, showPhase } from './health-metrics.js';
export { type HealthReport, judgeHealth } from './judge-health.js';
export { type PostingWatch, watchPosting } from './posting-watch.js';
