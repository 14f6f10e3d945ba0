/** Reads a list of documents by their ids, as the tools of clients write it: one JSON object from ids to texts. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type DocumentId, documentIdOf, parseWrittenId } from './document-id.js';

export type Manifest = ReadonlyMap<DocumentId, string>;

export type ManifestReading =
  | { readonly ok: true; readonly documents: Manifest }
  /** Sentences, each of one entry or of the whole. */
  | { readonly ok: false; readonly problems: readonly string[] };

const NO_OBJECT = 'expected one JSON object from the ids of documents to their texts';

function parseObject(json: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;
  } catch {
    return null;
  }
}

function problemOf([written, text]: readonly [string, unknown]): string | null {
  const id = parseWrittenId(written);
  if (id === null) return `${written.slice(0, 80)}: expected sha256: and 64 hexadecimal digits`;
  if (typeof text !== 'string' || text === '') return `${id}: expected the text of the document`;
  return documentIdOf(text) === id ? null : `${id}: expected the text of which this is the SHA-256`;
}

/** Takes an entry only where the id is that of the text: nobody can put another document under a trusted id. */
export function readManifest(json: string): ManifestReading {
  const object = parseObject(json);
  if (object === null) return { ok: false, problems: [NO_OBJECT] };
  const entries = Object.entries(object);
  const problems = entries.map(problemOf).filter((problem) => problem !== null);
  if (problems.length > 0) return { ok: false, problems };
  const texts = entries.map(([, text]) => text as string);
  return { ok: true, documents: new Map(texts.map((text) => [documentIdOf(text), text])) };
}

const FILE = 'trusted-documents.json';

/** The documents of the console that was built into the folder; none where there is no console. @throws Error for a broken file. */
export async function readConsoleDocuments(consoleFolder: string | null): Promise<Manifest> {
  if (consoleFolder === null) return new Map();
  const reading = readManifest(await readFile(join(consoleFolder, FILE), 'utf8'));
  if (!reading.ok) throw new Error(`${FILE} of the console: ${reading.problems[0]}`);
  return reading.documents;
}
