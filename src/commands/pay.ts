/** Sends one signed test payment to a running server, as a sandbox partner would. */
import { Command } from 'commander';
import { findPersonas } from '../sandbox/personas/index.js';
import { type Pool, createPool } from '../platform/db/pool.js';
import { findSuspendedFamilies } from '../sandbox/first-start/index.js';
import { type Clock } from '../kernel/clock.js';
import { civilDateIn } from '../kernel/civil-date.js';
import { type CadreId, randomIds } from '../kernel/ids.js';
import { WITA } from '../kernel/time-zone.js';
import { type VirtualAccount, parseVirtualAccount } from '../kernel/virtual-account.js';
import { TokenRefused, snapBank } from '../api/webhooks/adapters/snap-bi/sandbox/index.js';
import { type HttpAnswer, type SandboxCredentials, report as reportAs } from '../partners/stand-ins/index.js';
import { SANDBOX_CODES, sandboxOf } from './partner-play/cast.js';
import { CommandRefused, commandConfig, runCommandLine, say, withDatabase } from './command-line.js';
import { URL_OPTION, refuseSilence, requireServer } from './running-server.js';
import { type SandboxBank, readSandbox } from './sandbox.js';
import { sandboxClock } from './sandbox-time.js';

interface PayOptions {
  readonly partner: string;
  readonly account?: string;
  readonly amount?: string;
  readonly url?: string;
}

const command = new Command('pay')
  .description('Send a signed test payment to a running server: everything a family owes, or an amount of yours.')
  .option('--partner <code>', `who reports it: ${SANDBOX_CODES.join(', ')}`, 'sandbox-minimarket')
  .option('--account <number>', "the family's virtual account; a suspended family of the cadre persona when left out")
  .option('--amount <rupiah>', 'whole rupiah; what makes the cards active again when left out')
  .option(...URL_OPTION)
  .action(pay);

async function pay({ partner, account, amount, url }: PayOptions): Promise<void> {
  const given = readArguments({ partner, account, amount });
  const partners = await readSandbox();
  const sandbox = { bank: partners.bank, credentials: partners.credentialsOf(partner) };
  const baseUrl = await requireServer(url);
  const clock = await sandboxClock();
  const virtualAccount = given.virtualAccount ?? (await anySuspendedFamily(clock));
  try {
    const answer = await report(sandbox, { baseUrl, clock, partner, virtualAccount, amount: given.amount });
    if (answer.status === 401) throw new CommandRefused(STRANGER);
    say(`answered ${answer.status}: ${JSON.stringify(answer.body)}`);
    if (answer.status !== 200) process.exitCode = 1;
  } catch (error) {
    if (error instanceof TokenRefused && error.status === 401) throw new CommandRefused(STRANGER);
    throw error instanceof TypeError && error.message === 'fetch failed' ? refuseSilence(baseUrl) : error;
  }
}

const STRANGER =
  'the server does not know these sandbox partners (401): restart the server so that it knows the sandbox partners.';

/** @throws CommandRefused naming the option at fault. */
function readArguments({ partner, account, amount }: Record<'partner' | 'account' | 'amount', string | undefined>) {
  sandboxOf(partner ?? '');
  const virtualAccount = account === undefined ? null : parseVirtualAccount(account);
  if (account !== undefined && virtualAccount === null)
    throw new CommandRefused('--account: expected 16 digits beginning with 88888 or 89888.');
  if (amount !== undefined && !/^[1-9]\d{0,14}$/.test(amount))
    throw new CommandRefused('--amount: expected whole rupiah above zero, digits alone, such as 150000.');
  return { virtualAccount, amount: amount === undefined ? null : BigInt(amount) };
}

interface Sandbox {
  readonly credentials: SandboxCredentials;
  readonly bank: SandboxBank;
}

interface Reported {
  readonly baseUrl: string;
  /** The time of the sandbox, with which calls are signed and payments are dated. */
  readonly clock: Clock;
  readonly partner: string;
  readonly virtualAccount: VirtualAccount;
  /** The amount in whole rupiah; null for all that the family owes. */
  readonly amount: bigint | null;
}

async function report({ credentials, bank }: Sandbox, payment: Reported): Promise<HttpAnswer> {
  const { baseUrl, clock, partner, virtualAccount } = payment;
  const wire = { baseUrl, now: () => clock.now(), newId: randomIds };
  const sandboxBank = snapBank({ ...wire, ...bank.snap, clientSecret: bank.secret });
  const amount = payment.amount ?? amountOwed(await sandboxBank.inquire({ virtualAccount }));
  say(`${partner} reports Rp${amount.toLocaleString('id-ID')} for ${virtualAccount} …`);
  return reportAs(sandboxOf(partner).play(credentials, wire), wire, { account: virtualAccount, amount });
}

/** The response code of SNAP for a bill that is paid. */
const PAID_BILL = '4042414';

/** The amount that the bank's own inquiry states. */
function amountOwed({ status, body }: HttpAnswer): bigint {
  const data = body?.['virtualAccountData'] as { totalAmount?: { value?: string } } | undefined;
  const value = data?.totalAmount?.value?.replace(/\.00$/, '');
  if (status === 200 && value !== undefined) return BigInt(value);
  if (status === 401) throw new CommandRefused(STRANGER);
  const owesNothing = body?.['responseCode'] === PAID_BILL ? 'this family owes nothing. The' : 'the';
  throw new CommandRefused(
    `${owesNothing} inquiry was answered ${status}: ${JSON.stringify(body)}. Give --amount to pay all the same.`,
  );
}

async function anySuspendedFamily(clock: Clock): Promise<VirtualAccount> {
  return withDatabase(commandConfig(), async ({ url }) => {
    const pool = createPool({ databaseUrl: url, role: 'commands', connectionsMax: 1, onError: () => undefined });
    try {
      return await findOne(pool, clock);
    } finally {
      await pool.end();
    }
  });
}

async function findOne(pool: Pool, clock: Clock): Promise<VirtualAccount> {
  const cadre = (await findPersonas(pool)).find(({ key }) => key === 'cadre');
  if (cadre === undefined) throw new CommandRefused('this database has no cadre: name the family with --account.');
  const today = civilDateIn(clock.now(), WITA);
  const [family] = await findSuspendedFamilies(pool, { cadreId: cadre.claims.cadre_id as CadreId, today, count: 1 });
  if (family === undefined) throw new CommandRefused('no family of the cadre is suspended: name one with --account.');
  return family.virtualAccount;
}

await runCommandLine(command);
