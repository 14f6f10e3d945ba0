/** The front door of the demo branch: Samarinda, for a first look and for measurements. Everybody in it is made up. */
export { addDemoPayers } from './add-payers.js';
export { DEMO_PARTNERS, POST_OFFICE, type DemoPartner } from './demo-partners.js';
export { loadDemoChannels } from './load-demo-channels.js';
export { type DemoLoadResult, loadDemoBranch } from './load-demo-branch.js';
export { type DemoSlip, makeDemoSettlement } from './make-settlement.js';
export { DEMO_SCALE } from './make-branch.js';
