/**
 * Writes what a bank is asked to debit on a day, as CSV: the file is made the first time and stays the same from then
 * on.
 */
import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { Command, InvalidArgumentError } from 'commander';
import { clockOfSandbox } from './sandbox-time.js';
import { composePolicies } from '../composition/policies.js';
import { type CivilDate, civilDateIn, parseCivilDate } from '../kernel/civil-date.js';
import { randomIds } from '../kernel/ids.js';
import { WIB } from '../kernel/time-zone.js';
import { AUTO_DEBIT, makeDebitFile, streamDebitFile } from '../partners/mandates/index.js';
import { CommandRefused, runCommandLine } from './command-line.js';
import { BANK_OPTION, bankNamed, withDebits } from './debit-tools.js';

interface Options {
  readonly bank: string;
  readonly day: CivilDate;
  readonly out?: string;
}

function dayNamed(text: string): CivilDate {
  const day = parseCivilDate(text);
  if (day === null) throw new InvalidArgumentError('Expected a day such as 2026-11-05.');
  return day;
}

const write = ({ bank: name, day, out }: Options): Promise<void> =>
  withDebits(async ({ url, pool, cipher }) => {
    const now = (await clockOfSandbox(url)).now();
    const { rules, book } = await composePolicies(pool);
    const file = { bank: bankNamed(name), day };
    const deps = {
      pool,
      now,
      today: civilDateIn(now, WIB),
      newId: randomIds,
      rules,
      debitPolicies: book.rows(AUTO_DEBIT),
    };
    const outcome = await makeDebitFile(deps, { ...file, by: 'command' });
    if (outcome.kind === 'unknown-bank') throw new CommandRefused('no partner auto-debit-<bank> is registered for it.');
    if (outcome.kind === 'no-debit-day') throw new CommandRefused('banks debit on the 5th and the 20th of a month.');
    if (outcome.kind === 'too-far-away')
      throw new CommandRefused('a file is made at most 31 days before or after its debit day.');
    const taking = { by: { viewer: 'command', role: 'OPERATOR', branchId: null }, at: now };
    const csv = streamDebitFile({ pool, cipher, newId: randomIds, onBroken: () => undefined, taking }, file);
    await (out === undefined
      ? pipeline(csv, process.stdout, { end: false })
      : pipeline(csv, createWriteStream(out, { mode: 0o600 })));
    const made = outcome.isNew ? 'made now' : 'as it was made before';
    process.stderr.write(`${outcome.attempts} debits, Rp${outcome.total} in all, ${made}\n`);
  });

const command = new Command('debit-file')
  .description(
    'What a bank is asked to debit on a day, as CSV with account numbers in full. The same day twice is the same file.',
  )
  .addOption(BANK_OPTION)
  .requiredOption('--day <day>', 'the debit day, a 5th or 20th: 2026-11-05', dayNamed)
  .option('--out <file>', 'where to write it, readable by you alone; left out: to standard output')
  .action(write);

await runCommandLine(command);
