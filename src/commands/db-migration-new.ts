/** Writes an empty migration: the next number, a class, and its line in src/platform/db/migrations.ts. */
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Command } from 'commander';
import { installationFolder } from '../platform/db/installation-folder.js';
import { CommandRefused, runCommandLine, say } from './command-line.js';

const command = new Command('db:migration:new')
  .description('Write an empty migration with the next number and add it to src/platform/db/migrations.ts.')
  .usage('[options] <name>')
  .argument('[name]', 'what it does, in lower-case words joined by dashes: remember-who-moved')
  .option('--folder <path>', 'the checkout to write to', installationFolder())
  .addHelpText(
    'after',
    `
Example: npm run db:migration:new remember-who-moved
CONTRIBUTING.md, "Add a column", names the steps around it.`,
  )
  .action((name: string | undefined, { folder }: { folder: string }) => beginMigration(folder, name ?? ''));

async function beginMigration(folder: string, name: string): Promise<void> {
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(name)) {
    throw new CommandRefused(
      'the name is lower-case words joined by dashes, saying what the migration does: remember-who-moved.',
    );
  }
  const earlier = (await readdir(join(folder, 'migrations'))).filter((file) => /^\d{3}-.+\.ts$/.test(file)).toSorted();
  if (earlier.some((file) => file.slice(4) === `${name}.ts`))
    throw new CommandRefused(`there is a migration of the name ${name}: choose another.`);
  const number = String(Number(earlier.at(-1)?.slice(0, 3) ?? 0) + 1).padStart(3, '0');
  const migration = { file: `${number}-${name}`, className: toClassName(name) };
  const list = join(folder, 'src', 'platform', 'db', 'migrations.ts');
  const listed = appendToList(await readFile(list, 'utf8'), migration);
  await writeFile(join(folder, 'migrations', `${migration.file}.ts`), skeleton(migration), { flag: 'wx' });
  await writeFile(list, listed);
  say(`Wrote migrations/${migration.file}.ts and added it to src/platform/db/migrations.ts. Next:
  1. say what it does in its first line, and write its SQL in its this.addSql('…'); it only goes forward
  2. change the entity, and whoever writes or reads it (CONTRIBUTING.md, "Add a column")
  3. npm run db:migrate for your own database, npm run fix for migrations/structure.sql; read the difference and commit it`);
}

interface NamedMigration {
  /** The name of the file without its ending: `002-remember-who-moved`. */
  readonly file: string;
  readonly className: string;
}

const toClassName = (name: string): string =>
  name
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');

const skeleton = ({ file, className }: NamedMigration): string => `/** ${file.slice(4).replaceAll('-', ' ')}. */
import { Migration } from '@mikro-orm/migrations';

export class ${className} extends Migration {
  override up(): void {
    this.addSql('');
  }
}
`;

/** @throws CommandRefused when the list no longer has the shape this command knows. */
function appendToList(source: string, { file, className }: NamedMigration): string {
  const imports = [...source.matchAll(/^import .+ from '\.\.\/\.\.\/\.\.\/migrations\/.+\.js';$/gm)];
  const lastImport = imports.at(-1);
  const end = source.lastIndexOf('];');
  if (lastImport === undefined || end === -1)
    throw new CommandRefused(
      'src/platform/db/migrations.ts has another shape than expected: add the migration to it by hand.',
    );
  const afterImports = lastImport.index + lastImport[0].length;
  const entries = source.slice(afterImports, end).trimEnd();
  const opening = entries.includes('\n  {') ? entries : entries.replace(/\[\s*\{/, '[\n  {');
  return [
    source.slice(0, afterImports),
    `\nimport { ${className} } from '../../../migrations/${file}.js';`,
    `${opening.endsWith(',') ? opening : `${opening},`}\n  { name: '${file}', class: ${className} },\n`,
    source.slice(end),
  ].join('');
}

await runCommandLine(command);
