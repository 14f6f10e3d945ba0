export { FULL_READERS, TAKEN_ALONG_AT_MOST } from './full-reading-policy.js';
export { FULL_READINGS } from './full-readings.policies.js';
export type { GroundOf } from './reading-grounds.js';
export { type FullReadingWatch, PURPOSE, READING_REFUSALS, inFull, openInFull } from './full-reading.js';
export { FORGET_FULL_READINGS } from './forget-full-readings.js';
export { type FullReadingsContext, fullReadingsSlice } from './full-readings.context.js';
export { tellBranchReadings } from './tell-branch-readings.js';
