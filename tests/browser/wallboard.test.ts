/** The board on a branch's wall: it fits its screen, names nobody, needs no hand, and comes back by itself. */
import { useBrowser } from '../support/browser/a-browser.js';
import { aPayer, askAs, findBills } from '../support/browser/partners-pay.js';
import { type ServerProcess, aServerProcess } from '../support/server-process.js';

const SCREEN = { width: 1920, height: 1080 };
const FAMILIES =
  '{ families(first: 100) { edges { node { label } } } payments(first: 12) { edges { node { family { label } } } } }';

interface Labels {
  readonly families: { readonly edges: readonly { readonly node: { readonly label: string } }[] };
  readonly payments: {
    readonly edges: readonly { readonly node: { readonly family: { readonly label: string } | null } }[];
  };
}

describe('the board on the wall', () => {
  const browser = useBrowser();
  let server: ServerProcess;
  beforeAll(async () => {
    server = await aServerProcess();
    await server.start();
  }, 120_000);
  afterAll(() => server.remove());

  const open = async (path: string) => {
    const { page, faults, at, context } = await browser.open({ width: 1920, theme: 'dark', language: 'id' });
    await page.setViewportSize(SCREEN);
    await page.goto(at(server.baseUrl, path));
    await page.getByText('Kantor Cabang Samarinda').waitFor();
    await page.getByRole('img', { name: /Rupiah per jam|Belum ada yang membayar/ }).waitFor();
    return { page, faults, context };
  };

  test.each(['/cabang/papan', '/cabang?mode=wallboard'])(
    '%s fits its screen, and has nothing to press',
    async (path) => {
      const { page, faults, context } = await open(path);
      const overflow = await page.evaluate<number[]>(
        '[document.documentElement.scrollHeight - innerHeight, document.documentElement.scrollWidth - innerWidth]',
      );
      expect(overflow).toEqual([0, 0]);
      expect(await page.getByRole('button').or(page.getByRole('link')).count()).toBe(0);
      expect(faults).toEqual([]);
      await context.close();
    },
    60_000,
  );

  test('asks for no person, and shows none', async () => {
    const { page, context } = await browser.open({ width: 1920, theme: 'light', language: 'id' });
    const answers: string[] = [];
    page.on('response', async (response) => {
      if (response.url().endsWith('/graphql')) answers.push(await response.text().catch(() => ''));
    });
    page.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => answers.push(String(payload))));
    await page.goto(`${server.baseUrl}/cabang/papan?lang=id`);
    await page.getByText('Kantor Cabang Samarinda').waitFor();
    const labels = await askAs<Labels>(server, { persona: 'branch-head', query: FAMILIES });
    const names = [
      ...labels.families.edges.map(({ node }) => node.label),
      ...labels.payments.edges.flatMap(({ node }) => (node.family === null ? [] : [node.family.label])),
    ].map((label) => label.split(' · ')[0] ?? label);
    const told = answers.join('\n');
    expect(told).toContain('Kantor Cabang Samarinda');
    expect(names.filter((name) => told.includes(name))).toEqual([]);
    await context.close();
  }, 60_000);

  test('says that it is stale while the server is away, and goes on by itself', async () => {
    const { page, context } = await open('/cabang/papan');
    const value = page.locator('dl > div', { hasText: 'Rupiah dibayar hari ini' }).locator('dd').first();
    await value.filter({ hasText: /^Rp\d/ }).waitFor(); // the chart is often there before the totals
    const before = await value.textContent();
    await server.stop();
    await page.getByText('Menyambung kembali sendiri.').waitFor();
    expect(await value.textContent()).toBe(before);

    await server.start();
    const [bill] = await findBills(server, 1);
    if (bill === undefined) throw new Error('nobody owes anything');
    await (
      await aPayer(server)
    )(bill);
    const collected = Number(before?.replace(/\D/g, '')) + bill.amount;
    await value.filter({ hasText: `Rp${collected.toLocaleString('id-ID')}` }).waitFor({ timeout: 60_000 });
    await page.getByText('Menyambung kembali sendiri.').waitFor({ state: 'detached' });
    await context.close();
  }, 150_000);
});
