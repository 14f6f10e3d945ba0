/** The public interface of documents: which operations may run, and by which ids clients ask for them. */
/** @internal */
export { documentIdOf } from './document-id.js';
export { documentStore } from './document-store.js';
export { type Manifest, readConsoleDocuments, readManifest } from './manifest.js';
export { type AskedDocument, type DocumentsMode, type ReadDocument, documentReader } from './read-document.js';
export {
  type Release,
  findDocument,
  listReleases,
  registerDocuments,
  retireRelease,
} from './trusted-documents.queries.js';
