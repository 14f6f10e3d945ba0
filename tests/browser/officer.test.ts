/** The officer's morning: one person proposes, another decides in a window of their own, and the money moves. */
import type { Page } from 'playwright-core';
import { DESK, type WindowOfTest, useBrowser } from '../support/browser/a-browser.js';
import { type SandboxPeople, peopleOf } from '../support/browser/sandbox-people.js';
import { type ServerProcess, aServerProcess } from '../support/server-process.js';

interface Waiting {
  readonly suspenseItems: {
    readonly edges: readonly { readonly node: { readonly amount: number; readonly family: { readonly id: string } } }[];
  };
}

const WAITING = '{ suspenseItems(first: 5) { edges { node { amount family { id } } } } }';
const CREDIT = 'query ($id: ID!) { family(by: { id: $id }) { credit } }';

describe("the officer's morning", () => {
  const browser = useBrowser();
  let server: ServerProcess;
  let people: SandboxPeople;
  let officer: WindowOfTest;
  let head: WindowOfTest;
  let money: Waiting['suspenseItems']['edges'][number]['node'];

  beforeAll(async () => {
    server = await aServerProcess();
    await server.start();
    people = await peopleOf(server.baseUrl);
    officer = await browser.open(DESK);
    head = await browser.open(DESK);
    const [first] = (await people.ask<Waiting>('branch-officer', WAITING)).suspenseItems.edges;
    if (first === undefined) throw new Error('the demo branch has money in suspense');
    money = first.node;
  }, 120_000);
  afterAll(() => server.remove());

  const credit = async (): Promise<number> =>
    (await people.ask<{ family: { credit: number } }>('branch-officer', CREDIT, { id: money.family.id })).family.credit;
  const openAs = async ({ page, at }: WindowOfTest, persona: string): Promise<Page> => {
    page.setDefaultTimeout(20_000);
    await page.goto(at(server.baseUrl, `/petugas?as=${persona}`));
    await page.getByRole('tab', { name: /^Suspens/ }).waitFor();
    return page;
  };

  test('an officer proposes what becomes of money in suspense, and cannot decide it alone', async () => {
    const page = await openAs(officer, 'branch-officer');
    const send = page.getByRole('button', { name: /Usulkan ke orang kedua/ });
    expect(await send.getAttribute('aria-disabled')).toBe('true');
    await page.getByLabel('Alasan').fill('Pembayar salah mengetik jumlah.');
    await send.click();
    await page.getByText('Anda yang mengusulkan ini. Perlu orang kedua').first().waitFor();
    const approve = page.getByRole('button', { name: /^Setujui/ });
    expect(await approve.getAttribute('aria-disabled')).toBe('true');
    expect(await credit()).toBe(0);
  });

  test('whose role does not decide money is told so', async () => {
    const { page, context, at } = await browser.open(DESK);
    await openAs({ page, context, at, faults: [] }, 'second-officer');
    await page
      .getByText(/Peran Anda tidak memutuskan hal ini/)
      .first()
      .waitFor();
    expect(await page.getByRole('button', { name: /^Setujui/ }).getAttribute('aria-disabled')).toBe('true');
    await context.close();
  });

  test('arrow keys go through the list, Enter into the detail, Escape back', async () => {
    const page = await openAs(head, 'branch-head');
    await page.getByRole('tab', { name: /^Persetujuan/ }).click();
    const rows = page.getByRole('region', { name: 'Persetujuan' }).getByRole('button');
    await rows.first().focus();
    await page.keyboard.press('ArrowDown');
    expect(await rows.nth(1).getAttribute('aria-pressed')).toBe('true');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.locator('ul button:focus').count()).toBe(0);
    await page.keyboard.press('Escape');
    expect(await rows.nth(1).evaluate('document.activeElement?.getAttribute("aria-pressed")')).toBe('true');
  });

  test('a second person approves in another window, and the money is at the family', async () => {
    const page = await openAs(head, 'branch-head');
    await page.getByText('Diusulkan oleh branch officer.').waitFor();
    await page.getByRole('button', { name: 'Setujui' }).click();
    await page.getByText('Disetujui.').first().waitFor();
    await page.getByRole('heading', { name: 'Tidak ada lagi di sini' }).waitFor();
    expect(await credit()).toBe(money.amount);
    expect((await people.ask<Waiting>('branch-officer', WAITING)).suspenseItems.edges).toEqual([]);
    expect([officer.faults, head.faults]).toEqual([[], []]);
  });
});
