/** Duitku as an adapter, for tests. */
export { PROTOCOL, duitku } from './adapter.js';
export { proofProblem } from './proof.js';
