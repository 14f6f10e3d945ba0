/** The public interface of observability: the log, the metrics and the traces of the process. */
export { divertConsole } from './divert-console.js';
export { beginFrame, type FrameSpan } from './frame-spans.js';
export { type Logger, createLogger } from './logger.js';
export { type Metrics, createMetrics } from './metrics.js';
export { showConnections, showCount, showHealth, showPhase } from './health-metrics.js';
export { type HealthReport, judgeHealth } from './judge-health.js';
export { type PostingWatch, watchPosting } from './posting-watch.js';
export {
  type OpenSpan,
  type Tracer,
  type Tracing,
  carryTrace,
  currentSpan,
  inSpan,
  noteOnSpan,
  withSpan,
} from './spans.js';
export { startTracing } from './tracing.js';
