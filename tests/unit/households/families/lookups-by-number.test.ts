/** A person who moves leaves a row behind: every question by a person's number asks for the row of today. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { filesBelow } from '../../../support/files-below.js';

const SOURCES = 'src';
/** A condition on a number of a person in SQL. */
const BY_NUMBER = /(?:\b(?:p|m)\.)?\b(?:billing_number|card_number|nik|nik_index)\s*=\s*(?:any\(|right\(|\$)/;
const OF_TODAY = /successor_id is null/;

describe('people by their numbers', () => {
  test('are asked for by the row of today alone', async () => {
    const asked: string[] = [];
    for (const file of await filesBelow(SOURCES)) {
      if (!file.endsWith('.ts')) continue;
      for (const line of readFileSync(file, 'utf8').split('\n'))
        if (BY_NUMBER.test(line)) asked.push(`${OF_TODAY.test(line) ? 'today' : 'ANY'} ${file}: ${line.trim()}`);
    }
    expect(asked.filter((line) => line.startsWith('ANY'))).toEqual([]);
    expect(asked.length).toBeGreaterThanOrEqual(6);
  });
});
