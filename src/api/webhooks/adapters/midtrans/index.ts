/** Midtrans as an adapter. */
export { MIDTRANS_PATH, midtrans } from './adapter.js';
