/** The officer's morning: one person proposes, another decides in a window of their own, and the money moves. */
import type { Page } from 'playwright-core';
import { DESK, type WindowOfTest, useBrowser } from '../support/browser/a-browser.js';
import { enterAt, tabTo } from '../support/browser/keyboard.js';
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
  const openAs = async ({ page, at }: WindowOfTest, persona: string, queue = ''): Promise<Page> => {
    page.setDefaultTimeout(20_000);
    await page.goto(at(server.baseUrl, `/petugas${queue}?as=${persona}`));
    await page.getByRole('tab', { name: /^Persetujuan/ }).waitFor();
    return page;
  };

  test('an officer proposes what becomes of money in suspense, and cannot decide it alone', async () => {
    const page = await openAs(officer, 'branch-officer');
    await page.getByRole('tab', { name: /^Suspens/ }).click();
    const send = page.getByRole('button', { name: 'Usulkan ke orang kedua: kepala cabang' });
    expect(await send.getAttribute('aria-disabled')).toBe('true');
    await page.getByLabel('Alasan').fill('Pembayar salah mengetik jumlah.');
    await send.click();
    await page.getByText('Diusulkan ke orang kedua.').first().waitFor();
    await page.getByRole('tab', { name: /^Persetujuan/ }).click();
    await page.getByText(/menunggu keputusan Anda, \d+ usulan Anda sendiri/).waitFor();
    await page.getByRole('button', { name: /Kembalikan|Cocokkan/ }).click();
    await page.getByText('Anda yang mengusulkan ini. Perlu orang kedua').first().waitFor();
    const approve = page.getByRole('button', { name: /^Setujui/ });
    expect(await approve.getAttribute('aria-disabled')).toBe('true');
    expect(await credit()).toBe(0);
  });

  test('whoever may not decide hears who may, finds it in one place alone, and goes on there as that person', async () => {
    const { page, context, at } = await browser.open(DESK);
    await openAs({ page, context, at, faults: [] }, 'second-officer');
    await page.getByRole('tab', { name: /^Suspens/ }).click();
    expect(await page.getByRole('tab', { name: /^Suspens/ }).innerText()).toMatch(/0$/);
    await page.getByText('1 lagi sudah diusulkan dan menunggu orang kedua.').waitFor();
    await page.getByRole('button', { name: 'Lihat persetujuan' }).click();
    await page.getByRole('button', { name: /Kembalikan|Cocokkan/ }).click();
    await page.getByRole('heading', { level: 2, name: /Kembalikan|Cocokkan/ }).waitFor();
    const main = page.locator('main');
    await main.getByText('Bukan Anda yang memutuskan hal ini. Yang memutuskan: kepala cabang.').waitFor();
    await main.getByText('Diusulkan oleh Damarang Lengkara').first().waitFor();
    expect(await page.getByRole('button', { name: /^Setujui/ }).getAttribute('aria-disabled')).toBe('true');
    const address = new URL(page.url()).pathname;
    expect(address).toMatch(/^\/petugas\/persetujuan\/SuspenseProposal_/);
    await page.reload();
    await main.getByText('Yang memutuskan: kepala cabang.').waitFor();
    await page.getByRole('button', { name: /Lanjut sebagai Lestaning Pambudara/ }).click();
    await page.getByRole('heading', { level: 1, name: /Lestaning Pambudara/ }).waitFor();
    await page.getByRole('button', { name: 'Setujui', exact: true }).waitFor();
    expect(new URL(page.url()).pathname).toBe(address);
    expect(await main.innerText()).not.toContain('WIB');
    expect(await main.innerText()).toContain('WITA');
    await context.close();
  });

  test('a link to one thing opens it as whoever one is, and says whose it is where that is nobody of this desk', async () => {
    const { page, context, at } = await browser.open(DESK);
    page.setDefaultTimeout(20_000);
    await page.goto(at(server.baseUrl, '/cabang?as=branch-head'));
    await page.locator('h1').waitFor();
    await page.goto(at(server.baseUrl, '/petugas/persetujuan'));
    await page.getByRole('heading', { level: 1, name: /Lestaning Pambudara/ }).waitFor();
    await page.goto(at(server.baseUrl, '/petugas/suspens/Payment_00000000-0000-7000-8000-000000000000'));
    await page.getByText('Yang Anda buka tidak ada di antrean ini').waitFor();
    await page.goto(at(server.baseUrl, '/petugas/selisih'));
    await page.getByText('Antrean “Selisih berkas” bukan di meja Anda. Yang memutuskan: operator.').waitFor();
    await page.getByRole('button', { name: /Lanjut sebagai Gilangto Sarimbun/ }).click();
    await page.getByRole('tab', { name: /^Selisih berkas/, selected: true }).waitFor();
    await page.goto(at(server.baseUrl, '/petugas/persetujuan?as=cadre'));
    await page.getByRole('heading', { name: /^Anda melihat sebagai .*, kader$/ }).waitFor();
    await page.getByRole('button', { name: /Lanjut sebagai Setyani Bambuwara/ }).click();
    await page.getByRole('heading', { level: 1, name: /Setyani Bambuwara/ }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/petugas/persetujuan');
    await context.close();
  });

  test('an operator sees each count once: what the head sums is in the lists', async () => {
    const { page, context, at } = await browser.open(DESK);
    await openAs({ page, context, at, faults: [] }, 'operator');
    const tabs = await page.getByRole('tab').allInnerTexts();
    const counts = tabs.map((text) => Number(/\d+$/.exec(text)?.[0]));
    expect(tabs.find((text) => text.startsWith('Diragukan'))).toMatch(/1$/);
    const told = await page.locator('h1 + p').innerText();
    expect(told).toMatch(new RegExp(`^${counts.reduce((sum, count) => sum + count, 0)} hal`));
    await page.getByRole('tab', { name: /^Diragukan/ }).click();
    await page.getByRole('heading', { level: 2, name: /tidak terbaca/ }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/petugas/diragukan');
    expect(await page.locator('main').innerText()).not.toContain('WIB');
    await context.close();
  });

  test('an urgent complaint is opened from the dashboard of the branch, answered, and closed', async () => {
    const { page, context, at, faults } = await browser.open(DESK);
    page.setDefaultTimeout(20_000);
    await page.goto(at(server.baseUrl, '/cabang?as=branch-head'));
    await page.getByRole('region', { name: 'Keluhan yang mendesak' }).getByRole('link').first().click();
    await page.getByRole('tab', { name: /^Keluhan/, selected: true }).waitFor();
    const [, , , id = ''] = new URL(page.url()).pathname.split('/');
    expect(id).toMatch(/^Complaint_/);
    const note = page.getByLabel('Jawaban, alasan, atau hasil');
    await note.fill('Keluarga sudah dihubungi, kartu diperiksa di klinik.');
    await page.getByRole('button', { name: 'Simpan sebagai jawaban' }).click();
    await page.getByText('Keluhan dijawab.').first().waitFor();
    await page.getByRole('listitem').getByText('Keluarga sudah dihubungi').waitFor();
    await note.fill('Selesai: keluarga dilayani.');
    await page.getByRole('button', { name: 'Tutup keluhan' }).click();
    await page.getByText('Keluhan ditutup.').first().waitFor();
    const { complaint } = await people.ask<{ complaint: { status: { state: string } } }>(
      'branch-head',
      'query ($id: ID!) { complaint(id: $id) { status { state } } }',
      { id },
    );
    expect(complaint.status.state).toBe('CLOSED');
    await page.goto(at(server.baseUrl, '/petugas/keluhan?as=auditor'));
    await page.getByText('Peran Anda membaca keluhan, tidak menanganinya.').waitFor();
    expect(faults).toEqual([]);
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
    const row = page.getByRole('region', { name: 'Persetujuan' }).getByRole('button', { name: /Kembalikan|Cocokkan/ });
    await row.click();
    await page.getByText('Diusulkan oleh Damarang Lengkara.').waitFor();
    await page.getByRole('button', { name: 'Setujui' }).click();
    await page.getByText('Disetujui.').first().waitFor();
    await row.waitFor({ state: 'detached' });
    await page.getByRole('tab', { name: /^Suspens/ }).click();
    await page.getByRole('heading', { name: 'Tidak ada lagi di sini' }).waitFor();
    expect(await credit()).toBe(money.amount);
    expect((await people.ask<Waiting>('branch-officer', WAITING)).suspenseItems.edges).toEqual([]);
    expect([officer.faults, head.faults]).toEqual([[], []]);
  });

  test('by keys alone money finds another family: one person proposes it, the second approves', async () => {
    const OWING =
      '{ families(filter: { status: SUSPENDED }, first: 2) { edges { node { id label virtualAccounts { number } } } } }';
    interface Owing {
      readonly families: {
        readonly edges: readonly {
          readonly node: {
            readonly id: string;
            readonly label: string;
            readonly virtualAccounts: { number: string }[];
          };
        }[];
      };
    }
    const { families } = await people.ask<Owing>('branch-officer', OWING);
    const [payer, owner] = families.edges.map(({ node }) => node);
    if (payer === undefined || owner === undefined) throw new Error('the demo branch has families that owe');
    const desk = await openAs(officer, 'branch-officer', '/persetujuan');
    await people.pay(payer.virtualAccounts[0]?.number ?? '', { channel: 'MINIMARKET', amount: 31_000 });
    // It is told, much sooner than everything is asked anew.
    await desk.getByRole('tab', { name: /^Suspens.*1$/ }).waitFor({ timeout: 8_000 });
    await tabTo(desk, desk.getByRole('tab', { selected: true }));
    await desk.keyboard.press('ArrowLeft');
    await tabTo(desk, desk.getByRole('region', { name: 'Suspens' }).getByRole('button', { name: /31\.000/ }));
    await desk.keyboard.press('Enter');
    await tabTo(desk, desk.getByRole('radio').first());
    await desk.keyboard.press('ArrowDown');
    await tabTo(desk, desk.getByLabel('Nomor VA'));
    await desk.keyboard.type((owner.virtualAccounts[0]?.number ?? '').slice(-11));
    await desk.keyboard.press('Enter');
    await desk.getByRole('status').getByText(owner.label).waitFor();
    await tabTo(desk, desk.getByLabel('Alasan'));
    await desk.keyboard.type('Dua tetangga tertukar nomornya.');
    await enterAt(desk, desk.getByRole('button', { name: /Usulkan ke orang kedua/ }));
    await desk.getByText('Diusulkan ke orang kedua.').first().waitFor();

    const second = await openAs(head, 'branch-head');
    await second.locator('main').waitFor();
    await tabTo(second, second.getByRole('tab', { selected: true }));
    const rows = second.getByRole('region', { name: 'Persetujuan' }).getByRole('button');
    await tabTo(second, rows.first());
    const place = (await rows.allInnerTexts()).findIndex((text) => text.includes('Cocokkan'));
    for (let step = 0; step < place; step += 1) await second.keyboard.press('ArrowDown');
    await second.getByRole('heading', { level: 2, name: /Cocokkan/ }).waitFor();
    await second.getByText(owner.label).first().waitFor();
    await second.keyboard.press('Enter');
    await enterAt(second, second.getByRole('button', { name: 'Setujui' }));
    await second.getByText('Disetujui.').first().waitFor();
    await second.getByRole('heading', { level: 2, name: /Cocokkan/ }).waitFor({ state: 'detached' });
    const { family } = await people.ask<{ family: { credit: number } }>('branch-officer', CREDIT, { id: owner.id });
    expect(family.credit).toBe(31_000);
    expect(await second.locator('ul button:focus').count()).toBe(1);
  });
});
