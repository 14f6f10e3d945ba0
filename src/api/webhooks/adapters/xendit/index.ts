/** Xendit as an adapter. */
export { XENDIT_PATH, xendit } from './adapter.js';
