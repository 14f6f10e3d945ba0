/** The public interface of retention: what is forgotten when its time is over. */
export { countEnded, forgetEnded } from './forget-ended.js';
export { countWhatIsOver, forgetWhatIsOver } from './forget-what-is-over.js';
export { RETENTION } from './retention.policies.js';
