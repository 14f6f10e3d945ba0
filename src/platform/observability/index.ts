/** The public interface of observability: the log and the metrics of the process. */
export { type Logger, createLogger } from './logger.js';
export { type Metrics, createMetrics } from './metrics.js';
