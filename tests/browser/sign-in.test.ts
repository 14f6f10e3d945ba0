/** Signing in at a real OpenID Connect issuer: code with PKCE, a token that is renewed, and an end everywhere. */
import type { BrowserContext, Page } from 'playwright-core';
import { findPersonas } from '../../src/sandbox/personas/index.js';
import { createPool } from '../../src/platform/db/pool.js';
import { AUDIENCE, CLIENT_ID, type IssuerOfTest, anIssuer, issuerPort } from '../support/browser/an-issuer.js';
import { PHONE, useBrowser, violationsOf } from '../support/browser/a-browser.js';
import { type ServerProcess, aServerProcess } from '../support/server-process.js';

/** Of the tokens that are renewed: the console does so fifteen seconds before their end. */
const SHORT_TOKEN_SECONDS = 20;
const LONG_TOKEN_SECONDS = 600;

describe('signing in', () => {
  const browser = useBrowser();
  let server: ServerProcess;
  let issuer: IssuerOfTest;
  beforeAll(async () => {
    const port = await issuerPort();
    const url = `http://127.0.0.1:${port}`;
    server = await aServerProcess({
      GRAPHQL_DOCUMENTS: 'trusted', // as in production
      AUTH_ISSUER: url,
      AUTH_AUDIENCE: AUDIENCE,
      AUTH_JWKS_URL: `${url}/jwks`,
      CONSOLE_CLIENT_ID: CLIENT_ID,
    });
    issuer = await anIssuer({ consoleUrl: server.baseUrl, port });
    await server.start();
    const pool = createPool({ databaseUrl: await server.databaseUrl(), role: 'commands', onError: () => undefined });
    for (const { key, claims } of await findPersonas(pool)) issuer.accounts.set(key, claims);
    await pool.end();
  }, 150_000);
  afterAll(async () => {
    await server.remove();
    await issuer.close();
  });

  async function signIn(page: Page, account: string): Promise<void> {
    await page.getByRole('button', { name: 'Masuk' }).click();
    await page.locator('input[name=login]').fill(account);
    await page.locator('input[name=password]').fill('apa saja');
    await page.locator('button[type=submit]').click();
    await page.locator('button[type=submit]').click(); // the issuer asks whether the console may
  }

  async function cadreSignsIn(tokenSeconds = LONG_TOKEN_SECONDS): Promise<{ page: Page; context: BrowserContext }> {
    issuer.tokenSeconds = tokenSeconds;
    const { page, context, at } = await browser.open(PHONE);
    await page.goto(at(server.baseUrl, '/kader'));
    await page.getByRole('heading', { name: 'Masuk' }).waitFor();
    await signIn(page, 'cadre');
    await page.getByText('Tersambung').waitFor();
    return { page, context };
  }

  const tokensOf = (page: Page): Promise<string[]> =>
    page.evaluate<string[]>(
      `Object.entries(localStorage).filter(([key]) => key.startsWith('oidc.user')).map(([, user]) => JSON.parse(user).access_token)`,
    );

  test('comes back to the screen that somebody wanted, and shows what the role may see', async () => {
    const { page, context, at } = await browser.open(PHONE);
    await page.goto(at(server.baseUrl, '/kader/keluarga'));
    await page.getByRole('heading', { name: 'Masuk' }).waitFor();
    expect(await violationsOf(page)).toEqual([]);

    await signIn(page, 'cadre');
    await page.getByText('Tersambung').waitFor();

    expect(new URL(page.url()).pathname).toBe('/kader/keluarga');
    expect(page.url()).not.toContain('code=');
    await context.close();
  });

  test('tells somebody whose role has another screen, and offers the way out', async () => {
    const { page, context, at } = await browser.open(PHONE);
    await page.goto(at(server.baseUrl, '/kader'));
    await signIn(page, 'director');

    await page.getByRole('heading', { name: 'Anda masuk sebagai direktur' }).waitFor();

    expect(await page.getByRole('button', { name: 'Keluar' }).count()).toBe(1);
    await context.close();
  });

  test('shows a participant the own family on the page for citizens, and others the three doors', async () => {
    const { page, context, at } = await browser.open(PHONE);
    await page.goto(at(server.baseUrl, '/warga'));
    await page.getByLabel('Nomor kartu JKN').waitFor();
    await page.goto(at(server.baseUrl, '/kader'));
    await signIn(page, 'participant');
    await page.getByRole('heading', { name: 'Anda masuk sebagai peserta' }).waitFor();

    await page.goto(at(server.baseUrl, '/warga'));

    await page.getByRole('heading', { name: 'Rincian keluarga Anda' }).waitFor();
    await page.getByText('KARTU JKN KELUARGA').waitFor();
    expect(await page.getByLabel('Nomor kartu JKN').count()).toBe(0);
    await context.close();
  });

  test('renews the token before its end, and the socket goes on beyond it', async () => {
    const { page, context } = await cadreSignsIn(SHORT_TOKEN_SECONDS);
    const [first] = await tokensOf(page);
    await page.waitForTimeout((SHORT_TOKEN_SECONDS + 6) * 1_000);

    const [later] = await tokensOf(page);
    await page.getByText('Tersambung').waitFor();
    await page.goto(`${server.baseUrl}/kader/keluarga`);
    await page.getByText('Tersambung').waitFor();

    expect(later).not.toBe(first);
    expect(await page.getByRole('heading', { name: 'Masuk' }).count()).toBe(0);
    await context.close();
  });

  test('renews the token once for all windows, so that none of them is signed out', async () => {
    const { page, context } = await cadreSignsIn(SHORT_TOKEN_SECONDS);
    const others = await Promise.all([context.newPage(), context.newPage()]);
    await Promise.all(others.map((other) => other.goto(`${server.baseUrl}/kader`)));
    await Promise.all(others.map((other) => other.getByText('Tersambung').waitFor()));

    await page.waitForTimeout((SHORT_TOKEN_SECONDS + 6) * 1_000);

    expect(await tokensOf(page)).toHaveLength(1);
    for (const window of [page, ...others]) {
      await window.getByText('Tersambung').waitFor();
      expect(await window.getByRole('heading', { name: 'Masuk' }).count()).toBe(0);
    }
    await context.close();
  });

  test('holds without signal: the phone opens as the cadre who has signed in', async () => {
    const { page, context } = await cadreSignsIn();
    await page.getByText('Rute hari ini').waitFor();
    await page.waitForTimeout(3_000); // the worker keeps the page and its code
    await page.reload();
    await page.getByText('Rute hari ini').waitFor();

    await context.setOffline(true);
    await page.goto(`${server.baseUrl}/kader`);

    await page.getByText('Rute hari ini').waitFor();
    expect(await page.getByRole('heading', { name: 'Masuk' }).count()).toBe(0);
    await context.close();
  });

  test('ends in every window and at the issuer', async () => {
    const { page, context } = await cadreSignsIn();
    const other = await context.newPage();
    await other.goto(`${server.baseUrl}/kader`);
    await other.getByText('Tersambung').waitFor();

    await page.goto(`${server.baseUrl}/kader/saya`);
    await page.getByRole('button', { name: 'Keluar dan hapus data' }).click();
    await page.locator('button[value=yes]').click(); // the issuer asks whether to end its session as well
    await page.waitForURL(`${server.baseUrl}/`);
    await other.waitForURL(`${server.baseUrl}/`);

    expect(await tokensOf(page)).toEqual([]);
    await page.goto(`${server.baseUrl}/kader`);
    await page.getByRole('button', { name: 'Masuk' }).click();
    await page.locator('input[name=login]').waitFor();
    await context.close();
  });
});
