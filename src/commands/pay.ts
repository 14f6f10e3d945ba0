/** Sends one signed test payment to a running server, as a sandbox partner would. */
import { Command } from 'commander';
import { findPersonas } from '../auth/index.js';
import { localFolder } from '../db/installation-folder.js';
import { type Pool, createPool } from '../db/pool.js';
import { DEMO_PARTNERS } from '../demo-branch/index.js';
import { findSuspendedFamilies, readCredentials, sandboxFile } from '../first-start/index.js';
import { systemClock } from '../kernel/clock.js';
import { civilDateIn } from '../kernel/civil-date.js';
import { type CadreId, randomIds } from '../kernel/ids.js';
import { WITA } from '../kernel/time-zone.js';
import { type VirtualAccount, parseVirtualAccount } from '../kernel/virtual-account.js';
import { type HttpAnswer, snapBank, standardWebhooksSender } from '../simulator/index.js';
import { CommandRefused, commandConfig, runCommandLine, say, withDatabase } from './command-line.js';

interface PayOptions {
  readonly partner: string;
  readonly account?: string;
  readonly amount?: string;
  readonly url: string;
}

const PARTNERS = DEMO_PARTNERS.map(({ code }) => code).join(', ');

const command = new Command('pay')
  .description('Send a signed test payment to a running server: everything a family owes, or an amount of yours.')
  .option('--partner <code>', `who reports it: ${PARTNERS}`, 'sandbox-minimarket')
  .option('--account <number>', "the family's virtual account; a suspended family of the cadre persona when left out")
  .option('--amount <rupiah>', 'whole rupiah; what makes the cards active again when left out')
  .option('--url <url>', 'where the server listens', 'http://127.0.0.1:4000')
  .action(pay);

async function pay({ partner, account, amount, url }: PayOptions): Promise<void> {
  const config = commandConfig();
  const file = sandboxFile(config.localFolder ?? localFolder());
  const credentials = (await readCredentials(file)).find(({ code }) => code === partner);
  const bankCredentials = (await readCredentials(file)).find(({ snap }) => snap !== null);
  if (credentials === undefined)
    throw new CommandRefused(
      `no credentials of ${partner} in ${file}: start the server once with "npm start" (partners: ${PARTNERS}).`,
    );
  const virtualAccount = account === undefined ? await anySuspendedFamily() : parseVirtualAccount(account);
  if (virtualAccount === null) throw new CommandRefused('--account: expected 16 digits beginning with 88888 or 89888.');
  if (bankCredentials?.snap === null || bankCredentials === undefined)
    throw new CommandRefused(`no credentials of the sandbox bank in ${file}.`);

  const wire = { baseUrl: url, now: () => systemClock.now(), newId: randomIds };
  const bank = snapBank({ ...wire, ...bankCredentials.snap, clientSecret: bankCredentials.secret });
  const rupiah = BigInt(amount ?? (await amountOwed(await bank.inquire({ virtualAccount }))));
  say(`${partner} reports Rp${rupiah.toLocaleString('id-ID')} for ${virtualAccount} …`);
  const answer =
    credentials.snap === null
      ? await standardWebhooksSender({ ...wire, partner, secret: credentials.secret }).pay({
          accountNumber: virtualAccount,
          amount: rupiah,
        })
      : await bank.pay({ virtualAccount, amount: rupiah });
  say(`answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  if (answer.status !== 200) process.exitCode = 1;
}

/** What the bank's own inquiry says. */
async function amountOwed({ status, body }: HttpAnswer): Promise<string> {
  const data = body?.['virtualAccountData'] as { totalAmount?: { value?: string } } | undefined;
  const value = data?.totalAmount?.value?.replace(/\.00$/, '');
  if (status === 200 && value !== undefined) return value;
  throw new CommandRefused(
    `the inquiry was answered ${status}: ${JSON.stringify(body)}. Give --amount to pay all the same.`,
  );
}

async function anySuspendedFamily(): Promise<VirtualAccount> {
  return withDatabase(commandConfig(), async ({ url }) => {
    const pool = createPool({ databaseUrl: url, connectionsMax: 1, onError: () => undefined });
    try {
      return await findOne(pool);
    } finally {
      await pool.end();
    }
  });
}

async function findOne(pool: Pool): Promise<VirtualAccount> {
  const cadre = (await findPersonas(pool)).find(({ key }) => key === 'cadre');
  if (cadre === undefined) throw new CommandRefused('this database has no cadre: name the family with --account.');
  const today = civilDateIn(systemClock.now(), WITA);
  const [family] = await findSuspendedFamilies(pool, { cadreId: cadre.claims.cadre_id as CadreId, today, count: 1 });
  if (family === undefined) throw new CommandRefused('no family of the cadre is suspended: name one with --account.');
  return family.virtualAccount;
}

await runCommandLine(command);
