/** The public interface of the sandbox's clock, which production never has. */

export { type SandboxClockContext, sandboxClockSlice } from './sandbox-clock.context.js';
export { readMove } from './read-move.js';
export { moveSandboxClock } from './move-sandbox-clock.js';

export { SandboxClockResolver } from './sandbox-clock.resolver.js';
