import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { PARTNER_PROTOCOLS } from '../../src/api/webhooks/index.js';
import { findPartnerIn, secretCipher } from '../../src/money/partners/index.js';
import { useTestDatabase } from '../support/test-database.js';
import { type Ended, runBuiltCommand } from '../support/run-built-command.js';

const database = useTestDatabase();
const KEY = Buffer.alloc(32, 3);
let folder = '';
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'sigap-partner-'))));
afterAll(() => rm(folder, { recursive: true, force: true }));

const run = (...args: string[]): Promise<Ended> =>
  runBuiltCommand('partner', args, { DATABASE_URL: database.url, SECRETS_KEY: KEY.toString('base64url') });
const secretIn = ({ said }: Ended): string => /^secret\s+(\S+)$/m.exec(said)?.[1] ?? '';
const find = (code: string) =>
  findPartnerIn({
    pool: database.pool,
    cipher: secretCipher({ current: KEY, previous: null }),
    protocols: PARTNER_PROTOCOLS,
  })({
    by: 'code',
    value: code,
  });

describe('npm run partner', () => {
  test('explains itself and each of its parts', async () => {
    for (const args of [[], ['add'], ['list'], ['rotate-secret'], ['change-access'], ['retire-secret']]) {
      const { code, said } = await run(...args, '--help');
      expect([code, said.startsWith(`Usage: npm run partner -- ${args.join(' ')}`.trim())]).toEqual([0, true]);
    }
  });

  test('adds a minimarket, prints its secret once, and changes it over', async () => {
    const added = await run('add', 'toko-perintah', '--protocol', 'standard-webhooks', '--channel', 'MINIMARKET');
    expect(added).toMatchObject({ code: 0 });
    expect(added.said).toMatch(/^address .+\/webhooks\/toko-perintah$/m);
    expect((await find('toko-perintah'))?.secrets).toEqual([secretIn(added)]);
    expect((await run('list')).said).not.toContain(secretIn(added));

    const rotated = await run('rotate-secret', 'toko-perintah');
    expect((await find('toko-perintah'))?.secrets).toEqual([secretIn(rotated), secretIn(added)]);
    expect(await run('retire-secret', 'toko-perintah')).toMatchObject({ code: 0 });
    expect((await find('toko-perintah'))?.secrets).toEqual([secretIn(rotated)]);
  });

  test('adds a bank with its key and says what it is missing', async () => {
    const { publicKey } = generateKeyPairSync('rsa', {
      modulusLength: 2048,
      publicKeyEncoding: { type: 'spki', format: 'pem' },
      privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    });
    const file = join(folder, 'bank.pem');
    await writeFile(file, publicKey);
    const bank = ['add', 'bank-perintah', '--protocol', 'snap-bi', '--channel', 'BANK'];
    expect(await run(...bank)).toEqual({
      code: 1,
      said: 'partner: these are missing:\n  --partner-id <id>\n  --public-key <file>\n',
    });
    expect((await run('add', 'bank-perintah')).said).toMatch(
      /^partner: these are missing:\n {2}--protocol .+\n {2}--channel /,
    );
    expect(await run(...bank, '--partner-id', '88888', '--public-key', file)).toMatchObject({ code: 0 });
    expect(await find('bank-perintah')).toMatchObject({ snap: { partnerIdHeader: '88888', mode: 'with-token' } });
    expect(await run(...bank, '--partner-id', '99999', '--public-key', file)).toEqual({
      code: 1,
      said: 'partner: another partner has the code bank-perintah\n',
    });
  });

  test('adds a partner that issues its own keys, from files, and never prints them', async () => {
    const [token, key] = [join(folder, 'token'), join(folder, 'key')];
    await writeFile(token, 'issued-callback-token\n');
    await writeFile(key, 'issued-api-key\n');
    const xendit = ['add', 'xendit-perintah', '--protocol', 'xendit', '--channel', 'BANK'];
    expect(await run(...xendit)).toEqual({
      code: 1,
      said: 'partner: these are missing:\n  --secret-file <file>\n  --api-url <address>\n  --api-key-file <file>\n  --allow <network...>\n',
    });
    const full = [...xendit, '--secret-file', token, '--api-key-file', key, '--allow', '203.0.113.0/24'];
    const refused = await run(...full, '--api-url', 'http://api.xendit.co');
    expect([refused.code, refused.said.includes('access.apiUrl: expected an https address')]).toEqual([1, true]);
    const elsewhere = await run(...full, '--api-url', 'https://api.xendit.example');
    expect([elsewhere.code, elsewhere.said.includes('access.apiUrl: expected an address at a host')]).toEqual([
      1,
      true,
    ]);
    const added = await run(...full, '--api-url', 'https://api.xendit.co');
    expect(added).toMatchObject({
      code: 0,
      said: expect.stringMatching(/^address .+\/webhooks\/xendit\/xendit-perintah$/m),
    });
    expect(added.said).not.toContain('issued-');
    await run('change-access', 'xendit-perintah', '--allow', '198.51.100.7', '203.0.113.0/24');
    expect(await find('xendit-perintah')).toMatchObject({
      secrets: ['issued-callback-token'],
      apiKey: 'issued-api-key',
      access: { apiUrl: 'https://api.xendit.co', networks: ['198.51.100.7', '203.0.113.0/24'] },
    });
  });

  test('proposes another address with the key for it, and moves nothing by itself', async () => {
    const key = join(folder, 'key-elsewhere');
    await writeFile(key, 'another-api-key\n');
    const change = ['change-access', 'xendit-perintah', '--api-url', 'http://127.0.0.1:9'];
    expect(await run(...change)).toEqual({
      code: 1,
      said: 'partner: --api-url needs --api-key-file: the key in force goes to no other address\n',
    });
    expect(await run(...change, '--api-key-file', key)).toMatchObject({
      code: 0,
      said: expect.stringMatching(/^proposed http:\/\/127\.0\.0\.1:9; an operator approves it/),
    });
    expect(await find('xendit-perintah')).toMatchObject({
      apiKey: 'issued-api-key',
      access: { apiUrl: 'https://api.xendit.co' },
    });
  });

  test('names what it does not know', async () => {
    expect(await run('rotate-secret', 'nobody')).toEqual({
      code: 1,
      said: 'partner: no active partner has the code nobody\n',
    });
    const { code, said } = await run('add', 'x', '--protocol', 'carrier-pigeon', '--channel', 'BANK');
    expect([code, said.includes('snap-bi, standard-webhooks')]).toEqual([1, true]);
  });
});
