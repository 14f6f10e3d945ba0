/** The editor at /graphql: a newcomer opens an example, which is filled in, and runs it as the persona it is for. */
import type { Page } from 'playwright-core';
import { useBrowser, DESK } from '../support/browser/a-browser.js';
import { type ServerProcess, aServerProcess } from '../support/server-process.js';

/** The chosen names of the lists above the editor that are wider than their list. */
const CUT_NAMES = `[...document.querySelectorAll('#choices select')].flatMap((list) => {
  const copy = list.parentElement.appendChild(document.createElement('select'));
  copy.style.minWidth = '0';
  copy.append(new Option(list.selectedOptions[0].text));
  const isCut = copy.getBoundingClientRect().width > list.getBoundingClientRect().width + 1;
  copy.remove();
  return isCut ? [list.id] : [];
})`;

const LISTENING = 'Listening: nothing comes before something happens. Pay a bill';

/** Executes the example of a subscription. Before the text is there, the editor has nothing to execute. */
async function listen(page: Page, { baseUrl }: ServerProcess): Promise<void> {
  await page.goto(`${baseUrl}/graphql?example=family-live`);
  await page.getByText('subscription CardTurns').waitFor();
  await page.getByRole('button', { name: /execute/i }).click();
  await page.getByText(LISTENING).waitFor();
}

/** A server on a busy machine says so now and then, and is asked again: that is no fault of the page. */
const isOfThePage = (fault: string): boolean => !fault.includes('status of 503');

describe('the editor', () => {
  const browser = useBrowser();
  let server: ServerProcess;
  beforeAll(async () => {
    server = await aServerProcess();
    await server.start();
  }, 120_000);
  afterAll(() => server.remove());

  test('opens with an example, and another one is filled in and answered', async () => {
    const { page, faults, context } = await browser.open(DESK);
    await page.goto(`${server.baseUrl}/graphql`);
    await page.getByText('query CadreTasks').waitFor();
    await page.getByLabel('Example').selectOption('family');
    await page.waitForURL(/example=family/);
    await page.getByText('query FamilyAtTheDoor').waitFor();
    await page.getByText(/"Family_/).waitFor();
    await page.getByRole('button', { name: /execute/i }).click();
    await page.getByText('"familyCardNumber"').first().waitFor();
    const asked = await page.getByLabel('Ask as').inputValue();
    await page.getByLabel('Ask as').selectOption('director');
    await page.getByLabel('Example').selectOption('cadre-tasks');
    await page.getByText('Asked as cadre instead of director').waitFor();
    await context.close();
    expect({ asked, faults: faults.filter(isOfThePage) }).toEqual({ asked: 'cadre', faults: [] });
  }, 60_000);

  test('holds the operation of an address that a person opens', async () => {
    const { page, context } = await browser.open(DESK);
    await page.goto(`${server.baseUrl}/graphql/?query=${encodeURIComponent('{ viewer { name } }')}`);
    await page.getByText('{ viewer { name } }').waitFor();
    const example = await page.getByLabel('Example').inputValue();
    await context.close();
    expect(example).toBe('');
  }, 60_000);

  test('says that it asks again, and does, where the server is busy when the personas are read', async () => {
    const { page, context } = await browser.open(DESK);
    let asked = 0;
    // A server that is busy for two seconds, as its proxy would say it.
    await page.route('**/graphql', (route) => {
      if (route.request().method() !== 'POST' || (asked += 1) > 2) return route.continue();
      return route.fulfill({ status: 503, headers: { 'retry-after': '1' }, body: '{"errors":[{"message":"busy"}]}' });
    });
    await page.goto(`${server.baseUrl}/graphql`);
    await page.getByRole('status').getByText('The server is busy. The editor asks again in 1 seconds').waitFor();
    await page.getByText('query CadreTasks').waitFor();
    const said = await page.locator('#said').textContent();
    await context.close();
    expect({ said, isAskedAgain: asked > 2 }).toEqual({ said: '', isAskedAgain: true });
  }, 60_000);

  test('goes on saying what a subscription waits for where the server was busy meanwhile', async () => {
    const { page, context } = await browser.open(DESK);
    const busyFirst = { isAnswered: false, pass: (): void => undefined };
    const listening = new Promise<void>((done) => (busyFirst.pass = done));
    // The schema, which the editor asks for by itself, is refused once, and comes after the subscription has begun.
    await page.route('**/graphql', async (route) => {
      if (route.request().postData()?.includes('__schema') !== true) return route.continue();
      if (busyFirst.isAnswered) return route.continue();
      busyFirst.isAnswered = true;
      await listening;
      return route.fulfill({ status: 503, headers: { 'retry-after': '1' }, body: '{"errors":[{"message":"busy"}]}' });
    });
    await listen(page, server);
    const answered = page.waitForResponse(
      (response) => response.request().postData()?.includes('__schema') === true && response.ok(),
    );
    busyFirst.pass();
    await page.getByText('The server is busy.').waitFor();
    await answered;
    await page.getByText('The server is busy.').waitFor({ state: 'hidden' });
    const said = await page.getByRole('status').textContent();
    await context.close();
    expect(said).toContain(LISTENING);
  }, 60_000);

  test('says what a subscription waits for and how to make it happen, counts what comes, and can be stopped', async () => {
    const { page, context, faults } = await browser.open(DESK);
    await listen(page, server);
    const payer = await context.newPage();
    const href = await page.getByRole('link', { name: 'in another editor' }).getAttribute('href');
    await payer.goto(server.baseUrl + String(href));
    await payer.getByText('mutation PayTraced').waitFor();
    await payer.getByRole('button', { name: /execute/i }).click();
    await page.getByText('Listening: heard 1').waitFor();
    await page.getByRole('button', { name: /stop/i }).click();
    await page.locator('#said:empty').waitFor({ state: 'attached' });
    await context.close();
    expect({ href, faults: faults.filter(isOfThePage) }).toEqual({ href: '/graphql?example=sandbox-pay', faults: [] });
  }, 60_000);

  test('shows whole names in its lists, and what each is beneath', async () => {
    const { page, context } = await browser.open({ ...DESK, width: 820 });
    await page.goto(`${server.baseUrl}/graphql?example=telecollecting-outcome`);
    await page.getByText('mutation').first().waitFor();
    const cut = await page.evaluate(CUT_NAMES);
    const about = await page.locator('#about').textContent();
    await context.close();
    expect({ cut, about }).toEqual({ cut: [], about: expect.stringContaining('telecollecting-outcome: ') });
  }, 60_000);
});
