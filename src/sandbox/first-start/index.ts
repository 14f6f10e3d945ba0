/** The public exports of the first start: the demo that a newcomer finds, and the welcome text. */
export { loadBranch, prepareFirstStart, sandboxFile } from './prepare-first-start.js';
export { type SampleFamily, findSuspendedFamilies } from './sample-family.js';
export { ensureSandboxPartners, parseCredentials, readCredentials } from './sandbox-partners.js';
export { reconcileDemoDays } from './reconcile-demo-days.js';
