/**
 * Turns the id of a document into its text, and decides whether a text may be run that nobody registered: in production
 * only what the builds of clients registered runs, whatever a thief of a token would like to ask.
 */
import { CallerError } from '../../kernel/caller-error.js';
import { documentIdOf, parseDocumentId } from './document-id.js';
import type { DocumentStore } from './document-store.js';

/** Which documents run: any, or those that were registered. */
export type DocumentsMode = 'open' | 'trusted';

export interface AskedDocument {
  readonly query?: unknown;
  readonly documentId?: unknown;
}

/** The text to run; null where there is neither a text nor an id. @throws CallerError */
export type ReadDocument = (asked: AskedDocument) => Promise<string | null>;

const NOT_FOUND = 'No document is registered under this id: send one that is, or register it.';
const NOT_TRUSTED =
  'This server runs registered documents alone: send the documentId of one that is registered (docs/api.md says how).';

const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === '';

export function documentReader(mode: DocumentsMode, { find }: DocumentStore): ReadDocument {
  const byId = async (written: unknown): Promise<string> => {
    const id = parseDocumentId(written);
    if (id === null)
      throw new CallerError(
        'BAD_INPUT',
        'documentId: expected sha256: and 64 hexadecimal digits in lower case',
        'documentId',
      );
    const body = await find(id);
    if (body === null) throw new CallerError('DOCUMENT_NOT_FOUND', NOT_FOUND, 'documentId');
    return body;
  };

  return async ({ query, documentId }) => {
    if (!isEmpty(documentId)) {
      if (!isEmpty(query)) throw new CallerError('BAD_INPUT', 'documentId: expected no query beside it', 'documentId');
      return byId(documentId);
    }
    if (typeof query !== 'string' || query === '') return null; // Whoever reads the request says what is wrong with it.
    if (mode === 'trusted' && (await find(documentIdOf(query))) === null)
      throw new CallerError('DOCUMENT_NOT_TRUSTED', NOT_TRUSTED);
    return query;
  };
}
