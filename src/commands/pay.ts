/** Sends one signed test payment to a running server, as a sandbox partner would. */
import { Command } from 'commander';
import { askGraphQL } from '../sandbox/personas/index.js';
import { type Clock } from '../kernel/clock.js';
import { randomIds } from '../kernel/ids.js';
import { type VirtualAccount, parseVirtualAccount } from '../kernel/virtual-account.js';
import { TokenRefused, snapBank } from '../api/webhooks/adapters/snap-bi/sandbox/index.js';
import { type HttpAnswer, type SandboxCredentials, report as reportAs } from '../partners/stand-ins/index.js';
import { SANDBOX_CODES, sandboxOf } from './partner-play/cast.js';
import { CommandRefused, runCommandLine, say } from './command-line.js';
import { personaToken } from './persona-token.js';
import { URL_OPTION, refuseSilence, requireServer } from './running-server.js';
import { type SandboxBank, readSandbox } from './sandbox.js';
import { sandboxClock } from './sandbox-time.js';

interface PayOptions {
  readonly partner: string;
  readonly account?: string;
  readonly family?: string;
  readonly amount?: string;
  readonly url?: string;
}

const command = new Command('pay')
  .description('Send a signed test payment to a running server: everything a family owes, or an amount of yours.')
  .option('--partner <code>', `who reports it: ${SANDBOX_CODES.join(', ')}`, 'sandbox-minimarket')
  .option('--family <id>', 'the id of the family, Family_…; the first suspended one of the cadre persona when left out')
  .option('--account <number>', "the family's virtual account, instead of its id")
  .option('--amount <rupiah>', 'whole rupiah; what makes the cards active again when left out')
  .option(...URL_OPTION)
  .action(pay);

async function pay({ partner, account, family, amount, url }: PayOptions): Promise<void> {
  const given = readArguments({ partner, account, family, amount });
  const partners = await readSandbox();
  const sandbox = { bank: partners.bank, credentials: partners.credentialsOf(partner) };
  const baseUrl = await requireServer(url);
  const clock = await sandboxClock();
  try {
    const virtualAccount = given.virtualAccount ?? (await accountOf(family, baseUrl));
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

type Arguments = { readonly [Key in Exclude<keyof PayOptions, 'url' | 'partner'>]: string | undefined } & Pick<
  PayOptions,
  'partner'
>;

/** @throws CommandRefused naming the option at fault. */
function readArguments({ partner, account, family, amount }: Arguments) {
  sandboxOf(partner);
  const virtualAccount = account === undefined ? null : parseVirtualAccount(account);
  if (account !== undefined && virtualAccount === null)
    throw new CommandRefused('--account: expected 16 digits beginning with 88888 or 89888.');
  if (account !== undefined && family !== undefined)
    throw new CommandRefused('--family and --account name the same thing: give one of them.');
  if (family !== undefined && !/^Family_[\da-f-]{36}$/i.test(family))
    throw new CommandRefused(
      '--family: expected the id of a family, such as Family_0198c2f0-5d1e-7c3a-9b1f-3a2c1d4e5f60.',
    );
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

/** Who may see a family of the sandbox, whoever's it is: those who see most are asked last. */
const SEERS = ['cadre', 'branch-officer', 'operator'] as const;

const FIRST_SUSPENDED = `{
  families(filter: { status: SUSPENDED }, first: 1) { edges { node { virtualAccounts { number } } } }
}`;
const BY_ID = 'query ($id: ID!) { family(by: { id: $id }) { virtualAccounts { number } } }';

interface Payee {
  readonly virtualAccounts: readonly { readonly number: VirtualAccount }[];
}

/** The virtual account of a family, or of the first suspended one that the cadre persona sees. */
async function accountOf(familyId: string | undefined, address: string): Promise<VirtualAccount> {
  if (familyId === undefined) {
    const token = await personaToken('cadre', address);
    const { body } = await askGraphQL<{ families: { edges: readonly { node: Payee }[] } | null }>({
      address,
      token,
      query: FIRST_SUSPENDED,
    });
    return (
      numberOf(body.data?.families?.edges[0]?.node) ??
      refuse('no family of the cadre is suspended: name one with --family.')
    );
  }
  for (const persona of SEERS) {
    const token = await personaToken(persona, address);
    const variables = { id: familyId };
    const { body } = await askGraphQL<{ family: Payee | null }>({ address, token, query: BY_ID, variables });
    const number = numberOf(body.data?.family);
    if (number !== undefined) return number;
  }
  return refuse(`--family: there is no family ${familyId} in this sandbox.`);
}

const numberOf = (payee: Payee | null | undefined): VirtualAccount | undefined => payee?.virtualAccounts[0]?.number;

function refuse(why: string): never {
  throw new CommandRefused(why);
}

await runCommandLine(command);
