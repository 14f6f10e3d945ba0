/** Listens as a persona and prints each payment the moment it is posted, across restarts of the server, until Ctrl-C. */
import { setTimeout as sleep } from 'node:timers/promises';
import { Command } from 'commander';
import { type Client, createClient } from 'graphql-ws';
import type { GraphQLFormattedError } from 'graphql';
import { PERSONAS, askGraphQL } from '../sandbox/personas/index.js';
import { readLiveCursor } from '../platform/live/index.js';
import { TOKEN_EXPIRED } from '../api/http/index.js';
import { CommandRefused, runCommandLine, say } from './command-line.js';
import { personaToken } from './persona-token.js';
import { URL_OPTION, findServer, requireServer } from './running-server.js';

interface WatchOptions {
  readonly as: string;
  readonly url?: string;
  readonly after?: string;
}

interface Head {
  readonly liveCursor: string | null;
}

const PAYMENTS = `subscription ($after: LiveCursor) {
  paymentConfirmed(after: $after) { cursor familyId amount channel appliedFrom appliedThrough previousCardStatus cardStatus
    instalment { from through of } }
}`;

interface Payment {
  readonly paymentConfirmed: {
    readonly cursor: string;
    readonly familyId: string;
    readonly amount: number;
    readonly channel: string;
    /** The first month that was paid; this and the next are null for an instalment. */
    readonly appliedFrom: string | null;
    readonly appliedThrough: string | null;
    readonly instalment: { readonly from: number; readonly through: number; readonly of: number } | null;
    readonly previousCardStatus: string;
    readonly cardStatus: string;
  };
}

/**
 * The place in the stream: `after` is the cursor of the last payment printed, the one given, or where the stream stood
 * when the command began; undefined, for a persona that hears no payments, listens from now on.
 */
interface Place {
  after: string | undefined;
  /** Whether the command was connected before: then it waits for the server; otherwise it says that none answers. */
  wasConnected: boolean;
}

const LOOKS_AGAIN_AFTER_MS = 500;

/** Why listening ended; after each of these the command listens again. */
type Ending = 'lost' | 'token-expired' | 'history-changed';

const HISTORY_CHANGED =
  'The data went back to an earlier moment: payments printed above may be gone. It goes on with what is posted from now on.';

const command = new Command('watch')
  .description('Subscribe to payments on a running server and print them as they come.')
  .option('--as <persona>', `who listens: ${PERSONAS.join(', ')}`, 'cadre')
  .option(...URL_OPTION)
  .option('--after <cursor>', 'the cursor of the last event seen: what was missed is printed first')
  .addHelpText(
    'after',
    '\nWhen the server goes away it waits, and goes on after the last payment that it printed: none is missed.',
  )
  .action(watch);

async function watch({ as, url, after }: WatchOptions): Promise<void> {
  if (after !== undefined && !isCursor(after))
    throw new CommandRefused('--after: expected the cursor of an event: the word at the beginning of its line.');
  process.once('SIGINT', () => process.exit(0));
  const place: Place = { after, wasConnected: false };
  let address = await requireServer(url);
  let token = await personaToken(as, address);
  place.after ??= await headOfStream(address, token);
  for (;;) {
    const ending = await listen({ address, token, as }, place);
    if (ending === 'token-expired') token = await personaToken(as, address);
    else if (ending === 'history-changed') say(HISTORY_CHANGED);
    else say(`The server at ${address} went away; waiting for it. ${continuation(place)}`);
    address = await serverAgain(url);
  }
}

/** Known before anybody listens, so that no payment is missed when the server goes away before the first. */
async function headOfStream(address: string, token: string): Promise<string | undefined> {
  const { body } = await askGraphQL<Head>({ address, token, query: '{ liveCursor }' });
  return body.data?.liveCursor ?? undefined;
}

function isCursor(text: string): boolean {
  try {
    readLiveCursor(text);
    return true;
  } catch {
    return false;
  }
}

const continuation = ({ after }: Place): string =>
  after === undefined
    ? 'Payments posted before it is connected again are not shown.'
    : `Payments posted meanwhile will be shown: it goes on after ${after}.`;

async function serverAgain(url: string | undefined): Promise<string> {
  for (;;) {
    await sleep(LOOKS_AGAIN_AFTER_MS);
    const address = await findServer(url);
    if (address !== null) return address;
  }
}

interface Listener {
  readonly address: string;
  readonly token: string;
  readonly as: string;
}

/** Listens until the socket closes. @throws CommandRefused when the server refuses. */
async function listen({ address, token, as }: Listener, place: Place): Promise<Ending> {
  const client = createClient({
    url: `${address.replace(/^http/, 'ws')}/graphql`,
    connectionParams: { authorization: `Bearer ${token}` },
    retryAttempts: 0,
  });
  client.on('connected', () => {
    place.wasConnected = true;
    say(`Connected to ${address} as ${as}. Pay from another terminal: npm run pay`);
  });
  try {
    return await printPayments(client, place);
  } catch (error) {
    return whyItEnded(error, place);
  } finally {
    await client.dispose();
  }
}

async function printPayments(client: Client, place: Place): Promise<Ending> {
  const { after } = place;
  for await (const { data, errors } of client.iterate<Payment>({ query: PAYMENTS, variables: { after } })) {
    if (errors !== undefined) return endedBy(errors, place);
    if (data === undefined || data === null) continue;
    say(toLine(data));
    place.after = data.paymentConfirmed.cursor;
  }
  return 'lost';
}

type Refusal = Pick<GraphQLFormattedError, 'message' | 'extensions'>;

/** What an ended stream asks for, all of which name the cursor to go on from. @throws CommandRefused for other errors. */
function endedBy(errors: readonly Refusal[], place: Place): Ending {
  const { code, resumeAfter } = errors[0]?.extensions ?? {};
  if (typeof resumeAfter !== 'string' && code !== 'UNAVAILABLE')
    throw new CommandRefused(errors.map(({ message }) => message).join('; '));
  if (typeof resumeAfter === 'string') place.after = resumeAfter;
  return code === 'HISTORY_CHANGED' ? 'history-changed' : 'lost';
}

/**
 * The reason why it ended: a socket ends with a close event, a refused operation with its errors, a broken connection
 * with any error.
 */
function whyItEnded(error: unknown, place: Place): Ending {
  if (error instanceof CommandRefused) throw error;
  if (Array.isArray(error)) return endedBy(error as Refusal[], place);
  const { code, reason = '' } = error as { code?: unknown; reason?: string };
  if (code === TOKEN_EXPIRED) return 'token-expired';
  if (typeof code === 'number' && code >= 4400 && code < 4500)
    throw new CommandRefused(`the server refuses the connection: ${reason} (${code})`);
  if (!place.wasConnected)
    throw new CommandRefused(`the server answers, but opens no socket: ${reason} (${String(code)})`);
  return 'lost';
}

function toLine({ paymentConfirmed: payment }: Payment): string {
  const { cursor, familyId, amount, channel, instalment, previousCardStatus, cardStatus } = payment;
  const paid =
    instalment === null
      ? `${payment.appliedFrom} to ${payment.appliedThrough}`
      : `stages ${instalment.from} to ${instalment.through} of ${instalment.of}`;
  return `${cursor.padEnd(8)}  family ${familyId}  Rp${amount.toLocaleString('id-ID')} by ${channel}  ${paid}  cards ${previousCardStatus} → ${cardStatus}`;
}

await runCommandLine(command);
