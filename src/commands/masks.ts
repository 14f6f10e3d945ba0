/** Measures how many numbers are left to guess to whoever sees the masked numbers of this database. */
import { Command } from 'commander';
import { type MaskFigure, measureMasks } from '../households/families/index.js';
import { maskAccountNumber } from '../kernel/account-number.js';
import { civilDateIn } from '../kernel/civil-date.js';
import { GUESSES_MIN, accountGuesses } from '../kernel/guesses.js';
import { WIB } from '../kernel/time-zone.js';
import { listAccountShapes } from '../partners/mandates/index.js';
import { migrate } from '../platform/db/migrate.js';
import { type Pool, createPool } from '../platform/db/pool.js';
import { keyringOf } from './keyring.js';
import { clockOfSandbox } from './sandbox-time.js';
import { commandConfig, runCommandLine, say, withDatabase } from './command-line.js';

const command = new Command('masks')
  .description(
    'Count the numbers that are as likely as the true one to whoever sees everything that is shown without a purpose.',
  )
  .addHelpText(
    'after',
    `\nThe serial of a NIK or a family card, the operator of a telephone and the branch of a bank are taken as known, so that the figures are the least that is left.\nThe bill counts the people of a family by month and so tells the month of birth of a child that was born into it: of those children the serial, from the lowest of this database on, is all that the line below the NIK adds to the days of the month. It does not count for the exit code.\nExit code 0: ${GUESSES_MIN.toLocaleString('en')} numbers are left at least for everybody. 1: fewer are left for somebody.`,
  )
  .action(async () => {
    const config = commandConfig();
    await withDatabase(config, async ({ url }) => {
      await migrate(url);
      const pool = createPool({ databaseUrl: url, role: 'commands', connectionsMax: 1, onError: () => undefined });
      try {
        const figures = await measureMasks(
          { pool, keyring: await keyringOf(config, pool) },
          civilDateIn((await clockOfSandbox(url)).now(), WIB),
        );
        report([...figures, await accountFigure(pool)]);
      } finally {
        await pool.end();
      }
    });
  });

type Figure = Omit<MaskFigure, 'of'> & { readonly of: MaskFigure['of'] | 'ACCOUNT' };

/** The accounts that banks debit, by the least that is left of any. */
async function accountFigure(pool: Pool): Promise<Figure> {
  const shapes = await listAccountShapes(pool);
  const count = shapes.reduce((sum, { count: alike }) => sum + alike, 0);
  const fewest = Math.min(...shapes.map(({ shape }) => accountGuesses(maskAccountNumber(shape))));
  return { of: 'ACCOUNT', count, fewest: count === 0 ? null : fewest, median: count === 0 ? null : fewest };
}

const NAMES: Readonly<Record<Figure['of'], string>> = {
  NIK: 'NIK',
  NIK_OF_BILLED_CHILD: '  to whoever reads the month of birth from a bill',
  PHONE: 'telephone',
  FAMILY_CARD: 'family card',
  CARD: 'JKN card in a file',
  ACCOUNT: 'bank account',
};

const inColumns = ([name, ...figures]: readonly string[]): string =>
  [name?.padEnd(56), ...figures.map((figure) => figure.padStart(15))].join('').trimEnd();
const numberOf = (figure: number | null): string => figure?.toLocaleString('en') ?? 'none';

function report(figures: readonly Figure[]): void {
  say(inColumns(['number', 'people', 'fewest left', 'median']));
  for (const { of, count, fewest, median } of figures)
    say(inColumns([NAMES[of], numberOf(count), numberOf(fewest), numberOf(median)]));
  const isShort = ({ of, fewest }: Figure): boolean =>
    of !== 'NIK_OF_BILLED_CHILD' && fewest !== null && fewest < GUESSES_MIN;
  if (figures.some(isShort)) process.exitCode = 1;
}

await runCommandLine(command);
