import { type ChildProcess, spawn } from 'node:child_process';
import { access, readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { PROTOCOLS } from '../../src/api/webhooks/index.js';
import { readServerAddress } from '../../src/platform/config/index.js';
import { sandboxFile } from '../../src/sandbox/first-start/index.js';
import { type ServerProcess, aServerProcess } from '../support/server-process.js';
import { runBuiltCommand } from '../support/run-built-command.js';

let server: ServerProcess;
const env = () => ({ DATABASE_URL: '', NODE_ENV: undefined, LOCAL_FOLDER: server.folder });
const pay = (...args: string[]) => runBuiltCommand('pay', args, env());
const watch = (...args: string[]) => runBuiltCommand('watch', args, env());

beforeAll(async () => {
  server = await aServerProcess();
  await server.start();
}, 300_000);
afterAll(() => server.remove());

function keepWatching(): { child: ChildProcess; said: (sign: RegExp) => Promise<string> } {
  const child = spawn(process.execPath, [resolve('dist/src/commands/watch.js')], {
    env: { PATH: process.env['PATH'], DATABASE_URL: '', LOCAL_FOLDER: server.folder },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let text = '';
  let heard = (): void => undefined;
  child.stdout.on('data', (chunk: Buffer) => {
    text += chunk.toString();
    heard();
  });
  const said = (sign: RegExp): Promise<string> =>
    new Promise((done) => {
      heard = () => {
        const found = sign.exec(text);
        if (found !== null) done(found[1] ?? found[0]);
      };
      heard();
    });
  return { child, said };
}

describe('the server that no option names', () => {
  test('is found at its port by pay and watch, and again after it was killed', async () => {
    expect(await readServerAddress(server.folder)).toBe(server.baseUrl);
    const { child, said } = keepWatching();
    await said(/Connected to http:\/\/127\.0\.0\.1:\d+ as cadre/);
    expect(await pay()).toMatchObject({ code: 0, said: expect.stringContaining('"outcome":"posted"') });
    await said(/^[\w-]+ +family .+SUSPENDED → ACTIVE$/m);

    await server.killServer();
    const stopped = await pay();
    expect(stopped).toMatchObject({ code: 1, said: expect.stringContaining(`looked in ${server.folder}`) });
    await said(/went away; waiting for it\. .+ goes on after [\w-]+\./);
    expect(await pay()).toMatchObject({
      code: 1,
      said: expect.stringContaining(`nothing listens at ${server.baseUrl}`),
    });
    await server.start();
    expect(await pay('--partner', 'sandbox-atm')).toMatchObject({ code: 0 });
    await said(/(?:^[\w-]+ +family .+SUSPENDED → ACTIVE$[^]*){2}/m);

    const ended = new Promise((done) => child.once('exit', done));
    child.kill('SIGINT');
    expect(await ended).toBe(0);
  }, 300_000);
});

describe('a listener whose server goes away before the first payment', () => {
  test('is told what was paid meanwhile', async () => {
    const { child, said } = keepWatching();
    await said(/Connected to/);
    child.kill('SIGSTOP'); // as if the wire were cut: nothing that happens now reaches it
    await server.killServer();
    await server.start();
    const paid = await pay();
    expect(paid).toMatchObject({ code: 0 });
    child.kill('SIGCONT');
    const line = await said(/^[\w-]+ +family .+SUSPENDED → ACTIVE$/m);
    expect(line).toContain(/Rp([\d.]+)/.exec(paid.said)?.[0]);
    child.kill('SIGINT');
  }, 300_000);
});

describe('the family that is paid for', () => {
  const suspended = async () => {
    const token = (await runBuiltCommand('token', ['cadre'], env())).said.trim();
    const answer = await fetch(`${server.baseUrl}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({
        query:
          '{ families(filter: { status: SUSPENDED }, first: 2) { edges { node { id virtualAccounts { number } } } } }',
      }),
    });
    const { data } = (await answer.json()) as {
      data: { families: { edges: { node: { id: string; virtualAccounts: { number: string }[] } }[] } };
    };
    return data.families.edges.map(({ node }) => ({ id: node.id, account: node.virtualAccounts[0]?.number ?? '' }));
  };

  test('is the one that --family names, and otherwise the first that the cadre is told, at the address of SIGAP_URL', async () => {
    const [first, second] = await suspended();
    const elsewhere = { SIGAP_URL: server.baseUrl, PORT: '1' };
    const named = await runBuiltCommand('pay', ['--family', second?.id ?? ''], { ...env(), ...elsewhere });
    expect(named).toMatchObject({ code: 0, said: expect.stringContaining(`for ${second?.account} `) });
    expect(await pay()).toMatchObject({ code: 0, said: expect.stringContaining(`for ${first?.account} `) });
  });

  test('must be there', async () => {
    const nobody = 'Family_0198c2f0-5d1e-7c3a-9b1f-3a2c1d4e5f60';
    expect(await pay('--family', nobody)).toMatchObject({
      code: 1,
      said: expect.stringContaining('there is no family'),
    });
    expect(await pay('--family', 'x')).toMatchObject({ code: 1, said: expect.stringContaining('--family: expected') });
  });
});

describe('where nothing was started', () => {
  test('the address has the port of PORT, and SIGAP_URL is said where it is wrong', async () => {
    const nowhere = { ...env(), LOCAL_FOLDER: `${server.folder}-nowhere` };
    const token = (more: object) => runBuiltCommand('token', ['cadre'], { ...nowhere, ...more });
    expect(await token({ PORT: '2' })).toMatchObject({
      code: 1,
      said: expect.stringContaining('nothing listens at http://127.0.0.1:2:'),
    });
    expect(await token({ SIGAP_URL: 'x' })).toMatchObject({
      said: expect.stringContaining('token: SIGAP_URL: expected'),
    });
    const stranger = await runBuiltCommand('pay', ['--url', server.baseUrl], nowhere);
    expect(stranger.said).toMatch(/no credentials of sandbox-bank.* LOCAL_FOLDER, here .*-nowhere,/);
  });
});

describe('a token', () => {
  test('comes from the running server, whichever folder this command has, and makes neither folder nor database', async () => {
    const elsewhere = `${server.folder}-elsewhere`;
    const token = (...args: string[]) => runBuiltCommand('token', args, { ...env(), LOCAL_FOLDER: elsewhere });
    const given = await token('cadre', '--url', server.baseUrl);
    expect(given).toMatchObject({ code: 0, said: expect.stringMatching(/^ey[\w-]+\.[\w-]+\.[\w-]+\n$/) });
    const viewer = await fetch(`${server.baseUrl}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${given.said.trim()}` },
      body: '{"query":"{ viewer { role } }"}',
    });
    expect(await viewer.json()).toEqual({ data: { viewer: { role: 'CADRE' } } });
    const refused = await token('cadre', '--url', 'http://127.0.0.1:1');
    expect(refused).toMatchObject({ code: 1, said: expect.stringMatching(/nothing listens.* the same LOCAL_FOLDER/) });
    await expect(access(elsewhere)).rejects.toThrow('ENOENT');
  });
});

describe('a sandbox partner of each protocol', () => {
  const companies = PROTOCOLS.filter(({ traits }) => traits.secret.madeBy === 'partner');
  test.each(companies.map(({ traits }) => `sandbox-${traits.name}`))(
    '%s pays, after a start with another stand-in too',
    async (partner) => {
      expect(await pay('--partner', partner)).toMatchObject({
        code: 0,
        said: expect.stringContaining('"outcome":"posted"'),
      });
    },
    60_000,
  );
});

describe('what cannot be done is a sentence', () => {
  test.each([
    { args: ['--amount', 'abc'], says: 'pay: --amount: expected whole rupiah' },
    { args: ['--amount', '0'], says: 'pay: --amount: expected whole rupiah' },
    { args: ['--partner', 'bank-lain'], says: 'sandbox-bank, sandbox-minimarket, sandbox-atm' },
    { args: ['--account', '12'], says: 'pay: --account: expected 16 digits' },
    { args: ['--url', 'nowhere'], says: 'pay: --url: expected an address' },
    { args: ['--url', 'http://127.0.0.1:1'], says: 'nothing listens at http://127.0.0.1:1: start it with "npm start"' },
  ])('pay $args', async ({ args, says }) => {
    expect(await pay(...args)).toMatchObject({ code: 1, said: expect.stringContaining(says) });
  });

  test.each([
    { args: ['--after', 'x'], says: 'watch: --after: expected the cursor' },
    { args: ['--as', 'director'], says: 'The role DIRECTOR does not permit payment:watch' },
    { args: ['--url', 'nowhere'], says: 'watch: --url: expected an address' },
    { args: ['--url', 'http://127.0.0.1:1'], says: 'nothing listens at http://127.0.0.1:1' },
  ])('watch $args', async ({ args, says }) => {
    const { code, said } = await watch(...args);
    expect([code, said.includes(says), said.includes('[object')]).toEqual([1, true, false]);
  });

  test('a family that has paid owes nothing', async () => {
    const account = /for (\d{16})/.exec((await pay()).said)?.[1] ?? '';
    expect((await pay('--account', account)).said).toContain('pay: this family owes nothing.');
  });

  test('a server that does not know the sandbox partners has to be restarted', async () => {
    const file = sandboxFile(server.folder);
    const saved = await readFile(file, 'utf8');
    await writeFile(file, saved.replaceAll('whsec_', 'whsec_AAAA').replaceAll('-client"', '-stranger"'));
    const refused = [await pay('--account', '8888800000000001', '--amount', '5'), await pay()];
    await writeFile(file, saved);
    for (const { code, said } of refused)
      expect([code, said.includes('restart the server so that it knows the sandbox partners')]).toEqual([1, true]);
  });

  test('a database is not reset under a running server', async () => {
    const reset = await runBuiltCommand('db-reset', [], env());
    expect(reset).toMatchObject({ code: 1, said: expect.stringContaining('stop the server first') });
  });
});
