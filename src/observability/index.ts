/** What the process tells its operators. */
export { type Logger, createLogger, describeError } from './logger.js';
export { type Metrics, createMetrics } from './metrics.js';
