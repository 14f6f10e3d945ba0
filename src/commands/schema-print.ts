/**
 * Prints the contracts from code, without server or database: the GraphQL schema, the possible types of each interface
 * and union, and the partners' OpenAPI document. The schema is that of a sandbox: production lacks its clock, personas and payments.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Command } from 'commander';
import { installationFolder } from '../platform/db/installation-folder.js';
import { RESOLVERS } from '../composition/schema/resolvers.js';
import { buildSchema, possibleTypesOf, printedSchema } from '../api/graphql/index.js';
import { PROTOCOLS, partnersOpenApi } from '../api/webhooks/index.js';
import { SANDBOX_RESOLVERS } from '../sandbox/panel/index.js';
import { runCommandLine, say } from './command-line.js';

/**
 * The contracts by file name, equal on every machine and every day: sorted where order means nothing, without dates.
 */
function contracts(): Readonly<Record<string, string>> {
  const schema = buildSchema([...RESOLVERS, ...SANDBOX_RESOLVERS]);
  return {
    'schema.graphql': printedSchema(schema),
    'possible-types.json': `${JSON.stringify(possibleTypesOf(schema), null, 2)}\n`,
    'partners.openapi.json': `${JSON.stringify(partnersOpenApi(PROTOCOLS), null, 2)}\n`,
  };
}

const command = new Command('schema:print')
  .description(
    'Writes schema.graphql, possible-types.json and partners.openapi.json, the contracts with clients and partners, as the code has them now.',
  )
  .option('--out <folder>', 'where to write them', join(installationFolder(), 'schema'))
  .action(async ({ out }: { out: string }) => {
    await mkdir(out, { recursive: true });
    for (const [name, text] of Object.entries(contracts())) {
      await writeFile(join(out, name), text);
      say(join(out, name));
    }
  });

await runCommandLine(command);
