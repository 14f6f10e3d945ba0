/** Decides who sees what lies in no region, such as partners and money that is nobody's yet. */
import type { Viewer } from './viewer.js';

/** Operators, who work in no region and serve the whole country, and whoever works in all of it. */
export const seesTheNation = (viewer: Viewer | null): boolean =>
  viewer !== null && (viewer.role === 'OPERATOR' || viewer.regions === 'ALL');
