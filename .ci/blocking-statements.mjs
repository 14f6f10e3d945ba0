/**
 * Finds what a migration may not do while instances work: statements that keep a table from its readers or writers for
 * as long as its rows take, and names taken from the instances of the release before. Statements are read by
 * PostgreSQL's own parser.
 */
import { parse } from 'libpg-query';

/** The tables that stay small whatever the programme grows to: tens of rows a branch, or one row for all. */
const SMALL = new Set([
  'background_jobs',
  'branch_regions',
  'branches',
  'collection_policies',
  'counters',
  'donors',
  'job_workers',
  'journal_checkpoint_head',
  'live_streams',
  'message_templates',
  'partner_secrets',
  'partners',
  'settlement_formats',
  'sponsorship_programmes',
  'status_endpoints',
  'suspense_owners',
  'write_off_campaigns',
]);

const ONE_BY_ONE = 'do it in batches by a background job, which the release after may rely on';
const APART = 'add it "not valid" here, and validate it in a migration of its own';

/**
 * Returns what is wrong with the statements of one migration, a sentence each.
 * @param migration `{ name, statements, isTransactional }`
 */
export async function blockingStatements({ name, statements, isTransactional }) {
  const parsed = [];
  for (const text of statements) {
    const { stmts = [] } = await parse(text);
    parsed.push(...stmts.map(({ stmt }) => Object.entries(stmt)[0]));
  }
  const made = new Set(parsed.flatMap(([kind, it]) => madeBy(kind, it)));
  const isOld = (table) => table !== undefined && !made.has(table);
  const isBig = (table) => isOld(table) && !SMALL.has(table);
  const added = new Set(parsed.flatMap(([kind, it]) => (kind === 'AlterTableStmt' ? constraintsOf(it) : [])));
  const problems = parsed.flatMap(([kind, it]) => JUDGES[kind]?.(it, { isBig, isOld, added }) ?? []);
  const concurrent = parsed.some(([, it]) => it.concurrent === true);
  if (concurrent && isTransactional)
    problems.push('what is done concurrently cannot be in a transaction: let isTransactional() return false');
  if (!isTransactional && !parsed.every(([, it]) => it.concurrent === true))
    problems.push('without a transaction it does nothing but build or drop indexes concurrently');
  const built = parsed.filter(([kind, it]) => kind === 'IndexStmt' && it.concurrent === true);
  for (const [, { idxname }] of built)
    if (!dropsFirst(parsed, idxname))
      problems.push(
        `the index ${idxname} may be left invalid by an attempt that failed: say "drop index concurrently if exists" first`,
      );
  return problems.map((problem) => `migrations/${name}.ts: ${problem}`);
}

const madeBy = (kind, it) => {
  if (kind === 'CreateStmt') return [it.relation.relname];
  return kind === 'CreateTableAsStmt' ? [it.into.rel.relname] : [];
};

const commandsOf = ({ cmds }) => cmds.map(({ AlterTableCmd: command }) => command);

const constraintsOf = (it) =>
  commandsOf(it).flatMap(({ subtype, def }) => (subtype === 'AT_AddConstraint' ? [def.Constraint.conname] : []));

const dropsFirst = (parsed, index) => {
  const dropped = parsed.findIndex(
    ([kind, it]) =>
      kind === 'DropStmt' && it.concurrent === true && it.missing_ok === true && droppedNames(it).includes(index),
  );
  return dropped !== -1 && dropped < parsed.findIndex(([kind, it]) => kind === 'IndexStmt' && it.idxname === index);
};

const droppedNames = ({ objects }) => objects.map((object) => object.List?.items.at(-1).String.sval);

const forBig =
  (tableOf, problem) =>
  (it, { isBig }) =>
    isBig(tableOf(it)) ? [problem(tableOf(it))] : [];
const ofRelation = ({ relation }) => relation?.relname;

/** Judges each kind of statement; a kind that is not listed takes no lock that others feel. */
const JUDGES = {
  IndexStmt: (it, { isBig }) =>
    isBig(ofRelation(it)) && it.concurrent !== true
      ? [
          `the index ${it.idxname} keeps all writers from ${ofRelation(it)}: create it concurrently, in a migration of its own`,
        ]
      : [],
  AlterTableStmt: (it, known) =>
    known.isBig(ofRelation(it))
      ? commandsOf(it).flatMap((command) => judgeCommand(command, ofRelation(it), known))
      : [],
  UpdateStmt: forBig(ofRelation, (table) => `updating ${table} locks its rows until all are done: ${ONE_BY_ONE}`),
  DeleteStmt: forBig(ofRelation, (table) => `deleting from ${table} locks its rows until all are done: ${ONE_BY_ONE}`),
  MergeStmt: forBig(ofRelation, (table) => `merging into ${table} locks its rows until all are done: ${ONE_BY_ONE}`),
  TruncateStmt: ({ relations }, { isOld }) =>
    relations
      .filter(({ RangeVar: { relname } }) => isOld(relname))
      .map(({ RangeVar: { relname } }) => `emptying ${relname} takes its rows from the release before`),
  LockStmt: ({ relations }) => relations.map(({ RangeVar: { relname } }) => `locking ${relname} makes everybody wait`),
  ClusterStmt: forBig(ofRelation, (table) => `rewriting ${table} keeps everybody from it`),
  VacuumStmt: () => ['a vacuum is the work of PostgreSQL or of an operator'],
  ReindexStmt: () => ['rebuild an index by creating another concurrently'],
  RefreshMatViewStmt: (it) => (it.concurrent === true ? [] : ['refresh the view concurrently']),
  RenameStmt: (it, { isOld }) =>
    isOld(ofRelation(it)) && ['OBJECT_TABLE', 'OBJECT_COLUMN'].includes(it.renameType)
      ? [
          `renaming ${it.subname ?? ofRelation(it)} takes it from the release before: add the new name beside it, and drop the old one a release later`,
        ]
      : [],
  DoStmt: () => ['what an anonymous block does cannot be judged: write the statements themselves'],
};

const JUDGED_COMMANDS = {
  AT_AddConstraint: ({ def: { Constraint: constraint } }, table) => {
    const { contype, conname, skip_validation: isUnproven, indexname } = constraint;
    if (['CONSTR_UNIQUE', 'CONSTR_PRIMARY', 'CONSTR_EXCLUSION'].includes(contype))
      return indexname === undefined
        ? [
            `the constraint ${conname} builds an index while writers of ${table} wait: create the index concurrently first, and add the constraint "using index"`,
          ]
        : [];
    return isUnproven === true
      ? []
      : [`the constraint ${conname} reads all of ${table} while its writers wait: ${APART}`];
  },
  AT_ValidateConstraint: ({ name }, table, { added }) =>
    added.has(name) ? [`the constraint ${name} of ${table} is validated under the lock of its adding: ${APART}`] : [],
  AT_SetNotNull: ({ name }, table) => [
    `"set not null" reads all of ${table} while everybody waits: add the constraint "not null ${name} not valid", and validate it in a migration of its own`,
  ],
  AT_AlterColumnType: ({ name }, table) => [
    `another type of ${name} rewrites ${table}: add a column beside it, and fill it in batches`,
  ],
  AT_AddColumn: ({ def: { ColumnDef: column } }, table) => columnProblems(column, table),
  AT_SetLogged: (_, table) => [`it rewrites ${table}`],
  AT_SetUnLogged: (_, table) => [`it rewrites ${table}`],
  AT_SetTableSpace: (_, table) => [`it rewrites ${table}`],
  AT_SetAccessMethod: (_, table) => [`it rewrites ${table}`],
  AT_SetExpression: (_, table) => [`another expression rewrites ${table}`],
};

const judgeCommand = (command, table, known) => JUDGED_COMMANDS[command.subtype]?.(command, table, known) ?? [];

/** The functions of a default whose value is the same for all rows, so that no row is written. */
const STABLE = new Set(['now', 'transaction_timestamp', 'current_setting']);

function columnProblems({ colname, constraints = [] }, table) {
  return constraints.flatMap(({ Constraint: constraint }) => {
    if (constraint.contype === 'CONSTR_GENERATED')
      return constraint.generated_kind === 's' ? [`the generated column ${colname} rewrites ${table}`] : [];
    if (constraint.contype === 'CONSTR_IDENTITY') return [`the identity column ${colname} rewrites ${table}`];
    if (['CONSTR_UNIQUE', 'CONSTR_PRIMARY'].includes(constraint.contype))
      return [`the column ${colname} builds an index while writers of ${table} wait: create the index concurrently`];
    if (['CONSTR_CHECK', 'CONSTR_FOREIGN'].includes(constraint.contype))
      return [`the constraint on ${colname} reads all of ${table} while its writers wait: ${APART}`];
    if (constraint.contype !== 'CONSTR_DEFAULT') return [];
    return functionsIn(constraint.raw_expr).every((name) => STABLE.has(name))
      ? []
      : [`the default of ${colname} differs from row to row and rewrites ${table}: add the column without it first`];
  });
}

/** The names of the functions that an expression calls, at any depth. */
function functionsIn(node) {
  if (node === null || typeof node !== 'object') return [];
  const own = node.FuncCall?.funcname.at(-1).String.sval;
  return [...(own === undefined ? [] : [own]), ...Object.values(node).flatMap(functionsIn)];
}
