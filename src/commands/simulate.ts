/** Plays the sandbox partners against a running server, on ordinary days and on the worst. */
import { Command } from 'commander';
import { civilDateIn } from '../kernel/civil-date.js';
import { randomIds } from '../kernel/ids.js';
import { WIB } from '../kernel/time-zone.js';
import { snapBank } from '../api/webhooks/adapters/snap-bi/sandbox/index.js';
import type { Wire } from '../partners/stand-ins/index.js';
import { SCRIPTS, type Script } from '../sandbox/simulator/index.js';
import { CommandRefused, runCommandLine, say } from './command-line.js';
import { personaToken } from './persona-token.js';
import { URL_OPTION, requireServer } from './running-server.js';
import { readSandbox } from './sandbox.js';
import { sandboxClock } from './sandbox-time.js';
import { SANDBOX_CODES, playerOf, sandboxOf } from './partner-play/cast.js';
import { linesOf, summaryOf } from './partner-play/report.js';
import { plan, playAll, withBooks } from './partner-play/play-all.js';
import { hasHeld } from './partner-play/run-scripts.js';

interface SimulateOptions {
  readonly partner?: string[];
  readonly script?: string[];
  readonly all?: boolean;
  readonly seed: string;
  readonly url?: string;
}

const NAMES = SCRIPTS.map(({ name, about }) => `  ${name.padEnd(26)} ${about}`).join('\n');

const command = new Command('simulate')
  .description('Play payment partners against a running server: whole days and named failures, with a result for each.')
  .option('--partner <code...>', `who plays: ${SANDBOX_CODES.join(', ')}`)
  .option('--script <name...>', 'what is played; every script that suits the partner when left out')
  .option('--all', 'every partner, every script')
  .option('--seed <text>', 'chooses the families that pay', 'sigap')
  .option(...URL_OPTION)
  .addHelpText(
    'after',
    `\nScripts:\n${NAMES}\n\nExits 0 when everything held and every rupiah is in one place, otherwise 1.`,
  )
  .action(simulate);

/** The number of families to pay for: more than the longest run uses. */
const PAYERS = 2_000;

async function simulate({ partner, script, all, seed, url }: SimulateOptions): Promise<void> {
  if (all !== true && partner === undefined)
    throw new CommandRefused('say who plays with --partner, or --all for everybody.');
  const codes = all === true ? SANDBOX_CODES : (partner ?? []);
  const scripts = scriptsNamed(all === true ? undefined : script);
  const sandbox = await readSandbox();
  const baseUrl = await requireServer(url);
  const clock = await sandboxClock();
  const wire: Wire = { baseUrl, now: () => clock.now(), newId: randomIds };
  const casting = { wire, uploader: () => personaToken('operator', baseUrl) };
  const players = await Promise.all(
    codes.map((code) => playerOf(sandboxOf(code), sandbox.credentialsOf(code), casting)),
  );
  const bank = snapBank({ ...wire, ...sandbox.bank.snap, clientSecret: sandbox.bank.secret });
  await withBooks(async (books) => {
    const payers = await books.findPayers({ today: civilDateIn(wire.now(), WIB), seed, count: PAYERS });
    const played = await playAll({ wire, books, bank, payers }, plan(players, scripts, wire.now()));
    for (const line of linesOf(played)) say(line);
    const { received, isConserved } = await books.prove();
    say(
      `${summaryOf(played)}; Rp${received.toLocaleString('id-ID')} received, ${isConserved ? 'every rupiah in one place' : 'THE BOOKS DO NOT AGREE: run npm run audit'}`,
    );
    if (!isConserved || !played.every(hasHeld)) process.exitCode = 1;
  });
}

/** @throws CommandRefused for a name no script has. */
function scriptsNamed(names: readonly string[] | undefined): readonly Script[] {
  if (names === undefined) return SCRIPTS;
  return names.map((name) => {
    const found = SCRIPTS.find((script) => script.name === name);
    if (found === undefined) throw new CommandRefused(`--script: no script is called ${name}; there are:\n${NAMES}`);
    return found;
  });
}

await runCommandLine(command);
