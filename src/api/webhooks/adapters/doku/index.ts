/** DOKU as an adapter. */
export { DOKU_PATH, doku } from './adapter.js';
