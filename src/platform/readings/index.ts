/** The public interface of readings: who read what of whom is logged before it is answered. */
export { type ReadingFinding, type ReadingsAudit, auditReadings } from './audit-readings.js';
export type { LoggedPurpose, PersonalKind, ReadPurpose } from './personal-kinds.js';
export { sealReadings } from './seal-readings.js';
export { READINGS, logRows } from './readings.relations.js';
export { createReadingLog } from './reading-log.js';
export { type Reader, type ReadingRow, insertReadings, readerOf } from './reading-row.js';
export { type Readings, createReadings } from './readings.js';
export { type FamilyRecord, familyRecord, selectRecord } from './family-record.js';
export { READING_RECORD } from './reading-record.js';
