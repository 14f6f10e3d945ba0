/** How HTTP reaches Sigap. */
export { type HttpApp, createHttpApp } from './http-app.js';
export { registerSegmentExport } from './segment-export-route.js';
