/** The public interface of field sync: what phones did without signal, and what changed for them meanwhile. */
export { fieldSyncSlice } from './field-sync.context.js';
export { ITEMS_MAX } from './field-sync.inputs.js';
export { FieldSyncResolver } from './field-sync.resolver.js';
