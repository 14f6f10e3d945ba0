/** Keeps the tables of docs/rules.md equal to the policies of the release: prints, checks or writes them. */
import { readFile, writeFile } from 'node:fs/promises';
import { Command } from 'commander';
import { POLICIES } from '../composition/schema/policies.js';
import { RULES_BEGIN, RULES_END, rulesTable, unsourcedRules } from '../platform/policies/index.js';

interface Options {
  readonly check?: boolean;
  readonly write?: boolean;
  readonly file: string;
}

/** The text with the tables between its markers, or null when it has no markers. */
function withRules(text: string): string | null {
  const begin = text.indexOf(RULES_BEGIN);
  const end = text.indexOf(RULES_END);
  if (begin === -1 || end < begin) return null;
  return `${text.slice(0, begin + RULES_BEGIN.length)}\n\n${rulesTable(POLICIES)}\n${text.slice(end)}`;
}

const program = new Command('rules-docs')
  .description('Prints every rule with its source or as an assumption, or keeps the tables current in a document.')
  .option('--check', 'fail when the document holds other tables')
  .option('--write', 'put the tables into the document')
  .option('--file <path>', 'the document, with its two markers', 'docs/rules.md')
  .action(async ({ check, write, file }: Options) => {
    if (check !== true && write !== true) return void process.stdout.write(rulesTable(POLICIES));
    const unsourced = unsourcedRules(POLICIES);
    if (check === true && unsourced.length > 0) program.error(unsourced.join('\n'));
    const text = await readFile(file, 'utf8');
    const current = withRules(text);
    if (current === null) return program.error(`${file} needs the markers ${RULES_BEGIN} and ${RULES_END}`);
    if (current === text) return;
    if (write === true) return writeFile(file, current);
    program.error(`${file}: the tables of rules are not current; run npm run fix`);
  });

await program.parseAsync();
