/** What the process tells its operators. */
export { type Logger, createLogger } from './logger.js';
export { type Metrics, createMetrics } from './metrics.js';
