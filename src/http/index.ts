/** How HTTP reaches Sigap. */
export type { HttpAppDeps } from './deps.js';
export { type HttpApp, createHttpApp } from './http-app.js';
