import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readConfig } from '../../../../src/platform/config/index.js';
import { SECRETS } from '../../../../src/platform/config/secret-files.js';

describe('secrets in files', () => {
  const secret = Buffer.alloc(32, 7).toString('base64url');
  let folder: string;
  const file = (name: string, content: string): string => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };

  beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'sigap-secrets-'))));
  afterAll(() => rmSync(folder, { recursive: true }));

  test('a secret is read from the file that its variable with _FILE names, without the line end', () => {
    const reading = readConfig({ SECRETS_KEY_FILE: file('key', `${secret}\n`) });
    expect(reading.ok && reading.config.keys.secrets).toEqual(new Uint8Array(32).fill(7));
  });

  test('a file counts where a variable is required', () => {
    const url = 'postgresql://user:word@database/sigap';
    const reading = readConfig({ DATABASE_URL_FILE: file('url', url) });
    expect(reading.ok && reading.config.database.url).toBe(url);
  });

  test.each(SECRETS)('%s may be a file; one that is not there is named, and so is one beside the variable', (name) => {
    const problemsOf = (source: Record<string, string>): readonly string[] => {
      const reading = readConfig(source);
      return reading.ok ? [] : reading.problems;
    };
    const missing = join(folder, 'missing');
    expect(problemsOf({ [`${name}_FILE`]: missing })).toContain(`${name}_FILE: ${missing} cannot be read (ENOENT)`);
    expect(problemsOf({ [`${name}_FILE`]: file('empty', '\n') })).toContain(
      `${name}_FILE: ${join(folder, 'empty')} is empty`,
    );
    const both = problemsOf({ [`${name}_FILE`]: file('other', secret), [name]: secret });
    expect(both).toContain(`${name}_FILE: given beside ${name}: give one of them`);
    expect(both.join(' ')).not.toContain(secret);
  });

  test('every variable whose name says that it is secret may be a file', () => {
    expect(SECRETS).toEqual(
      expect.arrayContaining(['DATABASE_URL', 'SECRETS_KEY', 'SNAP_TOKEN_KEY', 'CREDENTIAL_KEY', 'SMS_WEBHOOK_SECRET']),
    );
  });
});
