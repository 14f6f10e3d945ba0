/** The public exports of the HTTP app. */
export { TOKEN_EXPIRED } from './close-codes.js';
export { type HttpApp, createHttpApp } from './http-app.js';
export { registerDebitFiles } from './debit-file-routes.js';
export { registerSegmentExport } from './segment-export-route.js';
export { registerOwnExport } from './own-export-route.js';
export { registerSettlementFiles } from './settlement-files-route.js';
export { registerImports } from './imports-route.js';
export { registerCadrePhotos } from './cadre-photo-routes.js';
export { type ConsoleSignIn, findConsole } from './console-pages.js';
export { PERSON_ROUTES } from './person-routes.js';
export { ROUTE_RULES, RULED_ROUTES } from './route-rules.js';
export { findDocs } from './docs-site.js';
