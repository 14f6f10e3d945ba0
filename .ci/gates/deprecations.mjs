/**
 * Checks that whatever the schema marks as going says what to use instead, since when that is known and when it may go, and
 * that the changelog says so too.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse, valueFromASTUntyped, visit } from 'graphql';
import { ROOT } from '../run-command.mjs';
import { broken, heldUnless } from '../gate-result.mjs';

const SCHEMA = 'schema/schema.graphql';
const CHANGELOG = 'docs/CHANGELOG.md';
const FORM = /^\S.*\. Announced (\d{4}-\d{2}-\d{2}), goes (\d{4}-\d{2}-\d{2}) at the earliest\.$/;
const EXPECTED = '"<what to use instead>. Announced <day>, goes <day> at the earliest."';
/** What docs/api.md promises to those who use it. */
const MONTHS = 6;

export async function checkDeprecations() {
  const [schema, changelog] = await Promise.all(
    [SCHEMA, CHANGELOG].map((file) => readFile(join(ROOT, file), 'utf8').catch(() => null)),
  );
  if (schema === null || changelog === null) return broken([`${SCHEMA} or ${CHANGELOG} is missing`]);
  const deprecated = readDeprecated(parse(schema));
  return heldUnless(
    deprecated.flatMap((one) => problemsOf(one, changelog).map((problem) => `${SCHEMA}: ${one.coordinate} ${problem}`)),
    `${deprecated.length} on their way out`,
  );
}

function problemsOf({ coordinate, reason }, changelog) {
  const [, announced, goes] = FORM.exec(reason) ?? [];
  if (goes === undefined) return [`is deprecated without its dates: write ${EXPECTED}`];
  const earliest = new Date(`${announced}T00:00:00Z`);
  earliest.setUTCMonth(earliest.getUTCMonth() + MONTHS);
  return [
    ...(new Date(`${goes}T00:00:00Z`) < earliest ? [`goes sooner than ${MONTHS} months after ${announced}`] : []),
    ...(changelog.includes(`\`${coordinate}\``) ? [] : [`is deprecated, and ${CHANGELOG} does not name it`]),
  ];
}

/** What is marked, by its coordinate: `Type.field`, `Type.field(argument:)`, `Enum.VALUE`. */
function readDeprecated(document) {
  const path = [];
  const deprecated = [];
  const named = (node) =>
    node.name !== undefined && node.kind.endsWith('Definition') && node.kind !== 'DirectiveDefinition';
  visit(document, {
    enter(node) {
      if (!named(node)) return;
      path.push(node);
      const mark = node.directives?.find(({ name }) => name.value === 'deprecated');
      if (mark === undefined) return;
      const given = mark.arguments.find(({ name }) => name.value === 'reason');
      const reason = given === undefined ? '' : String(valueFromASTUntyped(given.value));
      deprecated.push({ coordinate: coordinateOf(path), reason });
    },
    leave(node) {
      if (named(node)) path.pop();
    },
  });
  return deprecated;
}

function coordinateOf(path) {
  const [type, field, argument] = path.map(({ name }) => name.value);
  return argument === undefined ? `${type}.${field}` : `${type}.${field}(${argument}:)`;
}
