/** The public interface of what families ask and say for themselves. */
export { citizensSlice } from './citizens.context.js';
export { CitizensResolver } from './citizens.resolver.js';
