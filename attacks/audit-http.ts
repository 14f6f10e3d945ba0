/** Shows how far the server keeps to the GraphQL over HTTP specification: every audit of graphql-http, and the count. */
import { Command } from 'commander';
import { runCommandLine, say } from '../src/commands/command-line.js';
import { type AuditedPoint, auditOverHttp } from './http/audit-over-http.js';
import { withServer } from './world/with-server.js';

const command = new Command('audit:http')
  .description('Ask the server every audit of the GraphQL over HTTP specification, and count those that it meets.')
  .option('--url <address>', 'the GraphQL endpoint of a server that runs; a server of its own when left out')
  .addHelpText(
    'after',
    '\nUses the PostgreSQL of DATABASE_URL, or the embedded one, with a database of its own that is dropped afterwards.\nExit code 0: every audit is met. 1: the lines that begin with "no" say which are not, and why.',
  )
  .action(audit);

async function audit({ url }: { readonly url?: string }): Promise<void> {
  const points =
    url === undefined
      ? await withServer({}, ({ baseUrl }) => auditOverHttp(`${baseUrl}/graphql`))
      : await auditOverHttp(url);
  for (const point of points) say(lineOf(point));
  const met = points.filter(({ isMet }) => isMet).length;
  say(`${met} of ${points.length} audits are met.`);
  if (met < points.length) process.exitCode = 1;
}

const lineOf = ({ name, isMet, reason }: AuditedPoint): string =>
  isMet ? `ok  ${name}` : `no  ${name}: ${reason ?? ''}`;

await runCommandLine(command);
