import { describe, expect, test } from '@jest/globals';
import { documentIdOf, readManifest } from '../../../../src/api/documents/index.js';

const A = 'query ($id: ID!) {\n  user(id: $id) {\n    name\n  }\n}';

describe('readManifest', () => {
  test('names documents as the draft of GraphQL over HTTP does', () => {
    expect(documentIdOf(A)).toBe('sha256:7dba4bd717b41f10434822356a93c32b1fb4907b983e854300ad839f84cdcd6e');
  });

  test('takes ids with and without their prefix', () => {
    const id = documentIdOf(A);
    for (const written of [id, id.slice('sha256:'.length)])
      expect(readManifest(JSON.stringify({ [written]: A }))).toEqual({ ok: true, documents: new Map([[id, A]]) });
  });

  test.each([
    ['no JSON', '{', 'expected one JSON object'],
    ['a list', '[]', 'expected one JSON object'],
    ['another digest', JSON.stringify({ abc: A }), 'abc: expected sha256:'],
    ['no text', JSON.stringify({ [documentIdOf(A)]: '' }), 'expected the text of the document'],
    ['another text', JSON.stringify({ [documentIdOf(A)]: `${A} ` }), 'of which this is the SHA-256'],
  ])('refuses %s, and says why', (_, json, problem) => {
    const reading = readManifest(json);
    expect(reading.ok ? [] : reading.problems.join()).toContain(problem);
  });
});
