/** Lists every gate: what it protects, how it is checked, how a machine mends it, and what to do when it fails. */
import { checkBreakingChanges } from './gates/breaking-changes.mjs';
import { compile, runBuiltCommand } from './gates/built-command.mjs';
import { afterTypes } from './gates/console-types.mjs';
import { checkConsole } from './gates/console.mjs';
import { checkDeadCode } from './gates/dead-code.mjs';
import { checkDeprecations } from './gates/deprecations.mjs';
import { checkDescriptions } from './gates/descriptions.mjs';
import { checkDocuments } from './gates/documents.mjs';
import { checkImports } from './gates/imports.mjs';
import { checkLeaks } from './gates/leaks.mjs';
import { checkLockfile } from './gates/lockfile.mjs';
import { checkMigrations } from './gates/migrations.mjs';
import { checkMutants } from './gates/mutants.mjs';
import { checkOnlineMigrations } from './gates/online-migrations.mjs';
import { checkPackages } from './gates/packages.mjs';
import { checkProblems } from './gates/problems.mjs';
import { checkProgramme, writeProgramme } from './gates/programme.mjs';
import { checkSchemaDrift } from './gates/schema-drift.mjs';
import { checkSqlOwners } from './gates/sql-owners.mjs';
import { checkTables } from './gates/tables.mjs';
import { checkWaits } from './gates/waits.mjs';
import { runCommand } from './run-command.mjs';
import { fromCommand } from './gate-result.mjs';

const command =
  (program, ...args) =>
  async () =>
    fromCommand(await runCommand(program, ...args));

const builtCommand =
  (name, ...args) =>
  () =>
    runBuiltCommand(name, ...args);

export const GATES = [
  {
    name: 'types',
    protects: 'the tree compiles under every strict flag of tsconfig.json',
    check: compile,
    next: 'mend the types by hand',
  },
  {
    name: 'lint',
    protects:
      'promises, exhaustive switches, sizes, and the rules of the domain: no ambient time, no float of money, environment in config',
    check: afterTypes(command('oxlint', '--type-aware', '--format', 'unix')),
    fix: afterTypes(command('oxlint', '--type-aware', '--format', 'unix', '--fix')),
    next: 'npm run fix, then mend by hand what is left; a disable comment says why after two dashes',
  },
  {
    name: 'format',
    protects: 'one layout, so that a change shows what changed',
    check: command('oxfmt', '--check', '.'),
    fix: command('oxfmt', '.'),
    next: 'npm run fix',
  },
  {
    name: 'imports',
    protects: 'imports run one way, through front doors, without cycles; every folder has its place',
    check: afterTypes(checkImports),
    next: 'move the word inwards, pass the value as an argument, or announce an event',
  },
  {
    name: 'console',
    protects: 'the console compiles against the schema, and no screen loads more at first than a phone may wait for',
    check: afterTypes(checkConsole),
    next: 'mend the types by hand; where a screen is heavy, load its parts when they are needed',
  },
  {
    name: 'dead',
    protects: 'no file, export or dependency that nothing uses, in the whole tree and in production alone',
    check: afterTypes(checkDeadCode),
    next: 'delete it, or stop exporting it',
  },
  {
    name: 'schema',
    protects: 'schema/ is what the code prints',
    check: checkSchemaDrift,
    fix: builtCommand('schema-print', '--out', 'schema'),
    next: 'npm run schema:print, read the difference, and commit it',
  },
  {
    name: 'texts',
    protects: 'whatever people read exists in Bahasa Indonesia and in English, with the same placeholders',
    check: builtCommand('texts-check'),
    next: 'write the missing language beside the other one, in the table where the text stands',
  },
  {
    name: 'schema-lint',
    protects:
      "the schema keeps GraphQL's and Relay's conventions, but for the rules that its configuration leaves off by name",
    check: command('eslint', '--config', '.ci/schema-lint.config.mjs', 'schema/schema.graphql'),
    next: 'change the type, or leave the rule off in .ci/schema-lint.config.mjs and say why',
  },
  {
    name: 'problems',
    protects: 'every expected refusal has a code and a message in both languages, and stands behind the success',
    check: checkProblems,
    next: "make it a row of the room's problemsOf table (src/platform/graphql/problems.ts), then npm run schema:print",
  },
  {
    name: 'migrations',
    protects:
      'migrations build what the entities need and what structure.sql shows; those that others have run stay as they are',
    check: checkMigrations,
    fix: builtCommand('db-structure', '--write'),
    next: 'write a new migration (npm run db:migration:new), then npm run fix and read migrations/structure.sql',
  },
  {
    name: 'online',
    protects: 'migrations run while instances of this release and the one before work: none locks a big table for long',
    check: checkOnlineMigrations,
    next: 'split the migration as it says; docs/operating/migrations.md has the recipes',
  },
  {
    name: 'tables',
    protects: 'every table has an entity in the room that owns it, or stands by name among those that have none',
    check: checkTables,
    next: 'write the entity and list it in src/composition/schema/entities.ts',
  },
  {
    name: 'sql-owners',
    protects: "SQL names the tables of its own room; another's are read through what their owner exports",
    check: checkSqlOwners,
    next: 'import a fragment or a reader of the room that owns the table, or pass the value as an argument',
  },
  {
    name: 'waits',
    protects: 'nothing waits without an end, and docs/operating/waits.md says how long everything waits',
    check: checkWaits,
    next: 'bound the wait, and write its row into the table: who waits, for what, how long, what the caller hears',
  },
  {
    name: 'config',
    protects: "docs/configuration.md is the parser's table",
    check: builtCommand('config-docs', '--check'),
    fix: builtCommand('config-docs', '--write'),
    next: 'npm run fix',
  },
  {
    name: 'rules',
    protects: 'docs/rules.md shows every rule of the code, with its source or as an assumption',
    check: builtCommand('rules-docs', '--check'),
    fix: builtCommand('rules-docs', '--write'),
    next: 'npm run fix',
  },
  {
    name: 'matrix',
    protects: 'every field says who may ask it and how far each role is answered, and docs/operating/matrix/ shows it',
    check: builtCommand('matrix-docs', '--check'),
    fix: builtCommand('matrix-docs', '--write'),
    next: 'give the field @Authorized or @Concerns, or the role its scope in subjects.ts; npm run fix writes the pages',
  },
  {
    name: 'descriptions',
    protects: 'every type, field, argument and enum value of the schema is described',
    check: checkDescriptions,
    next: 'write the description in the decorator, then npm run schema:print',
  },
  {
    name: 'breaking',
    protects: 'the schema takes nothing from clients unnoticed',
    check: checkBreakingChanges,
    next: 'keep the old field with @deprecated, or add the line "Schema-Break: <why>" to the commit message',
  },
  {
    name: 'deprecations',
    protects: 'whatever is on its way out of the schema says what to use instead, since when, and when it may go',
    check: checkDeprecations,
    next: 'write the reason with both dates, and a line under Deprecated in docs/CHANGELOG.md',
  },
  {
    name: 'documents',
    protects: 'links, paths and commands that documents name exist; the README is short and shows every room',
    check: checkDocuments,
    next: 'mend the document, or write the page it promises',
  },
  {
    name: 'programme',
    protects: 'every row of the programme names operations that exist and a story that walks a day of its user',
    check: checkProgramme,
    fix: writeProgramme,
    next: 'write the story, or mend the names in docs/programme.md; npm run fix writes the column of stories',
  },
  {
    name: 'mutants',
    protects: 'unit tests catch the faults that are planted in the rules of money and membership, or a reason is given',
    check: checkMutants,
    next: 'npm run mutate -- --changed, then write the test, or say in .ci/mutate/judged.json why none can',
  },
  {
    name: 'lockfile',
    protects: 'exact versions, from the public registry, with checksums',
    check: checkLockfile,
    next: 'pin the version, run npm install with the public registry, and commit package-lock.json',
  },
  {
    name: 'packages',
    protects:
      'known licences in production, no script at installation unasked, none deprecated, no advisory that we know of',
    check: checkPackages,
    next: 'do without the package or take another version; what stays has its reason in .ci/packages or allowScripts',
  },
  {
    name: 'leaks',
    protects: 'nothing personal, no secret, no path of one machine, no pointer to an absent document',
    check: checkLeaks,
    next: 'take it out of the file; a secret that was committed is no secret any more',
  },
];
