/** Names a document by its text, as the draft of GraphQL over HTTP does: `sha256:` and 64 digits of lower-case hexadecimal. */
import { createHash } from 'node:crypto';
import type { Brand } from '../../kernel/brand.js';

export type DocumentId = Brand<string, 'DocumentId'>;

const PREFIX = 'sha256:';
const FORM = /^sha256:[0-9a-f]{64}$/;
const BARE = /^[0-9a-f]{64}$/;

/** The id of a document, of its text as it stands: other blanks make another id. */
export const documentIdOf = (text: string): DocumentId =>
  `${PREFIX}${createHash('sha256').update(text, 'utf8').digest('hex')}` as DocumentId;

/** Null for what is no such id. */
export const parseDocumentId = (text: unknown): DocumentId | null =>
  typeof text === 'string' && FORM.test(text) ? (text as DocumentId) : null;

/** Reads an id as tools of clients write it, with the prefix or without; null for what is none. */
export const parseWrittenId = (text: string): DocumentId | null =>
  parseDocumentId(BARE.test(text) ? `${PREFIX}${text}` : text);
