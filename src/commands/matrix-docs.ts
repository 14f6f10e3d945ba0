/** Keeps the pages of the matrix equal to the schema and its rules: checks or writes them. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Command } from 'commander';
import { buildSchema } from '../api/graphql/index.js';
import { MATRIX_FOLDER, matrixOf, matrixPages } from '../composition/matrix/index.js';
import { NODE_READERS } from '../composition/schema/node-readers.js';
import { RESOLVERS } from '../composition/schema/resolvers.js';

interface Options {
  readonly check?: boolean;
  readonly write?: boolean;
  readonly folder: string;
}

/** The pages that are not as they should be, by their paths. */
async function stalePages(folder: string, pages: ReadonlyMap<string, string>): Promise<ReadonlyMap<string, string>> {
  const found = await Promise.all(
    [...pages].map(async ([name, text]) => {
      const path = join(folder, name);
      return (await readFile(path, 'utf8').catch(() => null)) === text ? [] : [[path, text] as const];
    }),
  );
  return new Map(found.flat());
}

const program = new Command('matrix-docs')
  .description('Checks that every field says who is told what, and keeps the pages that show it current.')
  .option('--check', 'fail when a page is not current')
  .option('--write', 'write the pages')
  .option('--folder <path>', 'the folder of the pages', MATRIX_FOLDER)
  .action(async ({ check, write, folder }: Options) => {
    const matrix = matrixOf(buildSchema(RESOLVERS), NODE_READERS);
    if (matrix.faults.length > 0) return program.error(matrix.faults.join('\n'));
    const stale = await stalePages(folder, matrixPages(matrix));
    if (write === true)
      for (const [path, text] of stale) {
        await mkdir(dirname(path), { recursive: true });
        await writeFile(path, text);
      }
    else if (check === true && stale.size > 0)
      program.error([...stale.keys()].map((path) => `${path} is not current: npm run fix`).join('\n'));
  });

await program.parseAsync();
