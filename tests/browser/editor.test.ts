/** The editor at /graphql: a newcomer opens an example, which is filled in, and runs it as the persona it is for. */
import { useBrowser, DESK } from '../support/browser/a-browser.js';
import { type ServerProcess, aServerProcess } from '../support/server-process.js';

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
    await context.close();
    expect({ asked, faults }).toEqual({ asked: 'cadre', faults: [] });
  }, 60_000);

  test('holds the operation of an address that a person opens', async () => {
    const { page, context } = await browser.open(DESK);
    await page.goto(`${server.baseUrl}/graphql/?query=${encodeURIComponent('{ viewer { name } }')}`);
    await page.getByText('{ viewer { name } }').waitFor();
    const example = await page.getByLabel('Example').inputValue();
    await context.close();
    expect(example).toBe('');
  }, 60_000);
});
