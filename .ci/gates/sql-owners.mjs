/**
 * Checks that SQL names the tables of its own room alone. The owner is asked for what another room has: by a fragment,
 * a reader or a view that it exports. The room in which the entity of a table stands owns the table.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseSync } from 'oxc-parser';
import { relationsIn } from '../relations-in-sql.mjs';
import { repositoryFiles } from '../repository-files.mjs';
import { ROOT } from '../run-command.mjs';
import { tableOwners } from '../table-owners.mjs';
import { heldUnless } from '../gate-result.mjs';

/**
 * Matches texts that begin like a statement or a part of one; templates tagged `sql` are read whatever they begin with.
 */
const LIKE_SQL =
  /^\s*(?:select|insert|update|delete|with|merge|truncate|copy|lock|create|alter|exists|not exists|from|join|left join|lateral|\()/i;

export async function checkSqlOwners() {
  const owners = new Map((await tableOwners()).flatMap(({ table, owner }) => (table ? [[table, owner]] : [])));
  const files = (await repositoryFiles()).filter((file) => /^src\/.*\.ts$/.test(file) && !isFree(file));
  const found = (await Promise.all(files.map((file) => trespasses(file, owners)))).flat();
  return heldUnless(found, `${owners.size} tables in ${files.length} files`);
}

/**
 * Tells whether a file is free: commands and the sandbox stand above every room and fill whole branches of the database;
 * an entity names its own table.
 */
const isFree = (file) => file.endsWith('.entity.ts') || /^src\/(?:sandbox|commands)\//.test(file);

async function trespasses(file, owners) {
  const text = await readFile(join(ROOT, file), 'utf8');
  const room = file.split('/').slice(1, 3).join('/');
  const strangers = new Map();
  for (const { sql, at } of statementsIn(file, text)) {
    for (const table of relationsIn(sql)) {
      const owner = owners.get(table);
      if (owner !== undefined && owner !== room && !strangers.has(table))
        strangers.set(table, { owner, line: text.slice(0, at).split('\n').length });
    }
  }
  return [...strangers].map(
    ([table, { owner, line }]) => `${file}:${line}: SQL names ${table}, which belongs to ${owner}`,
  );
}

/** The functions that take the name of a table as a text of its own. */
const TAKES_A_NAME = new Set(['unnestInsert', 'constant', 'familyRecord']);

/** Finds every text of the file that is SQL or a part of it, without its comments and quoted values. */
function statementsIn(file, text) {
  const found = [];
  walk(parseSync(file, text).program, (node) => {
    if (node.type === 'CallExpression' && TAKES_A_NAME.has(node.callee.name)) {
      const [first] = node.arguments;
      if (first?.type === 'Literal') found.push({ sql: String(first.value), at: first.start });
    } else if (node.type === 'TaggedTemplateExpression' && node.tag.name === 'sql') found.push(partsOf(node.quasi));
    else if (node.type === 'TemplateLiteral' && LIKE_SQL.test(node.quasis[0].value.cooked ?? ''))
      found.push(partsOf(node));
    else if (
      node.type === 'Literal' &&
      typeof node.value === 'string' &&
      LIKE_SQL.test(node.value) &&
      node.value.includes(' ')
    )
      found.push({ sql: node.value, at: node.start });
  });
  return found.map(({ sql, at }) => ({ sql: sql.replaceAll(/--.*$/gm, '').replaceAll(/'[^']*'/g, "''"), at }));
}

const partsOf = (template) => ({
  sql: template.quasis.map(({ value }) => value.cooked).join(' $1 '),
  at: template.start,
});

function walk(node, visit) {
  if (node === null || typeof node !== 'object') return;
  if (Array.isArray(node)) {
    for (const child of node) walk(child, visit);
    return;
  }
  if (typeof node.type === 'string') visit(node);
  for (const [key, child] of Object.entries(node)) if (key !== 'type') walk(child, visit);
}
