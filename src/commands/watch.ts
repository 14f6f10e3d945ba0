/** Listens as a persona and prints each payment the moment it is posted, until Ctrl-C. */
import { Command } from 'commander';
import { createClient } from 'graphql-ws';
import { PERSONAS } from '../auth/index.js';
import { runCommandLine, say } from './command-line.js';
import { personaToken } from './persona-token.js';

interface WatchOptions {
  readonly as: string;
  readonly url: string;
  readonly after?: string;
}

const PAYMENTS = `subscription ($after: LiveCursor) {
  paymentConfirmed(after: $after) { cursor familyId amount channel settledFrom settledThrough previousCardStatus cardStatus }
}`;

interface Payment {
  readonly paymentConfirmed: {
    readonly cursor: string;
    readonly familyId: string;
    readonly amount: number;
    readonly channel: string;
    readonly settledFrom: string;
    readonly settledThrough: string;
    readonly previousCardStatus: string;
    readonly cardStatus: string;
  };
}

const command = new Command('watch')
  .description('Subscribe to payments on a running server and print them as they come.')
  .option('--as <persona>', `who listens: ${PERSONAS.join(', ')}`, 'cadre')
  .option('--url <url>', 'where the server listens', 'http://127.0.0.1:4000')
  .option('--after <cursor>', 'the cursor of the last event seen: what was missed is printed first')
  .action(watch);

async function watch({ as, url, after }: WatchOptions): Promise<void> {
  const client = createClient({
    url: `${url.replace(/^http/, 'ws')}/graphql`,
    connectionParams: { authorization: `Bearer ${await personaToken(as)}` },
    retryAttempts: 0,
  });
  client.on('connected', () => say(`Listening as ${as}. Pay from another terminal: npm run pay`));
  process.once('SIGINT', () => void client.dispose());
  for await (const { data, errors } of client.iterate<Payment>({ query: PAYMENTS, variables: { after } })) {
    if (errors !== undefined) throw new Error(errors.map(({ message }) => message).join('; '));
    if (data !== undefined && data !== null) say(toLine(data));
  }
}

function toLine({ paymentConfirmed: payment }: Payment): string {
  const { cursor, familyId, amount, channel, settledFrom, settledThrough, previousCardStatus, cardStatus } = payment;
  return `${cursor.padStart(6)}  family ${familyId}  Rp${amount.toLocaleString('id-ID')} by ${channel}  ${settledFrom} to ${settledThrough}  cards ${previousCardStatus} → ${cardStatus}`;
}

await runCommandLine(command);
