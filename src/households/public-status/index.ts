/** The public interface of public questions about the status of a card, which need no sign-in. */
export { PublicStatusResolver } from './public-status.resolver.js';
export { publicStatusSlice } from './public-status.context.js';
