/** Plays a day with logs at their finest and traces on, and counts the lines in which anybody's number, name or secret stands. */
import { Command } from 'commander';
import { runCommandLine, say } from '../src/commands/command-line.js';
import { createPool } from '../src/platform/db/pool.js';
import { startTraceReceiver } from '../tests/support/trace-receiver.js';
import { type Looked, watchRun } from './redaction/watch-run.js';
import { setStage } from './world/stage.js';
import { withServer } from './world/with-server.js';

const FIGURES_TOKEN = 'token-of-the-figures-0123456789abcdef';
const COLLECTOR_TOKEN = 'token-of-the-collector-of-traces';

const command = new Command('redaction')
  .description(
    "Play a demo branch's day, and look for anybody's number, name or secret in the log, metrics, traces and errors.",
  )
  .addHelpText(
    'after',
    '\nUses the PostgreSQL of DATABASE_URL, or the embedded one, with a database of its own that is dropped afterwards.\nExit code 0: nothing was seen. 1: the lines say where what kind of word stands, without repeating it.',
  )
  .action(look);

async function look(): Promise<void> {
  const receiver = await startTraceReceiver();
  const environment = {
    METRICS_TOKEN: FIGURES_TOKEN,
    OTEL_EXPORTER_OTLP_ENDPOINT: receiver.url,
    OTEL_EXPORTER_OTLP_HEADERS: `authorization=Bearer%20${COLLECTOR_TOKEN}`,
    OTEL_BSP_SCHEDULE_DELAY: '20', // so that nothing of the day is still on its way when it is looked at
  };
  const looked = await withServer(
    { logLevel: 'trace', environment },
    async ({ server, databaseUrl, baseUrl, folder, lines }) => {
      say('Preparing a demo branch …');
      const scale = { cadres: 4, familiesPerCadre: 60 };
      // Tables are told to refuse rows, which their owner alone may do.
      const pool = createPool({ databaseUrl, role: 'commands', connectionsMax: 2, onError: () => undefined });
      const stage = await setStage({ server, pool, baseUrl, folder, now: () => new Date(), scale });
      say('Playing its day …');
      const secrets = [
        { kind: 'the token of the figures', text: FIGURES_TOKEN },
        { kind: 'the token of the collector', text: COLLECTOR_TOKEN },
      ];
      const listening = { logged: () => lines, traced: () => receiver.bodies, secrets, figuresToken: FIGURES_TOKEN };
      const told = await watchRun(stage, listening);
      await stage.close();
      await pool.end();
      return told;
    },
  );
  await receiver.close();
  tell(looked);
}

function tell({ words, lines, calls, faults, seen }: Looked): void {
  say(`${calls} calls, ${faults} of them met a fault of ours; ${words} words were looked for.`);
  for (const [where, count] of Object.entries(lines)) say(`${where.padEnd(22)} ${count} lines`);
  for (const [what, all] of Map.groupBy(seen, ({ where, kind }) => `${kind} in ${where}`))
    say(`  ${all.length} × ${what}: ${all[0]?.line ?? ''}`);
  say(seen.length === 0 ? 'None stood anywhere.' : `${seen.length} lines hold a word.`);
  if (seen.length > 0) process.exitCode = 1;
}

await runCommandLine(command);
process.exit();
