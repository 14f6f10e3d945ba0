/** The front door of hardship: who is unable and who unwilling to pay, and what follows. */
export { HardshipFieldsResolver, HardshipResolver } from './hardship.resolver.js';
export { hardshipSlice } from './hardship.context.js';
