/** The front door of the demo branch: Samarinda, for a first look and for measurements. Everybody in it is made up. */
export { DEMO_PARTNERS, type DemoPartner } from './demo-partners.js';
export { type DemoLoadResult, loadDemoBranch } from './load-demo-branch.js';
export { type DemoSlip, makeDemoSettlement } from './make-settlement.js';
export { DEMO_SCALE } from './make-branch.js';
