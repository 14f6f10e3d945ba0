/** The public interface of the sandbox's clock, which production never has. */
import { sandboxClockSlice } from './sandbox-clock.context.js';
import { SandboxClockResolver } from './sandbox-clock.resolver.js';

export { readMove } from './read-move.js';
export { moveSandboxClock } from './move-sandbox-clock.js';

/** What a server that is a sandbox is composed with beside. */
export const SANDBOX_CLOCK = { resolvers: [SandboxClockResolver], slice: sandboxClockSlice };
