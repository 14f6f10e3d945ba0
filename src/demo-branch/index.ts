/** The front door of the demo branch: Samarinda, for a first look and for measurements. Everybody in it is made up. */
export { DEMO_PARTNERS, type DemoPartner } from './demo-partners.js';
export { type DemoLoad, type DemoLoadResult, type DemoProgress, loadDemoBranch } from './load-demo-branch.js';
export { DEMO_BRANCH_CODE, DEMO_SCALE, type DemoScale, makeDemoBranch } from './make-branch.js';
