/** How HTTP reaches Sigap. */
export { GOING_AWAY, TOKEN_EXPIRED, TRY_AGAIN_LATER, UNAUTHORIZED } from './close-codes.js';
export type { HttpAppDeps } from './deps.js';
export { type HttpApp, createHttpApp } from './http-app.js';
