/** The public interface of the own export: all that the programme holds of a family, as one document for the family. */
export { type OwnExportDeps, type OwnExportOutcome, exportOwnFamily } from './export-own-family.js';
