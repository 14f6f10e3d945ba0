import { describe, expect, test } from '@jest/globals';
import { PARTNER_PROTOCOLS } from '../../src/api/webhooks/index.js';
import { findPartnerIn, secretCipher } from '../../src/money/partners/index.js';
import { useTestDatabase } from '../support/test-database.js';
import { type Ended, runBuiltCommand } from '../support/run-built-command.js';

const database = useTestDatabase();
const keyOf = (byte: number): string => Buffer.alloc(32, byte).toString('base64url');
const run = (command: string, args: readonly string[], keys: Record<string, string>): Promise<Ended> =>
  runBuiltCommand(command, args, { DATABASE_URL: database.url, ...keys });
const find = (byte: number) =>
  findPartnerIn({
    pool: database.pool,
    cipher: secretCipher({ current: new Uint8Array(32).fill(byte), previous: null }),
    protocols: PARTNER_PROTOCOLS,
  })({ by: 'code', value: 'toko-ganti-kunci' });

describe('another SECRETS_KEY', () => {
  test('takes over everything from the one before, which is then needed no more', async () => {
    const before = { SECRETS_KEY: keyOf(3) };
    const both = { SECRETS_KEY: keyOf(4), SECRETS_KEY_PREVIOUS: keyOf(3) };
    const after = { SECRETS_KEY: keyOf(4) };
    const add = ['add', 'toko-ganti-kunci', '--protocol', 'standard-webhooks', '--channel', 'MINIMARKET'];
    expect(await run('partner', add, before)).toMatchObject({ code: 0 });
    expect(await run('keys', ['status'], before)).toMatchObject({ code: 0 });
    const secret = (await find(3))?.secrets;
    expect(secret).toHaveLength(1);

    expect((await run('keys', ['status'], after)).said).toMatch(/SECRETS_KEY.+is not the key.+SECRETS_KEY_PREVIOUS/);
    expect((await run('keys', ['status'], both)).said).toContain(
      'data key 1, for values: in use, wrapped with SECRETS_KEY_PREVIOUS',
    );
    const rotated = await run('keys', ['rotate'], both);
    expect(rotated).toMatchObject({ code: 0, said: expect.stringContaining('Encrypted 1 secrets with SECRETS_KEY') });
    expect(rotated.said).not.toContain('wrapped with SECRETS_KEY_PREVIOUS');

    expect(await run('keys', ['status'], after)).toMatchObject({ code: 0 });
    expect((await find(4))?.secrets).toEqual(secret);
    await expect(find(3)).rejects.toThrow('decryption operation failed');
    expect((await run('keys', ['status'], before)).code).toBe(1);
  }, 180_000);
});
