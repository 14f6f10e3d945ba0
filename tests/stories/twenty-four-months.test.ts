/**
 * Two years of a branch under one clock, from January 2020 to December 2021: every protocol, four tariffs, money that is
 * late, doubled, mistyped, rounded up, taken back; instalments, debits, a donor's fund, codes, terminals, files at month
 * ends; and what was forgiven once that was allowed, in December 2025. The ledger is a table to review; every rupiah is
 * accounted for after every step, and the state at every past moment is what it was then.
 */
import { beforeAll, describe, expect, test } from '@jest/globals';
import { callerOf } from '../support/caller.js';
import { useServer } from '../support/partners/a-server.js';
import { assertMoneyIsConserved, useTestDatabase } from '../support/test-database.js';
import { aWorld } from '../support/world/world.js';
import { alignedTable } from './two-years/aligned-table.js';
import { LEDGER_MONTHS, PLACES, readBooks } from './two-years/books.js';
import { useCast } from './two-years/cast.js';
import { HOUSEHOLDS } from './two-years/every-household.js';
import { collectedByStrategy } from './two-years/figures.js';
import { type Home, inWib } from './two-years/happening.js';
import { setStage } from './two-years/stage.js';
import { type ChronicleLine, playStory, standing } from './two-years/story.js';
import { idOf } from '../support/global-ids.js';

const database = useTestDatabase();
const world = aWorld(database);
const host = useServer(database, inWib('2020-01-01 08:00').toISOString());
const cast = useCast(host);
const { asRole, tell } = callerOf(host);
const homes: Home[] = [];
let chronicle: readonly ChronicleLine[] = [];

const VILLAGE = '13.02.01.1001';
const prove = (): Promise<void> => assertMoneyIsConserved(database.pool);

beforeAll(async () => {
  const cadre = await world.cadre({ area: (await world.region({ code: VILLAGE })).code });
  for (const household of HOUSEHOLDS) {
    const { code: region } = await world.region({ code: household.village ?? VILLAGE });
    const place = { region, ...(household.hasCadre === true ? { cadre } : {}), ...household.params };
    homes.push({ household, family: await world.family(place) });
  }
  chronicle = await playStory({ stage: setStage({ host, pool: database.pool, cast, cadre }), prove }, homes);
}, 300_000);

const nameOf = ({ household }: Home): string => household.name.split(':')[0] ?? household.name;
const wibDay = (at: Date): string =>
  new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');

describe('twenty-four months of a branch', () => {
  test('what happened to whom, step by step', () => {
    const rows = chronicle.map(({ at, home, what, outcome, amount, paidThrough, credit }) => [
      wibDay(at),
      nameOf(home),
      what,
      outcome,
      amount,
      paidThrough,
      credit,
    ]);
    expect(alignedTable(['WIB', 'family', 'what', 'outcome', 'Rp', 'paid through', 'credit'], rows)).toMatchSnapshot();
  });

  test('the ledger at the end of every month: every rupiah received is in one place, and nothing forgiven was received', async () => {
    const books = await readBooks(database.pool);
    const headings = 'month received premium credit plans funds suspense returned unclaimed written-off forgiven';
    expect(
      alignedTable(
        headings.split(' '),
        books.map((month) => Object.values(month)),
      ),
    ).toMatchSnapshot();
    expect(books.map(({ month }) => month)).toEqual(LEDGER_MONTHS);
    for (const month of books) {
      const sum = PLACES.reduce((total, place) => total + month[place], 0n);
      expect([month.month, sum, month['forgiven-premium']]).toEqual([
        month.month,
        month['partner-clearing'],
        month['write-off'],
      ]);
    }
  });

  test('the worked example: nothing in 2020 by one person of class I is 1,770,000 in January 2021', () => {
    const line = chronicle.find(({ home }) => nameOf(home) === 'Cempaka');
    expect(line).toMatchObject({ amount: 1_770_000n, outcome: 'posted', paidThrough: '2021-01' });
  });

  test('the state at every past moment is what it was then', async () => {
    const auditor = await asRole('AUDITOR');
    const query = `query ($id: ID!, $at: DateTime!) { family(by: { id: $id }) { at(asOf: $at) { paidThrough credit } } }`;
    for (const { home, at, paidThrough, credit } of chronicle) {
      const { family } = await tell<{ family: { at: { paidThrough: string; credit: number } } }>(auditor, query, {
        id: idOf('Family', home.family.id),
        at: at.toISOString(),
      });
      expect([wibDay(at), nameOf(home), family.at]).toEqual([
        wibDay(at),
        nameOf(home),
        { paidThrough, credit: Number(credit) },
      ]);
    }
  });

  test('nobody who never paid has moved', async () => {
    const sakura = homes.find((home) => nameOf(home) === 'Sakura');
    expect(sakura && (await standing(database.pool, sakura.family))).toEqual({ paidThrough: '2020-02', credit: 0n });
  });

  test('the audit of the whole story finds nothing', async () => {
    const auditor = await asRole('AUDITOR');
    const query = `query ($days: DayRange!) { ledgerAudit(days: $days) { entries isConserved findings { kind } } }`;
    let entries = 0;
    for (const month of LEDGER_MONTHS) {
      const [year = 0, number = 0] = month.split('-').map(Number);
      const lastDay = new Date(Date.UTC(year, number, 0)).getUTCDate();
      const { ledgerAudit } = await tell<{ ledgerAudit: { entries: number } }>(auditor, query, {
        days: { from: `${month}-01`, through: `${month}-${lastDay}` },
      });
      expect([month, ledgerAudit]).toMatchObject([month, { isConserved: true, findings: [] }]);
      entries += ledgerAudit.entries;
    }
    const { rows } = await database.pool.query('select count(distinct entry_id)::int as entries from journal_lines');
    expect(rows).toEqual([{ entries }]);
  });

  test('what the files of month ends differed in: one call that was lost, posted from the file', async () => {
    const query = `{ reconciliationBreaks { edges { node { class state reference amountInFile history { kind } } } } }`;
    const { reconciliationBreaks: breaks } = await tell<{ reconciliationBreaks: { edges: { node: object }[] } }>(
      await asRole('AUDITOR'),
      query,
    );
    const lost = { class: 'AT_PARTNER_NOT_HERE', state: 'CLOSED', reference: 'krisan-2021-08', amountInFile: 150_000 };
    expect(breaks.edges).toEqual([{ node: { ...lost, history: [{ kind: 'OPENED' }, { kind: 'POSTED' }] } }]);
  });

  test('what the payments followed, and the strategies sum to all that was brought to families', async () => {
    const { groups, total } = await collectedByStrategy(tell, await asRole('DIRECTOR'));
    const rows = groups.map(({ strategy, payments, collected }) => [strategy, payments, collected]);
    expect(alignedTable(['strategy', 'payments', 'Rp'], rows)).toMatchSnapshot();
    const last = (await readBooks(database.pool)).at(-1);
    expect(groups.reduce((sum, { collected }) => sum + collected, 0)).toBe(total.collected);
    expect(BigInt(total.collected)).toBe(
      (last?.premium ?? 0n) + (last?.['family-credit'] ?? 0n) + (last?.['instalment-plan'] ?? 0n),
    );
  });
});
