/** The front door of public questions: how a card stands, for those who may not sign in. */
export { PublicStatusResolver } from './public-status.resolver.js';
export { publicStatusSlice } from './public-status.context.js';
