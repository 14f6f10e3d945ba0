/** The public interface of readings: who read what of whom is logged before it is answered. */
export {
  LOGGED_PURPOSES,
  type LoggedPurpose,
  PERSONAL_KINDS,
  type PersonalKind,
  READ_PURPOSES,
  type ReadPurpose,
} from './personal-kinds.js';
export { type ReadingLog, createReadingLog } from './reading-log.js';
export { type ReadingRow, insertReadings, readerOf } from './reading-row.js';
export { type Readings, createReadings } from './readings.js';
