/** Lets a partner prove its integration against a sandbox: every case of its protocol, with its own credentials, as a report. */
import { readFile, writeFile } from 'node:fs/promises';
import { Command } from 'commander';
import type { Pool } from '../platform/db/pool.js';
import { parseCredentials } from '../sandbox/first-start/index.js';
import { snapBank } from '../api/webhooks/adapters/snap-bi/sandbox/index.js';
import type { SandboxCredentials, SandboxProtocol } from '../partners/stand-ins/index.js';
import { civilDateIn } from '../kernel/civil-date.js';
import { randomIds } from '../kernel/ids.js';
import { WIB } from '../kernel/time-zone.js';
import { SCRIPTS } from '../sandbox/simulator/index.js';
import { CommandRefused, runCommandLine, say } from './command-line.js';
import { SANDBOX, playerOf } from './partner-play/cast.js';
import { titlesOf } from './protocol-titles.js';
import { plan, playAll, withBooks } from './partner-play/play-all.js';
import { linesOf, summaryOf, toCertificate } from './partner-play/report.js';
import { hasHeld } from './partner-play/run-scripts.js';
import { personaToken } from './persona-token.js';
import { sandboxClock } from './sandbox-time.js';
import { URL_OPTION, requireServer } from './running-server.js';
import { type SandboxPartners, readSandbox } from './sandbox.js';

interface CertifyOptions {
  readonly partner: string;
  readonly credentials?: string;
  readonly report?: string;
  readonly url?: string;
}

const command = new Command('certify')
  .description("Run every case of a partner's protocol with the partner's own credentials, and report what held.")
  .requiredOption('--partner <code>', 'the partner as it is registered, e.g. by "npm run partner -- add"')
  .option('--credentials <file>', "its credentials as JSON; a sandbox partner's are at hand")
  .option('--report <file>', 'where the report goes, as Markdown, with every call as it went over the wire')
  .option(...URL_OPTION)
  .addHelpText(
    'after',
    `
The file of --credentials:
  { "code": "…", "secret": "…",
    "snap": { "clientId": "…", "partnerId": "…", "privateKey": "-----BEGIN PRIVATE KEY-----…" },   ${titlesOf(({ isSnap }) => isSnap)}
    "clientId": "…",   ${titlesOf(({ clientIdHeader }) => clientIdHeader !== null)}
    "api": { "url": "http://127.0.0.1:…", "key": "…" } }   ${titlesOf(({ askedBack }) => askedBack !== 'never')}

Runs against a sandbox only: families of the demo branch pay. Exits 0 when every case held, otherwise 1.`,
  )
  .action(certify);

const PAYERS = 200;

async function certify({ partner, credentials, report, url }: CertifyOptions): Promise<void> {
  const sandbox = await readSandbox();
  const own = await credentialsOf(sandbox, partner, credentials);
  const clock = await sandboxClock();
  const wire = { baseUrl: await requireServer(url), now: () => clock.now(), newId: randomIds };
  const bank = snapBank({ ...wire, ...sandbox.bank.snap, clientSecret: sandbox.bank.secret });
  await withBooks(async (books, pool) => {
    const player = await playerOf(await protocolOf(pool, partner), own, {
      wire,
      uploader: () => personaToken('operator', wire.baseUrl),
    });
    const payers = await books.findPayers({ today: civilDateIn(wire.now(), WIB), seed: partner, count: PAYERS });
    const played = await playAll({ wire, books, bank, payers }, plan([player], SCRIPTS, wire.now()));
    for (const line of linesOf(played)) say(line);
    say(summaryOf(played));
    if (report !== undefined) {
      await writeFile(report, toCertificate(played, { partner, at: wire.now() }));
      say(`The report is in ${report}.`);
    }
    if (!played.every(hasHeld)) process.exitCode = 1;
  });
}

/** @throws CommandRefused for a file that holds something else. */
async function credentialsOf(
  sandbox: SandboxPartners,
  partner: string,
  file: string | undefined,
): Promise<SandboxCredentials> {
  if (file === undefined) return sandbox.credentialsOf(partner);
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) throw new CommandRefused(`--credentials: ${file} cannot be read.`);
  const reading = parseCredentials(text);
  if (!reading.ok) throw new CommandRefused(`--credentials: ${file}: ${reading.problem}. See --help for its shape.`);
  if (reading.credentials.code !== partner)
    throw new CommandRefused(`--credentials: ${file} is of ${reading.credentials.code}, not of ${partner}.`);
  return reading.credentials;
}

async function protocolOf(pool: Pool, partner: string): Promise<SandboxProtocol> {
  const { rows } = await pool.query<{ protocol: string }>('select protocol from partners where code = $1', [partner]);
  const protocol = SANDBOX.find(({ traits }) => traits.name === rows[0]?.protocol);
  if (protocol === undefined)
    throw new CommandRefused(
      `--partner: no partner is registered as ${partner}: add it with "npm run partner -- add".`,
    );
  return protocol;
}

await runCommandLine(command);
