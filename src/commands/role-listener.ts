/** Tells a balancer which role the PostgreSQL beside it has, and Prometheus its figures: docker-compose.yml runs one each. */
import { Command } from 'commander';
import { startRoleListener } from '../platform/db/replication/index.js';
import { CommandRefused, commandConfig, runCommandLine, say } from './command-line.js';

const command = new Command('role-listener')
  .description('Answer GET /primary with 200 while the PostgreSQL of DATABASE_URL takes writes, and GET /metrics.')
  .addHelpText('after', '\nHOST and PORT say where it listens. Ctrl-C or SIGTERM ends it.')
  .action(listen);

async function listen(): Promise<void> {
  const { database, http } = commandConfig();
  if (database.url === null) throw new CommandRefused('DATABASE_URL must say which PostgreSQL it asks.');
  const listener = await startRoleListener({ databaseUrl: database.url, host: http.host, port: http.port });
  say(`It answers on port ${listener.port}.`);
  await new Promise<void>((ended) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => ended());
  });
  await listener.close();
}

await runCommandLine(command);
