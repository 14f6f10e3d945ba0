/** Adds payment partners, lists them, and rotates their secrets. A secret is printed once and never again. */
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { Argument, Command, Option } from 'commander';
import { callsToPartners } from '../composition/outgoing.js';
import { TABLES } from '../composition/schema/entities.js';
import { readServerAddress } from '../platform/config/index.js';
import { migrate } from '../platform/db/migrate.js';
import { createOrm } from '../platform/db/orm.js';
import { createPool } from '../platform/db/pool.js';
import { type DestinationChangeId, randomIds } from '../kernel/ids.js';
import { unreachable } from '../kernel/invariant.js';
import {
  type AccessRequest,
  type ListedPartner,
  type ManagePartners,
  type MoveRequest,
  SNAP_MODES,
  type SnapMode,
  type SnapRequest,
  managePartners,
  secretCipher,
} from '../money/partners/index.js';
import { PAYMENT_CHANNELS, type PaymentChannel } from '../kernel/payment-channel.js';
import { PARTNER_PROTOCOLS } from '../api/webhooks/index.js';
import { CommandRefused, commandConfig, runCommandLine, say, withDatabase } from './command-line.js';
import { configuredKeys } from './keyring.js';
import { type ProposingDeps, proposeApi } from '../partners/destinations/index.js';
import { clockOfSandbox } from './sandbox-time.js';
import { titlesOf } from './protocol-titles.js';
import { localFolder } from '../platform/db/installation-folder.js';

const NAMES = PARTNER_PROTOCOLS.all.map(({ name }) => name);
const isSnap = (protocol: string): boolean => PARTNER_PROTOCOLS.of(protocol).isSnap;

/** Works on the database that the server would use; a running server follows within seconds. */
async function withPartners(work: (partners: ManagePartners, deps: ProposingDeps) => Promise<void>): Promise<void> {
  const config = commandConfig();
  await withDatabase(config, async ({ url }) => {
    await migrate(url);
    const orm = await createOrm(url, TABLES);
    const pool = createPool({ databaseUrl: url, role: 'commands', connectionsMax: 1, onError: () => undefined });
    try {
      const cipher = secretCipher(await configuredKeys(config));
      const protocols = PARTNER_PROTOCOLS;
      const own = {
        newId: randomIds,
        randomBytes,
        clock: await clockOfSandbox(url),
        protocols,
        changed: () => undefined,
        outgoing: callsToPartners(config),
      };
      const partners = managePartners({ ...own, pool, cipher, orm: () => orm.em.fork() });
      await work(partners, { ...own, pool, cipher, now: own.clock.now(), by: `command line, ${userInfo().username}` });
    } finally {
      await pool.end();
      await orm.close(true);
    }
  });
}

interface AddOptions {
  readonly name?: string;
  readonly protocol?: string;
  readonly channel?: PaymentChannel;
  readonly partnerId?: string;
  readonly clientId?: string;
  readonly publicKey?: string[];
  readonly mode: SnapMode;
  readonly secretFile?: string;
  readonly apiUrl?: string;
  readonly apiKeyFile?: string;
  readonly allow?: string[];
}

type Terms = AddOptions & { readonly protocol: string; readonly channel: PaymentChannel };

/** @throws CommandRefused naming every option that is missing. */
function readTerms(options: AddOptions): Terms {
  const { protocol, channel, partnerId, clientId, publicKey, secretFile, apiUrl, apiKeyFile, allow } = options;
  const needs = protocol === undefined ? null : PARTNER_PROTOCOLS.of(protocol);
  const isBank = needs?.isSnap === true;
  const isAsked = needs !== null && needs.askedBack !== 'never';
  const missing = [
    protocol === undefined ? `--protocol <${NAMES.join(' or ')}>` : null,
    channel === undefined ? `--channel <${PAYMENT_CHANNELS.join(', ')}>` : null,
    isBank && partnerId === undefined ? '--partner-id <id>' : null,
    isBank && publicKey === undefined ? '--public-key <file>' : null,
    needs?.secret.madeBy === 'partner' && secretFile === undefined ? '--secret-file <file>' : null,
    typeof needs?.clientIdHeader === 'string' && clientId === undefined ? '--client-id <id>' : null,
    isAsked && apiUrl === undefined ? '--api-url <address>' : null,
    needs?.askedBack === 'with-a-key' && apiKeyFile === undefined ? '--api-key-file <file>' : null,
    needs?.needsNetworks === true && allow === undefined ? '--allow <network...>' : null,
  ].filter((option) => option !== null);
  if (missing.length > 0 || protocol === undefined || channel === undefined)
    throw new CommandRefused(`these are missing:\n  ${missing.join('\n  ')}`);
  return { ...options, protocol, channel };
}

async function snapRequest({ protocol, partnerId, clientId, publicKey, mode }: Terms): Promise<SnapRequest | null> {
  if (!isSnap(protocol) || partnerId === undefined || publicKey === undefined) return null;
  const publicKeys = await Promise.all(publicKey.map((file) => readFile(file, 'utf8')));
  return { clientId: clientId ?? null, partnerIdHeader: partnerId, mode, publicKeys };
}

/** Reads a secret from a file: an argument would stand in the list of processes. */
const readSecret = async (file: string | undefined): Promise<string | null> =>
  file === undefined ? null : (await readFile(file, 'utf8')).trim();

async function accessRequest({ protocol, clientId, apiUrl, apiKeyFile, allow }: Terms): Promise<AccessRequest> {
  return {
    clientId: isSnap(protocol) ? null : (clientId ?? null),
    apiUrl: apiUrl ?? null,
    apiKey: await readSecret(apiKeyFile),
    networks: allow ?? [],
  };
}

/** Prints the address, with that of this machine's server when one runs. */
async function sayAddress(path: string): Promise<void> {
  const server = await readServerAddress(commandConfig().localFolder ?? localFolder());
  say(`address   ${server ?? ''}${path}`);
}

async function add(code: string, options: AddOptions): Promise<void> {
  const terms = readTerms(options);
  const { name = code, protocol, channel } = terms;
  const [snap, issued, access] = [
    await snapRequest(terms),
    await readSecret(terms.secretFile),
    await accessRequest(terms),
  ];
  await withPartners(async (partners) => {
    const outcome = await partners.add({ code, name, protocol, channel, snap, secret: issued, access });
    switch (outcome.kind) {
      case 'added':
        say(`added ${code}, ${outcome.partner.kind}, ${protocol}`);
        await sayAddress(PARTNER_PROTOCOLS.of(protocol).pathOf(code));
        if (outcome.partner.snap !== null) say(`client id ${outcome.partner.snap.clientId}`);
        if (outcome.secret !== null && issued === null)
          say(`secret    ${outcome.secret}\nKeep the secret: it is not shown again.`);
        return;
      case 'code-taken':
        throw new CommandRefused(`another partner has the code ${code}`);
      case 'snap-name-taken':
        throw new CommandRefused(`another bank has this ${outcome.field === 'clientId' ? 'client id' : 'partner id'}`);
      default:
        unreachable(outcome);
    }
  });
}

async function rotate(code: string, { secretFile }: Pick<AddOptions, 'secretFile'>): Promise<void> {
  const issued = await readSecret(secretFile);
  await withPartners(async (partners) => {
    const outcome = await partners.rotateSecret(code, issued);
    switch (outcome.kind) {
      case 'rotated':
        if (issued === null) say(`secret    ${outcome.secret}\nKeep the secret: it is not shown again.`);
        return say(`The one before it stays good until\nnpm run partner -- retire-secret ${code}`);
      case 'unknown-partner':
        throw new CommandRefused(`no active partner has the code ${code}`);
      case 'no-shared-secret':
        throw new CommandRefused(`${code} is proved by RSA alone and has no shared secret`);
      case 'two-secrets-live':
        throw new CommandRefused(`${code} has two live secrets: retire one first`);
      default:
        return unreachable(outcome);
    }
  });
}

type AccessOptions = Pick<AddOptions, 'clientId' | 'apiUrl' | 'apiKeyFile' | 'allow'>;

async function changeAccess(code: string, options: AccessOptions): Promise<void> {
  const { clientId, apiUrl, allow: networks } = options;
  const apiKey = await readSecret(options.apiKeyFile);
  if (apiUrl !== undefined && apiKey === null)
    throw new CommandRefused('--api-url needs --api-key-file: the key in force goes to no other address');
  const changes = {
    ...(clientId === undefined ? {} : { clientId }),
    ...(apiKey === null || apiUrl !== undefined ? {} : { apiKey }),
    ...(networks === undefined ? {} : { networks }),
  };
  await withPartners(async (partners, deps) => {
    if (Object.keys(changes).length > 0) {
      const { kind } = await partners.changeAccess({ code, changes });
      if (kind === 'unknown-partner') throw new CommandRefused(`no active partner has the code ${code}`);
      say(`changed ${code}; running servers follow within seconds`);
    }
    if (apiUrl !== undefined && apiKey !== null) await proposeAddress(deps, { code, apiUrl, apiKey });
  });
}

/** Proposes another address; an operator approves it through the API or the console. */
async function proposeAddress(deps: ProposingDeps, request: MoveRequest): Promise<void> {
  const { code } = request;
  const outcome = await proposeApi(deps, { ...request, id: deps.newId() as DestinationChangeId });
  if (outcome.kind === 'proposed')
    return say(
      `proposed ${outcome.change.address}; an operator approves it, and until then ${code} is asked where it was`,
    );
  if (outcome.kind === 'unknown-partner') throw new CommandRefused(`no active partner has the code ${code}`);
  if (outcome.kind === 'same-address')
    throw new CommandRefused(`${code} is asked there already: leave out --api-url to change its key alone`);
  throw new CommandRefused(`${code} is asked nowhere`);
}

const retire = (code: string, secretId?: string): Promise<void> =>
  withPartners(async (partners) => {
    const outcome = await partners.retireSecret({ code, secretId: secretId ?? null });
    switch (outcome.kind) {
      case 'retired':
        return say(`retired ${outcome.secretId}; running servers refuse it within seconds`);
      case 'unknown-partner':
        throw new CommandRefused(`no active partner has the code ${code}`);
      case 'unknown-secret':
        throw new CommandRefused(`${code} has no such live secret`);
      case 'last-secret':
        throw new CommandRefused(`it is the only live secret of ${code}: rotate first`);
      default:
        return unreachable(outcome);
    }
  });

const list = (): Promise<void> =>
  withPartners(async (partners) => {
    for (const partner of await partners.list()) say(describe(partner));
  });

function describe({ code, name, protocol, kind, channel, active, liveSecrets }: ListedPartner): string {
  const secrets = liveSecrets.map(({ id, createdAt }) => `\n  secret ${id} since ${createdAt.toISOString()}`).join('');
  return `${code}  ${name}  ${protocol}  ${kind}  ${channel}${active ? '' : '  inactive'}${secrets}`;
}

const CODE = new Argument('<code>', 'its name in addresses: 2 to 36 lower-case letters, digits and dashes');

const ISSUED = PARTNER_PROTOCOLS.all
  .flatMap(({ title, secret }) => (secret.madeBy === 'partner' ? [`${title} ${secret.what}`] : []))
  .join(', ');
const OWN_NAMES = PARTNER_PROTOCOLS.all
  .flatMap(({ title, clientIdHeader }) => (clientIdHeader === null ? [] : [`${title}: its ${clientIdHeader}`]))
  .join(', ');
const SECRET_FILE = ['--secret-file <file>', `a file with the secret that the partner issued: ${ISSUED}`] as const;
const API_URL = [
  '--api-url <address>',
  `${titlesOf(({ askedBack }) => askedBack !== 'never')}: where its API answers`,
] as const;
const API_KEY_FILE = [
  '--api-key-file <file>',
  `${titlesOf(({ askedBack }) => askedBack === 'with-a-key')}: a file with the key to its API`,
] as const;
const ALLOW = [
  '--allow <network...>',
  `networks its calls may come from, such as 203.0.113.0/24; required for ${titlesOf(({ needsNetworks }) => needsNetworks)}`,
] as const;

const command = new Command('partner')
  .description('Payment partners: who may tell Sigap of payments, and what proves them.')
  .addHelpText('after', '\nThe database is the one of DATABASE_URL, or the embedded one under .sigap/.');

command
  .command('add')
  .description('Register a partner and print its first secret.')
  .addArgument(CODE)
  .option('--name <name>', 'its name for people; the code when left out')
  .addOption(new Option('--protocol <protocol>', 'required: how it tells of payments').choices(NAMES))
  .addOption(
    new Option('--channel <channel>', 'required: where its payers pay when a call does not say').choices(
      PAYMENT_CHANNELS,
    ),
  )
  .option('--partner-id <id>', 'SNAP: the X-PARTNER-ID of its calls')
  .option('--client-id <id>', `SNAP: the X-CLIENT-KEY of its token requests, made up when left out; ${OWN_NAMES}`)
  .option('--public-key <file...>', 'SNAP: its RSA public key or certificate in PEM')
  .addOption(new Option('--mode <mode>', 'SNAP: how it signs').choices(SNAP_MODES).default('with-token'))
  .option(...SECRET_FILE)
  .option(...API_URL)
  .option(...API_KEY_FILE)
  .option(...ALLOW)
  .action(add);
command.command('list').description('Show every partner and when its live secrets were made.').action(list);
command
  .command('rotate-secret')
  .description('Print a second live secret; the first stays good.')
  .addArgument(CODE)
  .option(...SECRET_FILE)
  .action(rotate);
command
  .command('change-access')
  .description(
    'Change the key to a partner and from where it may call; what is left out stays. Another address is proposed: an operator approves it.',
  )
  .addArgument(CODE)
  .option('--client-id <id>', OWN_NAMES)
  .option(...API_URL)
  .option(...API_KEY_FILE)
  .option(...ALLOW)
  .action(changeAccess);
command
  .command('retire-secret')
  .description('Refuse one of two live secrets from now on.')
  .addArgument(CODE)
  .argument('[secretId]', 'which, as `list` names it; the older one when left out')
  .action(retire);

await runCommandLine(command);
