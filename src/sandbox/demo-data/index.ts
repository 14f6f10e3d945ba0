/**
 * The public exports of the demo branch Samarinda, for a first look and for measurements. Everybody in it is made up.
 */
export { addDemoPayers } from './add-payers.js';
/** The code of the sandbox partner that tells of its payments by settlement file alone. */
export const POST_OFFICE = 'sandbox-post-office';
export { loadDemoChannels } from './load-demo-channels.js';
export { type DemoLoadResult, loadDemoBranch } from './load-demo-branch.js';
export { type DemoSlip, makeDemoSettlement } from './make-settlement.js';
export { DEMO_SCALE } from './make-branch.js';
export { STAFF_NAMES } from './staff-names.js';
