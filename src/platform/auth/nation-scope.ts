/** Decides who sees what lies in no region, such as partners and money that is nobody's yet. */
import { scopeOn } from './subjects.js';
import type { Viewer } from './viewer.js';

/** Operators, who work in no region and serve the whole country, and whoever works in all of it. */
export const seesTheNation = (viewer: Viewer | null): boolean =>
  viewer !== null && (scopeOn('nation', viewer.role) === 'ALL' || viewer.regions === 'ALL');
