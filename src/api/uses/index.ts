/** The public interface of uses: which client uses what of the schema, so that nothing goes that somebody still asks for. */
export { type Client, UNNAMED, clientOf } from './client.js';
export { type CountUse, useCounter } from './count-uses.js';
export { deprecatedIn } from './deprecated.js';
export { type UsesOfClient, forgetUses, listUses, saveUses } from './uses.queries.js';
