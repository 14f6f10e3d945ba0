import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { hashRequest, isHashOf } from '../../../../src/platform/encryption/index.js';
import { fixedKeyring } from '../../../support/keyring.js';

const keyring = fixedKeyring();
const COMMAND = { id: 'one', nik: '6472014509870001' };
const sha256 = createHash('sha256').update(JSON.stringify(COMMAND)).digest('hex');

describe('the hash of a request', () => {
  test('is the same for the same request, and another for any other', () => {
    expect(hashRequest(keyring, { ...COMMAND })).toBe(hashRequest(fixedKeyring(7), COMMAND));
    expect(isHashOf(keyring, COMMAND, hashRequest(keyring, COMMAND))).toBe(true);
    expect(isHashOf(keyring, { ...COMMAND, nik: '6472014509870002' }, hashRequest(keyring, COMMAND))).toBe(false);
    expect(isHashOf(keyring, COMMAND, null)).toBe(false);
  });

  test('cannot be made without the key, so that nobody tries which NIK it is of', () => {
    const hash = hashRequest(keyring, COMMAND);
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(hash).not.toBe(sha256);
    expect(hash).not.toContain(keyring.blindIndex('NIK', COMMAND.nik).toString('hex'));
  });

  test('of a release before, which had no key, is still recognised', () => {
    expect(isHashOf(keyring, COMMAND, sha256)).toBe(true);
    expect(isHashOf(keyring, { ...COMMAND, nik: '6472014509870002' }, sha256)).toBe(false);
  });
});
