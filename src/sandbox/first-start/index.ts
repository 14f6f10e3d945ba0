/** The front door of the first start: what a newcomer finds already there, and is told. */
export { loadBranch, prepareFirstStart, sandboxFile } from './prepare-first-start.js';
export { type SampleFamily, findSuspendedFamilies } from './sample-family.js';
export { ensureSandboxPartners, parseCredentials, readCredentials } from './sandbox-partners.js';
export { reconcileDemoDays } from './reconcile-demo-days.js';
