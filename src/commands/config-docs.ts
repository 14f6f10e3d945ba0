/** Keeps the configuration table of docs/configuration.md equal to the parsed settings: prints, checks or writes it. */
import { readFile, writeFile } from 'node:fs/promises';
import { Command } from 'commander';
import { TABLE_BEGIN, TABLE_END, configurationTable, withConfigurationTable } from '../platform/config/index.js';

interface Options {
  readonly check?: boolean;
  readonly write?: boolean;
  readonly file: string;
}

const program = new Command('config-docs')
  .description('Prints the table of environment variables, or keeps it current in a document.')
  .option('--check', 'fail when the document holds another table')
  .option('--write', 'put the table into the document')
  .option('--file <path>', 'the document, with its two markers', 'docs/configuration.md')
  .action(async ({ check, write, file }: Options) => {
    if (check !== true && write !== true) return void process.stdout.write(configurationTable());
    const text = await readFile(file, 'utf8');
    const current = withConfigurationTable(text);
    if (current === null) return program.error(`${file} needs the markers ${TABLE_BEGIN} and ${TABLE_END}`);
    if (current === text) return;
    if (write === true) return writeFile(file, current);
    program.error(`${file}: the configuration table is not current; run config-docs --write`);
  });

await program.parseAsync();
