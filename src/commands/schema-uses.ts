/** Shows which clients still use what of the schema is on its way out, or any field or argument that is named. */
import { Command, InvalidArgumentError } from 'commander';
import type { GraphQLSchema } from 'graphql';
import { buildSchema } from '../api/graphql/index.js';
import { type UsesOfClient, deprecatedIn, listUses } from '../api/uses/index.js';
import { RESOLVERS } from '../composition/schema/resolvers.js';
import { addDays, civilDateIn } from '../kernel/civil-date.js';
import { WIB } from '../kernel/time-zone.js';
import { migrate } from '../platform/db/migrate.js';
import { createPool } from '../platform/db/pool.js';
import { commandConfig, runCommandLine, say, withDatabase } from './command-line.js';
import { clockOfSandbox } from './sandbox-time.js';

interface UsesOptions {
  readonly days: number;
}

function days(text: string): number {
  if (!/^[1-9]\d{0,2}$/.test(text)) throw new InvalidArgumentError('Expected a whole number of days up to 999.');
  return Number(text);
}

const command = new Command('schema:uses')
  .description(
    'Show which clients, in which versions, used fields and arguments of the schema, and when they last did.',
  )
  .argument('[coordinates...]', 'such as Family.arrears or "Query.families(first:)"; what is deprecated when left out')
  .option('--days <number>', 'how many days are looked back', days, 30)
  .addHelpText(
    'after',
    '\nClients name themselves by the headers graphql-client-name and graphql-client-version; others count as (unnamed).\nExit code 0: nothing that is deprecated is used, or coordinates were named. 1: something deprecated is still used.',
  )
  .action(showUses);

async function showUses(named: readonly string[], { days: lookedBack }: UsesOptions): Promise<void> {
  const schema: GraphQLSchema = buildSchema([...RESOLVERS]);
  const deprecated = deprecatedIn(schema);
  const coordinates = named.length > 0 ? named : deprecated.map(({ coordinate }) => coordinate);
  if (coordinates.length === 0) return say('Nothing of the schema is deprecated.');
  await withDatabase(commandConfig(), async ({ url }) => {
    await migrate(url);
    const pool = createPool({ databaseUrl: url, role: 'commands', connectionsMax: 1, onError: () => undefined });
    try {
      const since = addDays(civilDateIn((await clockOfSandbox(url)).now(), WIB), 1 - lookedBack);
      const uses = await listUses(pool, coordinates, since);
      const reasons = new Map(deprecated.map(({ coordinate, reason }) => [coordinate, reason]));
      for (const coordinate of coordinates) report({ coordinate, reason: reasons.get(coordinate), lookedBack }, uses);
      if (named.length === 0 && uses.length > 0) process.exitCode = 1;
    } finally {
      await pool.end();
    }
  });
}

interface Reported {
  readonly coordinate: string;
  readonly reason: string | undefined;
  readonly lookedBack: number;
}

function report({ coordinate, reason, lookedBack }: Reported, all: readonly UsesOfClient[]): void {
  const uses = all.filter((use) => use.coordinate === coordinate);
  say(reason === undefined ? coordinate : `${coordinate}: ${reason}`);
  if (uses.length === 0) say(`  not used in ${lookedBack} days`);
  for (const { client, version, uses: times, lastUsedOn } of uses)
    say(`  ${[client, version].join(' ').trim()}: ${times.toLocaleString('en')} times, last on ${lastUsedOn}`);
}

await runCommandLine(command);
