/** Registers the documents that a client's build asks with, lists them by release, and retires a release. */
import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import { type GraphQLSchema, parse } from 'graphql';
import {
  type Manifest,
  type Release,
  listReleases,
  readManifest,
  registerDocuments,
  retireRelease,
} from '../api/documents/index.js';
import { buildSchema, validateDocument } from '../api/graphql/index.js';
import { RESOLVERS } from '../composition/schema/resolvers.js';
import { migrate } from '../platform/db/migrate.js';
import { type Pool, createPool } from '../platform/db/pool.js';
import { clockOfSandbox } from './sandbox-time.js';
import { CommandRefused, commandConfig, runCommandLine, say, withDatabase } from './command-line.js';

/** How many problems of a file are shown. */
const SHOWN_MAX = 20;

const command = new Command('documents').description(
  'The GraphQL documents that run where GRAPHQL_DOCUMENTS is trusted, as in production. Those of the console are registered by the server itself.',
);

command
  .command('add')
  .description('Register the documents of a client, from the JSON object of ids and texts that its build wrote.')
  .argument('<file>', 'the JSON file: each id is the SHA-256 of its text, with or without `sha256:`')
  .requiredOption('--client <name>', 'the name of the client, such as field-app')
  .requiredOption('--release <version>', 'its version, such as 3.2.0')
  .addHelpText('after', '\nNothing is registered unless every document fits the schema. Repeating it is harmless.')
  .action((file: string, options: ReleaseOptions) =>
    onDatabase((pool, url) => add({ pool, url }, file, releaseOf(options))),
  );

command
  .command('list')
  .description('Show the releases whose documents are trusted, and how many those are.')
  .action(() => onDatabase(list));

command
  .command('retire')
  .description('Trust the documents of a release no more; instances notice within a minute.')
  .requiredOption('--client <name>', 'the name of the client')
  .requiredOption('--release <version>', 'its version')
  .action((options: ReleaseOptions) => onDatabase((pool) => retire(pool, releaseOf(options))));

interface ReleaseOptions {
  readonly client: string;
  readonly release: string;
}

const NAME = /^[\w.+-]{1,60}$/;

/** @throws CommandRefused naming the option at fault. */
function releaseOf({ client, release: version }: ReleaseOptions): Release {
  for (const [option, value] of Object.entries({ client, release: version }))
    if (!NAME.test(value)) throw new CommandRefused(`--${option}: expected up to 60 letters, digits and . _ + -`);
  return { client, version };
}

const onDatabase = (work: (pool: Pool, url: string) => Promise<void>): Promise<void> =>
  withDatabase(commandConfig(), async ({ url }) => {
    await migrate(url);
    const pool = createPool({ databaseUrl: url, role: 'commands', connectionsMax: 1, onError: () => undefined });
    try {
      await work(pool, url);
    } finally {
      await pool.end();
    }
  });

/** What stands against running a document on this schema, in a sentence; null when nothing does. */
function problemIn(schema: GraphQLSchema, text: string): string | null {
  try {
    return validateDocument(schema, parse(text))[0]?.message ?? null;
  } catch (error) {
    return (error as Error).message;
  }
}

/** @throws CommandRefused listing what is wrong. */
async function manifestIn(file: string): Promise<Manifest> {
  const json = await readFile(file, 'utf8').catch(() => null);
  if (json === null) throw new CommandRefused(`${file} cannot be read.`);
  const reading = readManifest(json);
  const problems = reading.ok ? problemsIn(reading.documents) : reading.problems;
  if (!reading.ok || problems.length > 0)
    throw new CommandRefused(`${file}: nothing was registered.\n  ${problems.slice(0, SHOWN_MAX).join('\n  ')}`);
  return reading.documents;
}

function problemsIn(documents: Manifest): string[] {
  const schema = buildSchema([...RESOLVERS]);
  return [...documents]
    .map(([id, text]) => ({ id, problem: problemIn(schema, text) }))
    .filter(({ problem }) => problem !== null)
    .map(({ id, problem }) => `${id}: ${problem}`);
}

interface Opened {
  readonly pool: Pool;
  readonly url: string;
}

async function add({ pool, url }: Opened, file: string, release: Release): Promise<void> {
  const documents = await manifestIn(file);
  const added = await registerDocuments(pool, documents, { ...release, at: (await clockOfSandbox(url)).now() });
  say(`${documents.size} documents of ${release.client} ${release.version} are trusted, ${added} of them are new.`);
}

async function list(pool: Pool): Promise<void> {
  const releases = await listReleases(pool);
  if (releases.length === 0) say('No documents are registered; those of the console are when the server starts.');
  for (const { client, version, documents, registeredAt } of releases)
    say(`${client} ${version}: ${documents} documents, since ${registeredAt.toISOString()}`);
}

async function retire(pool: Pool, release: Release): Promise<void> {
  const retired = await retireRelease(pool, release);
  if (retired === 0) throw new CommandRefused(`No documents of ${release.client} ${release.version} are registered.`);
  say(`${retired} documents of ${release.client} ${release.version} are trusted no more.`);
}

await runCommandLine(command);
