/** What the console asks is what its build registers: a document in its code would run in no production. */
import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { documentIdOf, readManifest } from '../../../src/api/documents/index.js';

interface ConsoleDocument {
  readonly name: string;
  readonly id: string;
  readonly text: string;
}

const { manifestOf, trustedDocuments } = (await import(pathToFileURL(resolve('web/trusted-documents.mjs')).href)) as {
  trustedDocuments: (root: string) => readonly ConsoleDocument[];
  manifestOf: (documents: readonly ConsoleDocument[]) => string;
};

const SOURCES = join('web', 'src');
/** Those of a sandbox alone, which runs any document. */
const OF_SANDBOX = new Set([join('session', 'personas-address.ts')]);
const IS_DOCUMENT =
  /\b(?:query|mutation|subscription)\s+\w+\s*[({]|[?&]query=|\bquery:\s*['"`]\w|['"`]\s*\{\s*\w+\s*\{/;

const DOCUMENTS = trustedDocuments('.');

describe('the documents of the console', () => {
  test('are in docs/operations/ and nowhere in its code', () => {
    const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));
    const own = files.filter((file) => !file.startsWith('operations') && !OF_SANDBOX.has(file));
    expect(own.length).toBeGreaterThan(50);
    expect(own.filter((file) => IS_DOCUMENT.test(readFileSync(join(SOURCES, file), 'utf8')))).toEqual([]);
  });

  test('are a manifest that the server takes', () => {
    const reading = readManifest(manifestOf(DOCUMENTS));
    expect(reading.ok && reading.documents.size).toBe(DOCUMENTS.length);
    expect(DOCUMENTS.every(({ id, text }) => documentIdOf(text) === id)).toBe(true);
  });

  test('name types wherever a cache must tell things apart, and not at the root', () => {
    const family = DOCUMENTS.find(({ name }) => name === 'FamilyPaid')?.text ?? '';
    expect(family).toMatch(/^subscription FamilyPaid\(.*\) \{\n {2}paymentConfirmed\(/);
    expect(family.match(/\{/g)?.length).toBe((family.match(/__typename/g)?.length ?? 0) + 1);
  });
});
