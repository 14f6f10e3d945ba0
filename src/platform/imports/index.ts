/** The public interface of imports: how a room says what can be imported, and how a file of it is. */
export {
  REGION_EXPECTED,
  numberWithin,
  oneOf,
  readImportedDay,
  readImportedText,
  readRegion,
  readVillage,
} from './column-readers.js';
export type {
  ComputedColumns,
  ImportColumn,
  ImportKind,
  ImportLine,
  ImportMoment,
  ImportRule,
  LineFault,
} from './import-kind.js';
export { type ImportFile, type ImportOutcome, type ReportLine, runImport } from './run-import.js';
export { repeatedLines } from './stage-lines.js';
