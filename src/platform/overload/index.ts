/** The public interface of overload: which work is taken on under pressure, and in which order it is given up. */
export { type Overload, createOverload } from './overload.js';
export type { RouteWork } from './route-config.js';
export { RETRY_AFTER_SECONDS, type Work } from './work.js';
