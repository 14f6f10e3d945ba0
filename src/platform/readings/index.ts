/** The public interface of readings: who read what of whom is logged before it is answered. */
export type { PersonalKind, ReadPurpose } from './personal-kinds.js';
export { createReadingLog } from './reading-log.js';
export { type ReadingRow, insertReadings, readerOf } from './reading-row.js';
export { type Readings, createReadings } from './readings.js';
