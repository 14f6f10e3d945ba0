/** What a phone keeps about people is gone when its cadre signs out, and when the appointment ends. */
import type { Page } from 'playwright-core';
import { type Pool, createPool } from '../../src/platform/db/pool.js';
import { askGraphQL } from '../../src/sandbox/personas/ask-graphql.js';
import { PHONE, useBrowser } from '../support/browser/a-browser.js';
import { eventually } from '../support/messages/ask-over-http.js';
import { type ServerProcess, aServerProcess } from '../support/server-process.js';

const FAMILY = '{ families(first: 1) { edges { node { participants { name } } } } viewer { cadreId } }';
const APPOINTMENTS = '{ cadreAppointments(first: 1) { edges { node { id } } } }';
const END = `mutation ($input: EndAppointmentInput!) { endAppointment(input: $input) { __typename ... on Problem { code } } }`;

/** What this browser keeps for the server, by the place in which it lies. */
const KEPT = `(async () => {
  const told = { localStorage: JSON.stringify(localStorage), sessionStorage: JSON.stringify(sessionStorage) };
  for (const { name } of await indexedDB.databases()) {
    const database = await new Promise((resolve) => {
      const request = indexedDB.open(name);
      request.onsuccess = () => resolve(request.result);
    });
    for (const store of database.objectStoreNames) {
      const rows = await new Promise((resolve) => {
        const request = database.transaction(store).objectStore(store).getAll();
        request.onsuccess = () => resolve(request.result);
      });
      told['database ' + name + '/' + store] = JSON.stringify(rows);
    }
    database.close();
  }
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys())
      told['cache ' + name] = (told['cache ' + name] ?? '') + request.url + await (await cache.match(request)).text();
  }
  return told;
})()`;

type Kept = Readonly<Record<string, string>>;

/** The places in which something about somebody lies: the name, a token, a family, or as whom the window was. */
const placesOf = (kept: Kept, name: string): readonly string[] =>
  Object.entries(kept)
    .filter(([, text]) => text.includes(name) || /eyJ|Family_|sigap\.as/.test(text))
    .map(([place]) => place);

describe('what a phone keeps', () => {
  const browser = useBrowser();
  let server: ServerProcess;
  let pool: Pool;
  beforeAll(async () => {
    server = await aServerProcess();
    await server.start();
    pool = createPool({ databaseUrl: await server.databaseUrl(), role: 'commands', onError: () => undefined });
  }, 120_000);
  afterAll(async () => {
    await pool.end();
    await server.remove();
  });

  const ask = async <Data>(persona: string, query: string, variables: object = {}): Promise<Data> => {
    const token = await server.token(pool, persona);
    // A machine that is busy with other tests may answer 503, which says to come again.
    return eventually(async () => {
      const { body } = await askGraphQL<Data>({ address: server.baseUrl, token, query, variables: { ...variables } });
      return (body as { data?: Data } | null)?.data;
    }, 'the server to answer');
  };

  const keptBy = (page: Page): Promise<Kept> => page.evaluate<Kept>(KEPT);

  /** A cadre's phone that keeps the day: the name of a family's head is in it, and an answer in a cache as well. */
  async function aUsedPhone(): Promise<{ page: Page; name: string }> {
    const told = await ask<{ families: { edges: { node: { participants: { name: string }[] } }[] } }>('cadre', FAMILY);
    const name = told.families.edges[0]?.node.participants[0]?.name ?? 'nobody';
    const { page, at } = await browser.open(PHONE);
    await page.goto(at(server.baseUrl, '/kader/keluarga'));
    await page.getByText('Tersambung').waitFor();
    await page.evaluate(
      `caches.open('answers').then((cache) => cache.put('/answer', new Response(${JSON.stringify(name)})))`,
    );
    await page.evaluate(`localStorage.setItem('sigap.theme', 'dark')`);
    for (const store of ['localStorage', 'sessionStorage'])
      await page.evaluate(`${store}.setItem('somebody', ${JSON.stringify(name)})`);
    await eventually(
      async () =>
        Object.values(await keptBy(page))
          .join()
          .includes('Family_')
          ? true
          : undefined,
      'the day to be kept',
    );
    return { page, name };
  }

  test('is nothing about anybody once the cadre has signed out', async () => {
    const { page, name } = await aUsedPhone();
    expect(placesOf(await keptBy(page), name)).toEqual(
      expect.arrayContaining(['localStorage', 'sessionStorage', 'database sigap/answers', 'cache answers']),
    );

    await page.goto(`${server.baseUrl}/kader/saya`);
    await page.getByRole('button', { name: 'Keluar dan hapus data' }).click();
    await page.waitForURL(`${server.baseUrl}/`);

    const kept = await keptBy(page);
    expect(placesOf(kept, name)).toEqual([]);
    expect(kept['localStorage']).toContain('sigap.theme');
  });

  test('is nothing about anybody once the appointment has ended', async () => {
    const { page, name } = await aUsedPhone();
    const own = await ask<{ cadreAppointments: { edges: { node: { id: string } }[] } }>('cadre', APPOINTMENTS);
    const input = { appointmentId: own.cadreAppointments.edges[0]?.node.id, reason: 'Pindah domisili.' };
    expect(await ask('branch-head', END, { input })).toEqual({ endAppointment: { __typename: 'AppointmentEnded' } });

    await page.reload();
    await page.getByRole('heading', { name: 'Penugasan Anda tidak aktif' }).waitFor();
    await page.waitForTimeout(2_500); // a database is deleted behind the page

    expect(placesOf(await keptBy(page), name)).toEqual([]);
  });
});
